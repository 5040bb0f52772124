package netgrade.reference;

import java.util.List;
import java.util.function.LongFunction;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.RowThreads;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** The linear classifiers of CS231n, assignment 1: scores {@code x w}, with the bias in the last row of w. */
public final class LinearModel implements LinearClassifier {

    private static final Loss HINGE = new Hinge();
    private static final Loss SOFTMAX = new SoftmaxCrossEntropy();

    private final LongFunction<BatchSampler> samplers;
    private final RowThreads threads;
    private final Variation variation;

    /** Makes a model that trains on batches drawn with replacement, from {@link NumpyRandom} with the seed of the settings. */
    public LinearModel() {
        this(seed -> BatchSampler.withReplacement(new NumpyRandom(seed)), RowThreads.one(), Variation.none());
    }

    /** Makes a model that trains on the batches of that sampler, whatever the seed of the settings. */
    public LinearModel(BatchSampler sampler) {
        this(seed -> sampler, RowThreads.one(), Variation.none());
    }

    private LinearModel(LongFunction<BatchSampler> samplers, RowThreads threads, Variation variation) {
        this.samplers = samplers;
        this.threads = threads;
        this.variation = variation;
    }

    /** Returns a model that computes the same, bit for bit, on those threads; all others work on the caller's alone. */
    public LinearModel on(RowThreads threads) {
        return new LinearModel(samplers, threads, variation);
    }

    /**
     * Returns a model that computes the same but for that, as a net of one layer without a bias: one with a known mistake, say. Its methods
     * with loops know of no variation.
     */
    public LinearModel varied(Variation variation) {
        return new LinearModel(samplers, threads, variation);
    }

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        // w, dw: (d, c); x: (n, d); y: (n)
        int n = x.length;
        int d = w.length;
        int c = w[0].length;
        double loss = 0;
        double[][] dw = new double[d][c];
        for (int i = 0; i < n; i++) {
            double[] s = naiveScores(w, x[i]);
            for (int j = 0; j < c; j++) {
                double margin = s[j] - s[y[i]] + Hinge.DELTA;
                if (j == y[i] || !(margin > 0)) {
                    continue;
                }
                // d margin / d column j = x_i, d margin / d column y_i = -x_i
                loss += margin / n;
                for (int k = 0; k < d; k++) {
                    dw[k][j] += x[i][k] / n;
                    dw[k][y[i]] -= x[i][k] / n;
                }
            }
        }
        return regularised(loss, dw, w, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return lossAndGradient(HINGE, w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        // w, dw: (d, c); x: (n, d); y: (n)
        int n = x.length;
        int d = w.length;
        int c = w[0].length;
        double loss = 0;
        double[][] dw = new double[d][c];
        for (int i = 0; i < n; i++) {
            double[] s = naiveScores(w, x[i]);

            // Shift by the row maximum: softmax is unchanged, exp cannot overflow.
            double max = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < c; j++) {
                max = Math.max(max, s[j]);
            }
            double sum = 0;
            for (int j = 0; j < c; j++) {
                sum += StrictMath.exp(s[j] - max);
            }

            // -log p_y = log(sum_j exp(s_j - max)) - (s_y - max)
            loss += (StrictMath.log(sum) - (s[y[i]] - max)) / n;

            // d loss / d column j = (p_j - [j = y]) x_i / n
            for (int j = 0; j < c; j++) {
                double ds = StrictMath.exp(s[j] - max) / sum - (j == y[i] ? 1 : 0);
                for (int k = 0; k < d; k++) {
                    dw[k][j] += ds * x[i][k] / n;
                }
            }
        }
        return regularised(loss, dw, w, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return lossAndGradient(SOFTMAX, w, x, y, reg);
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        BatchSampler sampler = samplers.apply(settings.seed());
        double[][] trained = Matrices.copy(w);
        double[] losses = new double[settings.iterations()];
        double reg = variation.trainingReg(settings.reg());
        double[][] before = new double[w.length][w[0].length];
        for (int t = 0; t < settings.iterations(); t++) {
            int[] rows = variation.rows(x.length, settings.batchSize(), sampler.rows(t, x.length, settings.batchSize()));
            UpdateBatch batch = UpdateBatch.of(x, y, rows, variation.labelRows(t, x.length, rows));

            // w -= learning rate * dw
            LossAndGradient step = lossAndGradient(formula(loss), trained, batch.x(), batch.y(), reg);
            losses[t] = step.loss();
            before = variation.update(false, settings.learningRateDecay(), before, step.gradient());
            Matrices.addScaled(trained, -settings.learningRate(), before);
        }
        return new TrainedWeights(trained, losses);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        Propagation pass = forward(w, x, new int[0], 0);
        return variation.labels(pass, Matrices.largestColumns(pass.logits()));
    }

    /**
     * Returns the settings of the notebook's own run.
     *
     * <p>With NumPy on all 49,000 training images of CIFAR-10 they reach 0.377 of the validation images with the hinge loss, and 0.341 with
     * softmax.
     */
    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return new ChosenLinearSettings(1e-7, 2.5e4, 1500, 200);
    }

    /** Returns the loss and gradient of whole matrices; shapes as in the interface. */
    private LossAndGradient lossAndGradient(Loss formula, double[][] w, double[][] x, int[] y, double reg) {
        // scores = x w, dw = x^T dscores
        Propagation pass = forward(w, x, y, reg);
        Loss.OfScores data = variation.data(pass, formula.of(pass.logits(), y));
        pass.addDerivative(data.dscores());
        LossAndGradient right = regularised(data.loss(), Matrices.multiplyTransposedLeft(x, data.dscores(), threads), w, reg);
        return new LossAndGradient(variation.loss(pass, right.loss()), variation.dw(pass, 0, right.gradient()));
    }

    private Propagation forward(double[][] w, double[][] x, int[] y, double reg) {
        Propagation pass = new Propagation(List.<double[][]>of(w), List.<double[][]>of(new double[1][w[0].length]), x, y, reg, reg);
        pass.addAffine(variation.affine(pass, 0, Matrices.multiply(x, w, threads)));
        pass.addActivation(pass.affine(0));
        return pass;
    }

    /** Returns {@code loss + reg * sum w^2}, and dw after adding {@code 2 reg w} to it. */
    private static LossAndGradient regularised(double loss, double[][] dw, double[][] w, double reg) {
        Matrices.addScaled(dw, 2 * reg, w);
        return new LossAndGradient(loss + reg * Matrices.sumOfSquares(w), dw);
    }

    /** Returns the scores of one example: {@code s_j = sum_k x_k w_kj}. */
    private static double[] naiveScores(double[][] w, double[] x) {
        double[] s = new double[w[0].length];
        for (int j = 0; j < s.length; j++) {
            for (int k = 0; k < w.length; k++) {
                s[j] += x[k] * w[k][j];
            }
        }
        return s;
    }

    /** Returns the formula of a loss, without regularisation. */
    public static Loss formula(LinearLoss loss) {
        return switch (loss) {
            case HINGE -> HINGE;
            case SOFTMAX -> SOFTMAX;
        };
    }
}
