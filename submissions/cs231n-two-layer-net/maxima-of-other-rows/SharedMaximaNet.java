import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** Softmax of a whole batch. */
public class SharedMaximaNet implements NeuralNet {
    private double[][] w1, w2;
    private double[] b1, b2;

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random random = new Random(seed);
        w1 = new double[layerSizes.get(0)][layerSizes.get(1)];
        w2 = new double[layerSizes.get(1)][layerSizes.get(2)];
        b1 = new double[layerSizes.get(1)];
        b2 = new double[layerSizes.get(2)];
        for (double[][] w : new double[][][] {w1, w2}) {
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w[i].length; j++) {
                    w[i][j] = weightScale * random.nextGaussian();
                }
            }
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        return named(w1, b1, w2, b2);
    }

    private static Map<String, double[][]> named(double[][] w1, double[] b1, double[][] w2, double[] b2) {
        Map<String, double[][]> map = new LinkedHashMap<>();
        map.put("W1", w1);
        map.put("b1", new double[][] {b1});
        map.put("W2", w2);
        map.put("b2", new double[][] {b2});
        return map;
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        w1 = parameters.get("W1");
        b1 = parameters.get("b1")[0];
        w2 = parameters.get("W2");
        b2 = parameters.get("b2")[0];
    }

    private static double[] layer(double[] in, double[][] w, double[] b) {
        double[] out = b.clone();
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < out.length; j++) {
                out[j] += in[i] * w[i][j];
            }
        }
        return out;
    }

    private static double[] relu(double[] a) {
        double[] out = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            out[j] = a[j] > 0 ? a[j] : 0;
        }
        return out;
    }

    private static double largest(double[] s) {
        double biggest = s[0];
        for (double v : s) {
            biggest = Math.max(biggest, v);
        }
        return biggest;
    }

    private static double[] softmax(double[] s, double[] biggest) {
        double[] p = new double[s.length];
        double total = 0;
        for (int k = 0; k < s.length; k++) {
            p[k] = Math.exp(s[k] - biggest[k]);
            total += p[k];
        }
        for (int k = 0; k < s.length; k++) {
            p[k] /= total;
        }
        return p;
    }

    private double[] scoresOf(double[] example) {
        return layer(relu(layer(example, w1, b1)), w2, b2);
    }

    @Override
    public double[][] scores(double[][] x) {
        double[][] all = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            all[i] = scoresOf(x[i]);
        }
        return all;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        double[][] dw1 = new double[w1.length][b1.length];
        double[][] dw2 = new double[w2.length][b2.length];
        double[] db1 = new double[b1.length];
        double[] db2 = new double[b2.length];
        double loss = 0;
        double[] biggest = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            biggest[i] = largest(scoresOf(x[i]));
        }

        for (int i = 0; i < x.length; i++) {
            double[] a = layer(x[i], w1, b1);
            double[] h = relu(a);
            double[] p = softmax(layer(h, w2, b2), biggest);
            loss -= Math.log(p[y[i]]) / x.length;

            double[] ds = p.clone();
            ds[y[i]] -= 1;
            for (int k = 0; k < ds.length; k++) {
                ds[k] /= x.length;
            }
            double[] dh = new double[h.length];
            for (int j = 0; j < h.length; j++) {
                for (int k = 0; k < ds.length; k++) {
                    dw2[j][k] += h[j] * ds[k];
                    dh[j] += w2[j][k] * ds[k];
                }
            }
            for (int k = 0; k < ds.length; k++) {
                db2[k] += ds[k];
            }
            for (int j = 0; j < h.length; j++) {
                double da = a[j] > 0 ? dh[j] : 0;
                db1[j] += da;
                for (int d = 0; d < x[i].length; d++) {
                    dw1[d][j] += x[i][d] * da;
                }
            }
        }

        loss += reg * (regularise(w1, dw1, reg) + regularise(w2, dw2, reg));
        return new LossAndGradients(loss, named(dw1, db1, dw2, db2));
    }

    /** Adds the L2 term to the gradient and returns the sum of squares. */
    private static double regularise(double[][] w, double[][] dw, double reg) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                sum += w[i][j] * w[i][j];
                dw[i][j] += 2 * reg * w[i][j];
            }
        }
        return sum;
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int n = data.x().length;
        int epoch = Math.max(n / settings.batchSize(), 1);
        double rate = settings.learningRate();
        Random random = new Random(settings.seed());
        double[] losses = new double[settings.iterations()];
        double[][] x = new double[settings.batchSize()][];
        int[] y = new int[settings.batchSize()];
        for (int t = 0; t < settings.iterations(); t++) {
            for (int i = 0; i < settings.batchSize(); i++) {
                int row = random.nextInt(n);
                x[i] = data.x()[row];
                y[i] = data.y()[row];
            }
            LossAndGradients answer = loss(x, y, settings.reg());
            losses[t] = answer.loss();
            Map<String, double[][]> now = parameters();
            for (String name : now.keySet()) {
                double[][] p = now.get(name);
                double[][] g = answer.gradients().get(name);
                for (int i = 0; i < p.length; i++) {
                    for (int j = 0; j < p[i].length; j++) {
                        p[i][j] -= rate * g[i][j];
                    }
                }
            }
            if (t % epoch == 0) {
                rate *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(losses, new double[0], new double[0]);
    }

    @Override
    public int[] predict(double[][] x) {
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] s = scoresOf(x[i]);
            for (int k = 1; k < s.length; k++) {
                if (s[k] > s[labels[i]]) {
                    labels[i] = k;
                }
            }
        }
        return labels;
    }
}
