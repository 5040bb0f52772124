import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.*;

public class TwoLayerNet implements NeuralNet {
    double[][] W1, b1, W2, b2;

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random rng = new Random(seed);
        int D = layerSizes.get(0), H = layerSizes.get(1), C = layerSizes.get(2);
        W1 = new double[D][H];
        W2 = new double[H][C];
        b1 = new double[1][H];
        b2 = new double[1][C];
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < H; j++) {
                W1[i][j] = rng.nextGaussian() * weightScale;
            }
        }
        for (int i = 0; i < H; i++) {
            for (int j = 0; j < C; j++) {
                W2[i][j] = rng.nextGaussian() * weightScale;
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

    // hidden layer after ReLU
    private double[][] hidden(double[][] x) {
        int N = x.length, D = W1.length, H = W1[0].length;
        double[][] h = new double[N][H];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < H; j++) {
                h[i][j] = b1[0][j];
            }
            double[] hi = h[i];
            for (int d = 0; d < D; d++) {
                double xid = x[i][d];
                double[] w = W1[d];
                for (int j = 0; j < H; j++) {
                    hi[j] += xid * w[j];
                }
            }
            for (int j = 0; j < H; j++) {
                if (h[i][j] < 0) {
                    h[i][j] = 0;
                }
            }
        }
        return h;
    }

    private double[][] output(double[][] h) {
        int N = h.length, H = W2.length, C = W2[0].length;
        double[][] s = new double[N][C];
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < C; k++) {
                s[i][k] = b2[0][k];
                for (int j = 0; j < H; j++) {
                    s[i][k] += h[i][j] * W2[j][k];
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
        int N = x.length, D = W1.length, H = W1[0].length, C = W2[0].length;
        double[][] h = hidden(x);
        double[][] s = output(h);
        double[][] dW1 = new double[D][H], dW2 = new double[H][C];
        double[][] db1 = new double[1][H], db2 = new double[1][C];

        double loss = 0;
        for (int i = 0; i < N; i++) {
            // softmax of this row
            double max = s[i][0];
            for (int k = 1; k < C; k++) {
                if (s[i][k] > max) max = s[i][k];
            }
            double sum = 0;
            double[] p = new double[C];
            for (int k = 0; k < C; k++) {
                p[k] = Math.exp(s[i][k] - max);
                sum += p[k];
            }
            for (int k = 0; k < C; k++) {
                p[k] /= sum;
            }
            loss += -Math.log(p[y[i]]);

            // gradient of the scores
            p[y[i]] -= 1;
            for (int k = 0; k < C; k++) {
                p[k] /= N;
                db2[0][k] += p[k];
            }
            double[] dh = new double[H];
            for (int j = 0; j < H; j++) {
                for (int k = 0; k < C; k++) {
                    dW2[j][k] += h[i][j] * p[k];
                    dh[j] += p[k] * W2[j][k];
                }
                if (h[i][j] <= 0) {
                    dh[j] = 0;
                }
                db1[0][j] += dh[j];
            }
            for (int d = 0; d < D; d++) {
                double xid = x[i][d];
                double[] dw = dW1[d];
                for (int j = 0; j < H; j++) {
                    dw[j] += xid * dh[j];
                }
            }
        }
        loss /= N;

        // regularisation
        for (int d = 0; d < D; d++) {
            for (int j = 0; j < H; j++) {
                loss += reg * W1[d][j] * W1[d][j];
                dW1[d][j] += 2 * reg * W1[d][j];
            }
        }
        for (int j = 0; j < H; j++) {
            for (int k = 0; k < C; k++) {
                loss += reg * W2[j][k] * W2[j][k];
                dW2[j][k] += 2 * reg * W2[j][k];
            }
        }

        Map<String, double[][]> grads = new HashMap<>();
        grads.put("W1", dW1);
        grads.put("b1", db1);
        grads.put("W2", dW2);
        grads.put("b2", db2);
        return new LossAndGradients(loss, grads);
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

    private void update(Object parameter, double[][] dw, double lr) {
        double[][] w = switch (parameter) {
            case double[][] matrix -> matrix;
            case double[] vector -> new double[][] {vector};
            default -> throw new IllegalArgumentException("not a parameter: " + parameter);
        };
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

    @Override
    public ChosenSettings chosenSettings() {
        return new ChosenSettings(List.of(100), 1e-3, new TrainingSettings(1e-3, 0.95, 1e-3, 300, 100, 0));
    }
}
