package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import netgrade.wire.SharedArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected values by hand: two images whose red is 10 and 20, green 0 and 255, blue 4 and 4, but for one pixel. */
class PreprocessingTest {

    /** The input of green, row 1, column 2: by channel last and by channel first. */
    private static final int CHANNEL_LAST = (32 + 2) * 3 + 1;

    private static final int CHANNEL_FIRST = 1024 + 32 + 2;

    private final PixelSet images = new PixelSet(new byte[][] {image(10, 0, 4), image(20, 255, 4)}, new byte[] {0, 1});

    PreprocessingTest() {
        images.image(0)[CHANNEL_FIRST] = 100;
    }

    @Test
    void cs231nIsChannelLastLessTheMeanImage() {
        double[][] x = Preprocessing.cs231n(Preprocessing.meanImage(images)).inputs(images);

        assertEquals(3072, x[0].length);
        assertEquals(-5, x[0][0], "red 10, mean 15");
        assertEquals(-127.5, x[0][1], "green 0, mean 127.5");
        assertEquals(0, x[0][2], "blue 4, mean 4");
        assertEquals(100 - 177.5, x[0][CHANNEL_LAST], "green 100, mean of 100 and 255");
        assertEquals(5, x[1][3069]);
    }

    @Test
    void biasIsAColumnOfOnesLast() {
        double[][] x = Preprocessing.cs231n(new double[3072]).withBias().inputs(images);

        assertEquals(3073, x[1].length);
        assertEquals(4, x[1][3071]);
        assertEquals(1, x[1][3072]);
    }

    @Test
    void eecs598IsChannelFirstWithOneMeanAChannel() {
        double[] means = Preprocessing.channelMeans(images);

        double[][] x = Preprocessing.eecs598(means).inputs(images);

        double green = (100 + 1024 * 255) / (255.0 * 2048);
        assertArrayEquals(new double[] {15 / 255.0, green, 4 / 255.0}, means, 1e-15);
        assertEquals(10 / 255.0 - means[0], x[0][0]);
        assertEquals(10 / 255.0 - means[0], x[0][1023]);
        assertEquals(100 / 255.0 - means[1], x[0][CHANNEL_FIRST]);
        assertEquals(1 - means[1], x[1][2047]);
        assertEquals(4 / 255.0 - means[2], x[1][2048]);
    }

    private static byte[] image(int red, int green, int blue) {
        byte[] image = new byte[3072];
        for (int j = 0; j < 1024; j++) {
            image[j] = (byte) red;
            image[1024 + j] = (byte) green;
            image[2048 + j] = (byte) blue;
        }
        return image;
    }

    @Test
    void workersReadTheSameBits(@TempDir Path folder) throws IOException {
        for (Preprocessing each : List.of(
                Preprocessing.cs231n(Preprocessing.meanImage(images)).withBias(),
                Preprocessing.eecs598(Preprocessing.channelMeans(images)))) {
            Path file = folder.resolve("arrays");
            SharedArrays.write(file, List.of(each.shared(images)));

            assertArrayEquals(each.inputs(images), SharedArrays.matrix(file, 0));
        }
    }

    @Test
    void pixelsAreThePlacesInAPicture() {
        assertEquals(CHANNEL_LAST, Preprocessing.cs231n(new double[3072]).pixels().orElseThrow()[CHANNEL_LAST]);
        assertEquals(CHANNEL_LAST, Preprocessing.eecs598(new double[3]).pixels().orElseThrow()[CHANNEL_FIRST]);
    }
}
