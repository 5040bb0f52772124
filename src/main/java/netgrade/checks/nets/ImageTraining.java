package netgrade.checks.nets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.Accuracy;
import netgrade.checks.Exercise;
import netgrade.checks.Findings;
import netgrade.checks.TrainingTime;
import netgrade.data.ImageSet;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingHistory;

/**
 * A net of the submission, made afresh and trained on the exercise's images by its own {@code train}.
 *
 * @param net the net after training
 * @param parameters what it returned then, with the shapes they must have; what a submission keeps besides is its own affair
 * @param history what it recorded
 */
record ImageTraining(NeuralNet net, Map<String, double[][]> parameters, TrainingHistory history) {

    /**
     * Trains a fresh net.
     *
     * @param settings sizes and hyperparameters; the seed of the exercise is put in
     * @throws StudentFault if the settings cannot be run, or training fails
     */
    static ImageTraining run(NetTrial trial, ChosenSettings settings) {
        Exercise exercise = trial.exercise();
        ImageSet images = exercise.images().get();
        List<Integer> sizes = sizes(settings, images, trial.task().limits());
        double weights = TrainingBudget.weights(sizes);
        double multiplications = TrainingBudget.multiplications(settings.training(), weights);
        TrainingBudget.requireRunnable(settings, weights, multiplications, images.kind());

        NeuralNet net = trial.submission().fresh(TrainingTime.of(multiplications, exercise));
        NeuralNet initial = trial.reference();
        initial.initialise(sizes, settings.weightScale(), exercise.seed());
        net.setParameters(initial.parameters());
        long start = System.nanoTime();
        TrainingHistory history = net.train(images.training(), NetTask.seeded(settings.training(), exercise.seed()));
        trial.findings().timed("train", Duration.ofNanos(System.nanoTime() - start));
        return new ImageTraining(net, trained(net, initial.parameters()), history);
    }

    /** Returns the sizes of all layers, those of inputs and classes included. */
    private static List<Integer> sizes(ChosenSettings chosen, ImageSet images, NetTask.Limits limits) {
        List<Integer> hidden = chosen.hiddenSizes();
        if (hidden.isEmpty() || hidden.size() > limits.hiddenLayers() || hidden.stream().anyMatch(size -> size < 1)) {
            throw refused("hiddenSizes is " + hidden + ", expected "
                    + (limits.hiddenLayers() == 1
                            ? "one number of at least 1: a two-layer net."
                            : "one to " + limits.hiddenLayers() + " numbers of at least 1."));
        }
        limits.hiddenSize().ifPresent(size -> {
            if (hidden.get(0) != size) {
                throw refused("hiddenSizes is " + hidden + ", expected [" + size + "]: the assignment fixes the hidden size.");
            }
        });
        List<Integer> sizes = new ArrayList<>();
        sizes.add(images.inputs());
        sizes.addAll(hidden);
        sizes.add(images.classes());
        return sizes;
    }

    private static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }

    /** Returns the accuracy on the test images that the net has by its parameters; after that the net cannot be asked any more. */
    Accuracy.Tied accuracy(NetTrial trial) {
        ImageSet images = trial.exercise().images().get();
        return new TiedAccuracy(trial, net, parameters).onUnseen(images.testX(), images.testY());
    }

    /**
     * Returns the parameters of a trained net, without what a submission keeps besides.
     *
     * @param shapes what they are to be like
     * @throws StudentFault if one is missing, or has another shape
     */
    static Map<String, double[][]> trained(NeuralNet net, Map<String, double[][]> shapes) {
        Map<String, double[][]> parameters = net.parameters();
        Findings.requireParameters(parameters, shapes);
        Map<String, double[][]> needed = new TreeMap<>(parameters);
        needed.keySet().retainAll(shapes.keySet());
        return needed;
    }
}
