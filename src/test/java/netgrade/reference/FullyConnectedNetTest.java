package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.NumpyRandom;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Compares with values computed with NumPy (ground-truth/README.md) and with what the hand-out prints. */
class FullyConnectedNetTest {

    /** Sums in another order than NumPy's differ by a few units in the last place. */
    private static final double ROUNDING = 1e-12;

    private static final JsonNode TRUTH = GroundTruth.cs231n();

    private final Toy toy = Toy.cs231n();

    @Test
    void scoresOfTheToyAreNumpys() {
        double[][] scores = net(toy.params()).scores(toy.x());

        assertTrue(Errors.maxNormError(GroundTruth.matrix(TRUTH.at("/forward/scores")), scores) <= ROUNDING);
    }

    @Test
    void scoresOfTheToyAreThosePrinted() {
        double[][] scores = net(toy.params()).scores(toy.x());

        double error = Errors.sumOfAbsoluteDifferences(GroundTruth.matrix(TRUTH.at("/forward/printed_scores")), scores);
        assertTrue(error < 1e-7, "the hand-out's own bound");
        assertEquals(3.680272e-08, error, 1e-14, "the rounding of the printed digits");
    }

    @Test
    void predictionsOfTheToyAreNumpys() {
        assertArrayEquals(GroundTruth.labels(TRUTH.at("/forward/predictions")), net(toy.params()).predict(toy.x()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "0.05", "0.1", "1.0"})
    void lossAndGradientsOfTheToyAreNumpys(String reg) {
        LossAndGradients answer = net(toy.params()).loss(toy.x(), toy.y(), Double.parseDouble(reg));

        assertTrue(Errors.relativeError(TRUTH.get("loss").get(reg).get("loss").doubleValue(), answer.loss()) <= ROUNDING);
        assertClose(GroundTruth.parameters(TRUTH.get("grads").get(reg)), answer.gradients(), ROUNDING);
    }

    @Test
    void lossOfTheToyIsTheOnePrinted() {
        double loss = net(toy.params()).loss(toy.x(), toy.y(), 0.05).loss();

        assertTrue(Math.abs(loss - 1.30378789133) < 1e-12, "the hand-out's own bound");
    }

    static Stream<String> extraCases() {
        return TRUTH.get("extra_cases").valueStream().map(c -> c.get("name").asString());
    }

    @ParameterizedTest
    @MethodSource("extraCases")
    void unusualCaseIsAsNumpyHasIt(String name) {
        JsonNode expected = TRUTH.get("extra_cases").valueStream()
                .filter(c -> c.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        FullyConnectedNet net = net(GroundTruth.parameters(expected.get("params")));
        double[][] x = GroundTruth.matrix(expected.get("X"));

        LossAndGradients answer = net.loss(x, GroundTruth.labels(expected.get("y")), expected.get("reg").doubleValue());

        assertTrue(Errors.maxNormError(GroundTruth.matrix(expected.get("scores")), net.scores(x)) <= ROUNDING, "scores");
        assertTrue(Errors.relativeError(expected.get("loss").doubleValue(), answer.loss()) <= ROUNDING, "loss " + answer.loss());
        assertClose(GroundTruth.parameters(expected.get("grads")), answer.gradients(), ROUNDING);
        assertArrayEquals(GroundTruth.labels(expected.get("predictions")), net.predict(x));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "0.05", "0.1", "1.0"})
    void centredDifferenceAgreesAsCloselyAsTheHandOutAsks(String reg) {
        Map<String, double[][]> params = toy.params();
        Map<String, double[][]> analytic = net(params).loss(toy.x(), toy.y(), Double.parseDouble(reg)).gradients();

        params.forEach((name, values) -> {
            // "values" is moved in place, inside "params"
            NumericGradient numeric =
                    CentredDifference.of(moved -> net(params).loss(toy.x(), toy.y(), Double.parseDouble(reg)).loss(), values, 1e-5);
            double error = Errors.handOutRelativeError(analytic.get(name), numeric.values());
            assertTrue(error < 1e-8, name + " " + error + ": the hand-out's own bound");
            assertEquals(List.of(), numeric.kinks());
        });
    }

    @Test
    void trainingOnTheBatchesOfNumpyEndsWhereNumpyEnds() {
        assertToyTraining("np.random.choice(5, 200) per step (replace=True, the usual answer)", 0.95, choicesAfterInit());
    }

    @Test
    void trainingOnAllExamplesEndsWhereNumpyEnds() {
        assertToyTraining("full batch of 5 per step", 0.95, (iteration, n, batchSize) -> IntStream.range(0, n).toArray());
    }

    @Test
    void trainingWithoutDecayEndsWhereNumpyEnds() {
        assertToyTraining("np.random.choice, decay forgotten", 1, choicesAfterInit());
    }

    @Test
    void batchesOfTheToyTrainingAreNumpys() {
        JsonNode expected = TRUTH.at("/toy_training/batch_indices_first_3_steps");
        BatchSampler sampler = choicesAfterInit();

        for (int t = 0; t < 3; t++) {
            assertArrayEquals(GroundTruth.labels(expected.get(t)), sampler.rows(t, 5, 200));
        }
    }

    @Test
    void oneStepMovesEveryParameterAgainstItsGradient() {
        FullyConnectedNet net = new FullyConnectedNet((iteration, n, batchSize) -> new int[] {0, 1, 2, 3, 4});
        net.setParameters(toy.params());

        net.train(withoutValidation(toy.x(), toy.y()), new TrainingSettings(0.1, 1, 0.05, 1, 5, 0));

        assertClose(GroundTruth.parameters(TRUTH.at("/one_step/params_after")), net.parameters(), ROUNDING);
    }

    @Test
    void learningRateDecaysAfterTheFirstUpdateOfEachEpoch() {
        JsonNode expected = TRUTH.get("decay_per_epoch");
        FullyConnectedNet net = new FullyConnectedNet(
                (iteration, n, batchSize) -> IntStream.range(0, 10).map(i -> iteration % 6 * 10 + i).toArray());
        net.setParameters(toy.params());
        TrainingData data = withoutValidation(GroundTruth.matrix(expected.get("X")), GroundTruth.labels(expected.get("y")));

        TrainingHistory history = net.train(data, new TrainingSettings(0.1, 0.5, 0.001, 40, 10, 0));

        assertHistory(expected.get("loss_history"), history);
        assertClose(GroundTruth.parameters(expected.get("final_params")), net.parameters(), 1e-10);
        assertEquals(7, history.trainingAccuracy().length, "updates 0, 6, 12, ..., 36");
    }

    @Test
    void accuraciesAreTakenOnceAnEpoch() {
        FullyConnectedNet net = net(toy.params());
        TrainingData data = new TrainingData(toy.x(), toy.y(), toy.x(), toy.y());

        TrainingHistory history = net.train(data, new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 3));

        assertEquals(100, history.trainingAccuracy().length, "200 rows of 5: every update is an epoch");
        assertEquals(1.0, history.validationAccuracy()[99], "the toy is learnt by heart");
    }

