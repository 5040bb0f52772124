package netgrade.diagnosis.nets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.nets.NetTask;
import netgrade.numeric.Shape;
import netgrade.reference.Convention.Layout;
import netgrade.reference.LayerNames;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** A net that answers zeros of the right shapes, whatever it is asked: it has every method and computes nothing. */
class ZeroNet implements NeuralNet {

    private final NetTask task;
    private Map<String, double[][]> parameters = Map.of();

    ZeroNet(NetTask task) {
        this.task = task;
    }

    NetTask task() {
        return task;
    }

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Layout layout = task.convention().layout();
        parameters = new TreeMap<>();
        for (int layer = 1; layer < layerSizes.size(); layer++) {
            Shape shape = layout.shape(layerSizes.get(layer - 1), layerSizes.get(layer));
            parameters.put(LayerNames.weights(layer), new double[shape.rows()][shape.columns()]);
            parameters.put(LayerNames.bias(layer), new double[1][layerSizes.get(layer)]);
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        return parameters;
    }

    @Override
    public void setParameters(Map<String, double[][]> given) {
        parameters = new TreeMap<>(given);
    }

    @Override
    public double[][] scores(double[][] x) {
        return new double[x.length][parameters.get(LayerNames.bias(LayerNames.layers(parameters)))[0].length];
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        Map<String, double[][]> gradients = new TreeMap<>(parameters);
        gradients.replaceAll((name, matrix) -> new double[matrix.length][matrix[0].length]);
        return new LossAndGradients(0, gradients);
    }

    @Override
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        return loss(x, y, reg);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        return new TrainingHistory(new double[settings.iterations()], new double[0], new double[0]);
    }

    @Override
    public int[] predict(double[][] x) {
        return new int[x.length];
    }

    /** As little training as there can be. */
    @Override
    public ChosenSettings chosenSettings() {
        int hidden = task.limits().hiddenSize().orElse(1);
        return new ChosenSettings(List.of(hidden), 1e-3, new TrainingSettings(1e-3, 0.95, 0, 1, 1, 0));
    }
}
