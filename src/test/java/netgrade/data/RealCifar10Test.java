package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import netgrade.numeric.NumpyRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the real images; expected values are NumPy's, see ground-truth/README.md. */
@Tag("cifar10")
class RealCifar10Test {

    private static final int DEV = 500;

    private static Cifar10 cifar;
    private static ImageSplits splits;
    private static JsonNode expected;

    @BeforeAll
    static void read() {
        cifar = RealCifar10.open();
        splits = cifar.cs231n();
        expected = new JsonMapper().readTree(Path.of("src/test/resources/ground-truth/cifar10-checks.json").toFile());
    }

    @Test
    void filesAreTheOfficialOnes() {
        assertTrue(cifar.verify().stream().allMatch(FileCheck::isGood), () -> cifar.verify().toString());
    }

    @Test
    void splitsHaveTheSizesOfTheAssignments() {
        assertEquals(cifar.isComplete() ? 49000 : 19000, splits.training().size());
        assertEquals(1000, splits.validation().size());
        assertEquals(1000, splits.test().size());
    }

    @Test
    void validationLabelsAreThoseOfTheAssignments() {
        int[] counts = new int[10];
        for (int label : splits.validation().labels()) {
            counts[label]++;
        }

        assertArrayEquals(ints(expected.get("val_label_counts")), counts);
    }

    @Test
    void firstLabelsAreThoseOfTheBatches() {
        assertArrayEquals(new int[] {6, 9, 9, 4, 1, 1, 2, 7, 8, 3}, Arrays.copyOf(splits.training().labels(), 10));
        assertArrayEquals(new int[] {3, 8, 8, 0, 6, 6, 1, 6, 3, 1}, Arrays.copyOf(splits.test().labels(), 10));
    }

    @Test
    void pixelsAndMeanAreInTheOrderOfCs231n() {
        double[] raw = doubles(expected.get("first_image_first_6_values_raw"));
        double[] mean = doubles(expected.get("mean_image_first_10"));

        double[] first = splits.preprocessing().inputs(splits.training().part(0, 1))[0];

        for (int j = 0; j < raw.length; j++) {
            assertEquals(raw[j] - mean[j], first[j], "no rounding but that of one subtraction");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "5e-06", "50.0"})
    void lossesOfTheFirstImagesAreNumpys(String reg) {
        double[][] w = seededWeights();
        double[][] scores = scores(w);
        int[] y = splits.training().part(0, DEV).labels();

        assertEquals(loss("svm", reg), hinge(scores, y) + l2(w, reg), 1e-12);
        assertEquals(loss("softmax", reg), softmax(scores, y) + l2(w, reg), 1e-12);
    }

    @Test
    void eecs598KeepsChannelsApart() {
        ImageSplits eecs = cifar.eecs598();

        double[] first = eecs.preprocessing().inputs(eecs.training().part(0, 1))[0];

        // The first image begins with red 59 and 43, as the page of the set and many printouts of it show; the first green is 62.
        assertEquals((59 - 43) / 255.0, first[0] - first[1], 1e-15);
        assertEquals(62, eecs.training().pixel(0, 1, 0, 0));
        assertEquals(0.4914, 59 / 255.0 - first[0], 0.003, "mean of red, known as 0.4914 for all training images; half of them are near");
        assertEquals(cifar.isComplete() ? 10000 : 1000, eecs.test().size());
    }

    private static double[][] seededWeights() {
        double[][] w = new NumpyRandom(0).randn(3073, 10);
        for (double[] row : w) {
            for (int c = 0; c < row.length; c++) {
                row[c] *= 1e-4;
            }
        }
        return w;
    }

    private static double[][] scores(double[][] w) {
        double[][] x = splits.preprocessing().withBias().inputs(splits.training().part(0, DEV));
        double[][] scores = new double[DEV][10];
        for (int i = 0; i < DEV; i++) {
            for (int j = 0; j < w.length; j++) {
                for (int c = 0; c < 10; c++) {
                    scores[i][c] += x[i][j] * w[j][c];
                }
            }
        }
        return scores;
    }

    private static double hinge(double[][] scores, int[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int c = 0; c < 10; c++) {
                sum += c == y[i] ? 0 : Math.max(0, scores[i][c] - scores[i][y[i]] + 1);
            }
        }
        return sum / y.length;
    }

    private static double softmax(double[][] scores, int[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += Math.log(Arrays.stream(scores[i]).map(Math::exp).sum()) - scores[i][y[i]];
        }
        return sum / y.length;
    }

    private static double l2(double[][] w, String reg) {
        return Double.parseDouble(reg) * Arrays.stream(w).flatMapToDouble(Arrays::stream).map(value -> value * value).sum();
    }

    private static double loss(String kind, String reg) {
        return expected.get("losses").get(kind + " reg " + reg).get("loss").doubleValue();
    }

    private static int[] ints(JsonNode numbers) {
        return Arrays.stream(doubles(numbers)).mapToInt(number -> (int) number).toArray();
    }

    private static double[] doubles(JsonNode numbers) {
        return new JsonMapper().treeToValue(numbers, double[].class);
    }
}
