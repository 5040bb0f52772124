package netgrade.diagnosis.linear;

import netgrade.reference.LinearModel;
import netgrade.reference.Variation;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LossAndGradient;

/**
 * Weights and a batch to ask a linear classifier about.
 *
 * @param name for the instructor
 * @param w weights, shape (d, c)
 * @param x inputs, one example a row, with ones in the last column
 * @param y labels
 * @param reg regularisation strength
 */
record LinearQuestion(String name, double[][] w, double[][] x, int[] y, double reg) {

    LinearQuestion withReg(String other, double otherReg) {
        return new LinearQuestion(other, w, x, y, otherReg);
    }

    LossAndGradient ask(LinearClassifier classifier, LossMethod method) {
        return switch (method) {
            case HINGE_NAIVE -> classifier.hingeLossNaive(w, x, y, reg);
            case HINGE -> classifier.hingeLoss(w, x, y, reg);
            case SOFTMAX_NAIVE -> classifier.softmaxLossNaive(w, x, y, reg);
            case SOFTMAX -> classifier.softmaxLoss(w, x, y, reg);
        };
    }

    /** Returns what a model with that variation answers. */
    LossAndGradient varied(Variation variation, boolean hinge) {
        return ask(new LinearModel().varied(variation), hinge ? LossMethod.HINGE : LossMethod.SOFTMAX);
    }
}
