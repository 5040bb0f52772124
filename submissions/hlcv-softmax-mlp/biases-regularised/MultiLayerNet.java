import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.*;

public class MultiLayerNet implements NeuralNet {
    int L;
    double[][][] W, b;

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random rng = new Random(seed);
        L = layerSizes.size() - 1;
        W = new double[L][][];
        b = new double[L][][];
        for (int l = 0; l < L; l++) {
            int in = layerSizes.get(l), out = layerSizes.get(l + 1);
            W[l] = new double[in][out];
            b[l] = new double[1][out];
            for (int i = 0; i < in; i++) {
                for (int j = 0; j < out; j++) {
                    W[l][i][j] = rng.nextGaussian() * weightScale;
                }
            }
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        Map<String, double[][]> params = new HashMap<>();
        for (int l = 0; l < L; l++) {
            params.put("W" + (l + 1), W[l]);
            params.put("b" + (l + 1), b[l]);
        }
        return params;
    }

    @Override
    public void setParameters(Map<String, double[][]> p) {
        L = p.size() / 2;
        W = new double[L][][];
        b = new double[L][][];
        for (int l = 0; l < L; l++) {
            W[l] = p.get("W" + (l + 1));
            b[l] = p.get("b" + (l + 1));
        }
    }

    // a[0] is x, a[l] what layer l gives (after ReLU, the last one without)
    private double[][][] forward(double[][] x) {
        double[][][] a = new double[L + 1][][];
        a[0] = x;
        for (int l = 0; l < L; l++) {
            int in = W[l].length, out = W[l][0].length;
            a[l + 1] = new double[x.length][out];
            for (int i = 0; i < x.length; i++) {
                double[] z = a[l + 1][i];
                for (int j = 0; j < out; j++) {
                    z[j] = b[l][0][j];
                }
                for (int k = 0; k < in; k++) {
                    double v = a[l][i][k];
                    double[] w = W[l][k];
                    for (int j = 0; j < out; j++) {
                        z[j] += v * w[j];
                    }
                }
                if (l < L - 1) {
                    for (int j = 0; j < out; j++) {
                        if (z[j] < 0) {
                            z[j] = 0;
                        }
                    }
                }
            }
        }
        return a;
    }

    private double[] softmax(double[] z) {
        double max = z[0];
        for (int k = 1; k < z.length; k++) {
            if (z[k] > max) max = z[k];
        }
        double[] p = new double[z.length];
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            p[k] = Math.exp(z[k] - max);
            sum += p[k];
        }
        for (int k = 0; k < z.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    @Override
    public double[][] scores(double[][] x) {
        double[][] z = forward(x)[L];
        double[][] p = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            p[i] = softmax(z[i]);
        }
        return p;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int N = x.length;
        double[][][] a = forward(x);
        double loss = 0;
        double[][] delta = new double[N][];
        for (int i = 0; i < N; i++) {
            double[] p = softmax(a[L][i]);
            loss += -Math.log(p[y[i]]);
            p[y[i]] -= 1;
            for (int k = 0; k < p.length; k++) {
                p[k] /= N;
            }
            delta[i] = p;
        }
        loss /= N;

        Map<String, double[][]> grads = new HashMap<>();
        for (int l = L - 1; l >= 0; l--) {
            int in = W[l].length, out = W[l][0].length;
            double[][] dW = new double[in][out];
            double[][] db = new double[1][out];
            double[][] before = new double[N][in];
            for (int i = 0; i < N; i++) {
                double[] d = delta[i];
                for (int j = 0; j < out; j++) {
                    db[0][j] += d[j];
                }
                for (int k = 0; k < in; k++) {
                    double v = a[l][i][k];
                    double[] w = W[l][k];
                    double sum = 0;
                    for (int j = 0; j < out; j++) {
                        dW[k][j] += v * d[j];
                        sum += w[j] * d[j];
                    }
                    before[i][k] = v > 0 ? sum : 0;
                }
            }
            for (int k = 0; k < in; k++) {
                for (int j = 0; j < out; j++) {
                    loss += reg * W[l][k][j] * W[l][k][j];
                    dW[k][j] += 2 * reg * W[l][k][j];
                }
            }
            for (int j = 0; j < out; j++) {
                loss += reg * b[l][0][j] * b[l][0][j];
                db[0][j] += 2 * reg * b[l][0][j];
            }
            grads.put("W" + (l + 1), dW);
            grads.put("b" + (l + 1), db);
            delta = before;
        }
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
            for (int l = 0; l < L; l++) {
                update(W[l], result.gradients().get("W" + (l + 1)), lr);
                update(b[l], result.gradients().get("b" + (l + 1)), lr);
            }
            if (it % iterationsPerEpoch == 0) {
                lr *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(history, new double[0], new double[0]);
    }

    private void update(double[][] w, double[][] dw, double lr) {
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] -= lr * dw[i][j];
            }
        }
    }

    @Override
    public int[] predict(double[][] x) {
        double[][] p = scores(x);
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            int best = 0;
            for (int k = 1; k < p[i].length; k++) {
                if (p[i][k] > p[i][best]) best = k;
            }
            labels[i] = best;
        }
        return labels;
    }
}
