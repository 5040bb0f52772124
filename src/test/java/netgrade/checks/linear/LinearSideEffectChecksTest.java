package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import netgrade.checks.Running;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;

/** A side effect is a change: what is wrong for itself costs other items. */
class LinearSideEffectChecksTest {

    private static Map<String, Boolean> passed(Supplier<LinearAltered> classifiers) {
        Map<String, Boolean> passed = new TreeMap<>();
        for (String id : new String[] {"linear.purity.inputs", "linear.purity.repeat"}) {
            passed.put(id, Running.passes(LinearRunning.one(id, classifiers)));
        }
        return passed;
    }

    private static Map<String, Boolean> both(boolean passed) {
        return Map.of("linear.purity.inputs", passed, "linear.purity.repeat", passed);
    }

    @Test
    void trainingAndPredictionsThatThrowAreNoSideEffect() {
        assertEquals(both(true), passed(() -> new LinearAltered() {
            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                throw new StudentFault(Outcome.THREW, "\"train\" threw an exception: labels counted from one");
            }

            @Override
            public int[] predict(double[][] w, double[][] x) {
                throw new StudentFault(Outcome.WRONG_SHAPE, "predict has length 1, expected 7");
            }
        }));
    }

    @Test
    void whereTrainingIsNotWrittenThereIsNothingToLookAt() {
        assertEquals(both(false), passed(() -> new LinearAltered() {
            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                throw new StudentFault(Outcome.NOT_WRITTEN, "train is not written yet");
            }
        }));
    }

    @Test
    void lossesThatAreAlwaysTheSameEarnNothing() {
        Map<String, Boolean> passed = passed(() -> new LinearAltered() {
            private static LossAndGradient nothing(double[][] w) {
                return new LossAndGradient(0, new double[w.length][w[0].length]);
            }

            @Override
            public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return nothing(w);
            }

            @Override
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                return nothing(w);
            }

            @Override
            public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return nothing(w);
            }

            @Override
            public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
                return nothing(w);
            }
        });

        assertEquals(both(false), passed);
    }
}
