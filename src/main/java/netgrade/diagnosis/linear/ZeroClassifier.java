package netgrade.diagnosis.linear;

import netgrade.numeric.Matrices;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** A linear classifier that answers zeros of the right shapes, whatever it is asked: it has every method and computes nothing. */
class ZeroClassifier implements TimedClassifier {

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return loss(LinearLoss.HINGE, w, x, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return loss(LinearLoss.HINGE, w, x, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return loss(LinearLoss.SOFTMAX, w, x, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return loss(LinearLoss.SOFTMAX, w, x, reg);
    }

    /** Returns what all methods that give that loss answer. */
    LossAndGradient loss(LinearLoss kind, double[][] w, double[][] x, double reg) {
        return new LossAndGradient(0, new double[w.length][w[0].length]);
    }

    @Override
    public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
        throw new UnsupportedOperationException("the speed of a rehearsal means nothing");
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        return new TrainedWeights(Matrices.copy(w), new double[settings.iterations()]);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        return new int[x.length];
    }

    /** As little training as there can be. */
    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return new ChosenLinearSettings(1e-7, 0, 1, 1);
    }
}
