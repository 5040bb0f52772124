package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Running;
import netgrade.sandbox.Outcome;
import netgrade.spi.ChosenSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images here have 4 pixels and 3 classes; the test labels are 0, 0, 1, 2. */
class AccuracyChecksTest {

    private static TrainingSettings training(int iterations, int batchSize) {
        return new TrainingSettings(0.1, 0.95, 1e-3, iterations, batchSize, 99);
    }

    private static CheckResult run(List<Integer> hiddenSizes, double weightScale, TrainingSettings training) {
        return Running.one("accuracy.chosen", () -> new Altered() {
            @Override
            public ChosenSettings chosenSettings() {
                return new ChosenSettings(hiddenSizes, weightScale, training);
            }
        });
    }

    /** Two images have the first pixel bright, and one each the second and the third. */
    private static CheckResult predicting(int first, int second, int third) {
        return Running.one("accuracy.chosen", () -> new Altered() {
            @Override
            public int[] predict(double[][] x) {
                return Arrays.stream(x).mapToInt(row -> row[0] == 1 ? first : row[1] == 1 ? second : third).toArray();
            }
        });
    }

    private static void assertRefused(String message, CheckResult result) {
        assertEquals(message, result.message());
        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals(Map.of(), result.values());
    }

    @Test
    void shareOfRightLabelsIsPublishedInPercentPoints() {
        CheckResult result = predicting(0, 0, 0);

        assertEquals(Map.of("X", 50.0), result.values());
        // Wilson's interval of 2 in 4: 0.5 +- 1.96 / (1 + 1.96^2 / 4) * sqrt(1 / 16 + 1.96^2 / 64) = 0.5 +- 0.35
        assertEquals("2 of 4 images right; 95 % confidence interval 15.0 % to 85.0 %.", result.measures().get(0).note());
    }

    @Test
    void noRightLabelIsZeroAndStillMeasured() {
        CheckResult result = predicting(1, 0, 0);

        assertEquals(Map.of("X", 0.0), result.values());
        assertTrue(Running.passes(result), "what it is worth is the formula's to say");
    }

    @Test
    void labelsOutsideTheClassesAreWrong() {
        assertEquals(Map.of("X", 25.0), predicting(-1, 1, Integer.MAX_VALUE).values());
    }

    @Test
    void wrongNumberOfLabelsIsTold() {
        CheckResult result = Running.one("accuracy.chosen", () -> new Altered() {
            @Override
            public int[] predict(double[][] x) {
                return new int[3];
            }
        });

        // Four images, and ten inputs that are none.
        assertRefused("predict returned 3 labels for 14 images.", result);
    }

    @Test
    void separableImagesAreLearnt() {
        assertEquals(Map.of("X", 100.0), run(List.of(10), 0.1, new TrainingSettings(0.5, 1, 0, 500, 3, 0)).values());
    }

    @Test
    void trainingGetsTheGradersSeedAndTheChosenSettings() {
        AtomicReference<TrainingSettings> given = new AtomicReference<>();
        Running.one("accuracy.chosen", () -> new Altered() {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                given.set(settings);
                return super.train(data, settings);
            }
        });

        TrainingSettings chosen = Altered.TRAINING;
        assertEquals(
                new TrainingSettings(
                        chosen.learningRate(), chosen.learningRateDecay(), chosen.reg(), chosen.iterations(), chosen.batchSize(),
                        Running.SEED),
                given.get());
    }

    @Test
    void twoHiddenLayersAreRefused() {
        assertRefused(
                "hiddenSizes is [50, 20], expected one number of at least 1: a two-layer net.",
                run(List.of(50, 20), 0.1, training(10, 10)));
    }

    @Test
    void noHiddenLayerAndNoUnitAreRefused() {
        assertRefused("hiddenSizes is [], expected one number of at least 1: a two-layer net.", run(List.of(), 0.1, training(10, 10)));
        assertRefused("hiddenSizes is [0], expected one number of at least 1: a two-layer net.", run(List.of(0), 0.1, training(10, 10)));
    }

    @Test
    void noIterationIsRefused() {
        assertRefused(
                "iterations is 0, batchSize 10, weightScale 0.1, expected all above 0.", run(List.of(10), 0.1, training(0, 10)));
    }

    @Test
    void negativeBatchIsRefused() {
        assertRefused(
                "iterations is 10, batchSize -1, weightScale 0.1, expected all above 0.", run(List.of(10), 0.1, training(10, -1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN})
    void weightScaleThatIsNotAboveZeroIsRefused(double scale) {
        assertRefused(
                "iterations is 10, batchSize 10, weightScale " + scale
                        + ", expected all above 0.", run(List.of(10), scale, training(10, 10)));
    }

    @Test
    void tooMuchWorkIsRefused() {
        // 3 * (4 + 3) * 1000 weights * 10000 iterations * 1000 examples = 2.1e11
        assertRefused(
                "The chosen settings need 2.1e+11 multiplications; the limit is 1e+11. Choose fewer iterations, a smaller batch or a"
                        + " smaller hidden layer.",
                run(List.of(1000), 0.1, training(10_000, 1000)));
    }

    @Test
    void netThatFitsNoMemoryIsRefusedHoweverShortItsTraining() {
        // (4 + 3) * 1e9 = 7e9
        assertRefused(
                "The chosen settings need a net of 7.0e+09 weights; the limit is 5e+06. Choose a smaller hidden layer.",
                run(List.of(1_000_000_000), 0.1, training(1, 1)));
    }

    @Test
    void tooManyIterationsAreRefusedHoweverSmallTheNet() {
        assertRefused("iterations is 2147483647; the limit is 100000.", run(List.of(1), 0.1, training(Integer.MAX_VALUE, 1)));
    }
}
