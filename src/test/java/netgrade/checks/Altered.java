package netgrade.checks;

import java.util.List;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingSettings;

/** The reference as a submission; a subclass overrides one method to make one mistake. */
class Altered extends Delegate {

    static final TrainingSettings TRAINING = new TrainingSettings(0.1, 0.95, 1e-3, 50, 10, 0);

    /** Right answers to start from. */
    final FullyConnectedNet right;

    Altered() {
        this(new FullyConnectedNet());
    }

    Altered(FullyConnectedNet right) {
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
}
