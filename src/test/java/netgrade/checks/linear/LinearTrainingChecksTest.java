package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Running;
import netgrade.sandbox.Outcome;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;

class LinearTrainingChecksTest {

    private static TrainingSettings seeded(TrainingSettings settings, long seed) {
        return new TrainingSettings(
                settings.learningRate(), 1, settings.reg(), settings.iterations(), settings.batchSize(), seed);
    }

    @Test
    void rightTrainingPassesByFarWhateverItDraws() {
        for (String id : new String[] {"linear.training.hinge", "linear.training.softmax", "linear.training.rows"}) {
            for (int seed = 0; seed < 40; seed++) {
                int drawn = seed;
                CheckResult result = LinearRunning.one(id, () -> new LinearAltered() {
                    @Override
                    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                        return right.train(loss, w, x, y, seeded(settings, drawn));
                    }
                });

                result.measures().forEach(m -> assertTrue(m.error() <= m.tolerance() / 1.5, () -> id + ", seed " + drawn + ": " + result));
            }
        }
    }

    @Test
    void unseededTrainingIsSaidSo() {
        long[] next = {0};
        CheckResult result = LinearRunning.one("linear.training.hinge", () -> new LinearAltered() {
            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                return right.train(loss, w, x, y, seeded(settings, next[0]++));
            }
        });

        assertTrue(Running.passes(result), "its weights are good all the same");
        assertTrue(Checks.showsUnseededTraining(result));
    }

    @Test
    void trainingByAWrongGradientOfItsOwnIsNotPunishedTwice() {
        CheckResult result = LinearRunning.one("linear.training.losses", () -> new LinearAltered() {
            @Override
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                return right.hingeLoss(w, x, y, reg / 2);
            }

            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                double reg = loss == LinearLoss.HINGE ? settings.reg() / 2 : settings.reg();
                return right.train(
                        loss, w, x, y,
                        new TrainingSettings(settings.learningRate(), 1, reg, settings.iterations(), settings.batchSize(), 0));
            }
        });

        assertTrue(Running.passes(result), result::toString);
    }

    @Test
    void shortHistoryIsTold() {
        CheckResult result = LinearRunning.one("linear.training.hinge", () -> new LinearAltered() {
            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                return new TrainedWeights(w, new double[3]);
            }
        });

        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals("The loss history has length 3, expected 100: one number per iteration.", result.message());
    }

    @Test
    void infiniteWeightsNeverPass() {
        CheckResult result = LinearRunning.one("linear.training.hinge", () -> new LinearAltered() {
            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                TrainedWeights trained = right.train(loss, w, x, y, settings);
                Arrays.fill(trained.w()[0], Double.POSITIVE_INFINITY);
                return trained;
            }
        });

        assertFalse(Running.passes(result));
    }
}
