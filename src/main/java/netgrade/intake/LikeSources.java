package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds submissions whose Java is built alike, whatever the names, values, comments, layout and order of its methods; for several threads.
 *
 * <p>Compared are the {@link Fingerprints} of {@link JavaTokens}; what was handed out counts for nobody. A pair is a reason to look, not a proof: a
 * formula leaves little choice of how to write it.
 */
public final class LikeSources {

    /** From this share of the smaller submission on, two are alike: below, solutions that follow the same hand-out are found as well. */
    static final double ALIKE = 0.6;
    /** Fewest fingerprints in common; as many as about 70 tokens have, a short method. */
    static final int FEWEST = 8;
    // What a thousand share tells nothing of two of them, and each pair of them would cost.
    private static final int MOST_WITH_ONE_FINGERPRINT = 1000;

    private final Set<Long> base;
    private final SortedMap<String, long[]> fingerprints = new TreeMap<>();

    /**
     * Two submissions that are alike.
     *
     * @param first the id that sorts first
     * @param second the other
     * @param share how much of the smaller one the other holds too, in 0..1, of what was not handed out
     * @param common fingerprints that both have
     */
    public record Pair(String first, String second, double share, int common) {}

    /**
     * Prepares to compare.
     *
     * @param handedOut Java sources that everybody was given
     */
    public LikeSources(List<byte[]> handedOut) {
        int[] tokens = JavaTokens.of(handedOut.stream().map(LikeSources::text).toList());
        this.base = Arrays.stream(Fingerprints.hashes(tokens)).boxed().collect(Collectors.toUnmodifiableSet());
    }

    /** Takes note of a submission; of one that was rejected there is nothing to compare. */
    public void add(Submission submission) {
        int[] tokens = JavaTokens.of(submission.files().stream()
                .filter(file -> Layout.isSource(file.path()))
                .map(file -> text(file.bytes()))
                .toList());
        long[] found = Fingerprints.of(tokens, base);
        synchronized (fingerprints) {
            fingerprints.put(submission.id(), found);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the pairs that are alike, the most alike first, then by their ids. */
    public List<Pair> pairs() {
        synchronized (fingerprints) {
            List<String> ids = List.copyOf(fingerprints.keySet());
            Map<Long, List<Integer>> holders = new HashMap<>();
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                addPairs(ids, i, common(i, ids, holders), pairs);
            }
            pairs.sort(Comparator.comparingDouble(Pair::share).reversed()
                    .thenComparing(Comparator.comparingInt(Pair::common).reversed())
                    .thenComparing(Pair::first)
                    .thenComparing(Pair::second));
            return List.copyOf(pairs);
        }
    }

    /** Returns how many fingerprints a submission shares with each before it, and enters it among the holders of its own. */
    private int[] common(int submission, List<String> ids, Map<Long, List<Integer>> holders) {
        int[] common = new int[submission];
        for (long fingerprint : fingerprints.get(ids.get(submission))) {
            List<Integer> before = holders.computeIfAbsent(fingerprint, any -> new ArrayList<>());
            if (before.size() < MOST_WITH_ONE_FINGERPRINT) {
                before.forEach(other -> common[other]++);
                before.add(submission);
            }
        }
        return common;
    }

    private void addPairs(List<String> ids, int submission, int[] common, List<Pair> pairs) {
        int own = fingerprints.get(ids.get(submission)).length;
        for (int other = 0; other < common.length; other++) {
            int smaller = Math.min(own, fingerprints.get(ids.get(other)).length);
            if (common[other] >= FEWEST && common[other] >= ALIKE * smaller) {
                pairs.add(new Pair(ids.get(other), ids.get(submission), (double) common[other] / smaller, common[other]));
            }
        }
    }
}
