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

    @Check(id = "accuracy.chosen", title = "accuracy on unseen images with your chosen settings", values = "X")
    void chosen(Trial trial) {
        ChosenSettings chosen = trial.submission().fresh().chosenSettings();
        ImageSet images = trial.exercise().images().get();
        List<Integer> sizes = sizes(chosen, images, trial.exercise().task());
        double weights = TrainingBudget.weights(sizes);
        double multiplications = TrainingBudget.multiplications(chosen.training(), weights);
        TrainingBudget.requireRunnable(chosen, weights, multiplications);

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
        sizes.add(images.inputs());
        sizes.addAll(chosen.hiddenSizes());
        sizes.add(images.classes());
        return sizes;
    }

    private static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }

    private static void report(Trial trial, int[] predicted, int[] labels) {
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
