package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** EECS 498/598: values computed with NumPy from PyTorch's numbers (ground-truth/README.md), what the notebook prints and its bounds. */
class EecsToyTest {

    private static final double ROUNDING = 1e-12;
    private static final double FLOAT32 = 1e-6;

    private static final JsonNode TRUTH = GroundTruth.of("eecs598-two-layer-net");

    /** The notebook's. */
    private static final TrainingSettings TOY_TRAINING = new TrainingSettings(0.1, 0.95, 1e-6, 200, 200, 0);

    @ParameterizedTest
    @EnumSource
    void scoresAreThoseComputed(EecsVariant variant) {
        Toy toy = Toy.eecs598(variant);

        double[][] scores = net(toy).scores(toy.x());

        assertTrue(Errors.maxNormError(GroundTruth.matrix(truth(variant).get("scores")), scores) <= allowed(variant));
    }

    @Test
    void scoresAreThosePrinted() {
        Toy toy = Toy.eecs598(EecsVariant.CUDA_FLOAT32);

        double error =
                Errors.sumOfAbsoluteDifferences(GroundTruth.matrix(TRUTH.at("/printed/scores")), net(toy).scores(toy.x()));

        assertTrue(error < 1e-10, "the hand-out's own bound");
        assertEquals(2.30e-11, error, 1e-13, "the rounding of the printed digits");
    }

    static Stream<Arguments> regs() {
        return Arrays.stream(EecsVariant.values())
                .flatMap(variant -> Stream.of("0.0", "0.05", "1.0").map(reg -> Arguments.of(variant, reg)));
    }

    @ParameterizedTest
    @MethodSource("regs")
    void lossAndGradientsAreThoseComputed(EecsVariant variant, String reg) {
        JsonNode expected = truth(variant).get("by_reg").get(reg);
        Toy toy = Toy.eecs598(variant);

        LossAndGradients answer = net(toy).loss(toy.x(), toy.y(), Double.parseDouble(reg));

        assertEquals(expected.get("loss").doubleValue(), answer.loss(), allowed(variant));
        FullyConnectedNetTest.assertClose(GroundTruth.parameters(expected.get("grads")), answer.gradients(), allowed(variant));
    }

    @Test
    void lossIsTheOnePrinted() {
        Toy toy = Toy.eecs598(EecsVariant.CUDA_FLOAT32);

        double loss = net(toy).loss(toy.x(), toy.y(), 0.05).loss();

        assertTrue(Math.abs(loss - 1.0986121892929077) < 1e-4, "the hand-out's own bound");
        assertEquals(1.0986121892929077, loss, 1e-7, "the hand-out's number is a float's");
    }

    @ParameterizedTest
    @MethodSource("regs")
    void centredDifferenceAgreesAsCloselyAsTheHandOutAsks(EecsVariant variant, String reg) {
        Toy toy = Toy.eecs598(variant);
        double strength = Double.parseDouble(reg);

        net(toy).loss(toy.x(), toy.y(), strength).gradients().forEach((name, analytic) ->
                assertTrue(handOutError(analytic, numeric(toy, name, strength)) < 1e-4, name + ": the hand-out's own bound"));
    }

    /** The gradient of the table's report lacks the 2 of the regularisation, its loss does not. */
    @ParameterizedTest
    @CsvSource({"W1,0.011010238348918667", "W2,0.0073066262886171685"})
    void tableOfAPublishedReportIsReproduced(String name, double error) {
        Toy toy = Toy.eecs598(EecsVariant.CUDA_FLOAT64);
        double[][] gradient = net(toy).loss(toy.x(), toy.y(), 0.05).gradients().get(name);

        Matrices.addScaled(gradient, -0.05, toy.params().get(name));

        // With a loss of about 1 and a step of 1e-7 the centred difference itself is rounded by about 1e-9, the largest slope is 1e-3.
        assertEquals(error, handOutError(gradient, numeric(toy, name, 0.05)), 1e-5);
    }

    @ParameterizedTest
    @EnumSource
    void toyTrainingGoesAsComputed(EecsVariant variant) {
        JsonNode expected = truth(variant).at("/toy_training/correct");

        double[] losses = trained(variant);

        assertEquals(expected.get("loss_first").doubleValue(), losses[0], allowed(variant));
        assertEquals(expected.get("loss_last").doubleValue(), losses[199], allowed(variant));
    }

    /** What notebooks and reports print; the hand-out asks for a loss below 1. */
    @Test
    void toyTrainingEndsWherePublishedOnesEnd() {
        assertEquals(0.5211755, trained(EecsVariant.CUDA_FLOAT32)[199], 2e-7);
        assertTrue(trained(EecsVariant.CUDA_FLOAT32)[199] < 1.0, "the hand-out's own bound");
        assertEquals(0.9683041235888465, trained(EecsVariant.CPU_FLOAT64)[199], 1e-12);
        assertEquals(1.0709935, trained(EecsVariant.CPU_FLOAT32)[199], 1e-6);
    }

    private static double[] trained(EecsVariant variant) {
        Toy toy = Toy.eecs598(variant);
        FullyConnectedNet net = new FullyConnectedNet(Convention.eecs598(), variant.batches());
        net.setParameters(toy.params());
        return net.train(new TrainingData(toy.x(), toy.y(), new double[0][], new int[0]), TOY_TRAINING).loss();
    }

    private static double[][] numeric(Toy toy, String name, double reg) {
        FullyConnectedNet net = net(toy);
        Map<String, double[][]> parameters = new TreeMap<>(toy.params());
        ToDoubleFunction<double[][]> loss = moved -> {
            parameters.put(name, moved);
            net.setParameters(parameters);
            return net.loss(toy.x(), toy.y(), reg).loss();
        };
        return CentredDifference.of(loss, toy.params().get(name), 1e-7).values();
    }

    /** {@code rel_error} of this hand-out: the largest |a - b| divided by the largest |a| + |b|. */
    private static double handOutError(double[][] a, double[][] b) {
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                difference = Math.max(difference, Errors.absoluteError(a[i][j], b[i][j]));
                largest = Math.max(largest, Math.abs(a[i][j]) + Math.abs(b[i][j]));
            }
        }
        return difference / largest;
    }

    private static FullyConnectedNet net(Toy toy) {
        FullyConnectedNet net = new FullyConnectedNet(Convention.eecs598());
        net.setParameters(toy.params());
        return net;
    }

    private static JsonNode truth(EecsVariant variant) {
        return TRUTH.get("variants").get(variant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static double allowed(EecsVariant variant) {
        return variant == EecsVariant.CUDA_FLOAT64 || variant == EecsVariant.CPU_FLOAT64 ? ROUNDING : FLOAT32;
    }
}