    @Test
    void sameSeedTrainsToTheSameBits() {
        TrainingSettings settings = new TrainingSettings(0.1, 0.95, 5e-6, 20, 3, 7);
        FullyConnectedNet first = net(toy.params());
        FullyConnectedNet second = net(toy.params());

        first.train(withoutValidation(toy.x(), toy.y()), settings);
        second.train(withoutValidation(toy.x(), toy.y()), settings);

        first.parameters().forEach((name, values) -> assertArrayEquals(values, second.parameters().get(name)));
    }

    @Test
    void netOfFourLayersAgreesWithItsCentredDifference() {
        FullyConnectedNet net = new FullyConnectedNet();
        net.initialise(List.of(4, 7, 6, 5, 3), 0.5, 11);
        Map<String, double[][]> params = new TreeMap<>(net.parameters());
        // With biases of 0, an example that no unit of a layer answers to would put the next layer on its kink.
        for (int k = 1; k <= 4; k++) {
            Arrays.fill(params.get("b" + k)[0], 0.1 * k);
        }
        net.setParameters(params);
        Map<String, double[][]> analytic = net.loss(toy.x(), toy.y(), 0.3).gradients();

        assertEquals(List.of("W1", "b1", "W2", "b2", "W3", "b3", "W4", "b4"), List.copyOf(net.parameters().keySet()));
        params.forEach((name, values) -> {
            NumericGradient numeric = CentredDifference.of(moved -> net(params).loss(toy.x(), toy.y(), 0.3).loss(), values, 1e-5);
            assertTrue(Errors.maxNormError(analytic.get(name), numeric.values()) <= 1e-7, name);
            assertEquals(List.of(), numeric.kinks(), name);
        });
    }

