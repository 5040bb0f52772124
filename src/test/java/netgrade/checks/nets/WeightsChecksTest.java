package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.checks.Exhibit;
import netgrade.checks.InProcess;
import netgrade.checks.Running;
import netgrade.reference.FullyConnectedNet;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;

/** The images of {@link Running} have 4 pixels and 3 classes; the test labels are 0, 0, 1, 2, each image one bright pixel at its label. */
class WeightsChecksTest {

    /** Hands each pixel through both layers: class k for a bright pixel k. */
    private final Map<String, double[][]> weights = new TreeMap<>(Map.of(
            "W1", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}},
            "b1", new double[][] {{0, 0, 0}},
            "W2", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "b2", new double[][] {{0, 0, 0}}));

    private CheckResult run() {
        return run(Running.EXERCISE, Map.of("weights.bin", bytes()));
    }

    private static CheckResult run(Exercise exercise, Map<String, byte[]> files) {
        InProcess submission = new InProcess(FullyConnectedNet::new, files);
        return Running.CHECKS.run(Set.of("accuracy.weights"), submission, exercise).get("accuracy.weights");
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Map.Entry<String, double[][]> entry : weights.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.writeInt(entry.getValue()[0].length);
                for (double[] row : entry.getValue()) {
                    for (double value : row) {
                        out.writeDouble(value);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void rightWeightsAreAllRight() {
        CheckResult result = run();

        assertEquals("", result.message());
        assertEquals(Map.of("W", 100.0), result.values());
    }

    @Test
    void weightsThatConfuseTwoClassesLoseThem() {
        weights.put("W2", new double[][] {{0, 1, 0}, {0, 1, 0}, {0, 0, 1}});

        CheckResult result = run();

        assertEquals(Map.of("W", 50.0), result.values(), "both images of class 0 are taken for class 1");
        Exhibit.Confusion confusion = (Exhibit.Confusion) result.exhibits().get(0);
        assertEquals(java.util.List.of(0, 2, 0), confusion.counts().get(0));
    }

    @Test
    void missingFileIsNotWrittenYet() {
        CheckResult result = run(Running.EXERCISE, Map.of());

        assertEquals(Outcome.NOT_WRITTEN, result.outcome());
        assertEquals("There are no weights: neither weights.npz nor weights.bin was handed in.", result.message());
    }

    @Test
    void wrongShapesAreNamed() {
        weights.put("W1", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

        CheckResult result = run();

        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals("W1 has shape (3, 3), expected (4, 3).", result.message());
    }

    @Test
    void hiddenLayerThatWouldNotFitIntoMemoryIsNamedByItsShape() {
        weights.put("W1", new double[1][6_000_000]);

        CheckResult result = run();

        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals("W1 has shape (1, 6000000), expected (4, 6000000).", result.message());
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() {
        weights.put("b2", new double[][] {{0, Double.NaN, 0}});

        assertEquals("b2 holds NaN or infinity.", run().message());
    }

    @Test
    void oneLayerIsTooFew() {
        weights.remove("W2");

        assertEquals("Expected the weights of 2 layers, such as W1, b1, W2, b2. Found: W1, b1, b2.", run().message());
    }

    @Test
    void hiddenSizeThatTheAssignmentFixesIsKept() {
        Exercise fixed = new Exercise(
                1, NetTask.CS145, Running.EXERCISE.images(), 40, Duration.ofSeconds(30));
        weights.put("W1", new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}});

        assertEquals(
                "The hidden layer has 3 units, expected 50: the assignment fixes their number.",
                run(fixed, Map.of("weights.bin", bytes())).message());
    }

    @Test
    void damagedFileIsTold() {
        assertEquals(
                "weights.bin ends within a matrix, after 1 bytes.", run(Running.EXERCISE, Map.of("weights.bin", new byte[1])).message());
    }
}
