package netgrade.harness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.checks.Task;
import netgrade.data.ImageSet;
import netgrade.diagnosis.Diagnosis;
import netgrade.diagnosis.Diagnostician;
import netgrade.diagnosis.Specimen;
import netgrade.rubric.Basis;
import netgrade.rubric.Demands;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Judge;
import netgrade.rubric.Rubric;

/**
 * Proves a rubric: the reference and correct variants lose nothing, known mistakes do, and are told for what they are.
 *
 * <p>All of them are ours and run in this process. Items that train on images, that measure speed, or that do not rest on checks are left
 * out.
 */
public final class RubricProof {

    private final Rubric rubric;
    private final Demands demands;
    private final Checks checks;
    private final Exercise exercise;
    private final Set<String> leftOut;

    private RubricProof(Rubric rubric, Demands demands) {
        this.rubric = rubric;
        this.demands = demands;
        checks = new Checks().with(GraderVocabulary.ownChecks(rubric));
        exercise = exercise(() -> {
            throw new IllegalStateException("a rubric is proved without images");
        });
        leftOut = ids(item -> item.basis() != Basis.CHECKS || checks.measureSpeed(item.checks()) || checks.needImages(item.checks()));
    }

    private Exercise exercise(Supplier<ImageSet> images) {
        return new Exercise(
                rubric.seed(),
                Task.of(rubric.task()),
                images,
                rubric.limits().trainingFactor(),
                Duration.ofMillis(Math.round(1000 * rubric.limits().trainingFloorSeconds())));
    }

    /** Runs all there is to run, and returns what came of it. */
    public static Proof of(Rubric rubric, Demands demands) {
        return new RubricProof(rubric, demands).proof();
    }

    /**
     * What came of one submission.
     *
     * @param id its name
     * @param title what it does
     * @param kind whether it is right
     * @param lost the items it lost points of
     * @param expected the items it was to lose points of, where that is written down
     * @param named the mistakes that were named
     * @param cause the mistake that it makes; empty where it makes none
     */
    public record Row(
            String id,
            String title,
            Specimen.Kind kind,
            Set<String> lost,
            Optional<Set<String>> expected,
            List<String> named,
            Optional<String> cause) {

        public Row {
            lost = Collections.unmodifiableSet(new TreeSet<>(lost));
            named = List.copyOf(named);
        }

        /** Returns whether the mistake that it makes was named, and no other. */
        public boolean isNamed() {
            return cause.isPresent() && named.equals(List.of(cause.get()));
        }
    }

    /**
     * What one submission earned that computes nothing.
     *
     * @param id its name
     * @param title what it is
     * @param points what it earned
     * @param max the assignment's points
     */
    public record Floor(String id, String title, double points, double max) {

        /** Returns what it earned in percent of the points. */
        public double percent() {
            return 100 * points / max;
        }

        private static String number(double points) {
            return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        }

        /** Returns what it earned as a sentence without a full stop. */
        public String words() {
            return title + " earns " + number(points) + " of " + number(max) + " (" + RubricProof.percent(percent()) + ")";
        }
    }

    /**
     * What came of all.
     *
     * @param assignment the rubric's id
     * @param leftOut ids of the items that were not run
     * @param rows one each
     * @param detection share of the mistakes that lost points, in percent
     * @param falseFails share of the correct variants, and of the reference, that lost points, in percent
     * @param precision share of the diagnoses made that are right, in percent; 100 if none was made
     * @param named share of the mistakes that were named, in percent
     * @param floors what submissions earned that compute nothing
     * @param failures why the rubric is not proved; empty if it is
     */
    public record Proof(
            String assignment,
            Set<String> leftOut,
            List<Row> rows,
            double detection,
            double falseFails,
            double precision,
            double named,
            List<Floor> floors,
            List<String> failures) {

        public Proof {
            leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
            rows = List.copyOf(rows);
            floors = List.copyOf(floors);
            failures = List.copyOf(failures);
        }

        /** Returns whether all demands are met. */
        public boolean holds() {
            return failures.isEmpty();
        }
    }

    private Set<String> ids(Predicate<Rubric.Item> of) {
        return rubric.items().stream().filter(of).map(Rubric.Item::id).collect(Collectors.toSet());
    }

