package netgrade.diagnosis.linear;

import netgrade.diagnosis.Rehearsal;
import netgrade.numeric.Matrices;
import netgrade.reference.LinearModel;
import netgrade.reference.Variation;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** A linear classifier as a student would hand it in: the reference with a variation of each loss. */
final class RehearsedClassifier implements TimedClassifier {

    private final LinearModel hinge;
    private final LinearModel softmax;

    RehearsedClassifier(Variation ofHinge, Variation ofSoftmax) {
        hinge = new LinearModel().varied(ofHinge);
        softmax = new LinearModel().varied(ofSoftmax);
    }

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return hingeLoss(w, x, y, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return Rehearsal.answer("hingeLoss", () -> hinge.hingeLoss(Matrices.copy(w), Matrices.copy(x), y.clone(), reg));
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return softmaxLoss(w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return Rehearsal.answer("softmaxLoss", () -> softmax.softmaxLoss(Matrices.copy(w), Matrices.copy(x), y.clone(), reg));
    }

    /** Times nothing: both methods are one here, and how fast code is written cannot be rehearsed. */
    @Override
    public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
        throw new UnsupportedOperationException("the speed of a rehearsal means nothing");
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        return Rehearsal.answer("train", () -> model(loss).train(loss, w, x, y, settings));
    }

    private LinearModel model(LinearLoss loss) {
        return loss == LinearLoss.HINGE ? hinge : softmax;
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        return Rehearsal.answer("predict", () -> hinge.predict(w, x));
    }

    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return model(loss).chosenSettings(loss);
    }
}
