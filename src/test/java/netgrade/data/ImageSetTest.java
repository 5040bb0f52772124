package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import netgrade.spi.TrainingData;
import org.junit.jupiter.api.Test;

class ImageSetTest {

    private final ImageSet images = new ImageSet(
            "pixels",
            new TrainingData(new double[][] {{1, 2}, {3, 4}}, new int[] {0, 2}, new double[][] {{5, 6}}, new int[] {1}),
            new double[][] {{7, 8}},
            new int[] {0});

    @Test
    void biasIsAColumnOfOnesLastInEverySplit() {
        ImageSet wider = images.withBias();

        assertArrayEquals(new double[][] {{1, 2, 1}, {3, 4, 1}}, wider.training().x());
        assertArrayEquals(new double[][] {{5, 6, 1}}, wider.training().validationX());
        assertArrayEquals(new double[][] {{7, 8, 1}}, wider.testX());
    }

    @Test
    void biasLeavesAllElseAsItWas() {
        ImageSet wider = images.withBias();

        assertEquals("pixels", wider.name());
        assertArrayEquals(new int[] {0, 2}, wider.training().y());
        assertArrayEquals(new int[] {1}, wider.training().validationY());
        assertArrayEquals(new int[] {0}, wider.testY());
        assertArrayEquals(new double[] {1, 2}, images.training().x()[0]);
    }

    @Test
    void classesAreOneMoreThanTheLargestLabel() {
        assertEquals(3, images.classes());
    }
}
