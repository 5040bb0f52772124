package netgrade.diagnosis.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import netgrade.diagnosis.Diagnosis.Measurement;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    /** f(w) = w00^2 + 3 w01, with the gradient (2 w00, 3). */
    private static Optional<Measurement> of(double w00, double... gradient) {
        double[][] at = {{w00, 1}};
        return new GradientCheck("W1", at, new double[][] {gradient}, w -> w[0][0] * w[0][0] + 3 * w[0][1]).worst("loss");
    }

    @Test
    void rightGradientHasNoWorstEntry() {
        assertEquals(Optional.empty(), of(2, 4, 3));
    }

    @Test
    void worstEntryIsTheOneFurthestOff() {
        String text = of(2, 4.1, 1).orElseThrow().text();

        assertTrue(
                text.startsWith("dW1[0][1], the weight in row 0 and column 1, differs most from the slope of your own loss: it is 1.00000"
                + " and the slope 3.00000"), text);
    }

    @Test
    void kinkIsSetAsideAndNamed() {
        // |w| beside its kink at 0, nearer than the smallest step: the quotient changes with every step.
        double[][] at = {{3e-8, 1}};
        GradientCheck check = new GradientCheck("W1", at, new double[][] {{-1, 2}}, w -> Math.abs(w[0][0]) + 3 * w[0][1]);

        String text = check.worst("loss").orElseThrow().text();

        assertTrue(text.startsWith("dW1[0][1]"), text);
        assertTrue(text.contains("Set aside because no step gives a steady slope there, as at a kink of the ReLU: [0][0]."), text);
    }

    @Test
    void gradientOfAnotherShapeHasNoEntries() {
        assertEquals(Optional.empty(), of(2, 4));
    }

    private static String verdict(boolean lossIsRight, boolean gradientIsRight, String... apart) {
        return GradientCheck.verdict(lossIsRight, gradientIsRight, Optional.of(Set.of(apart)), "loss").orElseThrow().text();
    }

    @Test
    void verdictSaysWhichOfLossAndGradientIsRight() {
        assertTrue(verdict(false, true, "W1").contains("the gradient of the loss asked for, not of yours"));
        assertTrue(verdict(false, true).contains("only the loss itself is wrong"));
        assertTrue(verdict(false, false).contains("Your gradient is the gradient of your loss"));
        assertTrue(verdict(false, false, "b2", "b1").contains("not the gradient of your loss either: compare db1, db2 with"));
        assertTrue(verdict(true, false, "W1").contains("look at the backward pass"));
        assertEquals(Optional.empty(), GradientCheck.verdict(true, true, Optional.of(Set.of()), "loss"));
    }

    @Test
    void verdictSaysNothingOfAWrongLossWhoseSlopeCannotBeTold() {
        assertEquals(Optional.empty(), GradientCheck.verdict(false, true, Optional.empty(), "loss"));
        assertEquals(Optional.empty(), GradientCheck.verdict(false, false, Optional.empty(), "loss"));
    }
}
