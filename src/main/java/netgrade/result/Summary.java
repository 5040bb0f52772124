package netgrade.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;

/**
 * What the class report needs of one submission: small enough to keep thousands, and made from a result of an earlier run as well as of
 * this one.
 *
 * @param id the submission's name
 * @param points what was earned
 * @param max the assignment's points
 * @param state how far grading came
 * @param items every item in the rubric's order
 * @param concerns why somebody should look at it, most urgent first
 * @param failures the checks it did not pass, each once
 * @param causes the mistakes that were proved to be made
 * @param provenance how the grade came about
 */
public record Summary(
        String id,
        double points,
        double max,
        State state,
        List<ItemLine> items,
        List<Concern> concerns,
        List<Failure> failures,
        List<CauseLine> causes,
        Result.Provenance provenance) {

    public Summary {
        items = List.copyOf(items);
        concerns = List.copyOf(concerns);
        failures = List.copyOf(failures);
        causes = List.copyOf(causes);
    }

    /** A mistake that was made, by its name in the catalogue and in a few words. */
    public record CauseLine(String id, String title) {}

    /** How far grading came. */
    public enum State {
        /** The points are final. */
        GRADED("graded"),
        /** Some item could not be graded through no fault of the student; the points are not final. */
        INCOMPLETE("incomplete"),
        /** What was handed in could not be read. */
        REJECTED("rejected"),
        /** What was handed in could not be compiled or loaded. */
        UNCOMPILED("does not compile");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The points of one item. */
    public record ItemLine(
            String id,
            String title,
            Visibility visibility,
            double points,
            double max,
            ItemGrade.Status status,
            boolean bonus,
            Basis basis) {}

    /**
     * A check that was not passed through a mistake of the student's.
     *
     * @param check its id
     * @param title what it asks
     * @param outcome how it ended; answered where the answer was wrong
     * @param message what it said, at most {@value #MAX_MESSAGE} characters
     */
    public record Failure(String check, String title, Outcome outcome, String message) {

        static final int MAX_MESSAGE = 400;

        /** Makes one of a submission that does not compile: one failure, whichever checks would have asked it. */
        static Failure uncompiled(String reason) {
            return new Failure("", "The whole submission", Outcome.DOES_NOT_COMPILE, cut(reason));
        }

        static Failure of(Result.Check check) {
            return new Failure(check.id(), check.title(), check.outcome(), cut(Verdict.inWords(check)));
        }

        private static String cut(String text) {
            return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE - 1) + "…";
        }
    }

    /** A reason to look at a submission, and what is known of it. */
    public record Concern(Kind kind, String text) {

        /** Kinds of concern, most urgent first. */
        public enum Kind {
            HARNESS_FAULT("Grader fault"),
            DIED("Ended the program"),
            BROKE_PROTOCOL("Wrote to the grader’s channel"),
            REJECTED("Rejected"),
            UNCOMPILED("Does not compile"),
            NOT_GRADED("Not graded"),
            FOR_INSTRUCTOR("Not graded"),
            CLOSE("Close to a threshold"),
            REMARK("Remark");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /** Returns the summary of a result. */
    public static Summary of(Result result) {
        return new Summary(
                result.submission().id(),
                result.points(),
                result.max(),
                state(result),
                result.items().stream().map(Summary::line).toList(),
                concerns(result),
                failures(result),
                result.diagnosis().causes().stream().map(cause -> new CauseLine(cause.id(), cause.title())).distinct().toList(),
                result.provenance());
    }

    /** Returns the same with a remark more. */
    public Summary withRemark(String remark) {
        List<Concern> more = new ArrayList<>(concerns);
        more.add(new Concern(Concern.Kind.REMARK, remark));
        return new Summary(id, points, max, state, items, more, failures, causes, provenance);
    }

    private static ItemLine line(Result.Item item) {
        return new ItemLine(
                item.id(), item.title(), item.visibility(), item.points(), item.max(), item.status(), item.bonus(), item.basis());
    }

    private static State state(Result result) {
        if (!result.submission().rejection().isEmpty()) {
            return State.REJECTED;
        }
        if (result.hasUngradedItems()) {
            return State.INCOMPLETE;
        }
        return new Verdict(result).obstacle().isPresent() ? State.UNCOMPILED : State.GRADED;
    }

    private static List<Failure> failures(Result result) {
        if (!result.submission().rejection().isEmpty()) {
            return List.of();
        }
        Optional<Verdict.Obstacle> obstacle = new Verdict(result).obstacle();
        if (obstacle.isPresent()) {
            return List.of(Failure.uncompiled(obstacle.get().reason()));
        }
        Map<String, Failure> failures = new LinkedHashMap<>();
        result.items().stream()
                .flatMap(item -> item.checks().stream())
                .filter(check -> !check.passed() && check.outcome() != Outcome.HARNESS_FAULT)
                .forEach(check -> failures.putIfAbsent(check.id(), Failure.of(check)));
        return List.copyOf(failures.values());
    }

    private static List<Concern> concerns(Result result) {
        List<Concern> concerns = new ArrayList<>();
        worst(result, Outcome.HARNESS_FAULT, Concern.Kind.HARNESS_FAULT).ifPresent(concerns::add);
        worst(result, Outcome.DIED, Concern.Kind.DIED).ifPresent(concerns::add);
        worst(result, Outcome.BROKE_PROTOCOL, Concern.Kind.BROKE_PROTOCOL).ifPresent(concerns::add);
        new Verdict(result).obstacle().map(obstacle -> ofObstacle(result, obstacle)).ifPresent(concerns::add);
        if (concerns.stream().noneMatch(concern -> concern.kind() == Concern.Kind.HARNESS_FAULT)) {
            result.items().stream()
                    .filter(item -> item.status() == ItemGrade.Status.NOT_GRADED && !item.isForInstructor())
                    .map(item -> new Concern(Concern.Kind.NOT_GRADED, joined(item.title(), item.reason())))
                    .forEach(concerns::add);
        }
        result.items().stream()
                .filter(item -> !item.review().isEmpty())
                .map(item -> new Concern(Concern.Kind.CLOSE, joined(item.title(), item.review())))
                .forEach(concerns::add);
        forInstructor(result).ifPresent(concerns::add);
        result.remarks().stream().map(remark -> new Concern(Concern.Kind.REMARK, remark.text())).forEach(concerns::add);
        return concerns.stream().sorted(Comparator.comparing(Concern::kind)).toList();
    }

    /** One line for all of them: with a manual item, every submission of a class has it. */
    private static Optional<Concern> forInstructor(Result result) {
        List<String> titles = result.items().stream().filter(Result.Item::isForInstructor).map(Result.Item::title).toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Concern(Concern.Kind.FOR_INSTRUCTOR, "To be graded by the instructor: " + String.join(", ", titles)));
    }

    private static Optional<Concern> worst(Result result, Outcome outcome, Concern.Kind kind) {
        List<Result.Check> checks = result.items().stream()
                .flatMap(item -> item.checks().stream())
                .filter(check -> check.outcome() == outcome)
                .toList();
        if (checks.isEmpty()) {
            return Optional.empty();
        }
        String others = checks.size() == 1 ? "" : " (and " + (checks.size() - 1) + " more)";
        return Optional.of(new Concern(kind, joined(checks.get(0).title(), checks.get(0).message()) + others));
    }

    private static Concern ofObstacle(Result result, Verdict.Obstacle obstacle) {
        Concern.Kind kind = result.submission().rejection().isEmpty() ? Concern.Kind.UNCOMPILED : Concern.Kind.REJECTED;
        return new Concern(kind, obstacle.reason());
    }

    private static String joined(String title, String text) {
        return text.isEmpty() ? title : title + ": " + text;
    }
}
