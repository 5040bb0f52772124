package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.numeric.Matrices;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedImagesTest {

    /** Shared by the tests, none of which changes it. */
    private static final ImageSet IMAGES = EmbeddedImages.make(0).imageSet();

    @Test
    void setIsShapedLikeCifar10() {
        assertEquals("(1000, 3072)", Matrices.shape(IMAGES.training().x()).toString());
        assertEquals("(200, 3072)", Matrices.shape(IMAGES.training().validationX()).toString());
        assertEquals("(500, 3072)", Matrices.shape(IMAGES.testX()).toString());
        assertEquals(1000, IMAGES.training().y().length);
        assertEquals(200, IMAGES.training().validationY().length);
        assertEquals(500, IMAGES.testY().length);
        assertEquals(
                IntStream.range(0, 10).boxed().toList(), Arrays.stream(IMAGES.testY()).distinct().sorted().boxed().toList());
    }

    @Test
    void pixelsAreThoseOfMeanSubtractedImages() {
        assertTrue(rows(IMAGES).flatMapToDouble(Arrays::stream).allMatch(value -> Math.abs(value) <= 255));
        double[] sums = Matrices.columnSums(IMAGES.training().x())[0];
        assertTrue(Arrays.stream(sums).allMatch(sum -> Math.abs(sum) < 1e-8), "the mean training image is 0 but for rounding");
    }

    /** Hashes printed by data/embedded_images.py, the same recipe in NumPy 2.4.6. */
    @ParameterizedTest
    @CsvSource({
        "0, f8b53997a9d17531000a77cf36fb90e6b714b824f4ecd8105fcbc1759d72ac4a,"
        + " bed16e9d2a60fc3b903d1c7e0a014f27361a47220e48f39aa8d8f24b0479d557",
        "7, 1ca72afe4e5c9deb9fd839414e9630c12cdfed40f57d5495ee224d9226390df0,"
        + " a504827c8a783f7f77fbcdd4c7eb80603ad349583876ba3d18ecf50821a7c262"
    })
    void everyBitIsAsNumpyMakesIt(long seed, String x, String y) throws NoSuchAlgorithmException {
        ImageSet made = EmbeddedImages.make(seed).imageSet();

        MessageDigest inputs = MessageDigest.getInstance("SHA-256");
        rows(made).forEach(row -> {
            ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
            bytes.asDoubleBuffer().put(row);
            inputs.update(bytes);
        });
        MessageDigest labels = MessageDigest.getInstance("SHA-256");
        Stream.of(made.training().y(), made.training().validationY(), made.testY()).forEach(part -> {
            ByteBuffer bytes = ByteBuffer.allocate(part.length * Integer.BYTES);
            bytes.asIntBuffer().put(part);
            labels.update(bytes);
        });

        assertEquals(x, HexFormat.of().formatHex(inputs.digest()));
        assertEquals(y, HexFormat.of().formatHex(labels.digest()));
    }

    @Test
    void defaultSettingsOfCs231nScoreLow() {
        double accuracy = testAccuracy(List.of(3072, 50, 10), new TrainingSettings(1e-4, 0.95, 0.25, 200, 100, 0));

        assertTrue(accuracy > 0.10 && accuracy < 0.35, "guessing is 0.1; got " + accuracy);
    }

    @Test
    @Tag("slow")
    void goodSettingsScoreHigh() {
        double accuracy = testAccuracy(List.of(3072, 100, 10), new TrainingSettings(2e-3, 0.95, 0.01, 300, 100, 0));

        assertTrue(accuracy > 0.85, "got " + accuracy);
    }

    @Test
    @Tag("slow")
    void tenTimesTheDefaultLearningRateAlreadyScoresWell() {
        double accuracy = testAccuracy(List.of(3072, 50, 10), new TrainingSettings(1e-3, 0.95, 0.01, 300, 100, 0));

        assertTrue(accuracy > 0.60 && accuracy < 0.90, "got " + accuracy);
    }

    @Test
    @Tag("slow")
    void linearClassifierDoesNotKeepUp() {
        double accuracy = testAccuracy(List.of(3072, 10), new TrainingSettings(1e-6, 0.95, 0.01, 300, 100, 0));

        assertTrue(accuracy < 0.65, "got " + accuracy);
    }

    private double testAccuracy(List<Integer> layerSizes, TrainingSettings settings) {
        FullyConnectedNet net = new FullyConnectedNet();
        net.initialise(layerSizes, 1e-4, 0);
        net.train(IMAGES.training(), settings);
        return net.accuracy(IMAGES.testX(), IMAGES.testY());
    }

    private static Stream<double[]> rows(ImageSet images) {
        return Stream.of(images.training().x(), images.training().validationX(), images.testX()).flatMap(Arrays::stream);
    }
}
