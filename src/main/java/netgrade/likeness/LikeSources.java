package netgrade.likeness;

import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.intake.Layout;
import netgrade.intake.Submission;

/**
 * Finds submissions whose Java has the same structure, ignoring names, values, comments, layout and the order of methods. Thread-safe.
 *
 * <p>It compares the {@link Fingerprints} of {@link JavaTokens}, without the code that was handed out. A pair is a reason to look, not a
 * proof: there are few ways to write a formula.
 */
public final class LikeSources {

    /**
     * Two submissions are alike from this share of the smaller one; below it, solutions that merely follow the same hand-out match, too.
     */
    static final double ALIKE = 0.6;
    /** Fewest fingerprints in common; about 70 tokens, a short method. */
    static final int FEWEST = 8;
    // What a thousand different submissions share says nothing about two of them, and comparing each pair would be slow.
    private static final int MOST_WITH_ONE_FINGERPRINT = 1000;

    private final Set<Long> base;
    private final SortedMap<String, long[]> fingerprints = new TreeMap<>();

    /**
     * Two submissions that are alike.
     *
     * @param first the id that sorts first
     * @param second the other
     * @param share the part of the smaller one that is also in the other, in 0..1, without the code that was handed out
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

    /** Takes note of a submission; a rejected one has nothing to compare. */
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
        List<Group> groups = groups();
        Map<Long, Holders> holders = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            addPairsWithin(group, pairs);
            int[] common = common(i, group, holders);
            for (int other = 0; other < i; other++) {
                addPairs(groups.get(other), group, common[other], pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::share).reversed()
                .thenComparing(Comparator.comparingInt(Pair::common).reversed())
                .thenComparing(Pair::first)
                .thenComparing(Pair::second));
        return List.copyOf(pairs);
    }

    /** Submissions with the same fingerprints, compared with others once for all of them. */
    private record Group(List<String> ids, long[] fingerprints) {}

    private List<Group> groups() {
        synchronized (fingerprints) {
            Map<LongBuffer, List<String>> ids = new LinkedHashMap<>();
            fingerprints.forEach((id, found) -> ids.computeIfAbsent(LongBuffer.wrap(found), any -> new ArrayList<>()).add(id));
            return ids.entrySet().stream().map(group -> new Group(group.getValue(), group.getKey().array())).toList();
        }
    }

    /** The groups that have one fingerprint, by their numbers. */
    private static final class Holders {

        private int[] numbers = new int[4];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    /** Returns how many fingerprints a group shares with each before it, and enters it among the holders of its own. */
    private static int[] common(int number, Group group, Map<Long, Holders> holders) {
        int[] common = new int[number];
        for (long fingerprint : group.fingerprints()) {
            Holders before = holders.computeIfAbsent(fingerprint, any -> new Holders());
            if (before.count < MOST_WITH_ONE_FINGERPRINT) {
                for (int i = 0; i < before.count; i++) {
                    common[before.numbers[i]]++;
                }
                before.add(number);
            }
        }
        return common;
    }

    private static void addPairsWithin(Group group, List<Pair> pairs) {
        List<String> ids = group.ids();
        for (int i = 0; i < ids.size(); i++) {
            for (String other : ids.subList(i + 1, ids.size())) {
                addPair(ids.get(i), other, group.fingerprints().length, group.fingerprints().length, pairs);
            }
        }
    }

    private static void addPairs(Group one, Group other, int common, List<Pair> pairs) {
        int smaller = Math.min(one.fingerprints().length, other.fingerprints().length);
        for (String first : one.ids()) {
            for (String second : other.ids()) {
                boolean sorted = first.compareTo(second) < 0;
                addPair(sorted ? first : second, sorted ? second : first, common, smaller, pairs);
            }
        }
    }

    private static void addPair(String first, String second, int common, int smaller, List<Pair> pairs) {
        if (common >= FEWEST && common >= ALIKE * smaller) {
            pairs.add(new Pair(first, second, (double) common / smaller, common));
        }
    }
}
