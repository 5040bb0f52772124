package netgrade.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.rubric.Evidence;
import netgrade.sandbox.Outcome;

/** Makes evidence, which the rubric judges, of what checks measured. */
final class CheckEvidence {

    private CheckEvidence() {}

    /** Returns the evidence by the check's id. */
    static Map<String, Evidence> of(Map<String, CheckResult> results) {
        Map<String, Evidence> evidence = new HashMap<>();
        results.forEach((id, result) -> evidence.put(id, of(result)));
        return evidence;
    }

    private static Evidence of(CheckResult result) {
        return new Evidence(
                result.title(),
                end(result.outcome()),
                result.measures().stream().map(measure -> new Evidence.Measure(measure.error(), measure.tolerance())).toList(),
                result.values(),
                result.intervals().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new Evidence.Interval(entry.getValue().low(), entry.getValue().high()))));
    }

    private static Evidence.End end(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> Evidence.End.ANSWERED;
            case HARNESS_FAULT -> Evidence.End.FAULT;
            default -> Evidence.End.NO_ANSWER;
        };
    }
}
