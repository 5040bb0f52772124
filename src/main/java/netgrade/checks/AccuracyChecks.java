package netgrade.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netgrade.data.ImageSet;
import netgrade.numeric.Interval;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 6: the accuracy that the chosen settings reach on images the net has not seen. */
@ExtendWith(CheckExtension.class)
class AccuracyChecks {

    /** Multiplications of a run of 5000 iterations at batch 200 and hidden size 100, 3e11, are refused; a tenth of that is not. */
    private static final double MAX_MULTIPLICATIONS = 1e11;

    /** A hidden layer of 1600 units on images of 3072 numbers; parameters of 40 MB, which grader and worker hold several times. */
    private static final double MAX_WEIGHTS = 5e6;

    /** Twenty times what the best settings on record need; the history of each comes back in one answer. */
    private static final int MAX_ITERATIONS = 100_000;

    @Check(id = "accuracy.chosen", title = "accuracy on unseen images with your chosen settings", values = "X")
    void chosen(Trial trial) {
        ChosenSettings chosen = trial.submission().fresh().chosenSettings();
        ImageSet images = trial.exercise().images().get();
        List<Integer> sizes = sizes(chosen, images, trial.exercise().task());
        double multiplications = multiplications(chosen.training(), weights(sizes));
        requireRunnable(chosen, weights(sizes), multiplications);

        Duration limit = TrainingTime.of(multiplications, trial.exercise());
        NeuralNet net = trial.submission().fresh(limit);
        NeuralNet initial = trial.exercise().reference().get();
        initial.initialise(sizes, chosen.weightScale(), trial.exercise().seed());
        net.setParameters(initial.parameters());
        net.train(images.training(), seeded(chosen.training(), trial.exercise().seed()));
        report(trial, net.predict(images.testX()), images.testY());
    }

    private static TrainingSettings seeded(TrainingSettings settings, long seed) {
        return new TrainingSettings(
                settings.learningRate(), settings.learningRateDecay(), settings.reg(), settings.iterations(), settings.batchSize(), seed);
    }

    private static List<Integer> sizes(ChosenSettings chosen, ImageSet images, Task task) {
        if (chosen.hiddenSizes().size() != 1 || chosen.hiddenSizes().get(0) < 1) {
            throw refused("hiddenSizes is " + chosen.hiddenSizes() + ", expected one number of at least 1: a two-layer net.");
        }
        task.hiddenSize().ifPresent(size -> {
            if (chosen.hiddenSizes().get(0) != size) {
                throw refused("hiddenSizes is " + chosen.hiddenSizes() + ", expected [" + size + "]: the assignment keeps the hidden size.");
            }
        });
        List<Integer> sizes = new ArrayList<>();
        sizes.add(images.training().x()[0].length);
        sizes.addAll(chosen.hiddenSizes());
        sizes.add(images.classes());
        return sizes;
    }

    private static double weights(List<Integer> sizes) {
        double weights = 0;
        for (int k = 1; k < sizes.size(); k++) {
            weights += (double) sizes.get(k - 1) * sizes.get(k);
        }
        return weights;
    }

    /** Returns the multiplications of all iterations: forward and twice backward through each matrix. */
    private static double multiplications(TrainingSettings training, double weights) {
        return 3 * weights * training.iterations() * training.batchSize();
    }

    private static void requireRunnable(ChosenSettings chosen, double weights, double multiplications) {
        TrainingSettings training = chosen.training();
        if (training.iterations() < 1 || training.batchSize() < 1 || !(chosen.weightScale() > 0)) {
            throw refused("iterations is " + training.iterations() + ", batchSize " + training.batchSize() + ", weightScale "
                    + chosen.weightScale() + ", expected all above 0.");
        }
        if (training.iterations() > MAX_ITERATIONS) {
            throw refused("iterations is " + training.iterations() + ", at most " + MAX_ITERATIONS + " are run.");
        }
        // Few multiplications can still be a net that fits no memory: one iteration on one image.
        if (weights > MAX_WEIGHTS) {
            throw refused(String.format(
                    Locale.ROOT,
                    "The chosen settings ask for a net of %.1e weights, at most %.0e are made: choose a smaller hidden layer.",
                    weights,
                    MAX_WEIGHTS));
        }
        if (!(multiplications <= MAX_MULTIPLICATIONS)) {
            throw refused(String.format(
                    Locale.ROOT,
                    "The chosen settings ask for %.1e multiplications, at most %.0e are run: choose fewer iterations, a smaller batch or a"
                            + " smaller hidden layer.",
                    multiplications,
                    MAX_MULTIPLICATIONS));
        }
    }

    static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }

    /** Notes the share of right labels, in percent points as X. */
    static void report(Trial trial, int[] predicted, int[] labels) {
        if (predicted.length != labels.length) {
            throw refused("predict returned " + predicted.length + " labels for " + labels.length + " images.");
        }
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        double percent = 100.0 * right / labels.length;
        Interval interval = Interval.ofShare(right, labels.length);
        String note = String.format(
                Locale.ROOT,
                "%d of %d images right; 95 %% confidence interval %.1f %% to %.1f %%.",
                right,
                labels.length,
                100 * interval.low(),
                100 * interval.high());
        trial.findings().value("X", percent);
        // Every accuracy counts as measured; what it is worth is the formula's to say.
        trial.findings().measure(new Measure("accuracy", "share of wrong labels", 1 - percent / 100, 1, List.of(), note));
    }
}
