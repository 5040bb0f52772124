package netgrade.checks.linear;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import netgrade.checks.Accuracy;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Mixed;
import netgrade.checks.TrainingTime;
import netgrade.data.ImageSet;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 7: the accuracy that the chosen settings reach on images the classifier has not seen. */
@ExtendWith(CheckExtension.class)
public class LinearAccuracyChecks {

    /** Three times the longest run of the hand-out: 1500 iterations at batch 200 on images of 3073 numbers, 1.8e10. */
    private static final double MAX_MULTIPLICATIONS = 6e10;

    /** Many times what any settings on record need; the losses come back in one answer. */
    private static final int MAX_ITERATIONS = 100_000;

    /** The weights the hand-out starts from. */
    private static final double WEIGHT_SCALE = 1e-3;

    @Check(
            id = "linear.accuracy.hinge",
            title = "accuracy on unseen images with your settings for the hinge loss",
            asks = Asks.ACCURACY,
            method = "train",
            values = Accuracy.VALUE,
            images = true)
    void hinge(LinearTrial trial) {
        measure(trial, LinearLoss.HINGE);
    }

    @Check(
            id = "linear.accuracy.softmax",
            title = "accuracy on unseen images with your settings for the softmax loss",
            asks = Asks.ACCURACY,
            method = "train",
            values = Accuracy.VALUE,
            images = true)
    void softmax(LinearTrial trial) {
        measure(trial, LinearLoss.SOFTMAX);
    }

    private static void measure(LinearTrial trial, LinearLoss loss) {
        ImageSet images = trial.exercise().images().get();
        ChosenLinearSettings chosen = trial.linear().chosenSettings(loss, images.kind().label());
        double[][] initial = initialWeights(trial, images);
        double multiplications = multiplications(chosen, initial);
        requireRunnable(chosen, multiplications);

        Duration limit = TrainingTime.of(multiplications, trial.exercise());
        LinearClassifier classifier = trial.submission().freshLinear(limit);
        TrainingSettings settings = new TrainingSettings(
                chosen.learningRate(), 1, chosen.reg(), chosen.iterations(), chosen.batchSize(), trial.exercise().seed());
        TrainedWeights trained = classifier.train(loss, initial, images.training().x(), images.training().y(), settings);
        Findings.requireShape("the trained weights", trained.w(), initial);
        LinearExhibits.add(trial.findings(), trained);
        Mixed mixed = Mixed.of(images.testX(), trial.cases().random(20));
        double[][] x = mixed.x();
        Accuracy.Tied tied = Accuracy.Tied.of(classifier.predict(trained.w(), x), x.length, mixed::ofImages, images.testY())
                .atMost(Matrices.multiply(x, trained.w()), 0, "the classes with the highest scores x w");
        tied.report(trial.findings(), Accuracy.VALUE);
        trial.findings().exhibit(Accuracy.confusion(tied.predicted(), images));
    }

    private static double[][] initialWeights(LinearTrial trial, ImageSet images) {
        double[][] w = new NumpyRandom(trial.exercise().seed() & 0x7FFFFFFFL).randn(images.inputs(), images.classes());
        for (double[] row : w) {
            Arrays.setAll(row, j -> WEIGHT_SCALE * row[j]);
        }
        return w;
    }

    /** Returns the multiplications of all iterations: scores and gradient. */
    private static double multiplications(ChosenLinearSettings chosen, double[][] w) {
        return 2.0 * w.length * w[0].length * chosen.iterations() * chosen.batchSize();
    }

    private static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }

    private static void requireRunnable(ChosenLinearSettings chosen, double multiplications) {
        if (chosen.iterations() < 1 || chosen.batchSize() < 1) {
            throw refused("iterations is " + chosen.iterations() + ", batchSize " + chosen.batchSize() + ", expected both above 0.");
        }
        if (!(chosen.learningRate() > 0) || !(chosen.reg() >= 0)) {
            throw refused(
                    "learningRate is " + chosen.learningRate() + ", expected above 0; reg is " + chosen.reg() + ", expected at least 0.");
        }
        if (chosen.iterations() > MAX_ITERATIONS) {
            throw refused("iterations is " + chosen.iterations() + "; the limit is " + MAX_ITERATIONS + ".");
        }
        if (!(multiplications <= MAX_MULTIPLICATIONS)) {
            throw refused(String.format(
                    Locale.ROOT,
                    "The chosen settings need %.1e multiplications; the limit is %.0e. Choose fewer iterations or a smaller batch.",
                    multiplications,
                    MAX_MULTIPLICATIONS));
        }
    }
}
