package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with draws of NumPy itself: see numpy/README.md. All comparisons are exact. */
class NumpyRandomTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 231, Integer.MAX_VALUE})
    void normalNumbersAreNumpys(long seed) throws IOException {
        double[][] drawn = new NumpyRandom(seed).randn(30, 10);

        assertArrayEquals(
                doubles(golden("seed " + seed + " randn 300")), Arrays.stream(drawn).flatMapToDouble(DoubleStream::of).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 231, Integer.MAX_VALUE, 2147483648L, 4294967295L, -1, (1L << 40) + 7})
    void uniformNumbersAreNumpys(long seed) throws IOException {
        NumpyRandom random = new NumpyRandom(seed);

        double[] drawn = DoubleStream.generate(random::random).limit(100).toArray();

        assertArrayEquals(doubles(golden("seed " + seed + " random 100")), drawn);
    }

    /** The first words of {@code np.random.RandomState(0).randint(0, 2**32, dtype=np.uint32)}. */
    @Test
    void wordsAreThoseOfTheTwister() {
        NumpyRandom random = new NumpyRandom(0);

        assertEquals(2357136044L, Integer.toUnsignedLong(random.word()));
        assertEquals(2546248239L, Integer.toUnsignedLong(random.word()));
        assertEquals(3071714933L, Integer.toUnsignedLong(random.word()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 231, Integer.MAX_VALUE})
    void choicesAreNumpys(long seed) throws IOException {
        assertArrayEquals(ints(golden("seed " + seed + " choice 5 200")), new NumpyRandom(seed).choice(5, 200));
        assertArrayEquals(ints(golden("seed " + seed + " choice 49000 100")), new NumpyRandom(seed).choice(49000, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 231, Integer.MAX_VALUE})
    void permutationsAreNumpys(long seed) throws IOException {
        assertArrayEquals(ints(golden("seed " + seed + " permutation 100")), new NumpyRandom(seed).permutation(100));
    }

    @Test
    void theKeptNormalNumberOutlivesOtherDraws() throws IOException {
        String[] golden = golden("mixed seed 0: randn 3, choice 1 4, randint 1000 5, randn 2, random 2").split(" \\| ");
        NumpyRandom random = new NumpyRandom(0);

        assertArrayEquals(doubles(golden[0]), random.randn(1, 3)[0]);
        assertArrayEquals(ints(golden[1]), random.choice(1, 4));
        assertArrayEquals(ints(golden[2]), random.choice(1000, 5));
        assertArrayEquals(doubles(golden[3]), random.randn(1, 2)[0]);
        assertArrayEquals(doubles(golden[4]), new double[] {random.random(), random.random()});
    }

    @Test
    void drawingBelowZeroSaysWhatIsExpected() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new NumpyRandom(0).below(0));

        assertEquals("There is nothing to draw from 0..-1; n is 0, expected at least 1", refusal.getMessage());
    }

    private static String golden(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/numpy/legacy-random.txt")).stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static double[] doubles(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static int[] ints(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
