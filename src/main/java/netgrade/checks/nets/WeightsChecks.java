package netgrade.checks.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import netgrade.checks.Accuracy;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.data.DataProblem;
import netgrade.data.ImageSet;
import netgrade.data.WeightsFile;
import netgrade.numeric.Matrices;
import netgrade.numeric.Shape;
import netgrade.reference.Convention.Layout;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.LayerNames;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cheap second way to an accuracy: weights that the student trained at home, evaluated by the reference. */
@ExtendWith(CheckExtension.class)
public class WeightsChecks {

    @Check(
            id = "accuracy.weights",
            title = "accuracy on unseen images of the weights handed in",
            asks = Asks.ACCURACY,
            method = "chosenSettings",
            values = "W",
            images = true)
    void weights(NetTrial trial) {
        ImageSet images = trial.exercise().images().get();
        Map<String, double[][]> weights = read(trial);
        // Before the reference takes memory for the sizes they claim.
        requireShapes(weights, sizes(weights, images, trial.task()), trial.task().convention().layout());
        requireFinite(weights);
        FullyConnectedNet net = trial.reference();
        net.setParameters(weights);

        int[] predicted = net.predict(images.testX());
        Accuracy.of(predicted, images.testY()).report(trial.findings(), "W");
        trial.findings().exhibit(Accuracy.confusion(predicted, images));
    }

    private static Map<String, double[][]> read(NetTrial trial) {
        Optional<byte[]> npz = trial.submission().file(WeightsFile.NPZ);
        Optional<byte[]> bin = trial.submission().file(WeightsFile.BIN);
        if (npz.isEmpty() && bin.isEmpty()) {
            throw new StudentFault(
                    Outcome.NOT_WRITTEN,
                    "There are no weights: neither " + WeightsFile.NPZ + " nor " + WeightsFile.BIN + " was handed in.");
        }
        try {
            return npz.map(WeightsFile::npz).orElseGet(() -> WeightsFile.bin(bin.get()));
        } catch (DataProblem problem) {
            throw refused(problem.getMessage());
        }
    }

    /** Returns the sizes of all layers as the weights have them, as far as they are allowed. */
    private static List<Integer> sizes(Map<String, double[][]> weights, ImageSet images, NetTask task) {
        List<Integer> sizes = new ArrayList<>(List.of(images.inputs()));
        int layers = 1;
        while (weights.containsKey(LayerNames.weights(layers + 1))) {
            Shape shape = Matrices.shape(Findings.entry("weights", weights, LayerNames.weights(layers)));
            sizes.add(task.convention().layout().outputs(shape));
            layers++;
        }
        sizes.add(images.classes());
        if (layers < 2 || layers > task.limits().hiddenLayers() + 1) {
            String expected = task.limits().hiddenLayers() == 1 ? "2" : "2 to " + (task.limits().hiddenLayers() + 1);
            throw refused("Expected the weights of " + expected + " layers, such as W1, b1, W2, b2. Found: "
                    + String.join(", ", weights.keySet()) + ".");
        }
        OptionalInt hidden = task.limits().hiddenSize();
        if (hidden.isPresent() && sizes.get(1) != hidden.getAsInt()) {
            throw refused("The hidden layer has " + sizes.get(1) + " units, expected " + hidden.getAsInt()
                    + ": the assignment fixes their number.");
        }
        return sizes;
    }

    private static void requireShapes(Map<String, double[][]> weights, List<Integer> sizes, Layout layout) {
        Map<String, Shape> expected = new TreeMap<>();
        for (int layer = 1; layer < sizes.size(); layer++) {
            expected.put(LayerNames.weights(layer), layout.shape(sizes.get(layer - 1), sizes.get(layer)));
            expected.put(LayerNames.bias(layer), new Shape(1, sizes.get(layer)));
        }
        expected.forEach((name, shape) -> Findings.requireShape(name, Findings.entry("parameters", weights, name), shape));
    }

    private static void requireFinite(Map<String, double[][]> weights) {
        weights.forEach((name, matrix) -> {
            if (!Matrices.isFinite(matrix)) {
                throw refused(name + " holds NaN or infinity.");
            }
        });
    }

    private static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }
}
