import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.*;

public class TwoLayerNet implements NeuralNet {
    double[][] W1, b1, W2, b2; // W1 is H x D, W2 is C x H

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random rng = new Random(seed);
        int D = layerSizes.get(0), H = layerSizes.get(1), C = layerSizes.get(2);
        W1 = new double[H][D];
        W2 = new double[C][H];
        b1 = new double[1][H];
        b2 = new double[1][C];
        fill(W1, rng, weightScale);
        fill(W2, rng, weightScale);
    }

    private static void fill(double[][] w, Random rng, double scale) {
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] = scale * rng.nextGaussian();
            }
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        Map<String, double[][]> params = new HashMap<>();
        params.put("W1", W1);
        params.put("b1", b1);
        params.put("W2", W2);
        params.put("b2", b2);
        return params;
    }

    @Override
    public void setParameters(Map<String, double[][]> p) {
        W1 = p.get("W1");
        b1 = p.get("b1");
        W2 = p.get("W2");
        b2 = p.get("b2");
    }

    private double[][] hidden(double[][] x) {
        int H = W1.length, D = W1[0].length;
        double[][] h = new double[x.length][H];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < H; j++) {
                double a = b1[0][j];
                for (int d = 0; d < D; d++) {
                    a += x[i][d] * W1[j][d];
                }
                h[i][j] = a > 0 ? a : 0;
            }
        }
        return h;
    }

    private double[][] output(double[][] h) {
        int C = W2.length, H = W2[0].length;
        double[][] s = new double[h.length][C];
        for (int i = 0; i < h.length; i++) {
            for (int k = 0; k < C; k++) {
                s[i][k] = b2[0][k];
                for (int j = 0; j < H; j++) {
                    s[i][k] += h[i][j] * W2[k][j];
                }
            }
        }
        return s;
    }

    @Override
    public double[][] scores(double[][] x) {
        return output(hidden(x));
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int N = x.length, C = W2.length;
        double[][] h = hidden(x);
        double[][] s = output(h);

        // squared error
        double loss = 0;
        double[][] ds = new double[N][C];
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < C; k++) {
                double target = k == y[i] ? 1 : 0;
                double diff = s[i][k] - target;
                loss += diff * diff;
                ds[i][k] = 2 * diff / N;
            }
        }
        loss /= N;
        loss += 0.5 * reg * (squares(W1) + squares(W2));
        return new LossAndGradients(loss, backward(x, h, ds, reg));
    }

    private Map<String, double[][]> backward(double[][] x, double[][] h, double[][] ds, double reg) {
        int N = x.length, H = W1.length, D = W1[0].length, C = W2.length;
        double[][] dW1 = new double[H][D], dW2 = new double[C][H];
        double[][] db1 = new double[1][H], db2 = new double[1][C];
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < C; k++) {
                db2[0][k] += ds[i][k];
                for (int j = 0; j < H; j++) {
                    dW2[k][j] += ds[i][k] * h[i][j];
                }
            }
            for (int j = 0; j < H; j++) {
                if (h[i][j] <= 0) {
                    continue;
                }
                double dh = 0;
                for (int k = 0; k < C; k++) {
                    dh += ds[i][k] * W2[k][j];
                }
                db1[0][j] += dh;
                for (int d = 0; d < D; d++) {
                    dW1[j][d] += dh * x[i][d];
                }
            }
        }
        for (int j = 0; j < H; j++) {
            for (int d = 0; d < D; d++) {
                dW1[j][d] += reg * W1[j][d];
            }
        }
        for (int k = 0; k < C; k++) {
            for (int j = 0; j < H; j++) {
                dW2[k][j] += reg * W2[k][j];
            }
        }
        Map<String, double[][]> grads = new HashMap<>();
        grads.put("W1", dW1);
        grads.put("b1", db1);
        grads.put("W2", dW2);
        grads.put("b2", db2);
        return grads;
    }

    private static double squares(double[][] w) {
        double sum = 0;
        for (double[] row : w) {
            for (double v : row) {
                sum += v * v;
            }
        }
        return sum;
    }

    @Override
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        int N = x.length, C = W2.length;
        double[][] h = hidden(x);
        double[][] s = output(h);
        double loss = 0;
        for (int i = 0; i < N; i++) {
            double max = s[i][0];
            for (int k = 1; k < C; k++) {
                max = Math.max(max, s[i][k]);
            }
            double sum = 0;
            for (int k = 0; k < C; k++) {
                s[i][k] = Math.exp(s[i][k] - max);
                sum += s[i][k];
            }
            for (int k = 0; k < C; k++) {
                s[i][k] /= sum;
            }
            loss -= Math.log(s[i][y[i]]);
            s[i][y[i]] -= 1;
            for (int k = 0; k < C; k++) {
                s[i][k] /= N;
            }
        }
        loss = loss / N + 0.5 * reg * (squares(W1) + squares(W2));
        return new LossAndGradients(loss, backward(x, h, s, reg));
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int N = data.x().length;
        int iterationsPerEpoch = Math.max(N / settings.batchSize(), 1);
        double lr = settings.learningRate();
        Random rng = new Random(settings.seed());
        double[] history = new double[settings.iterations()];
        for (int it = 0; it < settings.iterations(); it++) {
            double[][] xb = new double[settings.batchSize()][];
            int[] yb = new int[settings.batchSize()];
            for (int i = 0; i < xb.length; i++) {
                int r = rng.nextInt(N);
                xb[i] = data.x()[r];
                yb[i] = data.y()[r];
            }
            LossAndGradients result = loss(xb, yb, settings.reg());
            history[it] = result.loss();
            update(W1, result.gradients().get("W1"), lr);
            update(b1, result.gradients().get("b1"), lr);
            update(W2, result.gradients().get("W2"), lr);
            update(b2, result.gradients().get("b2"), lr);
            if (it % iterationsPerEpoch == 0) {
                lr *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(history, new double[0], new double[0]);
    }

    private static void update(double[][] w, double[][] dw, double lr) {
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] -= lr * dw[i][j];
            }
        }
    }

    @Override
    public int[] predict(double[][] x) {
        double[][] s = scores(x);
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            int best = 0;
            for (int k = 1; k < s[i].length; k++) {
                if (s[i][k] > s[i][best]) best = k;
            }
            labels[i] = best;
        }
        return labels;
    }
}
