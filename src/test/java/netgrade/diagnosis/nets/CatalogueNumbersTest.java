package netgrade.diagnosis.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import netgrade.checks.nets.NetTask;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Precision;
import netgrade.diagnosis.Variations;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.BatchSampler;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.GroundTruth;
import netgrade.reference.Toy;
import netgrade.reference.Variation;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known mistakes give the numbers they gave in NumPy, or in the reports they were printed in. */
class CatalogueNumbersTest {

    private static final double REG = 0.05;

    /** What the mistake adds to the right loss of CS231n's toy, 1.3037878913298206, in NumPy; digits as they were written down. */
    @ParameterizedTest
    @CsvSource({
        "sum-for-mean, 5.0634, 1e-4",
        "integer-division, -1.26586, 1e-5",
        "reg-halved, -0.01897, 1e-5",
        "reg-loss-halved, -0.01897, 1e-5",
        "reg-loss-missing, -0.03793, 1e-5",
        "reg-missing, -0.03793, 1e-5",
        "reg-first-only, -0.01332, 1e-5",
        "reg-last-only, -0.02461, 1e-5",
        "reg-averaged, -0.03034, 1e-5",
        "no-relu, -0.10389, 1e-5",
        "softmax-over-batch, 0.45530, 1e-5",
        "log-over-all-classes, 2.12059, 1e-5",
        "log-plus-epsilon, -3.68e-8, 1e-10",
        "loss-negated, -2.5317, 1e-4",
        "last-term-only, -0.17080, 1e-5",
        "labels-from-one, -0.22469612, 1e-8",
        "log-of-base-2, 0.56038864, 1e-8",
        "log-of-base-10, -0.71610232, 1e-8",
        "log-of-mean, -0.03024074, 1e-8",
        "max-of-other-rows, 0.10973507, 1e-8",
        "inputs-for-hidden, -0.15644224, 1e-8",
        "reg-absolute-with-gradient, 0.25056459, 1e-8",
        "reg-not-squared-with-gradient, 0.02295549, 1e-8",
        "reg-first-for-last, 0.01128874, 1e-8",
        "reg-first-twice, 0.02460979, 1e-8",
        "reg-fixed, 0, 1e-12",
        "biases-regularised, 0, 1e-12",
        "relu-mask-forgotten, 0, 1e-12"
    })
    void lossOfTheToyOfCs231n(String id, double difference, double digits) {
        double loss = loss(NetTask.CS231N, Toy.cs231n(), id).loss();

        assertEquals(1.3037878913298206 + difference, loss, digits);
    }

    /** All scores of the toy are negative, so a ReLU makes them equal: log 3 plus the ground truth's regularisation 0.03793083921176699. */
    @Test
    void lossOfEqualScores() {
        assertEquals(Math.log(3) + 0.03793083921176699, loss(NetTask.CS231N, Toy.cs231n(), "relu-on-scores").loss(), 1e-12);
    }

    /** Losses of CS145's toy in NumPy; 3.7757... is printed in the hand-out of winter 2019. */
    @ParameterizedTest
    @CsvSource({
        "squared-error-factor, 3.775701133135245, 1e-12",
        "mean-of-squares, 1.27121, 1e-5",
        "label-numbers, 5.56373, 1e-5",
        "error-of-softmax, 0.33893, 1e-5",
        "reg-doubled, 1.91630, 1e-5"
    })
    void lossOfTheToyOfCs145(String id, double loss, double digits) {
        assertEquals(loss, loss(NetTask.CS145, Toy.cs145(), id).loss(), digits);
    }

    @Test
    void reshapedWeightsOfCs145GiveTheScoresOfCs231n() {
        double[][] expected = GroundTruth.matrix(GroundTruth.of("cs231n-two-layer-net").get("forward").get("scores"));

        double[][] scores = net(NetTask.CS145, Toy.cs145(), "weights-reshaped").scores(Toy.cs145().x());

        assertEquals(0, netgrade.numeric.Errors.maxNormError(expected, scores), 1e-12);
    }

