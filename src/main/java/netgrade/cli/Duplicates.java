package netgrade.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netgrade.intake.Submission;
import netgrade.likeness.LikeSources;
import netgrade.result.ClassResults;
import netgrade.result.Summary;

/** Finds submissions with identical or similar sources. Thread-safe. */
final class Duplicates {

    /** If a whole class handed in the same, each line would otherwise name everybody. */
    private static final int MAX_NAMED = 10;

    private final SortedMap<String, SortedSet<String>> idsByContents = new TreeMap<>();
    private final LikeSources likeSources;

    /** Prepares to compare; ignores the Java sources that were handed out. */
    Duplicates(List<byte[]> handedOut) {
        this.likeSources = new LikeSources(handedOut);
    }

    /** Takes note of a submission. */
    void add(Submission submission) {
        // Without files it was rejected or could not be read.
        if (!submission.files().isEmpty()) {
            likeSources.add(submission);
            String contents = submission.contents();
            synchronized (this) {
                idsByContents.computeIfAbsent(contents, any -> new TreeSet<>()).add(submission.id());
            }
        }
    }

    /** Returns the pairs with similar sources, the most similar first. */
    List<ClassResults.Pair> alike() {
        return likeSources.pairs().stream()
                .map(pair -> new ClassResults.Pair(pair.first(), pair.second(), pair.share(), pair.common()))
                .toList();
    }

    /** Returns the ids of identical submissions, in sorted groups. */
    synchronized List<List<String>> groups() {
        return idsByContents.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(List::copyOf)
                .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                .toList();
    }

    /** Returns the summaries; those of identical submissions have a remark. */
    List<Summary> remarkedOn(List<Summary> summaries) {
        Map<String, List<String>> groupOf = groups().stream()
                .flatMap(group -> group.stream().map(id -> Map.entry(id, group)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return summaries.stream().map(summary -> Optional.ofNullable(groupOf.get(summary.id()))
                .map(group -> summary.withRemark("Source files identical to those of " + others(group, summary.id()) + "."))
                .orElse(summary)).toList();
    }

    static String others(List<String> group, String id) {
        List<String> others = group.stream().filter(other -> !other.equals(id)).toList();
        String named = others.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return others.size() <= MAX_NAMED ? named : named + " and " + (others.size() - MAX_NAMED) + " more";
    }
}
