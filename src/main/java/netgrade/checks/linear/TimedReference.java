package netgrade.checks.linear;

import java.time.Duration;
import netgrade.numeric.Matrices;
import netgrade.reference.LinearModel;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** The reference with a clock: timed in this process as submissions are in theirs. */
class TimedReference implements TimedClassifier {

    private final LinearClassifier model = new LinearModel();

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return model.hingeLossNaive(w, x, y, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return model.hingeLoss(w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return model.softmaxLossNaive(w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return model.softmaxLoss(w, x, y, reg);
    }

    @Override
    public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
        long start = System.nanoTime();
        LossAndGradient last = null;
        for (int i = first; i < first + times; i++) {
            last = method.ask(model, TimedClassifier.grown(w, i), x.clone(), y.clone(), reg);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new Timed(taken, last.loss(), Matrices.sumOfSquares(last.gradient()));
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        return model.train(loss, w, x, y, settings);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        return model.predict(w, x);
    }

    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return model.chosenSettings(loss);
    }
}
