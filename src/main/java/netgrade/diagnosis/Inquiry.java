package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.DeclaredCheck;
import netgrade.checks.Exercise;
import netgrade.diagnosis.Diagnosis.Cause;
import netgrade.diagnosis.Diagnosis.Measurement;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;

/** One diagnosis while it is made: what failed, whom to ask, and what was found so far. */
public final class Inquiry {

    private static final List<String> TRAINING_RUNS = List.of(
            "runs on equal rows", "a run on rows that differ", "a run on fewer rows than a batch holds", "a run on two rows, one a batch");

    private final Submitted submission;
    private final Exercise exercise;
    private final List<CheckResult> failed;
    private final List<Cause> causes = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    Inquiry(Submitted submission, Exercise exercise, List<CheckResult> failed) {
        this.submission = submission;
        this.exercise = exercise;
        this.failed = List.copyOf(failed);
    }

    /** Returns the submission, still able to answer. */
    public Submitted submission() {
        return submission;
    }

    /** Returns what it was measured against. */
    public Exercise exercise() {
        return exercise;
    }

    /** Returns the checks that failed; an instructor's own are not among them. */
    public List<DeclaredCheck> failed() {
        return failed.stream().flatMap(result -> Checks.declared(result.id()).stream()).toList();
    }

    /** Returns whether one of these checks failed. */
    public boolean hasFailed(Predicate<DeclaredCheck> which) {
        return failed().stream().anyMatch(which);
    }

    /** Returns whether one of these checks failed, and none of them in a way that costs too much to meet again. */
    public boolean isWorthAsking(Predicate<DeclaredCheck> which) {
        List<CheckResult> concerned =
                failed.stream().filter(result -> Checks.declared(result.id()).filter(which).isPresent()).toList();
        return !concerned.isEmpty() && concerned.stream().noneMatch(result -> Asking.COSTLY.contains(result.outcome()));
    }

    /** Notes a mistake, beside the other methods it is made in. */
    public void add(Mistake mistake, String method) {
        for (int i = 0; i < causes.size(); i++) {
            Cause known = causes.get(i);
            if (known.id().equals(mistake.id()) && known.title().equals(mistake.title())) {
                Set<String> methods = new LinkedHashSet<>(known.methods());
                methods.add(method);
                causes.set(i, new Cause(known.id(), known.title(), List.copyOf(methods), known.lesson()));
                return;
            }
        }
        causes.add(new Cause(mistake.id(), mistake.title(), List.of(method), mistake.lesson()));
    }

    /** Notes what was measured of answers that no known mistake explains. */
    public void add(List<Measurement> more) {
        measurements.addAll(more);
    }

    /** Notes that a method's right answers are floats, if they are. */
    public void notePrecision(Precision precision, String method) {
        if (precision == Precision.SINGLE) {
            add(CommonMistakes.singlePrecision(), method);
        }
    }

    /**
     * Notes what a search found.
     *
     * @param asked the questions its explanations answer as the submission does, for the instructor
     */
    public void note(String method, List<String> asked, Search.Found found) {
        found.proved().ifPresent(explanation -> {
            explanation.mistakes().forEach(mistake -> add(mistake, method));
            evidence.add(method + ": " + String.join(" and ", explanation.ids()) + " gives the submission's answers to all of these: "
                    + String.join(", ", asked) + ".");
        });
        if (found.stopped()) {
            evidence.add(method + ": the search stopped after " + Search.MOST_TRIED + " variations, before all pairs were tried.");
        } else if (found.explanations().isEmpty()) {
            evidence.add(method + ": no known mistake, and no two of them, give the submission's answers to all of these: "
                    + String.join(", ", asked) + ".");
        } else if (found.explanations().size() > 1) {
            evidence.add(method + ": several explanations fit, so none is named: "
                    + String.join("; ", found.explanations().stream().map(each -> String.join(" and ", each.ids())).toList()) + ".");
        }
    }

    /** Notes which of these mistakes training shows, if it is wrong. */
    public void training(Training training, List<Mistake> mistakes, String method) {
        if (!training.isAnswered()) {
            return;
        }
        boolean isRight = training.isRight();
        if (isRight && !training.isUpToChance(Variation.none())) {
            return;
        }
        // Right steps on rows that are all the same: only what leaves no row to chance can be told from right code.
        List<Mistake> candidates = Training.inBothWays(mistakes);
        Search.Found found = isRight
                ? Search.runAlone(candidates, variation -> training.isAnsweredBy(variation) && !training.isUpToChance(variation))
                : Search.run(candidates, training::isAnsweredBy);
        if (isRight && found.proved().isEmpty()) {
            return;
        }
        note(method, TRAINING_RUNS, found);
    }

    /** Notes which of these mistakes explains answers, unless they are right. */
    public void search(List<Mistake> mistakes, String method, String asked, Predicate<Variation> fits) {
        if (!fits.test(Variation.none())) {
            note(method, List.of(asked), Search.run(mistakes, fits));
        }
    }

    Diagnosis diagnosis() {
        return new Diagnosis(causes, measurements, evidence);
    }
}
