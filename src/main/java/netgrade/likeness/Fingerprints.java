package netgrade.likeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Picks the fingerprints of a text of tokens by winnowing.
 *
 * <p>S. Schleimer, D. S. Wilkerson and A. Aiken: Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003, section 3, "robust
 * winnowing": every run of {@value #K} tokens is hashed; of every {@value #W} hashes in a row the smallest is kept, the one kept already if
 * it is among the smallest, else the rightmost. Two texts that share a run of at least {@value #GUARANTEED} tokens share a fingerprint; a
 * run shorter than {@value #K} never gives one.
 */
final class Fingerprints {

    /** Tokens hashed together. Two nested loops over a matrix are about 30 tokens once names are left out: everybody writes them. */
    static final int K = 32;
    /** Hashes of which one is kept; on average two of W + 1 are (the same paper, section 3.2). */
    static final int W = 17;
    /** Tokens that are found in any case when shared. */
    static final int GUARANTEED = K + W - 1;

    // An odd number with bits all over, so that each token moves the whole hash: the multiplier of Knuth's MMIX generator.
    private static final long BASE = 6364136223846793005L;

    private Fingerprints() {}

    /** Returns the hashes of all runs of {@value #K} tokens, in order; none if there are fewer tokens. */
    static long[] hashes(int[] tokens) {
        if (tokens.length < K) {
            return new long[0];
        }
        long[] hashes = new long[tokens.length - K + 1];
        long highest = 1;
        for (int i = 1; i < K; i++) {
            highest *= BASE;
        }
        long rolling = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (i >= K) {
                rolling -= highest * tokens[i - K];
            }
            rolling = rolling * BASE + tokens[i];
            if (i >= K - 1) {
                hashes[i - K + 1] = mixed(rolling);
            }
        }
        return hashes;
    }

    /** Spreads the low bits of a polynomial, so that the smallest hash is as good as drawn: the finaliser of SplitMix64. */
    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * Returns the fingerprints of a text, each once, sorted.
     *
     * @param base hashes of what was handed out; none of them is a fingerprint
     */
    static long[] of(int[] tokens, Set<Long> base) {
        long[] hashes = Arrays.stream(hashes(tokens)).filter(hash -> !base.contains(hash)).toArray();
        Set<Long> kept = new HashSet<>();
        int smallest = -1;
        for (int end = Math.min(W, hashes.length) - 1; end >= 0 && end < hashes.length; end++) {
            int start = Math.max(0, end - W + 1);
            if (smallest < start) {
                smallest = rightmostSmallest(hashes, start, end);
            } else if (hashes[end] < hashes[smallest]) {
                smallest = end;
            }
            kept.add(hashes[smallest]);
        }
        return kept.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static int rightmostSmallest(long[] hashes, int start, int end) {
        int smallest = start;
        for (int i = start + 1; i <= end; i++) {
            if (hashes[i] <= hashes[smallest]) {
                smallest = i;
            }
        }
        return smallest;
    }
}