    @Test
    void initialWeightsAreScaledNormalNumbersAndBiasesZero() {
        FullyConnectedNet net = new FullyConnectedNet();

        net.initialise(List.of(4, 10, 3), 0.1, 0);

        toy.params().forEach((name, values) -> assertArrayEquals(values, net.parameters().get(name), name));
    }

    @Test
    void argumentsAndParametersStayAsTheyWere() {
        FullyConnectedNet net = net(toy.params());
        double[][] x = Matrices.copy(toy.x());

        net.parameters().get("W1")[0][0] = 100;
        net.loss(x, toy.y(), 0.1).gradients().get("W1")[0][0] = 100;
        net.train(new TrainingData(x, toy.y(), x, toy.y()), new TrainingSettings(0.1, 0.95, 0, 3, 5, 0));

        assertArrayEquals(toy.x(), x);
        assertArrayEquals(Toy.cs231n().params().get("W1"), toy.params().get("W1"));
    }

    @Test
    void noExamplesHaveNoPredictions() {
        assertEquals(0, net(toy.params()).predict(new double[0][]).length);
    }

    @Test
    void parametersThatDoNotFitAreNamed() {
        toy.params().put("b1", new double[1][9]);
        Exception shape = assertThrows(IllegalArgumentException.class, () -> net(toy.params()));
        toy.params().remove("b1");
        Exception names = assertThrows(IllegalArgumentException.class, () -> net(toy.params()));

        assertEquals("b1 has shape (1, 9), expected (1, 10)", shape.getMessage());
        assertEquals("The parameters are [W1, W2, b2], expected W1, b1, W2, b2, ... up to the last layer", names.getMessage());
    }

    private void assertToyTraining(String run, double decay, BatchSampler sampler) {
        JsonNode expected = TRUTH.at("/toy_training/runs").get(run);
        FullyConnectedNet net = new FullyConnectedNet(sampler);
        net.setParameters(toy.params());

        TrainingHistory history =
                net.train(new TrainingData(toy.x(), toy.y(), toy.x(), toy.y()), new TrainingSettings(0.1, decay, 5e-6, 100, 200, 0));

        assertHistory(expected.get("loss_history"), history);
        assertClose(GroundTruth.parameters(expected.get("final_params")), net.parameters(), 1e-10);
        assertEquals(expected.get("train_accuracy").doubleValue(), net.accuracy(toy.x(), toy.y()));
    }

    private static void assertHistory(JsonNode expected, TrainingHistory history) {
        // Rounding grows over a hundred updates.
        assertTrue(Errors.maxNormError(GroundTruth.matrix(expected), new double[][] {history.loss()}) <= 1e-11);
    }

    private static void assertClose(Map<String, double[][]> expected, Map<String, double[][]> actual, double allowed) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, values) -> {
            double error = Errors.maxNormError(values, actual.get(name));
            assertTrue(error <= allowed, name + " differs by " + error);
        });
    }

    /** The generator as {@code init_toy_model()} leaves it: seeded with 0, and the weights drawn. */
    private static BatchSampler choicesAfterInit() {
        NumpyRandom random = new NumpyRandom(0);
        random.randn(4, 10);
        random.randn(10, 3);
        return BatchSampler.withReplacement(random);
    }

    private static FullyConnectedNet net(Map<String, double[][]> parameters) {
        FullyConnectedNet net = new FullyConnectedNet();
        net.setParameters(parameters);
        return net;
    }

    private static TrainingData withoutValidation(double[][] x, int[] y) {
        return new TrainingData(x, y, new double[0][], new int[0]);
    }
}
