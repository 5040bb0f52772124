package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netgrade.checks.Altered;
import netgrade.checks.Measure;
import netgrade.checks.Running;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.GroundTruth;
import netgrade.reference.Toy;
import netgrade.spi.LossAndGradients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Numbers that the hand-out prints, or NumPy computes, are right answers to the toy's questions by the hand-out's bounds. */
class PublishedNumbersTest {

    private static final JsonNode TRUTH = GroundTruth.of("cs231n-two-layer-net");

    /** Answers the toy's questions with the published numbers, and computes the others. */
    private static final class Published extends Altered {

        private static boolean isToy(double[][] x) {
            return Arrays.deepEquals(x, Toy.cs231n().x());
        }

        @Override
        public double[][] scores(double[][] x) {
            return !isToy(x) ? super.scores(x) : GroundTruth.matrix(TRUTH.at("/forward/printed_scores"));
        }

        @Override
        public LossAndGradients loss(double[][] x, int[] y, double reg) {
            return !isToy(x)
                    ? super.loss(x, y, reg)
                    : new LossAndGradients(1.30378789133, GroundTruth.parameters(TRUTH.get("grads").get("0.05")));
        }

        @Override
        public int[] predict(double[][] x) {
            return !isToy(x) ? super.predict(x) : GroundTruth.labels(TRUTH.at("/forward/predictions"));
        }
    }

    private static double error(String id) {
        List<Measure> measures = Running.one(id, Published::new).measures();
        assertEquals(1, measures.size(), id);
        return measures.get(0).error();
    }

    @Test
    void printedScoresAreWithinTheHandOutsBound() {
        double error = error("scores.toy");

        assertEquals(3.680272e-08, error, 1e-14, "the rounding of the printed digits, as NumPy has it");
        assertTrue(error < 1e-7);
    }

    @Test
    void printedLossIsWithinTheHandOutsBound() {
        double relative = error("loss.toy");

        assertTrue(relative * 1.30378789133 < 1e-12, "the hand-out's bound is on the difference itself: " + relative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradients.toy.W1", "gradients.toy.b1", "gradients.toy.W2", "gradients.toy.b2"})
    void gradientsOfNumpyAreWithinTheHandOutsBound(String id) {
        assertTrue(error(id) < 1e-8, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradients.own.W1", "gradients.own.b1", "gradients.own.W2", "gradients.own.b2"})
    void centredDifferenceAgreesAsCloselyAsTheHandOutAsks(String id) {
        double error = Running.one(id, Altered::new).measures().get(0).error();

        assertTrue(error < 1e-8, () -> id + " " + error);
    }

    @Test
    void predictionsOfNumpyAreRight() {
        assertEquals(0, error("predict.toy"));
    }

    @Test
    void trainingToTheParametersOfNumpyGivesTheLossOfNumpy() {
        JsonNode run = TRUTH.get("toy_training").get("runs").get("full batch of 5 per step");
        Map<String, double[][]> end = GroundTruth.parameters(run.get("final_params"));

        Measure measure = Running.one("training.toy", () -> new Altered() {
            @Override
            public Map<String, double[][]> parameters() {
                return end;
            }
        }).measures().get(0);

        // The last loss of the history is that of the batch, all five examples here, before the last step of 0.1 * 0.95^99 = 6e-4.
        assertEquals(run.get("loss_last").doubleValue(), measure.error(), 1e-5);
        assertTrue(measure.error() < 0.02, "the hand-out's own bound");
    }

    @Test
    void referenceTrainsBelowTheHandOutsBound() {
        double error = Running.one("training.toy", () -> new Altered(new FullyConnectedNet())).measures().get(0).error();

        assertTrue(error > 0.01 && error < 0.02, "the hand-out: about 0.017, less than 0.02; here " + error);
    }
}
