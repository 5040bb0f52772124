package netgrade.checks.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Measure;
import netgrade.checks.Metric;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.reference.LinearModel;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Stage 5: training.
 *
 * <p>What a submission says of its own losses is not believed: the loss after training is computed from the weights it ends with.
 */
@ExtendWith(CheckExtension.class)
public class LinearTrainingChecks {

    /** Hinge loss of the groups: 2 at the start; right code ends below 0.1 whatever it draws. */
    private static final double HINGE_TOLERANCE = 0.3;

    /** Softmax loss of the groups: 1.1 at the start; right code ends below 0.2 whatever it draws. */
    private static final double SOFTMAX_TOLERANCE = 0.4;

    /**
     * Forty steps of right code differ by about 1e-14; with a learning rate or weights kept in float, each step adds at most 6e-8 of the
     * largest weight. Real mistakes move the losses by a thousandth and more.
     */
    private static final double LOSSES_TOLERANCE = 1e-5;

    @Check(
            id = "linear.training.hinge",
            title = "hinge loss after 100 steps on three groups of examples",
            asks = Asks.TRAINING,
            method = "train")
    void hinge(LinearTrial trial) {
        compareTrained(trial, LinearLoss.HINGE, HINGE_TOLERANCE);
    }

    @Check(
            id = "linear.training.softmax",
            title = "softmax loss after 100 steps on three groups of examples",
            asks = Asks.TRAINING,
            method = "train")
    void softmax(LinearTrial trial) {
        compareTrained(trial, LinearLoss.SOFTMAX, SOFTMAX_TOLERANCE);
    }

    /** Batches hold more rows than there are, as the hand-out's do for its toys: drawing without replacement would find too few. */
    private static void compareTrained(LinearTrial trial, LinearLoss loss, double tolerance) {
        LinearCase groups = trial.cases().groups();
        TrainingSettings settings = new TrainingSettings(0.1, 1, 1e-3, 100, 200, trial.exercise().seed());
        double[][] trained = train(trial.linear(), loss, groups, settings).w();
        double[][] again = train(trial.linear(), loss, groups, settings).w();
        measure(trial, loss, trained, groups, tolerance, trial.findings().repeated(Arrays.deepEquals(trained, again)));
    }

    @Check(
            id = "linear.training.rows",
            title = "training learns from all rows when there are more of them than a batch holds",
            asks = Asks.TRAINING,
            method = "train")
    void rows(LinearTrial trial) {
        LinearCase groups = trial.cases().groups();
        TrainingSettings settings = new TrainingSettings(0.05, 1, 1e-4, 400, 10, trial.exercise().seed());
        for (LinearLoss loss : LinearLoss.values()) {
            double tolerance = loss == LinearLoss.HINGE ? HINGE_TOLERANCE : SOFTMAX_TOLERANCE;
            measure(trial, loss, train(trial.linear(), loss, groups, settings).w(), groups, tolerance, "");
        }
    }

    @Check(
            id = "linear.training.losses",
            title = "losses and weights of 40 steps on identical examples",
            asks = Asks.TRAINING,
            method = "train")
    void losses(LinearTrial trial) {
        LinearCase rows = trial.cases().identicalRows();
        TrainingSettings settings = new TrainingSettings(1e-4, 1, rows.reg(), 40, 10, trial.exercise().seed());
        for (LinearLoss loss : LinearLoss.values()) {
            TrainedWeights trained = train(trial.linear(), loss, rows, settings);
            LinearSubstance.requireTrained(trial, LinearLosses.vectorised(loss).words() + " weights", rows.w(), trained.w());
            Descent expected = closest(trained, candidates(trial, loss, rows, settings));
            String name = LinearLosses.vectorised(loss).words();
            double[][] losses = {trained.loss()};
            trial.findings().compare(name + " history", losses, new double[][] {expected.losses()}, Metric.MAX_NORM, LOSSES_TOLERANCE);
            trial.findings().compare(name + " weights", trained.w(), expected.w(), Metric.MAX_NORM, LOSSES_TOLERANCE);
        }
    }

    private static TrainedWeights train(LinearClassifier classifier, LinearLoss loss, LinearCase from, TrainingSettings settings) {
        TrainedWeights trained = classifier.train(loss, from.w(), from.x(), from.y(), settings);
        if (trained.loss().length != settings.iterations()) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE,
                    "The loss history has length " + trained.loss().length + ", expected " + settings.iterations()
                            + ": one number per iteration.");
        }
        Findings.requireShape("the trained weights", trained.w(), from.w());
        return trained;
    }

    private static void measure(LinearTrial trial, LinearLoss loss, double[][] w, LinearCase on, double tolerance, String note) {
        LossAndGradient now = LinearLosses.expected(LinearLosses.vectorised(loss), new LinearCase(w, on.x(), on.y(), 0));
        double error = Matrices.isFinite(w) && Double.isFinite(now.loss()) ? now.loss() : Double.POSITIVE_INFINITY;
        String name = (loss == LinearLoss.HINGE ? "hinge" : "softmax") + " loss after training";
        trial.findings().measure(new Measure(name, "loss, computed from your weights", error, tolerance, List.of(), note));
    }

    /** Returns what right training may give here: by the true gradients, or by the submission's own, of loops or of rows. */
    private static List<Descent> candidates(LinearTrial trial, LinearLoss loss, LinearCase rows, TrainingSettings settings) {
        List<Descent> candidates = new ArrayList<>();
        candidates.add(descend(new LinearModel(), LinearLosses.vectorised(loss), rows, settings));
        for (LossMethod method : List.of(LinearLosses.vectorised(loss), LinearLosses.naive(loss))) {
            try {
                candidates.add(descend(trial.linear(), method, rows, settings));
            } catch (StudentFault noLossOfItsOwn) {
                // Then the others are left to compare with.
            }
        }
        return candidates;
    }

    private static Descent closest(TrainedWeights trained, List<Descent> candidates) {
        return candidates.stream().min(Comparator.comparingDouble(candidate -> candidate.distance(trained.loss()))).orElseThrow();
    }

    private record Descent(double[] losses, double[][] w) {

        double distance(double[] others) {
            return Errors.maxNormError(new double[][] {losses}, new double[][] {others});
        }
    }

    /** Returns what gradient descent on a loss gives. */
    private static Descent descend(
            LinearClassifier classifier,
            LossMethod method,
            LinearCase rows,
            TrainingSettings settings) {
        double[][] x = Arrays.copyOf(rows.x(), settings.batchSize());
        int[] y = Arrays.copyOf(rows.y(), settings.batchSize());
        double[][] w = Matrices.copy(rows.w());
        double[] losses = new double[settings.iterations()];
        for (int t = 0; t < losses.length; t++) {
            LossAndGradient step = LinearLosses.ask(classifier, method, new LinearCase(w, x, y, settings.reg()));
            Findings.requireShape("dW", step.gradient(), w);
            losses[t] = step.loss();
            Matrices.addScaled(w, -settings.learningRate(), step.gradient());
        }
        return new Descent(losses, w);
    }
}
