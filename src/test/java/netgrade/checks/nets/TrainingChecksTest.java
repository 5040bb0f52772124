package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.InProcess;
import netgrade.checks.Running;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.BatchSampler;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;

class TrainingChecksTest {

    private static final Set<String> TRAINING = Set.of("training.toy", "training.schedule", "training.rows");

    private static Set<String> failed(java.util.function.Supplier<Altered> nets) {
        return Running.failed(Running.CHECKS.run(TRAINING, new InProcess(nets), Running.EXERCISE));
    }

    private static Set<String> failed(BatchSampler sampler) {
        return failed(() -> new Altered(new FullyConnectedNet(Convention.cs231n(), sampler)));
    }

    @Test
    void samplingWithReplacementIsAccepted() {
        assertEquals(Set.of(), failed((t, n, batchSize) -> new NumpyRandom(t).choice(n, batchSize)));
    }

    @Test
    void samplingWithoutReplacementIsAccepted() {
        assertEquals(Set.of(), failed((t, n, batchSize) -> Arrays.copyOf(new NumpyRandom(t).permutation(n), Math.min(n, batchSize))));
    }

    @Test
    void wholeBatchIsAccepted() {
        assertEquals(Set.of(), failed((t, n, batchSize) -> IntStream.range(0, n).toArray()));
    }

    @Test
    void learningRateKeptAsAFloatIsAccepted() {
        assertEquals(Set.of(), failed(() -> new Altered() {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings s) {
                return right.train(
                        data,
                        new TrainingSettings(
                                (float) s.learningRate(), (float) s.learningRateDecay(), s.reg(), s.iterations(), s.batchSize(), s.seed()));
            }
        }));
    }

    /** How often the rate decays after iteration t. */
    private interface Decays {
        int after(int t, int epoch);
    }

    /** Trains on random batches with a decay of its own, by the hand-out's formulas. */
    private static Set<String> failedDecaying(Decays decays) {
        return failed(() -> new Altered() {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                int n = data.x().length;
                double rate = settings.learningRate();
                double[] losses = new double[settings.iterations()];
                NumpyRandom random = new NumpyRandom(settings.seed());
                for (int t = 0; t < losses.length; t++) {
                    int[] rows = random.choice(n, settings.batchSize());
                    double[][] x = Arrays.stream(rows).mapToObj(i -> data.x()[i]).toArray(double[][]::new);
                    LossAndGradients step = right.loss(x, Arrays.stream(rows).map(i -> data.y()[i]).toArray(), settings.reg());
                    losses[t] = step.loss();
                    step(rate, step.gradients());
                    rate *= Math.pow(settings.learningRateDecay(), decays.after(t, Math.max(n / settings.batchSize(), 1)));
                }
                return new TrainingHistory(losses, new double[0], new double[0]);
            }

            private void step(double rate, Map<String, double[][]> gradients) {
                Map<String, double[][]> parameters = right.parameters();
                parameters.forEach((name, matrix) -> {
                    for (int i = 0; i < matrix.length; i++) {
                        double[] gradient = gradients.get(name)[i];
                        double[] row = matrix[i];
                        Arrays.setAll(row, j -> row[j] - rate * gradient[j]);
                    }
                });
                right.setParameters(parameters);
            }
        });
    }

    @Test
    void decayAfterTheFirstIterationOfAnEpochIsAccepted() {
        assertEquals(Set.of(), failedDecaying((t, epoch) -> t % epoch == 0 ? 1 : 0));
    }

    @Test
    void decayAfterTheLastIterationOfAnEpochIsAccepted() {
        assertEquals(Set.of(), failedDecaying((t, epoch) -> (t + 1) % epoch == 0 ? 1 : 0));
    }

    @Test
    void decayAfterEveryIterationIsRejected() {
        assertTrue(failedDecaying((t, epoch) -> 1).contains("training.schedule"));
    }

    @Test
    void decayForgottenIsRejected() {
        assertTrue(failedDecaying((t, epoch) -> 0).contains("training.schedule"));
    }

    @Test
    void decayTwiceAnEpochIsRejected() {
        assertTrue(failedDecaying((t, epoch) -> t % epoch == 0 ? 2 : 0).contains("training.schedule"));
    }

    @Test
    void decayInTheMiddleOfAnEpochIsRejected() {
        assertTrue(failedDecaying((t, epoch) -> t % epoch == epoch / 2 ? 1 : 0).contains("training.schedule"));
    }

    @Test
    void wrongLossCostsTheTrainingNothing() {
        // A submission that trains, rightly, on a loss with half the regularisation: its own descent is a candidate too.
        assertEquals(Set.of(), failed(() -> new Altered() {
            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                return right.loss(x, y, reg / 2);
            }

            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings s) {
                return right.train(
                        data,
                        new TrainingSettings(
                                s.learningRate(), s.learningRateDecay(), s.reg() / 2, s.iterations(), s.batchSize(), s.seed()));
            }
        }));
    }

    @Test
    void trainingThatIgnoresItsSeedIsMarkedAndNotPunished() {
        AtomicInteger runs = new AtomicInteger();
        CheckResult result = Running.one(
                "training.toy",
                () -> new Altered(
                        new FullyConnectedNet(
                                Convention.cs231n(), (t, n, size) -> new NumpyRandom(1000L * runs.get() + t).choice(n, size))) {
                    @Override
                    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                        runs.incrementAndGet();
                        return super.train(data, settings);
                    }
                });

        assertTrue(Running.passes(result));
        assertTrue(Checks.showsUnseededTraining(result));
        assertEquals(
                "Training twice with the same seed gives different parameters: draw random numbers from the seed in the settings.",
                result.measures().get(0).note());
    }

    @Test
    void trainingFromItsSeedIsNotMarked() {
        assertFalse(Checks.showsUnseededTraining(Running.one("training.toy", Altered::new)));
    }
}
