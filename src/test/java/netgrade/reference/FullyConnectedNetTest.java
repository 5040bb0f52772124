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
import netgrade.numeric.HandOutErrors;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.RowThreads;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Compares with values computed with NumPy (ground-truth/README.md) and with what the hand-out prints. */
class FullyConnectedNetTest {

    /** Sums in another order than NumPy's differ by a few units in the last place. */
    private static final double ROUNDING = 1e-12;

    /** The call of all hand-outs. */
    private static final TrainingSettings TOY_TRAINING = new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 0);

    private final Toy toy = Toy.cs231n();

    /** Those whose expected values come in files of one form; EecsToyTest and ConventionTest have the others. */
    enum Assignment {
        CS231N("cs231n-two-layer-net", Convention.cs231n(), Toy.cs231n(), 1.30378789133),
        CS145("cs145-two-layer-mse", Convention.cs145(), Toy.cs145(), 1.8973332763705641),
        HLCV("hlcv-softmax-mlp", Convention.hlcv(), Toy.hlcv(), 1.30378789133);

        final JsonNode truth;
        final Convention convention;
        final Toy toy;
        final double printedLoss;

        Assignment(String file, Convention convention, Toy toy, double printedLoss) {
            this.truth = GroundTruth.of(file);
            this.convention = convention;
            this.toy = toy;
            this.printedLoss = printedLoss;
        }

        FullyConnectedNet net(Map<String, double[][]> parameters) {
            FullyConnectedNet net = new FullyConnectedNet(convention);
            net.setParameters(parameters);
            return net;
        }

        FullyConnectedNet toyNet(BatchSampler sampler) {
            FullyConnectedNet net = new FullyConnectedNet(convention, sampler);
            net.setParameters(toy.params());
            return net;
        }
    }

    /** 80 examples of 400 inputs and 41 hidden units: more than a million multiplications, which are shared. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void trainingHasTheSameBitsOnAnyNumberOfThreads(int count) {
        NumpyRandom random = new NumpyRandom(0);
        TrainingData data = new TrainingData(random.randn(80, 400), random.choice(3, 80), new double[0][], new int[0]);
        TrainingSettings settings = new TrainingSettings(0.1, 0.9, 0.01, 5, 80, 0);
        FullyConnectedNet alone = new FullyConnectedNet();
        alone.initialise(List.of(400, 41, 3), 0.1, 0);
        double[] expected = alone.train(data, settings).loss();

        try (RowThreads threads = new RowThreads(count)) {
            FullyConnectedNet shared = new FullyConnectedNet().on(threads);
            shared.initialise(List.of(400, 41, 3), 0.1, 0);

            assertArrayEquals(expected, shared.train(data, settings).loss());
            assertArrayEquals(alone.parameters().get("W1"), shared.parameters().get("W1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void scoresOfTheToyAreNumpys(Assignment of) {
        double[][] scores = of.net(of.toy.params()).scores(of.toy.x());

        assertTrue(Errors.maxNormError(GroundTruth.matrix(of.truth.at("/forward/scores")), scores) <= ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void scoresOfTheToyAreThosePrinted(Assignment of) {
        double[][] scores = of.net(of.toy.params()).scores(of.toy.x());

        double error = Errors.sumOfAbsoluteDifferences(GroundTruth.matrix(of.truth.at("/forward/printed_scores")), scores);
        assertTrue(error < 1e-7, "the hand-out's own bound");
        double rounding = of.truth.at("/forward/sum_abs_diff_to_printed").doubleValue();
        assertEquals(rounding, error, 1e-14, "the rounding of the printed digits");
    }

    @ParameterizedTest
    @EnumSource
    void predictionsOfTheToyAreNumpys(Assignment of) {
        int[] predicted = of.net(of.toy.params()).predict(of.toy.x());

        assertArrayEquals(GroundTruth.labels(of.truth.at("/forward/predictions")), predicted);
    }

    static Stream<Arguments> regs() {
        return Arrays.stream(Assignment.values())
                .flatMap(of -> Stream.of("0.0", "0.05", "0.1", "1.0").map(reg -> Arguments.of(of, reg)));
    }

    @ParameterizedTest
    @MethodSource("regs")
    void lossAndGradientsOfTheToyAreNumpys(Assignment of, String reg) {
        LossAndGradients answer = of.net(of.toy.params()).loss(of.toy.x(), of.toy.y(), Double.parseDouble(reg));

        assertTrue(HandOutErrors.relative(of.truth.get("loss").get(reg).get("loss").doubleValue(), answer.loss()) <= ROUNDING);
        assertClose(GroundTruth.parameters(of.truth.get("grads").get(reg)), answer.gradients(), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void lossOfTheToyIsTheOnePrinted(Assignment of) {
        double loss = of.net(of.toy.params()).loss(of.toy.x(), of.toy.y(), 0.05).loss();

        assertTrue(Math.abs(loss - of.printedLoss) < 1e-12, "the hand-out's own bound");
    }

    static Stream<Arguments> extraCases() {
        return Arrays.stream(Assignment.values())
                .flatMap(of -> of.truth.get("extra_cases").valueStream().map(c -> Arguments.of(of, c.get("name").asString())));
    }

    @ParameterizedTest
    @MethodSource("extraCases")
    void unusualCaseIsAsNumpyHasIt(Assignment of, String name) {
        JsonNode expected = GroundTruth.named(name, of.truth.get("extra_cases"));
        FullyConnectedNet net = of.net(GroundTruth.parameters(expected.get("params")));
        double[][] x = GroundTruth.matrix(expected.get("X"));

        LossAndGradients answer = net.loss(x, GroundTruth.labels(expected.get("y")), expected.get("reg").doubleValue());

        assertTrue(Errors.maxNormError(GroundTruth.matrix(expected.get("scores")), net.scores(x)) <= ROUNDING, "scores");
        assertTrue(HandOutErrors.relative(expected.get("loss").doubleValue(), answer.loss()) <= ROUNDING, "loss " + answer.loss());
        assertClose(GroundTruth.parameters(expected.get("grads")), answer.gradients(), ROUNDING);
        assertArrayEquals(GroundTruth.labels(expected.get("predictions")), net.predict(x));
    }

    @ParameterizedTest
    @MethodSource("regs")
    void centredDifferenceAgreesAsCloselyAsTheHandOutAsks(Assignment of, String reg) {
        Map<String, double[][]> params = of.toy.params();
        double strength = Double.parseDouble(reg);
        Map<String, double[][]> analytic = of.net(params).loss(of.toy.x(), of.toy.y(), strength).gradients();

        params.forEach((name, values) -> {
            NumericGradient numeric =
                    CentredDifference.of(
                            moved -> of.net(with(params, name, moved)).loss(of.toy.x(), of.toy.y(), strength).loss(), values, 1e-5);
            double error = HandOutErrors.relative(analytic.get(name), numeric.values());
            assertTrue(error < 1e-8, name + " " + error + ": the hand-out's own bound");
            assertEquals(List.of(), numeric.kinks());
        });
    }

    @ParameterizedTest
    @EnumSource
    void trainingOnTheBatchesOfNumpyEndsWhereNumpyEnds(Assignment of) {
        assertToyTraining(of, "np.random.choice(5, 200) per step (replace=True, the usual answer)", 0.95, choicesAfterInit());
    }

    @ParameterizedTest
    @EnumSource
    void trainingOnAllExamplesEndsWhereNumpyEnds(Assignment of) {
        assertToyTraining(of, "full batch of 5 per step", 0.95, (iteration, n, batchSize) -> IntStream.range(0, n).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void trainingWithoutDecayEndsWhereNumpyEnds(Assignment of) {
        assertToyTraining(of, "np.random.choice, decay forgotten", 1, choicesAfterInit());
    }

    /** The numbers in most solved notebooks (CS231n, HLCV) and in a published report (CS145). */
    @ParameterizedTest
    @CsvSource({"CS231N,0.017149607938732093", "CS145,0.02950555626206818", "HLCV,0.017149607938732093"})
    void toyTrainingEndsWherePublishedOnesEnd(Assignment of, double published) {
        double[] losses = of.toyNet(choicesAfterInit()).train(withoutValidation(of.toy), TOY_TRAINING).loss();

        assertEquals(published, losses[99], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(names = {"CS231N", "HLCV"})
    void toyTrainingEndsBelowTheBoundOfTheHandOut(Assignment of) {
        double[] losses = of.net(of.toy.params()).train(withoutValidation(of.toy), TOY_TRAINING).loss();

        assertTrue(losses[99] < 0.02);
    }

    @ParameterizedTest
    @EnumSource
    void batchesOfTheToyTrainingAreNumpys(Assignment of) {
        JsonNode expected = of.truth.at("/toy_training/batch_indices_first_3_steps");
        BatchSampler sampler = choicesAfterInit();

        for (int t = 0; t < 3; t++) {
            assertArrayEquals(GroundTruth.labels(expected.get(t)), sampler.rows(t, 5, 200));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneStepMovesEveryParameterAgainstItsGradient(Assignment of) {
        FullyConnectedNet net = of.toyNet((iteration, n, batchSize) -> new int[] {0, 1, 2, 3, 4});

        net.train(withoutValidation(of.toy), new TrainingSettings(0.1, 1, 0.05, 1, 5, 0));

        assertClose(GroundTruth.parameters(of.truth.at("/one_step/params_after")), net.parameters(), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void learningRateDecaysAfterTheFirstUpdateOfEachEpoch(Assignment of) {
        JsonNode expected = of.truth.get("decay_per_epoch");
        FullyConnectedNet net =
                of.toyNet((iteration, n, batchSize) -> IntStream.range(0, 10).map(i -> iteration % 6 * 10 + i).toArray());
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

    private static Map<String, double[][]> with(Map<String, double[][]> parameters, String name, double[][] matrix) {
        Map<String, double[][]> with = new TreeMap<>(parameters);
        with.put(name, matrix);
        return with;
    }

    @ParameterizedTest
    @EnumSource
    void netOfFourLayersAgreesWithItsCentredDifference(Assignment of) {
        FullyConnectedNet net = new FullyConnectedNet(of.convention);
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
            NumericGradient numeric =
                    CentredDifference.of(moved -> of.net(with(params, name, moved)).loss(toy.x(), toy.y(), 0.3).loss(), values, 1e-5);
            assertTrue(Errors.maxNormError(analytic.get(name), numeric.values()) <= 1e-7, name);
            assertEquals(List.of(), numeric.kinks(), name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void initialWeightsAreScaledNormalNumbersAndBiasesZero(Assignment of) {
        FullyConnectedNet net = new FullyConnectedNet(of.convention);

        net.initialise(List.of(4, 10, 3), 0.1, 0);

        of.toy.params().forEach((name, values) -> assertArrayEquals(values, net.parameters().get(name), name));
    }

    @Test
    void netWithoutConventionIsCs231ns() {
        FullyConnectedNet net = new FullyConnectedNet();
        net.setParameters(toy.params());

        assertEquals(1.30378789133, net.loss(toy.x(), toy.y(), 0.05).loss(), 1e-12, "printed in its hand-out");
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

    private static void assertToyTraining(Assignment of, String run, double decay, BatchSampler sampler) {
        JsonNode expected = of.truth.at("/toy_training/runs").get(run);
        FullyConnectedNet net = of.toyNet(sampler);
        Toy toy = of.toy;

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

    static void assertClose(Map<String, double[][]> expected, Map<String, double[][]> actual, double allowed) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, values) -> {
            double error = Errors.maxNormError(values, actual.get(name));
            assertTrue(error <= allowed, name + " differs by " + error);
        });
    }

    /** The generator as {@code init_toy_model()} leaves it: seeded with 0, and the weights drawn. */
    static BatchSampler choicesAfterInit() {
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

    private static TrainingData withoutValidation(Toy toy) {
        return withoutValidation(toy.x(), toy.y());
    }

    private static TrainingData withoutValidation(double[][] x, int[] y) {
        return new TrainingData(x, y, new double[0][], new int[0]);
    }
}
