package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.Errors;
import netgrade.numeric.HandOutErrors;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Compares with values computed with NumPy (ground-truth/README.md); the hand-outs print none. */
class LinearModelTest {

    /** Sums in another order than NumPy's differ by a few units in the last place. */
    private static final double ROUNDING = 1e-12;

    private static final JsonNode TRUTH = GroundTruth.of("cs231n-linear-classifiers");

    private final LinearModel model = new LinearModel();
    private final Toy toy = Toy.linear();

    /** The four losses. */
    enum Form {
        HINGE_NAIVE("svm") {
            @Override
            LossAndGradient of(LinearModel model, double[][] w, double[][] x, int[] y, double reg) {
                return model.hingeLossNaive(w, x, y, reg);
            }
        },
        HINGE("svm") {
            @Override
            LossAndGradient of(LinearModel model, double[][] w, double[][] x, int[] y, double reg) {
                return model.hingeLoss(w, x, y, reg);
            }
        },
        SOFTMAX_NAIVE("softmax") {
            @Override
            LossAndGradient of(LinearModel model, double[][] w, double[][] x, int[] y, double reg) {
                return model.softmaxLossNaive(w, x, y, reg);
            }
        },
        SOFTMAX("softmax") {
            @Override
            LossAndGradient of(LinearModel model, double[][] w, double[][] x, int[] y, double reg) {
                return model.softmaxLoss(w, x, y, reg);
            }
        };

        final String key;

        Form(String key) {
            this.key = key;
        }

        abstract LossAndGradient of(LinearModel model, double[][] w, double[][] x, int[] y, double reg);
    }

    static Stream<Arguments> cases() {
        return TRUTH.get("cases").valueStream().flatMap(c -> c.get("by_reg").propertyNames().stream()
                .flatMap(reg -> Arrays.stream(Form.values()).map(form -> Arguments.of(c.get("name").asString(), reg, form))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossAndGradientAreNumpys(String name, String reg, Form form) {
        JsonNode given = GroundTruth.named(name, TRUTH.get("cases"));
        JsonNode expected = given.get("by_reg").get(reg).get(form.key);

        LossAndGradient answer = form.of(
                model,
                GroundTruth.matrix(given.get("W")),
                GroundTruth.matrix(given.get("X")),
                GroundTruth.labels(given.get("y")),
                Double.parseDouble(reg));

        assertTrue(HandOutErrors.relative(expected.get("loss").doubleValue(), answer.loss()) <= ROUNDING, "loss " + answer.loss());
        assertTrue(Errors.maxNormError(GroundTruth.matrix(expected.get("grad")), answer.gradient()) <= ROUNDING);
    }

    static Stream<String> names() {
        return TRUTH.get("cases").valueStream().map(c -> c.get("name").asString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void predictionsAreNumpys(String name) {
        JsonNode given = GroundTruth.named(name, TRUTH.get("cases"));

        int[] predicted = model.predict(GroundTruth.matrix(given.get("W")), GroundTruth.matrix(given.get("X")));

        assertArrayEquals(GroundTruth.labels(given.get("predictions")), predicted);
    }

    @ParameterizedTest
    @CsvSource({
        "HINGE,0,5.294556674883822", "HINGE,0.05,5.303419605779769",
        "SOFTMAX,0,3.069561651560223", "SOFTMAX,0.05,3.0784245824561705"
    })
    void lossOfTheToyIsTheOneOfTheAssignmentsTable(Form form, double reg, double expected) {
        double loss = form.of(model, toy.params().get("W"), toy.x(), toy.y(), reg).loss();

        assertEquals(expected, loss, ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"HINGE,2", "SOFTMAX,1.0986122886681098"})
    void lossOfZeroWeightsIsKnown(Form form, double expected) {
        double loss = form.of(model, new double[5][3], toy.x(), toy.y(), 1).loss();

        assertEquals(expected, loss, ROUNDING, "closed form: c - 1 and ln c");
    }

    @ParameterizedTest
    @EnumSource
    void centredDifferenceAgrees(Form form) {
        double[][] w = toy.params().get("W");
        double[][] gradient = form.of(model, w, toy.x(), toy.y(), 0.05).gradient();

        double[][] numeric =
                CentredDifference.of(moved -> form.of(model, moved, toy.x(), toy.y(), 0.05).loss(), w, 1e-5).values();

        assertTrue(HandOutErrors.relative(gradient, numeric) < 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"HINGE,svm", "SOFTMAX,softmax"})
    void seededTrainingEndsWhereNumpyEnds(LinearLoss loss, String key) {
        JsonNode given = TRUTH.get("train");
        JsonNode expected = given.get("runs").get(key);
        double[][] x = GroundTruth.matrix(given.get("X"));
        int[] y = GroundTruth.labels(given.get("y"));
        NumpyRandom random = new NumpyRandom(0);
        double[][] w = Toy.scaled(0.001, random.randn(5, 3));

        TrainedWeights trained = new LinearModel(BatchSampler.withReplacement(random))
                .train(loss, w, x, y, new TrainingSettings(0.1, 1, 0.001, 100, 20, 0));

        assertArrayEquals(GroundTruth.matrix(expected.get("W0")), w);
        assertTrue(Errors.maxNormError(GroundTruth.matrix(expected.get("loss_history")), new double[][] {trained.loss()}) <= 1e-11);
        assertTrue(Errors.maxNormError(GroundTruth.matrix(expected.get("W_final")), trained.w()) <= 1e-11);
        assertEquals(expected.get("train_accuracy").doubleValue(), accuracy(model.predict(trained.w(), x), y));
    }

    @ParameterizedTest
    @EnumSource
    void trainingLeavesItsArgumentsAsTheyWere(LinearLoss loss) {
        double[][] x = Matrices.copy(toy.x());
        double[][] w = Matrices.copy(toy.params().get("W"));

        model.train(loss, w, x, toy.y(), new TrainingSettings(0.1, 1, 0.1, 5, 3, 1));

        assertArrayEquals(toy.x(), x);
        assertArrayEquals(toy.params().get("W"), w);
    }

    @ParameterizedTest
    @EnumSource
    void settingsChosenHaveTheNotebooksValues(LinearLoss loss) {
        assertEquals(2.5e4, model.chosenSettings(loss).reg());
        assertEquals(1500, model.chosenSettings(loss).iterations());
    }

    @Test
    void sameSeedTrainsToTheSameBits() {
        TrainingSettings settings = new TrainingSettings(0.1, 1, 0.1, 5, 3, 1);

        double[][] first = model.train(LinearLoss.HINGE, toy.params().get("W"), toy.x(), toy.y(), settings).w();
        double[][] second = model.train(LinearLoss.HINGE, toy.params().get("W"), toy.x(), toy.y(), settings).w();

        assertArrayEquals(first, second);
    }

    private static double accuracy(int[] predicted, int[] y) {
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            right += predicted[i] == y[i] ? 1 : 0;
        }
        return (double) right / y.length;
    }
}
