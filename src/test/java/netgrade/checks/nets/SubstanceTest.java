package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Running;
import netgrade.reference.Toy;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code earns that has every method and computes nothing. */
class SubstanceTest {

    /** Answers zeros of the right shapes. */
    private static class Zeros extends Altered {

        @Override
        public double[][] scores(double[][] x) {
            return new double[x.length][right.scores(x)[0].length];
        }

        @Override
        public LossAndGradients loss(double[][] x, int[] y, double reg) {
            Map<String, double[][]> gradients = new TreeMap<>(right.parameters());
            gradients.replaceAll((name, matrix) -> new double[matrix.length][matrix[0].length]);
            return new LossAndGradients(0, gradients);
        }

        @Override
        public TrainingHistory train(TrainingData data, TrainingSettings settings) {
            return new TrainingHistory(new double[settings.iterations()], new double[0], new double[0]);
        }

        @Override
        public int[] predict(double[][] x) {
            return new int[x.length];
        }
    }

    /** Answers for the toy whatever it is asked. */
    private static class Table extends Zeros {

        private final NeuralNet toy = toy();

        private static NeuralNet toy() {
            NeuralNet net = NetTask.CS231N.reference();
            net.setParameters(Toy.cs231n().params());
            return net;
        }

        @Override
        public double[][] scores(double[][] x) {
            return toy.scores(Toy.cs231n().x());
        }

        @Override
        public LossAndGradients loss(double[][] x, int[] y, double reg) {
            return toy.loss(Toy.cs231n().x(), Toy.cs231n().y(), reg);
        }

        @Override
        public int[] predict(double[][] x) {
            return toy.predict(Toy.cs231n().x());
        }
    }

    private static void assertNothing(String sentence, CheckResult result) {
        assertTrue(!Running.passes(result) && !result.passes(OptionalDouble.of(1e9)), "whatever the tolerance");
        assertEquals(sentence, result.measures().get(result.measures().size() - 1).note());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "scores.toy", "loss.toy", "loss.toy.unregularised", "gradients.toy.W1", "gradients.own.W1", "gradients.own.b2", "training.toy",
        "training.schedule", "training.rows", "predict.toy", "predict.sizes", "predict.single", "purity.inputs", "purity.parameters",
        "purity.repeat", "deep.layers2"
    })
    void netOfZerosPassesNone(String check) {
        assertFalse(Running.passes(Running.one(check, Zeros::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purity.inputs", "purity.parameters", "purity.repeat"})
    void zerosHaveNoSideEffectsToTest(String check) {
        assertNothing("Your scores do not depend on inputs and weights, so there is nothing to test.", Running.one(check, Zeros::new));
    }

    @Test
    void slopeOfAConstantIsNotToBeTested() {
        assertNothing("Your loss does not depend on W1, and its gradient is 0.", Running.one("gradients.own.W1", Zeros::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores.toy", "loss.toy", "gradients.toy.W1", "predict.toy"})
    void answersLookedUpAreToldApartFromComputedOnes(String check) {
        CheckResult result = Running.one(check, Table::new);

        assertEquals(0, result.measures().get(0).error(), 1e-12, "right on the toy");
        List<String> notes = result.measures().stream().map(each -> each.note()).toList();
        assertTrue(
                notes.contains(
                        "Right for the hand-out's numbers and wrong for others of the same sizes: your code has to compute the answer."),
                notes::toString);
    }

    @Test
    void trainedParametersLookedUpAreTrainedForOneNumberingOfTheClasses() {
        Map<String, double[][]> trained = trainedToy();

        CheckResult result = Running.one("training.toy", () -> new Altered() {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                right.setParameters(trained);
                return new TrainingHistory(new double[settings.iterations()], new double[0], new double[0]);
            }
        });

        assertNothing("Training works for the hand-out's numbers only: your code has to compute its steps.", result);
    }

    private static Map<String, double[][]> trainedToy() {
        Toy toy = Toy.cs231n();
        NeuralNet net = Table.toy();
        net.train(new TrainingData(toy.x(), toy.y(), toy.x(), toy.y()), NetTask.CS231N.toyTraining(Running.SEED));
        return net.parameters();
    }
}
