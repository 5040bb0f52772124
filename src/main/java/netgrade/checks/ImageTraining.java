package netgrade.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.data.ImageSet;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * A net of the submission, made afresh and trained on the exercise's images by its own {@code train}.
 *
 * @param net the net after training
 * @param history what it recorded
 */
record ImageTraining(NeuralNet net, TrainingHistory history) {

    /**
     * Trains a fresh net.
     *
     * @param settings sizes and hyperparameters; the seed of the exercise is put in
     * @throws StudentFault if the settings cannot be run, or training fails
     */
    static ImageTraining run(Trial trial, ChosenSettings settings) {
        Exercise exercise = trial.exercise();
        ImageSet images = exercise.images().get();
        List<Integer> sizes = sizes(settings, images, exercise.task());
        double weights = TrainingBudget.weights(sizes);
        double multiplications = TrainingBudget.multiplications(settings.training(), weights);
        TrainingBudget.requireRunnable(settings, weights, multiplications, images.kind());

        NeuralNet net = trial.submission().fresh(limit(multiplications, exercise));
        NeuralNet initial = exercise.reference().get();
        initial.initialise(sizes, settings.weightScale(), exercise.seed());
        net.setParameters(initial.parameters());
        long start = System.nanoTime();
        TrainingHistory history = net.train(images.training(), seeded(settings.training(), exercise.seed()));
        trial.findings().timed("train", Duration.ofNanos(System.nanoTime() - start));
        return new ImageTraining(net, history);
    }

    private static Duration limit(double multiplications, Exercise exercise) {
        return TrainingTime.of(multiplications, exercise);
    }

    private static TrainingSettings seeded(TrainingSettings settings, long seed) {
        return new TrainingSettings(
                settings.learningRate(), settings.learningRateDecay(), settings.reg(), settings.iterations(), settings.batchSize(), seed);
    }

    /** Returns the sizes of all layers, those of inputs and classes included. */
    private static List<Integer> sizes(ChosenSettings chosen, ImageSet images, Task task) {
        List<Integer> hidden = chosen.hiddenSizes();
        if (hidden.isEmpty() || hidden.size() > task.maxHiddenLayers() || hidden.stream().anyMatch(size -> size < 1)) {
            throw refused("hiddenSizes is " + hidden + ", expected "
                    + (task.maxHiddenLayers() == 1
                            ? "one number of at least 1: a two-layer net."
                            : "one to " + task.maxHiddenLayers() + " numbers of at least 1."));
        }
        task.hiddenSize().ifPresent(size -> {
            if (hidden.get(0) != size) {
                throw refused("hiddenSizes is " + hidden + ", expected [" + size + "]: the assignment keeps the hidden size.");
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

    /** Returns the trained parameters with the shapes they must have; what a submission keeps besides is its own affair. */
    Map<String, double[][]> parameters(Map<String, double[][]> shapes) {
        Map<String, double[][]> parameters = net.parameters();
        Findings.requireShapes("parameters", parameters, shapes);
        Map<String, double[][]> needed = new TreeMap<>(parameters);
        needed.keySet().retainAll(shapes.keySet());
        return needed;
    }
}
