package netgrade.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import netgrade.document.Documents;
import netgrade.result.Explanations;
import netgrade.result.Numbers;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;

/**
 * A result as Gradescope reads it from {@code /autograder/results/results.json}: a test for each item, and the points as the score, which
 * count bonus, caps and lateness.
 *
 * <p>All texts are {@code text}, which Gradescope shows as it is. An item that is not graded has no score: 0 would be taken for a grade.
 */
public final class GradescopeJson {

    private final Result result;

    private GradescopeJson(Result result) {
        this.result = result;
    }

    /** Returns what a student may see, all of it visible: with a single hidden test Gradescope would hide the total as well. */
    public static String text(Redaction.StudentResult student) {
        return Documents.writeJson(of(student));
    }

    static Map<String, Object> of(Redaction.StudentResult student) {
        return new GradescopeJson(student.result()).json();
    }

    /**
     * Returns all items, each with its own visibility, for instructors who want them on Gradescope; what stands outside of the tests is
     * what a student may see.
     */
    public static String textWithHidden(Result full) {
        Map<String, Object> json = of(Redaction.forStudent(full));
        json.put("tests", new GradescopeJson(full).tests());
        return Documents.writeJson(json);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("score", result.points());
        json.put("execution_time", result.times().totalSeconds());
        json.put("output", output());
        json.put("output_format", "text");
        json.put("test_output_format", "text");
        json.put("test_name_format", "text");
        json.put("visibility", "visible");
        // What the autograder prints names hidden items.
        json.put("stdout_visibility", "hidden");
        json.put("tests", tests());
        json.put("extra_data", Map.of(
                "assignment", result.assignment().id(),
                "netgrade", result.provenance().netgradeVersion(),
                "rubric", result.provenance().rubricHash(),
                "submission", result.submission().hash()));
        return json;
    }

    private String output() {
        Verdict verdict = new Verdict(result);
        List<String> parts = new ArrayList<>();
        verdict.obstacle().ifPresent(obstacle -> parts.add(obstacle.title() + ": " + obstacle.reason()));
        result.compiler().stream()
                .filter(Result.CompilerMessage::stopsCompiling)
                .forEach(error -> parts.add(error.path() + ", line " + error.line() + ": " + error.message()));
        verdict.obstacle().ifPresent(obstacle -> parts.add(obstacle.explanation()));
        parts.add(verdict.sentence());
        result.adjustments().forEach(adjustment -> parts.add(adjustment.reason()));
        return VisibleText.block(String.join("\n", parts));
    }

    private List<Map<String, Object>> tests() {
        List<Map<String, Object>> tests = new ArrayList<>();
        for (int i = 0; i < result.items().size(); i++) {
            tests.add(test(result.items().get(i), i + 1));
        }
        return tests;
    }

    private static Map<String, Object> test(Result.Item item, int number) {
        Map<String, Object> test = new LinkedHashMap<>();
        if (item.status() != ItemGrade.Status.NOT_GRADED) {
            test.put("score", item.points());
            test.put("max_score", item.max());
            test.put("status", item.status() == ItemGrade.Status.FULL || item.bonus() ? "passed" : "failed");
        }
        test.put("name", VisibleText.line(item.title()) + (item.bonus() ? " (bonus)" : ""));
        test.put("name_format", "text");
        test.put("number", String.valueOf(number));
        test.put("output", VisibleText.block(output(item)));
        test.put("output_format", "text");
        test.put("visibility", visibility(item.visibility()));
        return test;
    }

    private static String output(Result.Item item) {
        boolean fault = item.checks().stream().anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT);
        String reason = item.status() == ItemGrade.Status.NOT_GRADED && item.reason().isEmpty() ? "Not graded yet." : item.reason();
        String checks = fault
                ? Explanations.of(Outcome.HARNESS_FAULT)
                : item.checks().stream().filter(check -> !check.passed()).map(FailedCheck::inWords).collect(Collectors.joining("\n"));
        String formula = item.formula()
                .map(shown -> shown.text() + " = " + shown.withNumbers() + " = " + Numbers.value(shown.value()))
                .orElse("");
        return List.of(reason, checks, formula).stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "visible";
            case HIDDEN -> "hidden";
            case AFTER_DUE -> "after_due_date";
        };
    }
}
