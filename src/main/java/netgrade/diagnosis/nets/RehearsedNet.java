package netgrade.diagnosis.nets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.nets.NetTask;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Variation;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** A net as a student would hand it in: the reference with a variation, and one for the bonus question. */
public final class RehearsedNet implements NeuralNet {

    private final FullyConnectedNet net;
    private final FullyConnectedNet bonus;
    private final boolean handsOutItsArrays;
    private Map<String, double[][]> parameters = Map.of();

    public RehearsedNet(NetTask task, Variation variation, Variation ofBonus, boolean handsOutItsArrays) {
        Convention own = task.convention();
        net = new FullyConnectedNet(own).varied(variation);
        bonus = new FullyConnectedNet(own.withCrossEntropy()).varied(ofBonus);
        this.handsOutItsArrays = handsOutItsArrays;
    }

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        net.initialise(layerSizes, weightScale, seed);
        parameters = net.parameters();
    }

    @Override
    public Map<String, double[][]> parameters() {
        return handsOutItsArrays ? parameters : net.parameters();
    }

    @Override
    public void setParameters(Map<String, double[][]> given) {
        net.setParameters(given);
        bonus.setParameters(given);
        parameters = given;
    }

    @Override
    public double[][] scores(double[][] x) {
        return net.scores(x);
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        LossAndGradients step = net.loss(x, y, reg);
        return handsOutItsArrays ? new LossAndGradients(step.loss(), inAnotherOrder(step.gradients())) : step;
    }

    private static Map<String, double[][]> inAnotherOrder(Map<String, double[][]> gradients) {
        Map<String, double[][]> sorted = new TreeMap<>(java.util.Comparator.reverseOrder());
        sorted.putAll(gradients);
        return new LinkedHashMap<>(sorted);
    }

    @Override
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        return bonus.loss(x, y, reg);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        TrainingHistory history = net.train(data, settings);
        parameters = net.parameters();
        return history;
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
