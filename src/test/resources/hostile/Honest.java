import java.util.List;
import java.util.Map;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** A right solution whose methods do not call each other: an attack replaces one of them, and the items of the others stay right. */
public class Honest implements NeuralNet {

    private final TwoLayerNet net = new TwoLayerNet();

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        net.initialise(layerSizes, weightScale, seed);
    }

    @Override
    public Map<String, double[][]> parameters() {
        return net.parameters();
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        net.setParameters(parameters);
    }

    @Override
    public double[][] scores(double[][] x) {
        return net.scores(x);
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        return net.loss(x, y, reg);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        return net.train(data, settings);
    }

    @Override
    public int[] predict(double[][] x) {
        return net.predict(x);
    }
}
