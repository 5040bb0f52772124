package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.sandbox.jdk.JavaToolchain;
import netgrade.spi.LossAndGradient;
import netgrade.spi.LossAndGradients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Losses asked for in few messages: the same answers and the same faults as one by one. */
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyLossesTest {

    private static final double[][] X = {{1, 2}};
    private static final int[] Y = {3};

    /** The loss is W times 10, plus y, plus reg; inputs are spoilt afterwards. */
    private static final String NET =
            """
            double w; int asked;
            public void setParameters(Map<String, double[][]> p) { w = p.get("W")[0][0]; p.get("W")[0][0] = -1; SET }
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                asked++;
                LOSS
                double loss = 10 * w + y[0] + reg + (x[0][0] - 1);
                x[0][0] = 99; y[0] = 99;
                return new LossAndGradients(loss, Map.of("W", new double[][] {{asked}}));
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
    void answersComeInTheOrderOfTheQuestionsEachWithInputsOfItsOwn() {
        List<LossAndGradients> losses = losses("", "", 500);

        assertEquals(
                IntStream.range(0, 500).mapToObj(i -> 10.0 * i + 3 + 0.5).toList(), losses.stream().map(LossAndGradients::loss).toList());
        assertEquals(500, losses.get(499).gradients().get("W")[0][0], "one object answered all");
    }

    @Test
    void slowLossesAreNotTakenForALoopThatDoesNotEnd() {
        String working = "long end = System.nanoTime() + 300_000_000L; while (System.nanoTime() < end) { }";

        assertEquals(73.5, losses("", working, 8).get(7).loss(), "2.4 s for all of them, where 1.5 s is the limit of one");
    }

    @Test
    void answersFarLargerThanExpectedComeInSeveralFrames() {
        String large = "if (asked > 0) { return new LossAndGradients(asked, Map.of(\"W\", new double[1][60000])); }";

        List<LossAndGradients> losses = losses("", large, 40);

        assertEquals(40, losses.size());
        assertEquals(40, losses.get(39).loss(), "2.4 million numbers, where 65,536 more than expected are the most for one frame");
    }

    @Test
    void firstFaultIsTold() {
        StudentFault inLoss = assertThrows(
                StudentFault.class, () -> losses("", "if (asked > 20) { throw new IllegalStateException(\"no \" + asked); }", 50));
        assertEquals(Outcome.THREW, inLoss.outcome());
        assertEquals("\"loss\" threw java.lang.IllegalStateException: no 21", inLoss.getMessage().split(" in ")[0]);

        StudentFault inSetting = assertThrows(
                StudentFault.class, () -> losses("if (w > 4) { throw new IllegalStateException(\"no \" + w); }", "", 50));
        assertEquals("\"setParameters\" threw java.lang.IllegalStateException: no 5.0", inSetting.getMessage().split(" in ")[0]);

        StudentFault shape = assertThrows(StudentFault.class, () -> losses("", "if (asked == 7) { return null; }", 50));
        assertEquals(Outcome.WRONG_SHAPE, shape.outcome());
        assertEquals("loss returned null where the answer should be.", shape.getMessage());
    }

    @Test
    void loopWithoutAnEndAndADeathOnTheWayAreTold() {
        StudentFault endless = assertThrows(StudentFault.class, () -> losses("", "while (asked > 5) { }", 50));
        assertEquals(Outcome.TIMED_OUT, endless.outcome());
        assertEquals("\"loss\" gave no answer within its time limit of 1.5 s; is there an endless loop?", endless.getMessage());

        StudentFault death = assertThrows(StudentFault.class, () -> losses("", "if (asked > 5) { System.exit(0); }", 50));
        assertEquals(Outcome.DIED, death.outcome());
    }

    @Test
    @Tag("slow")
    void lossThatTimedOutTwiceIsNotAskedAgain() {
        try (
                RemoteSubmission submission = run(
                        "NeuralNet", NET.replace("SET", "").replace("LOSS", "while (asked > 5) { }"), Contract.NET)) {
            for (int i = 0; i < 2; i++) {
                assertThrows(StudentFault.class, () -> ManyLosses.of(submission.fresh(), parameters(9), X, Y, 0));
            }
            StudentFault third = assertThrows(StudentFault.class, () -> submission.fresh().loss(X, Y, 0));

            assertEquals(true, third.getMessage().endsWith("This happened 2 times, so it was not tried again."), third.getMessage());
        }
    }

    @Test
    void classifierIsAskedForTheMethodNamed() {
        String body = "public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {"
                + " double loss = 10 * w[0][0] + y[0] + reg; w[0][0] = 0; y[0] = 9; return new LossAndGradient(loss, x); }";
        try (RemoteSubmission submission = run("LinearClassifier", body, Contract.LINEAR)) {
            List<double[][]> weights = List.of(new double[][] {{1}}, new double[][] {{2}}, new double[][] {{3}});

            List<LossAndGradient> losses = ManyLosses.of(submission.freshLinear(), LossMethod.SOFTMAX, weights, X, Y, 0.25);

            assertEquals(List.of(13.25, 23.25, 33.25), losses.stream().map(LossAndGradient::loss).toList());
            assertThrows(StudentFault.class, () -> ManyLosses.of(submission.freshLinear(), LossMethod.HINGE, weights, X, Y, 0.25));
        }
    }

    private List<LossAndGradients> losses(String setting, String loss, int count) {
        try (RemoteSubmission submission = run("NeuralNet", NET.replace("SET", setting).replace("LOSS", loss), Contract.NET)) {
            return ManyLosses.of(submission.fresh(), parameters(count), X, Y, 0.5);
        }
    }

    private static List<Map<String, double[][]>> parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> Map.of("W", new double[][] {{i}})).toList();
    }

    private RemoteSubmission run(String type, String body, Contract contract) {
        String source = "import netgrade.spi.*; import java.util.Map;\npublic class Submission implements " + type + " {\n" + body
                + "\n}\n";
        Compilation compilation = sandbox.compile(Map.of("Submission.java", source.getBytes(StandardCharsets.UTF_8)), Asked.of(contract));
        assertFalse(compilation.failed(), compilation.failure() + compilation.messages());
        return sandbox.run(compilation, Map.of());
    }
}
