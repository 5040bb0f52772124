package netgrade.checks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import netgrade.checks.nets.SearchValues;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingSettings;

/** The reference as a submission; a subclass overrides one method to make one mistake. */
public class Altered extends Delegate {

    public static final TrainingSettings TRAINING = new TrainingSettings(0.1, 0.95, 1e-3, 50, 10, 0);

    /** Right answers to start from. */
    public final FullyConnectedNet right;

    public Altered() {
        this(new FullyConnectedNet());
    }

    public Altered(FullyConnectedNet right) {
        super(right);
        this.right = right;
    }

    /** The loss of CS231n is cross-entropy already. */
    @Override
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        return right.loss(x, y, reg);
    }

    @Override
    public ChosenSettings chosenSettings() {
        return new ChosenSettings(List.of(10), 0.1, TRAINING);
    }

    @Override
    public SearchSettings searchSettings() {
        TrainingSettings longer = new TrainingSettings(0.5, 1, 1e-4, 300, 10, 0);
        return new SearchSettings(
                List.of(6, 10, 14), List.of(0.0, 1e-4, 1e-3), List.of(0.25, 0.5, 1.0), new ChosenSettings(List.of(10), 0.1, longer));
    }

    /** Trains nets of its own, which are right whatever a subclass alters. */
    @Override
    public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
        SearchResult best = null;
        for (ChosenSettings each : SearchValues.combinations(settings)) {
            FullyConnectedNet net = new FullyConnectedNet();
            net.initialise(sizes(data, each), each.weightScale(), seed);
            net.train(data, each.training());
            double accuracy = accuracy(net, data);
            best = best == null || accuracy > best.validationAccuracy() ? new SearchResult(each, accuracy) : best;
        }
        return best;
    }

    public static List<Integer> sizes(TrainingData data, ChosenSettings settings) {
        int classes = 1 + Arrays.stream(data.y()).max().orElseThrow();
        return List.of(data.x()[0].length, settings.hiddenSizes().get(0), classes);
    }

    public static double accuracy(NeuralNet net, TrainingData data) {
        int[] labels = net.predict(data.validationX());
        return IntStream.range(0, labels.length).filter(i -> labels[i] == data.validationY()[i]).count() / (double) labels.length;
    }
}
