package netgrade.checks;

import java.util.List;
import java.util.Map;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** Passes every question on to another net. */
public class Delegate implements NeuralNet {

    private final NeuralNet net;

    public Delegate(NeuralNet net) {
        this.net = net;
    }

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
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        return net.crossEntropyLoss(x, y, reg);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        return net.train(data, settings);
    }

    @Override
    public int[] predict(double[][] x) {
        return net.predict(x);
    }

    @Override
    public ChosenSettings chosenSettings() {
        return net.chosenSettings();
    }

    @Override
    public SearchSettings searchSettings() {
        return net.searchSettings();
    }

    @Override
    public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
        return net.search(data, settings, seed);
    }
}
