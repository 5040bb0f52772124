package netgrade.sandbox;

import java.time.Duration;
import java.util.Arrays;
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
     * What came of asking for a loss many times over.
     *
     * @param taken how long it took on the grader's clock
     * @param loss the last loss
     * @param squares the sum of the squares of the last gradient
     */
    record Timed(Duration taken, double loss, double squares) {}

    /** By how much of w the weights grow from one repetition of {@link #time} to the next. */
    double GROWTH = 1.0 / 1024;

    /**
     * Returns how long it takes to compute a loss that many times.
     *
     * <p>The inputs are sent before the clock starts, and only what tells a right answer comes back: with enough repetitions the time is
     * that of the method. Each repetition gets new arrays and the weights {@code w * (1 + i * GROWTH)}, i counted from {@code first}: where
     * no number is used twice, nothing that was computed before is an answer.
     *
     * @param first the number of the first repetition
     * @param times at least 1
     */
    Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times);

    /** Returns the weights of that repetition. */
    static double[][] grown(double[][] w, int repetition) {
        double factor = 1 + repetition * GROWTH;
        return Arrays.stream(w).map(row -> Arrays.stream(row).map(each -> each * factor).toArray()).toArray(double[][]::new);
    }
}
