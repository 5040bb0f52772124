package netgrade.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import netgrade.numeric.NumpyRandom;
import org.junit.jupiter.api.Test;

class MixedTest {

    /** Image i is i, 2i and the column of ones. */
    private static final double[][] IMAGES = IntStream.range(0, 200).mapToObj(i -> new double[] {i, 2.0 * i, 1}).toArray(double[][]::new);

    private final Mixed mixed = Mixed.of(IMAGES, new NumpyRandom(1));

    @Test
    void labelsOfAllInputsBecomeThoseOfTheImages() {
        int[] firstNumbers = Arrays.stream(mixed.x()).mapToInt(row -> (int) row[0]).toArray();

        assertArrayEquals(IntStream.range(0, 200).toArray(), mixed.ofImages(firstNumbers));
    }

    @Test
    void imagesStandInAnotherOrderAmongOthers() {
        assertEquals(220, mixed.x().length, "one input that is no image for ten images");
        assertNotEquals(200, Arrays.stream(mixed.x(), 0, 200).filter(row -> Arrays.asList(IMAGES).contains(row)).count());
    }

    @Test
    void columnOfOnesStaysOne() {
        assertEquals(220, Arrays.stream(mixed.x()).filter(row -> row[2] == 1).count());
    }
}
