package netgrade.checks.linear;

import java.time.Duration;
import netgrade.numeric.Matrices;
import netgrade.reference.LinearModel;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** The reference as a submission; a subclass overrides one method to make one mistake. */
class LinearAltered implements TimedClassifier {

    /** Right answers to start from. */
    final LinearModel right = new LinearModel();

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return right.hingeLossNaive(w, x, y, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return right.hingeLoss(w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return right.softmaxLossNaive(w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return right.softmaxLoss(w, x, y, reg);
    }

    /** Says that loops take 9 ms a call and rows 2 ms: what is made of times is tested here, not the machine. */
    @Override
    public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
        boolean naive = method == LossMethod.HINGE_NAIVE || method == LossMethod.SOFTMAX_NAIVE;
        return timed(Duration.ofMillis(naive ? 9 : 2).multipliedBy(times), method, w, x, y, reg, first, times);
    }

    /** Returns the right answers to a question, and that it took so long. */
    final Timed timed(Duration taken, LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
        double[][] grown = TimedClassifier.grown(w, first + times - 1);
        boolean hinge = method == LossMethod.HINGE_NAIVE || method == LossMethod.HINGE;
        LossAndGradient last = hinge ? right.hingeLoss(grown, x, y, reg) : right.softmaxLoss(grown, x, y, reg);
        return new Timed(taken, last.loss(), Matrices.sumOfSquares(last.gradient()));
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        return right.train(loss, w, x, y, settings);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        return right.predict(w, x);
    }

    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return new ChosenLinearSettings(0.1, 1e-3, 50, 10);
    }

    /** Hands over copies of weights and inputs, as a question to a worker does. */
    TimedClassifier copying() {
        LinearAltered original = this;
        return new LinearAltered() {
            @Override
            public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return original.hingeLossNaive(Matrices.copy(w), Matrices.copy(x), y.clone(), reg);
            }

            @Override
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                return original.hingeLoss(Matrices.copy(w), Matrices.copy(x), y.clone(), reg);
            }

            @Override
            public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return original.softmaxLossNaive(Matrices.copy(w), Matrices.copy(x), y.clone(), reg);
            }

            @Override
            public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
                return original.softmaxLoss(Matrices.copy(w), Matrices.copy(x), y.clone(), reg);
            }

            @Override
            public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
                return original.time(method, w, x, y, reg, first, times);
            }

            @Override
            public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                return original.train(loss, Matrices.copy(w), Matrices.copy(x), y.clone(), settings);
            }

            @Override
            public int[] predict(double[][] w, double[][] x) {
                return original.predict(Matrices.copy(w), Matrices.copy(x));
            }

            @Override
            public ChosenLinearSettings chosenSettings(LinearLoss loss) {
                return original.chosenSettings(loss);
            }
        };
    }
}