    /** The last loss of the toy training in NumPy, with the same rows drawn. */
    @ParameterizedTest
    @CsvSource({
        "decay-in-update, 0.018695493, 1e-9",
        "decay-every-iteration, 0.0171496, 1e-7",
        "decay-forgotten, 0.0017723, 1e-7",
        "decay-twice, 0.0620, 1e-4",
        "gradients-accumulated, 0.000486, 1e-6",
        "never-written-back, 1.2514, 1e-4",
        "reg-gradient-halved, 0.017149086, 1e-9",
        "relu-mask-forgotten, 0.015347151, 1e-9",
        "reg-fixed, 0.1179, 1e-4",
        "updated-on-the-way-back, 0.016447092148724092, 1e-12"
    })
    void endOfTheToyTraining(String id, double end, double digits) {
        NumpyRandom random = new NumpyRandom(0);
        random.randn(4, 10);
        random.randn(10, 3);
        Toy toy = Toy.cs231n();
        FullyConnectedNet net =
                new FullyConnectedNet(NetTask.CS231N.convention(), BatchSampler.withReplacement(random))
                        .varied(variation(NetTask.CS231N, id));
        net.setParameters(toy.params());

        double[] losses = net.train(
                        new TrainingData(toy.x(), toy.y(), new double[0][], new int[0]), new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 0))
                .loss();

        assertEquals(end, losses[99], digits);
    }

    /**
     * The errors of a published report on the toy of EECS 498/598, recomputed in NumPy: ground-truth, published_report_table_1. They are
     * against a centred difference, whose own error is 1.5e-6 and 9.6e-7.
     */
    @ParameterizedTest
    @CsvSource({"W1, 0.0110102, 2e-6", "W2, 0.007306626, 1e-6"})
    void gradientErrorsOfAPublishedReport(String name, double error, double digits) {
        Toy toy = Toy.eecs598(netgrade.reference.EecsVariant.CUDA_FLOAT64);
        double[][] wrong = loss(NetTask.EECS598, toy, "reg-gradient-halved").gradients().get(name);
        double[][] right = reference(toy).loss(toy.x(), toy.y(), REG).gradients().get(name);

        // max |x - y| / max (|x| + |y|), as that hand-out measures it
        double[][] sums = Variations.map(wrong, (i, j, value) -> Math.abs(value) + Math.abs(right[i][j]));
        double[][] differences = Variations.plus(wrong, -1, right);
        assertEquals(error, largest(differences) / largest(sums), digits);
    }

    private static FullyConnectedNet reference(Toy toy) {
        FullyConnectedNet net = new FullyConnectedNet(NetTask.EECS598.convention());
        net.setParameters(toy.params());
        return net;
    }

    private static double largest(double[][] a) {
        return Precision.numbers(a).map(Math::abs).max().orElseThrow();
    }

    /** 3.6604469087734133 stands in a course report as the cross-entropy of CS145's toy at reg 0.05. */
    @Test
    void crossEntropyOfACourseReportIsThatOfAllClasses() {
        Variation mistake = only(NetCatalogue.bonus(), "log-over-all-classes").forms().get(0);
        RehearsedNet net = new RehearsedNet(NetTask.CS145, Variation.none(), mistake, false);
        Toy toy = Toy.cs145();
        net.setParameters(toy.params());

        assertEquals(3.6604469087734133, net.crossEntropyLoss(toy.x(), toy.y(), REG).loss(), 1e-12);
    }

    private static LossAndGradients loss(NetTask task, Toy toy, String id) {
        return net(task, toy, id).loss(Matrices.copy(toy.x()), toy.y(), REG);
    }

    private static FullyConnectedNet net(NetTask task, Toy toy, String id) {
        FullyConnectedNet net = new FullyConnectedNet(task.convention()).varied(variation(task, id));
        net.setParameters(Map.copyOf(toy.params()));
        return net;
    }

    private static Variation variation(NetTask task, String id) {
        List<Mistake> all = new java.util.ArrayList<>(NetCatalogue.formulas(task.convention(), task));
        all.addAll(NetCatalogue.training());
        return only(all, id).forms().get(0);
    }

    static Mistake only(List<Mistake> catalogue, String id) {
        return catalogue.stream().filter(mistake -> mistake.id().equals(id)).reduce((a, b) -> {
            throw new AssertionError(id + " is there twice");
        }).orElseThrow();
    }
}
