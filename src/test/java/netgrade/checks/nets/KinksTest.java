package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.reference.Toy;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a loss has a kink, a centred difference proves nothing; a loss that is all kinks proves nothing for itself. */
class KinksTest {

    /** Adds |W1[0][0] - its value on the toy| to the loss: a kink at that entry, with no derivative. */
    private static Supplier<NeuralNet> kinkAtTheFirstWeight(double gradientThere) {
        double at = Toy.cs231n().params().get("W1")[0][0];
        return () -> new Altered() {
            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                LossAndGradients answer = right.loss(x, y, reg);
                Map<String, double[][]> gradients = new TreeMap<>(answer.gradients());
                double[][] w1 = Matrices.copy(gradients.get("W1"));
                w1[0][0] = gradientThere;
                gradients.put("W1", w1);
                return new LossAndGradients(answer.loss() + Math.abs(right.parameters().get("W1")[0][0] - at), gradients);
            }
        };
    }

    @Test
    void entryAtAKinkIsSetAsideAndSaidSo() {
        CheckResult result = Running.one("gradients.own.W1", kinkAtTheFirstWeight(123));

        assertTrue(Running.passes(result), result::toString);
        assertEquals("Set aside because the loss has a kink there: [0][0].", result.measures().get(0).note());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void entryAtAKinkIsStillANumber(double gradient) {
        assertFalse(Running.passes(Running.one("gradients.own.W1", kinkAtTheFirstWeight(gradient))));
    }

    @Test
    void entryBesideAKinkStillCounts() {
        Supplier<NeuralNet> zeros = () -> new Altered() {
            private final NeuralNet kinked = kinkAtTheFirstWeight(0).get();

            @Override
            public void setParameters(Map<String, double[][]> parameters) {
                kinked.setParameters(parameters);
            }

            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                return new LossAndGradients(kinked.loss(x, y, reg).loss(), Map.of("W1", new double[4][10]));
            }
        };

        assertFalse(Running.passes(Running.one("gradients.own.W1", zeros)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradients.own.W1", "gradients.own.b1", "gradients.own.W2", "gradients.own.b2"})
    void lossThatJumpsAtEveryCallProvesNothing(String id) {
        CheckResult result = Running.one(id, () -> new Altered() {
            private int calls;

            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                LossAndGradients answer = right.loss(x, y, reg);
                return new LossAndGradients(answer.loss() + calls++ % 2, answer.gradients());
            }
        });

        assertFalse(Running.passes(result));
        assertEquals("", result.measures().get(0).note(), "nothing is set aside");
    }
}
