package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import netgrade.checks.CheckResult;
import netgrade.checks.Running;
import netgrade.sandbox.Outcome;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinearAccuracyChecksTest {

    private static CheckResult with(ChosenLinearSettings settings) {
        return LinearRunning.one("linear.accuracy.hinge", () -> new LinearAltered() {
            @Override
            public ChosenLinearSettings chosenSettings(LinearLoss loss) {
                return settings;
            }
        });
    }

    @Test
    void accuracyIsTheShareOfRightLabelsInPercent() {
        CheckResult result = LinearRunning.one("linear.accuracy.softmax", () -> new LinearAltered() {
            @Override
            public int[] predict(double[][] w, double[][] x) {
                return new int[x.length];
            }
        });

        assertEquals(Map.of("X", 50.0), result.values(), "two of four test images are of class 0");
    }

    @Test
    void classifierTrainsWithItsSettingsFromSmallWeights() {
        CheckResult result = LinearRunning.one("linear.accuracy.hinge", () -> new LinearAltered() {
            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                assertEquals(LinearLoss.HINGE, loss);
                assertEquals(new TrainingSettings(0.1, 1, 1e-3, 50, 10, Running.SEED), settings);
                assertTrue(Math.abs(w[0][0]) < 0.01 && w.length == 5 && x[0][4] == 1, "four pixels and the ones");
                return right.train(loss, w, x, y, settings);
            }
        });

        assertEquals(Map.of("X", 100.0), result.values(), "one bright pixel a class");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new ChosenLinearSettings(0.1, 0, 0, 10), "iterations is 0, batchSize 10, expected both above 0."),
                Arguments.of(
                        new ChosenLinearSettings(Double.NaN, 0, 10, 10),
                        "learningRate is NaN, expected above 0; reg is 0.0, expected at least 0."),
                Arguments.of(
                        new ChosenLinearSettings(0.1, -1, 10, 10),
                        "learningRate is 0.1, expected above 0; reg is -1.0, expected at least 0."),
                Arguments.of(new ChosenLinearSettings(0.1, 0, 100_001, 1), "iterations is 100001; the limit is 100000."),
                Arguments.of(
                        new ChosenLinearSettings(0.1, 0, 100_000, 100_000),
                        "The chosen settings need 3.0e+11 multiplications; the limit is 6e+10. Choose fewer iterations or a smaller"
                                + " batch."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void settingsThatCannotBeRunAreRefused(ChosenLinearSettings settings, String message) {
        CheckResult result = with(settings);

        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals(message, result.message());
    }

    @Test
    void labelsOfAnotherNumberAreTold() {
        CheckResult result = LinearRunning.one("linear.accuracy.hinge", () -> new LinearAltered() {
            @Override
            public int[] predict(double[][] w, double[][] x) {
                return new int[1];
            }
        });

        assertEquals("predict returned 1 labels for 14 images.", result.message(), "four images and ten inputs that are none");
    }
}
