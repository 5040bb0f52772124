package netgrade.sandbox;

import java.time.Duration;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LossAndGradient;

/** A submission's linear classifier, whose losses can also be timed. */
public interface TimedClassifier extends LinearClassifier {

    /** One of the four methods that give a loss. */
    enum LossMethod {
        /** {@link LinearClassifier#hingeLossNaive}. */
        HINGE_NAIVE("hingeLossNaive"),
        /** {@link LinearClassifier#hingeLoss}. */
        HINGE("hingeLoss"),
        /** {@link LinearClassifier#softmaxLossNaive}. */
        SOFTMAX_NAIVE("softmaxLossNaive"),
        /** {@link LinearClassifier#softmaxLoss}. */
        SOFTMAX("softmaxLoss");

        private final String words;

        LossMethod(String words) {
            this.words = words;
        }

        /** Returns a classifier's answer to this method. */
        public LossAndGradient ask(LinearClassifier classifier, double[][] w, double[][] x, int[] y, double reg) {
            return switch (this) {
                case HINGE_NAIVE -> classifier.hingeLossNaive(w, x, y, reg);
                case HINGE -> classifier.hingeLoss(w, x, y, reg);
                case SOFTMAX_NAIVE -> classifier.softmaxLossNaive(w, x, y, reg);
                case SOFTMAX -> classifier.softmaxLoss(w, x, y, reg);
            };
        }

        /** Returns the name of the method. */
        public String words() {
            return words;
        }
    }

    /**
     * Returns how long it takes, on the grader's clock, to compute a loss that many times with the same arguments.
     *
     * <p>The inputs are sent before the clock starts, and only the last loss comes back: with enough repetitions the time is that of the
     * method.
     *
     * @param times at least 1
     */
    Duration time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int times);
}
