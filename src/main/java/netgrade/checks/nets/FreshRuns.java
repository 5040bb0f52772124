package netgrade.checks.nets;

import java.util.List;
import java.util.Map;
import netgrade.checks.TrainingTime;
import netgrade.data.ImageSet;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;

/**
 * Training runs of a submission that each begin with a new net, whose weights are drawn by the grader, and end with its accuracy on the
 * validation images.
 */
final class FreshRuns {

    private final NetTrial trial;
    private final ImageSet images;

    FreshRuns(NetTrial trial) {
        this.trial = trial;
        this.images = trial.exercise().images().get();
    }

    ImageSet images() {
        return images;
    }

    /**
     * Returns the multiplications of a run.
     *
     * @throws netgrade.sandbox.StudentFault if the run cannot be made
     */
    double multiplications(ChosenSettings settings) {
        double weights = TrainingBudget.weights(sizes(settings));
        double multiplications = TrainingBudget.multiplications(settings.training(), weights);
        TrainingBudget.requireRunnable(settings, weights, multiplications, images.kind());
        return multiplications;
    }

    /**
     * Trains a fresh net and returns the share of validation images it gets right.
     *
     * @param settings how to train; the seed in them is not used
     * @param seed where the first weights and the draws of the training start
     * @throws netgrade.sandbox.StudentFault if the settings ask too much, or training fails
     */
    double accuracy(ChosenSettings settings, long seed) {
        NeuralNet net = trial.submission().fresh(TrainingTime.of(multiplications(settings), trial.exercise()));
        NeuralNet initial = trial.reference();
        initial.initialise(sizes(settings), settings.weightScale(), seed);
        net.setParameters(initial.parameters());
        net.train(images.training(), NetTask.seeded(settings.training(), seed));
        Map<String, double[][]> trained = ImageTraining.trained(net, initial.parameters());
        TrainingData data = images.training();
        return new TiedAccuracy(trial, net, trained).onValidation(data.validationX(), data.validationY()).accuracy().share();
    }

    private List<Integer> sizes(ChosenSettings settings) {
        return List.of(images.inputs(), settings.hiddenSizes().get(0), images.classes());
    }
}
