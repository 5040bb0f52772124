package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.sandbox.jdk.JavaToolchain;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A linear classifier in a worker: its answers. */
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteLinearTest {

    private static final double[][] W = {{1, 2, 3}, {4, 5, 6}};
    private static final double[][] X = {{7, 1}, {8, 1}};
    private static final int[] Y = {2, 0};

    /** Each method gives back what it was given, in another place each: arguments that change places are seen. */
    private static final String ECHO =
            """
            public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return new LossAndGradient(reg + 10 * y[0], w);
            }
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                return new LossAndGradient(reg + 10 * y[0] + 100, x);
            }
            public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return new LossAndGradient(reg + 10 * y[0] + 200, w);
            }
            public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
                return new LossAndGradient(reg + 10 * y[0] + 300, x);
            }
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                return new TrainedWeights(w, new double[] {loss.ordinal(), x[1][0], y[0], settings.reg(), settings.batchSize()});
            }
            public int[] predict(double[][] w, double[][] x) {
                return new int[] {(int) w[0][1], (int) x[0][0]};
            }
            public ChosenLinearSettings chosenSettings(LinearLoss loss) {
                return new ChosenLinearSettings(0.5, 0.25, loss == LinearLoss.HINGE ? 1 : 2, 7);
            }
            """;

    private Sandbox sandbox;

    @BeforeAll
    void open() {
        sandbox = Sandbox.open(
                Isolation.PROCESS,
                List.of(new JavaToolchain()),
                1,
                new Sandbox.Limits(64, Duration.ofMillis(1500), Duration.ofSeconds(5), Duration.ofMinutes(15)));
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void lossesComeBack() {
        try (RemoteSubmission submission = run(ECHO)) {
            TimedClassifier classifier = submission.freshLinear();

            assertLoss(20.5, W, classifier.hingeLossNaive(W, X, Y, 0.5));
            assertLoss(120.5, X, classifier.hingeLoss(W, X, Y, 0.5));
            assertLoss(220.5, W, classifier.softmaxLossNaive(W, X, Y, 0.5));
            assertLoss(320.5, X, classifier.softmaxLoss(W, X, Y, 0.5));
        }
    }

    private static void assertLoss(double loss, double[][] gradient, LossAndGradient actual) {
        assertEquals(loss, actual.loss());
        assertArrayEquals(gradient, actual.gradient());
    }

    @Test
    void trainingPredictionsAndSettingsComeBack() {
        try (RemoteSubmission submission = run(ECHO)) {
            TimedClassifier classifier = submission.freshLinear(Duration.ofSeconds(3));

            TrainedWeights trained = classifier.train(LinearLoss.SOFTMAX, W, X, Y, new TrainingSettings(0.1, 1, 0.125, 5, 3, 9));
            assertArrayEquals(W, trained.w());
            assertArrayEquals(new double[] {1, 8, 2, 0.125, 3}, trained.loss());
            assertArrayEquals(new int[] {2, 7}, classifier.predict(W, X));
            assertEquals(new ChosenLinearSettings(0.5, 0.25, 1, 7), classifier.chosenSettings(LinearLoss.HINGE));
            assertEquals(new ChosenLinearSettings(0.5, 0.25, 2, 7), classifier.chosenSettings(LinearLoss.SOFTMAX));
        }
    }

    @Test
    void unwrittenMethodSaysSo() {
        try (RemoteSubmission submission = run("")) {
            TimedClassifier classifier = submission.freshLinear();

            StudentFault fault = assertThrows(StudentFault.class, () -> classifier.softmaxLoss(W, X, Y, 0));
            assertEquals(Outcome.NOT_WRITTEN, fault.outcome());
            assertEquals("softmaxLoss is not written yet.", fault.getMessage());
        }
    }

    @Test
    void missingGradientIsAWrongShape() {
        String body = "public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {"
                + " return new LossAndGradient(1, null); }";
        try (RemoteSubmission submission = run(body)) {
            TimedClassifier classifier = submission.freshLinear();

            StudentFault fault = assertThrows(StudentFault.class, () -> classifier.hingeLoss(W, X, Y, 0));
            assertEquals(Outcome.WRONG_SHAPE, fault.outcome());
            assertEquals("hingeLoss returned null where the gradient should be.", fault.getMessage());
        }
    }

    @Test
    void weightsAreCopiedUnlessShared() {
        String body = "public int[] predict(double[][] w, double[][] x) { int[] labels = {(int) w[0][0]}; w[0][0] = 0; return labels; }";
        try (RemoteSubmission submission = run(body)) {
            TimedClassifier copying = submission.freshLinear();
            copying.predict(W, X);
            assertEquals(1, copying.predict(W, X)[0]);

            TimedClassifier sharing = submission.freshLinearSharingInputs();
            double[][] w = {{1, 2}, {3, 4}};
            sharing.predict(w, X);
            assertEquals(0, sharing.predict(w, X)[0], "the second call sees what the first one did");
            assertEquals(0, w[0][0], "and so does the caller");
        }
    }

    @Test
    void timeIsThatOfAllRepetitions() {
        String body = "public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {"
                + " long end = System.nanoTime() + 20_000_000; while (System.nanoTime() < end) { } return new LossAndGradient(1, w); }";
        try (RemoteSubmission submission = run(body)) {
            Duration taken = submission.freshLinear().time(LossMethod.HINGE, W, X, Y, 0, 1, 10).taken();

            assertTrue(taken.toMillis() >= 200, "ten times 20 ms took " + taken);
        }
    }

    private RemoteSubmission run(String body) {
        Map<String, byte[]> files = Map.of("Linear.java", source("Linear", body).getBytes(StandardCharsets.UTF_8));
        Compilation compilation = sandbox.compile(files, Asked.of(Contract.LINEAR));
        assertFalse(compilation.failed(), compilation.failure() + compilation.messages());
        return sandbox.run(compilation, Map.of());
    }

    private static String source(String name, String body) {
        return "import netgrade.spi.*;\npublic class " + name + " implements LinearClassifier {\n" + body + "\n}\n";
    }
}
