package netgrade.likeness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static int[] random(long seed, int length) {
        return new Random(seed).ints(length, 0, 50).toArray();
    }

    private static Set<Long> of(int[] tokens) {
        return Arrays.stream(Fingerprints.of(tokens, Set.of())).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void everySharedRunOfTheGuaranteedLengthSharesAFingerprint() {
        // The guarantee of the paper, wherever the run lies in either text.
        for (int seed = 0; seed < 200; seed++) {
            int[] shared = random(seed, Fingerprints.GUARANTEED);
            int[] a = IntStream.concat(Arrays.stream(random(1000 + seed, seed)), Arrays.stream(shared)).toArray();
            int[] b = IntStream.concat(Arrays.stream(shared), Arrays.stream(random(2000 + seed, 300 - seed))).toArray();

            Set<Long> common = of(a);
            common.retainAll(of(b));

            assertTrue(common.size() > 0, "seed " + seed);
        }
    }

    @Test
    void aRunThatIsTooShortNeverShares() {
        int[] shared = random(1, Fingerprints.K - 1);
        int[] a = IntStream.concat(Arrays.stream(shared), Arrays.stream(random(2, 500))).toArray();
        int[] b = IntStream.concat(Arrays.stream(shared), IntStream.concat(IntStream.of(99), Arrays.stream(random(3, 500)))).toArray();

        Set<Long> common = of(a);
        common.retainAll(of(b));

        assertEquals(Set.of(), common);
    }

    @Test
    void densityIsThatOfThePaper() {
        int length = 200_000;

        double density = (double) of(random(7, length)).size() / length;

        // Section 3.2: 2 / (W + 1); over this length the spread is far below 2 %.
        assertEquals(2.0 / (Fingerprints.W + 1), density, 0.02 * 2 / (Fingerprints.W + 1));
    }

    @Test
    void equalRunsHashEqualWhereverTheyLie() {
        int[] twice = IntStream.concat(Arrays.stream(random(5, 100)), Arrays.stream(random(5, 100))).toArray();

        long[] hashes = Fingerprints.hashes(twice);

        assertArrayEquals(
                Arrays.copyOfRange(hashes, 0, 100 - Fingerprints.K + 1), Arrays.copyOfRange(hashes, 100, 200 - Fingerprints.K + 1));
    }

    @Test
    void shortTextHasNone() {
        assertEquals(0, Fingerprints.of(random(1, Fingerprints.K - 1), Set.of()).length);
        assertEquals(1, Fingerprints.of(random(1, Fingerprints.K), Set.of()).length);
    }
}
