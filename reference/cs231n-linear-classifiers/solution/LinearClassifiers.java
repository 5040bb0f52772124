import java.util.Arrays;
import java.util.Random;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/**
 * Model solution: the hinge loss of a multiclass SVM and the softmax loss, with loops and on whole rows.
 *
 * <p>Letters as in the course: n examples, d inputs with the ones last, c classes; scores s = x w. A gradient is d + its variable: dw belongs
 * to w, ds to s.
 */
public class LinearClassifiers implements LinearClassifier {

    // ---- With loops ---------------------------------------------------------------------------------------------------------

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        int n = x.length;
        int d = w.length;
        int c = w[0].length;
        double loss = 0;
        double[][] dw = new double[d][c];
        for (int i = 0; i < n; i++) {
            double[] s = scoresOf(x[i], w);
            for (int j = 0; j < c; j++) {
                double margin = s[j] - s[y[i]] + 1;
                if (j == y[i] || margin <= 0) {
                    continue;
                }
                loss += margin;
                for (int k = 0; k < d; k++) {
                    dw[k][j] += x[i][k];
                    dw[k][y[i]] -= x[i][k];
                }
            }
        }
        return averagedAndRegularised(loss, dw, n, w, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        int n = x.length;
        int d = w.length;
        int c = w[0].length;
        double loss = 0;
        double[][] dw = new double[d][c];
        for (int i = 0; i < n; i++) {
            double[] s = scoresOf(x[i], w);

            // Softmax is unchanged by a shift; after this one exp cannot overflow.
            double max = s[0];
            for (int j = 1; j < c; j++) {
                max = Math.max(max, s[j]);
            }
            double sum = 0;
            for (int j = 0; j < c; j++) {
                sum += Math.exp(s[j] - max);
            }
            loss += Math.log(sum) - (s[y[i]] - max);
            for (int j = 0; j < c; j++) {
                double ds = Math.exp(s[j] - max) / sum - (j == y[i] ? 1 : 0);
                for (int k = 0; k < d; k++) {
                    dw[k][j] += x[i][k] * ds;
                }
            }
        }
        return averagedAndRegularised(loss, dw, n, w, reg);
    }

    private static double[] scoresOf(double[] x, double[][] w) {
        double[] s = new double[w[0].length];
        for (int j = 0; j < s.length; j++) {
            for (int k = 0; k < w.length; k++) {
                s[j] += x[k] * w[k][j];
            }
        }
        return s;
    }

    // ---- On whole rows ------------------------------------------------------------------------------------------------------

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        double[][] s = multiply(x, w);
        double[][] ds = new double[s.length][s[0].length];
        double loss = 0;
        for (int i = 0; i < s.length; i++) {
            int counted = 0;
            for (int j = 0; j < s[i].length; j++) {
                double margin = s[i][j] - s[i][y[i]] + 1;
                if (j != y[i] && margin > 0) {
                    loss += margin;
                    ds[i][j] = 1;
                    counted++;
                }
            }
            ds[i][y[i]] = -counted;
        }
        return averagedAndRegularised(loss, multiplyTransposed(x, ds), x.length, w, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        double[][] s = multiply(x, w);
        double[][] ds = new double[s.length][];
        double loss = 0;
        for (int i = 0; i < s.length; i++) {
            double max = Arrays.stream(s[i]).max().orElseThrow();
            ds[i] = Arrays.stream(s[i]).map(score -> Math.exp(score - max)).toArray();
            double sum = Arrays.stream(ds[i]).sum();
            for (int j = 0; j < ds[i].length; j++) {
                ds[i][j] /= sum;
            }
            ds[i][y[i]] -= 1;
            loss += Math.log(sum) - (s[i][y[i]] - max);
        }
        return averagedAndRegularised(loss, multiplyTransposed(x, ds), x.length, w, reg);
    }

    /** Returns x w: each row of x goes through the rows of w once. */
    private static double[][] multiply(double[][] x, double[][] w) {
        double[][] s = new double[x.length][w[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < w.length; k++) {
                addScaled(s[i], x[i][k], w[k]);
            }
        }
        return s;
    }

    /** Returns the transpose of x times ds: each row of ds is added to every row of the result, times one number of x. */
    private static double[][] multiplyTransposed(double[][] x, double[][] ds) {
        double[][] dw = new double[x[0].length][ds[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < dw.length; k++) {
                addScaled(dw[k], x[i][k], ds[i]);
            }
        }
        return dw;
    }

    private static void addScaled(double[] to, double factor, double[] row) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * row[j];
        }
    }

    /** Returns the loss and gradient of the mean over n examples, with reg * sum w^2 and its derivative added. */
    private static LossAndGradient averagedAndRegularised(double loss, double[][] dw, int n, double[][] w, double reg) {
        double squares = 0;
        for (int k = 0; k < w.length; k++) {
            for (int j = 0; j < w[k].length; j++) {
                squares += w[k][j] * w[k][j];
                dw[k][j] = dw[k][j] / n + 2 * reg * w[k][j];
            }
        }
        return new LossAndGradient(loss / n + reg * squares, dw);
    }

    // ---- Training and predictions -------------------------------------------------------------------------------------------

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        Random random = new Random(settings.seed());
        double[][] trained = Arrays.stream(w).map(double[]::clone).toArray(double[][]::new);
        double[] losses = new double[settings.iterations()];
        double[][] batch = new double[settings.batchSize()][];
        int[] labels = new int[settings.batchSize()];
        for (int t = 0; t < losses.length; t++) {
            for (int i = 0; i < batch.length; i++) {
                int row = random.nextInt(x.length);
                batch[i] = x[row];
                labels[i] = y[row];
            }
            LossAndGradient step = loss == LinearLoss.HINGE
                    ? hingeLoss(trained, batch, labels, settings.reg())
                    : softmaxLoss(trained, batch, labels, settings.reg());
            losses[t] = step.loss();
            for (int k = 0; k < trained.length; k++) {
                addScaled(trained[k], -settings.learningRate(), step.gradient()[k]);
            }
        }
        return new TrainedWeights(trained, losses);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        double[][] s = multiply(x, w);
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 1; j < s[i].length; j++) {
                if (s[i][j] > s[i][labels[i]]) {
                    labels[i] = j;
                }
            }
        }
        return labels;
    }

    /** Returns settings that do well on the built-in images and on CIFAR-10: strong enough to wash the first weights out. */
    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return loss == LinearLoss.HINGE
                ? new ChosenLinearSettings(1e-7, 5e4, 800, 200)
                : new ChosenLinearSettings(1e-6, 1e4, 300, 200);
    }
}
