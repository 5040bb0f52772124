package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import netgrade.checks.CheckResult;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.spi.LossAndGradient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the hinge has a kink, a centred difference proves nothing; the sparse check names it and sets it aside. */
class LinearKinksTest {

    /** Adds |w[row][column] - its value| to the loss: a kink at that entry, where the gradient given is this one. */
    private static Supplier<LinearAltered> kinkAt(int row, int column, double gradientThere) {
        double at = new LinearCases(Running.SEED).sparse().w()[row][column];
        return () -> new LinearAltered() {
            @Override
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                LossAndGradient answer = right.hingeLoss(w, x, y, reg);
                double[][] gradient = Matrices.copy(answer.gradient());
                gradient[row][column] = gradientThere;
                return new LossAndGradient(answer.loss() + Math.abs(w[row][column] - at), gradient);
            }
        };
    }

    /** Returns the entries that the check tries: those at which a kink is noticed. */
    private static Set<String> noticed(double gradientThere, boolean passing) {
        Set<String> noticed = new TreeSet<>();
        for (int row = 0; row < 31; row++) {
            for (int column = 0; column < 10; column++) {
                CheckResult result = LinearRunning.one("hinge.vectorised.own", kinkAt(row, column, gradientThere));
                String place = "[" + row + "][" + column + "]";
                if (result.measures().stream().anyMatch(measure -> measure.note().contains(place))) {
                    noticed.add(place);
                    assertEquals(passing, Running.passes(result), result::toString);
                    assertEquals("Set aside because the loss has a kink there: " + place + ".", result.measures().get(0).note());
                }
            }
        }
        return noticed;
    }

    @Test
    void entriesAtAKinkAreSetAsideAndNamed() {
        assertEquals(10, noticed(123, true).size(), "ten of the 310 entries are tried, as in the hand-out");
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void entryAtAKinkIsStillANumber(double gradient) {
        assertEquals(10, noticed(gradient, false).size());
    }

    @Test
    void hingeOfTheBatchHasNoKinkNearby() {
        CheckResult result = LinearRunning.one("hinge.vectorised.own", LinearAltered::new);

        assertTrue(Running.passes(result));
        assertTrue(result.measures().stream().allMatch(measure -> measure.note().isEmpty()), result::toString);
    }

    @Test
    void lossThatJumpsAtEveryCallProvesNothing() {
        CheckResult result = LinearRunning.one("hinge.vectorised.own", () -> new LinearAltered() {
            private int calls;

            @Override
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                LossAndGradient answer = right.hingeLoss(w, x, y, reg);
                return new LossAndGradient(answer.loss() + calls++ % 2, answer.gradient());
            }
        });

        assertFalse(Running.passes(result));
        assertEquals("", result.measures().get(0).note(), "nothing is set aside");
    }
}
