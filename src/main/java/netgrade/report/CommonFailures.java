package netgrade.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import netgrade.result.Summary.Failure;
import netgrade.result.Summary;
import netgrade.sandbox.Outcome;

/** The failures that several submissions of a class share. */
final class CommonFailures {

    private final List<Summary> summaries;

    CommonFailures(List<Summary> summaries) {
        this.summaries = summaries;
    }

    /** A check and how it ended. */
    private record Mistake(String check, Outcome outcome) {

        static Mistake of(Failure failure) {
            return new Mistake(failure.check(), failure.outcome());
        }
    }

    /**
     * A check that several submissions failed in the same way.
     *
     * @param failure of one of them
     * @param submissions how many
     * @param message the check's most frequent message
     * @param sameMessage how many submissions got that message
     */
    record Common(Failure failure, int submissions, String message, long sameMessage) {}

    /**
     * Submissions that failed the same checks in the same way.
     *
     * @param ids at least two, sorted
     * @param failures of one of them
     */
    record Cluster(List<String> ids, List<Failure> failures) {}

    /** Returns the failures of at least two submissions, the most common first. */
    List<Common> commonest() {
        Map<Mistake, List<Failure>> failures = new LinkedHashMap<>();
        summaries.stream()
                .flatMap(summary -> summary.failures().stream())
                .forEach(failure -> failures.computeIfAbsent(Mistake.of(failure), any -> new ArrayList<>()).add(failure));
        return failures.values().stream()
                .filter(same -> same.size() > 1)
                .map(CommonFailures::common)
                // The sort is stable: equals stay in the order in which they were found.
                .sorted(Comparator.comparingInt(Common::submissions).reversed())
                .toList();
    }

    private static Common common(List<Failure> same) {
        Map<String, Long> messages =
                same.stream()
                        .map(Failure::message)
                        .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        Map.Entry<String, Long> most = messages.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        return new Common(same.get(0), same.size(), most.getKey(), most.getValue());
    }

    /** Returns groups of at least two submissions with identical failures, the largest first. */
    List<Cluster> clusters() {
        Map<Set<Mistake>, List<Summary>> groups = new LinkedHashMap<>();
        summaries.stream().filter(summary -> !summary.failures().isEmpty()).forEach(summary -> groups
                .computeIfAbsent(summary.failures().stream().map(Mistake::of).collect(Collectors.toSet()), any -> new ArrayList<>())
                .add(summary));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.<List<Summary>>comparingInt(List::size).reversed())
                .map(group -> new Cluster(group.stream().map(Summary::id).sorted().toList(), group.get(0).failures()))
                .toList();
    }
}
