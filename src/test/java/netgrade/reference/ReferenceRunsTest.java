package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.data.ImageSet;
import netgrade.data.ImageSplits;
import netgrade.data.RealCifar10;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.RowThreads;
import netgrade.spi.LinearLoss;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Repeats training runs on real images that were made with NumPy, see ground-truth/README.md, and prints the accuracies of each.
 *
 * <p>One generator draws the first weights and goes on to the batches, there and here, so that every loss can be compared.
 */
@Tag("slow")
@Tag("cifar10")
class ReferenceRunsTest {

    private static final JsonNode FILE = GroundTruth.of("cifar10-reference-runs");
    private static final JsonNode RUNS = FILE.get("runs");

    /** One image of 1,000: sums in another order than NumPy's may turn it. None was seen to turn. */
    private static final double ONE_IMAGE = 0.0015;

    /** The file has six decimals, which leave 5e-7; as much again for 2,000 updates whose sums NumPy adds up in another order. */
    private static final double SIX_DECIMALS = 1e-6;

    /** For the run that grows beyond all bounds to 1e122, of which only the relative error means anything. */
    private static final double RELATIVE = 1e-9;

    /** What the first weights of linear classifiers are scaled by, as in the notebook; the file names it for nets only. */
    private static final double LINEAR_SCALE = 1e-3;

    private static final int THREADS = 2;

    static Stream<String> linearClassifiers() {
        return RUNS.propertyNames().stream().filter(name -> RUNS.get(name).get("settings").has("kind"));
    }

    static Stream<String> nets() {
        return RUNS.propertyNames().stream().filter(name -> RUNS.get(name).get("settings").has("hidden"));
    }

    @Test
    void everyRunIsRepeated() {
        assertEquals(RUNS.size(), linearClassifiers().count() + nets().count());
    }

    @Test
    void imagesAreThoseOfTheRuns() {
        ImageSplits splits = RealCifar10.ofReferenceRuns();

        assertEquals(FILE.get("train_images").intValue(), splits.training().size());
        assertEquals(FILE.get("val_images").intValue(), splits.validation().size());
        assertEquals(FILE.get("test_images").intValue(), splits.test().size());
    }

    @ParameterizedTest
    @MethodSource("linearClassifiers")
    void linearClassifierTrainsAsWithNumpy(String name) {
        ImageSet images = RealCifar10.ofReferenceRuns().withBias().imageSet();
        JsonNode settings = RUNS.get(name).get("settings");
        TrainingData data = images.training();
        NumpyRandom random = new NumpyRandom(0);
        double[][] first = Toy.scaled(LINEAR_SCALE, random.randn(3073, 10));

        try (RowThreads threads = new RowThreads(THREADS)) {
            LinearModel model = new LinearModel(BatchSampler.withReplacement(random)).on(threads);
            TrainedWeights trained = model.train(formula(settings), first, data.x(), data.y(), settings(settings));

            assertLosses(name, trained.loss());
            assertAccuracies(name, Map.of(
                    "train", share(model.predict(trained.w(), data.x()), data.y()),
                    "val", share(model.predict(trained.w(), data.validationX()), data.validationY()),
                    "test", share(model.predict(trained.w(), images.testX()), images.testY())));
        }
    }

    @ParameterizedTest
    @MethodSource("nets")
    void netTrainsAsWithNumpy(String name) {
        ImageSet images = RealCifar10.ofReferenceRuns().imageSet();
        JsonNode settings = RUNS.get(name).get("settings");
        TrainingData data = images.training();
        NumpyRandom random = new NumpyRandom(0);

        try (RowThreads threads = new RowThreads(THREADS)) {
            FullyConnectedNet net = new FullyConnectedNet(convention(settings), BatchSampler.withReplacement(random)).on(threads);
            net.setParameters(firstParameters(settings, random));
            TrainingHistory history = net.train(data, settings(settings));

            assertLosses(name, history.loss());
            assertEpochs(name, history.validationAccuracy());
            assertAccuracies(name, Map.of(
                    "val", net.accuracy(data.validationX(), data.validationY()), "test", net.accuracy(images.testX(), images.testY())));
        }
    }

    private static LinearLoss formula(JsonNode settings) {
        return settings.get("kind").asString().equals("svm") ? LinearLoss.HINGE : LinearLoss.SOFTMAX;
    }

    private static Convention convention(JsonNode settings) {
        Convention convention = settings.get("loss").asString().equals("softmax") ? Convention.cs231n() : Convention.cs145();
        assertEquals(settings.get("reg_factor").doubleValue(), convention.regFactor());
        return convention;
    }

    private static TrainingSettings settings(JsonNode s) {
        double decay = s.has("decay") ? s.get("decay").doubleValue() : 1;
        return new TrainingSettings(
                s.get("lr").doubleValue(), decay, s.get("reg").doubleValue(), s.get("iters").intValue(), s.get("batch").intValue(), 0);
    }

    /** Draws the weights inputs first in both conventions, as the runs did, and turns them to the layout of the convention. */
    private static Map<String, double[][]> firstParameters(JsonNode settings, NumpyRandom random) {
        int h = settings.get("hidden").intValue();
        double std = settings.get("std").doubleValue();
        double[][] w1 = Toy.scaled(std, random.randn(3072, h));
        double[][] w2 = Toy.scaled(std, random.randn(h, 10));
        Convention.Layout layout = convention(settings).layout();
        return Map.of("W1", layout.swapped(w1), "b1", new double[1][h], "W2", layout.swapped(w2), "b2", new double[1][10]);
    }

    private static void assertLosses(String name, double[] losses) {
        JsonNode expected = RUNS.get(name).get("loss");
        for (String update : expected.propertyNames()) {
            double numpy = expected.get(update).doubleValue();
            double allowed = Math.max(SIX_DECIMALS, RELATIVE * numpy);
            assertEquals(numpy, losses[Integer.parseInt(update)], allowed, "loss of update " + update);
        }
    }

    private static void assertEpochs(String name, double[] accuracies) {
        double[] expected = GroundTruth.vector(RUNS.get(name).get("val_history"));
        assertArrayEquals(expected, accuracies, ONE_IMAGE, "validation accuracies, one an epoch");
    }

    private static void assertAccuracies(String name, Map<String, Double> ours) {
        JsonNode run = RUNS.get(name);
        System.out.println(name + ", accuracy here / with NumPy: " + Stream.of("train", "val", "test")
                .filter(ours::containsKey)
                .map(part -> String.format(Locale.ROOT, "%s %.4f / %.4f", part, ours.get(part), run.get(part).doubleValue()))
                .collect(Collectors.joining(", ")));
        ours.forEach((part, accuracy) -> assertEquals(run.get(part).doubleValue(), accuracy, ONE_IMAGE, part));
    }

    private static double share(int[] predicted, int[] y) {
        return IntStream.range(0, y.length).filter(i -> predicted[i] == y[i]).count() / (double) y.length;
    }
}
