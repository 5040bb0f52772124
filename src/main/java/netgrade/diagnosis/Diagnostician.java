package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.diagnosis.Diagnosis.Cause;
import netgrade.reference.Convention;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Submitted;

/** The door to diagnosis: asks a submission that failed checks a few questions more, and says why it failed where that can be proved. */
public final class Diagnostician {

    /** After these a method is not asked again: it would take its time, or its worker, once more. */
    private static final Set<Outcome> COSTLY = Set.of(
            Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY, Outcome.DIED, Outcome.BROKE_PROTOCOL, Outcome.DOES_NOT_COMPILE, Outcome.HARNESS_FAULT);

    private final Submitted submission;
    private final Exercise exercise;
    private final List<CheckResult> failed;
    private final List<Cause> causes = new ArrayList<>();
    private final List<Diagnosis.Measurement> measurements = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    private Diagnostician(Submitted submission, Exercise exercise, List<CheckResult> failed) {
        this.submission = submission;
        this.exercise = exercise;
        this.failed = failed;
    }

    /**
     * Returns why a submission failed checks. Nothing is asked where none failed.
     *
     * @param submission the submission, still able to answer
     * @param exercise what it was measured against
     * @param failed the results that did not pass
     */
    public static Diagnosis diagnose(Submitted submission, Exercise exercise, List<CheckResult> failed) {
        return new Diagnostician(submission, exercise, List.copyOf(failed)).diagnosis();
    }

    private Diagnosis diagnosis() {
        if (exercise.task().contract() == Contract.NET) {
            ofNet();
        }
        return new Diagnosis(causes, measurements, evidence);
    }

    private void ofNet() {
        if (isWorthAsking("scores.", "loss.", "gradients.", "variants.", "deep.")) {
            Convention convention = exercise.task().convention();
            formulas(convention, (net, question) -> net.loss(question.x(), question.y(), question.reg()), true, "loss");
        }
    }

    private void formulas(Convention convention, NetFormulas.LossMethod method, boolean scores, String name) {
        NetFormulas formulas = NetFormulas.ask(
                submission, convention, NetQuestions.formulas(exercise.task(), convention, exercise.seed()), method, scores);
        if (formulas.wrong().isEmpty()) {
            return;
        }
        Search.Found found = Search.run(Catalogue.formulas(convention), formulas::isAnsweredBy);
        note(name, formulas.asked(), found);
    }

    private void note(String method, List<String> asked, Search.Found found) {
        found.proved().forEach(explanation -> {
            explanation.mistakes().forEach(mistake ->
                    causes.add(new Cause(mistake.id(), mistake.title(), List.of(method), mistake.lesson())));
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

    /** Returns whether a check of those failed, and none of them in a way that costs too much to meet again. */
    private boolean isWorthAsking(String... prefixes) {
        List<CheckResult> concerned = failed.stream().filter(result -> startsWithOneOf(result.id(), prefixes)).toList();
        return !concerned.isEmpty() && concerned.stream().noneMatch(result -> COSTLY.contains(result.outcome()));
    }

    private static boolean startsWithOneOf(String id, String... prefixes) {
        for (String prefix : prefixes) {
            if (id.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