    private Proof proof() {
        List<Row> rows = Specimen.of(exercise.task()).stream().map(this::row).toList();
        List<Row> mistakes = rows.stream().filter(row -> row.kind() == Specimen.Kind.MISTAKE).toList();
        List<Row> correct = rows.stream().filter(row -> row.kind() != Specimen.Kind.MISTAKE).toList();
        List<Row> diagnosed = rows.stream().filter(row -> !row.named().isEmpty()).toList();
        double detection = share(mistakes, row -> !row.lost().isEmpty());
        double falseFails = correct.isEmpty() ? 0 : share(correct, row -> !row.lost().isEmpty());
        double precision = share(diagnosed, Row::isNamed);
        List<String> failures = new ArrayList<>();
        rates(detection, falseFails, precision, failures);
        rows.forEach(row -> failure(row).ifPresent(failures::add));
        List<Floor> floors = Specimen.idle(exercise.task()).stream().map(this::floor).toList();
        floors.forEach(floor -> failure(floor).ifPresent(failures::add));
        return new Proof(rubric.id(), leftOut, rows, detection, falseFails, precision, share(mistakes, Row::isNamed), floors, failures);
    }

    private static double share(List<Row> rows, Predicate<Row> of) {
        return rows.isEmpty() ? 100 : 100.0 * rows.stream().filter(of).count() / rows.size();
    }

    private void rates(double detection, double falseFails, double precision, List<String> failures) {
        if (!(detection >= demands.detection())) {
            failures.add("detection rate " + percent(detection) + ", expected at least " + percent(demands.detection()));
        }
        if (!(falseFails <= demands.falseFails())) {
            failures.add("false-fail rate " + percent(falseFails) + ", expected at most " + percent(demands.falseFails()));
        }
        if (!(precision >= demands.precision())) {
            failures.add("diagnosis precision " + percent(precision) + ", expected at least " + percent(demands.precision()));
        }
    }

    private static String percent(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f %%", number);
    }

    /** A missed demand on single items counts only for what is written down: what is not is in the rates. */
    private static Optional<String> failure(Row row) {
        return row.expected().filter(expected -> !expected.equals(row.lost())).map(expected -> row.id() + " loses "
                + (row.lost().isEmpty() ? "nothing" : String.join(", ", row.lost()))
                + "; expected " + String.join(", ", new TreeSet<>(expected)));
    }

    private Optional<String> failure(Floor floor) {
        return floor.percent() <= demands.floor()
                ? Optional.empty()
                : Optional.of(floor.words() + ", allowed at most " + percent(demands.floor()));
    }

    /** Items that train on images are run here, on those the program makes: it is a matter of depends-on whether they are reached. */
    private Floor floor(Specimen specimen) {
        Set<String> notRun = ids(item -> item.basis() != Basis.CHECKS || checks.measureSpeed(item.checks()));
        Exercise withImages = exercise(() -> ImageSource.embedded().splits(exercise.task(), rubric.seed()).imageSet());
        Grade grade = Judge.grade(rubric, CheckEvidence.of(results(specimen, withImages, notRun)), notRun);
        return new Floor(specimen.id(), specimen.title(), grade.points(), grade.max());
    }

    private Map<String, CheckResult> results(Specimen specimen, Exercise against, Set<String> notRun) {
        Map<String, CheckResult> results = new HashMap<>();
        while (true) {
            Set<String> ready = Judge.ready(rubric, CheckEvidence.of(results), notRun);
            if (ready.isEmpty()) {
                return results;
            }
            results.putAll(checks.run(ready, specimen.submission(), against));
        }
    }

    private Row row(Specimen specimen) {
        Map<String, CheckResult> results = results(specimen, exercise, leftOut);
        Grade grade = Judge.grade(rubric, CheckEvidence.of(results), leftOut);
        Diagnosis diagnosis = Diagnostician.diagnose(specimen.submission(), exercise, grade.failed().stream().map(results::get).toList());
        Set<String> lost = new TreeSet<>();
        grade.items().stream()
                .filter(item -> !leftOut.contains(item.id()) && item.status() != ItemGrade.Status.FULL)
                .forEach(item -> lost.add(item.id()));
        return new Row(
                specimen.id(),
                specimen.title(),
                specimen.kind(),
                lost,
                specimen.kind() == Specimen.Kind.MISTAKE
                        ? Optional.ofNullable(demands.loses().get(specimen.id()))
                                .or(() -> Optional.ofNullable(demands.loses().get(specimen.name())))
                        : Optional.of(Set.of()),
                diagnosis.causes().stream().map(Diagnosis.Cause::id).toList(),
                specimen.cause());
    }
}
