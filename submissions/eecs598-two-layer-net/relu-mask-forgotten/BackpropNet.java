import java.util.*;
import netgrade.spi.*;

/** All matrices are kept in one double[] each, row after row. */
public final class BackpropNet implements NeuralNet {
    private int d, h, c;
    private double[] w1, b1, w2, b2;

    public BackpropNet() {}

    @Override
    public void initialise(List<Integer> sizes, double scale, long seed) {
        resize(sizes.get(0), sizes.get(1), sizes.get(2));
        Random r = new Random(seed);
        for (int i = 0; i < w1.length; i++) w1[i] = scale * r.nextGaussian();
        for (int i = 0; i < w2.length; i++) w2[i] = scale * r.nextGaussian();
    }

    private void resize(int inputs, int hidden, int classes) {
        d = inputs;
        h = hidden;
        c = classes;
        w1 = new double[d * h];
        b1 = new double[h];
        w2 = new double[h * c];
        b2 = new double[c];
    }

    @Override
    public Map<String, double[][]> parameters() {
        return Map.of("W1", unflatten(w1, d, h), "b1", unflatten(b1, 1, h), "W2", unflatten(w2, h, c), "b2", unflatten(b2, 1, c));
    }

    @Override
    public void setParameters(Map<String, double[][]> p) {
        double[][] first = p.get("W1"), second = p.get("W2");
        resize(first.length, second.length, second[0].length);
        w1 = flatten(first);
        b1 = flatten(p.get("b1"));
        w2 = flatten(second);
        b2 = flatten(p.get("b2"));
    }

    private static double[] flatten(double[][] m) {
        int columns = m[0].length;
        double[] flat = new double[m.length * columns];
        for (int i = 0; i < m.length; i++) System.arraycopy(m[i], 0, flat, i * columns, columns);
        return flat;
    }

    private static double[][] unflatten(double[] flat, int rows, int columns) {
        double[][] m = new double[rows][];
        for (int i = 0; i < rows; i++) m[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        return m;
    }

    /** a (n x k) times b (k x m) plus bias. */
    private static double[] affine(double[] a, int n, int k, double[] b, int m, double[] bias) {
        double[] out = new double[n * m];
        for (int i = 0; i < n; i++) {
            int o = i * m;
            System.arraycopy(bias, 0, out, o, m);
            for (int l = 0; l < k; l++) {
                double v = a[i * k + l];
                int q = l * m;
                for (int j = 0; j < m; j++) out[o + j] += v * b[q + j];
            }
        }
        return out;
    }

    /** transpose of a (n x k) times b (n x m). */
    private static double[] aTb(double[] a, int n, int k, double[] b, int m) {
        double[] out = new double[k * m];
        for (int i = 0; i < n; i++)
            for (int l = 0; l < k; l++) {
                double v = a[i * k + l];
                for (int j = 0; j < m; j++) out[l * m + j] += v * b[i * m + j];
            }
        return out;
    }

    private static double[] columnSums(double[] a, int n, int m) {
        double[] out = new double[m];
        for (int i = 0; i < n * m; i++) out[i % m] += a[i];
        return out;
    }

    private static double squares(double[] a) {
        double s = 0;
        for (double v : a) s += v * v;
        return s;
    }

    private double[] hidden(double[] x, int n) {
        double[] a = affine(x, n, d, w1, h, b1);
        for (int i = 0; i < a.length; i++) a[i] = Math.max(0, a[i]);
        return a;
    }

    @Override
    public double[][] scores(double[][] x) {
        int n = x.length;
        return unflatten(affine(hidden(flatten(x), n), n, h, w2, c, b2), n, c);
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int n = x.length;
        double[] in = flatten(x), hid = hidden(in, n), g = affine(hid, n, h, w2, c, b2);
        double loss = 0;
        for (int i = 0; i < n; i++) {
            int from = i * c, to = from + c;
            double top = Double.NEGATIVE_INFINITY, z = 0;
            for (int k = from; k < to; k++) top = Math.max(top, g[k]);
            for (int k = from; k < to; k++) z += Math.exp(g[k] - top);
            double logZ = top + Math.log(z);
            loss += logZ - g[from + y[i]];
            for (int k = from; k < to; k++) g[k] = Math.exp(g[k] - logZ) / n;
            g[from + y[i]] -= 1.0 / n;
        }
        double[] dw2 = aTb(hid, n, h, g, c);
        double[] dh = new double[n * h];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < h; j++)
                for (int k = 0; k < c; k++) dh[i * h + j] += g[i * c + k] * w2[j * c + k];
        double[] dw1 = aTb(in, n, d, dh, h);
        for (int i = 0; i < dw1.length; i++) dw1[i] += 2 * reg * w1[i];
        for (int i = 0; i < dw2.length; i++) dw2[i] += 2 * reg * w2[i];

        Map<String, double[][]> grads = new TreeMap<>();
        grads.put("W1", unflatten(dw1, d, h));
        grads.put("b1", unflatten(columnSums(dh, n, h), 1, h));
        grads.put("W2", unflatten(dw2, h, c));
        grads.put("b2", unflatten(columnSums(g, n, c), 1, c));
        return new LossAndGradients(loss / n + reg * (squares(w1) + squares(w2)), grads);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings s) {
        int n = data.x().length, epoch = Math.max(n / s.batchSize(), 1);
        double rate = s.learningRate();
        Random r = new Random(s.seed());
        double[] losses = new double[s.iterations()];
        for (int t = 0; t < losses.length; t++) {
            int[] pick = r.ints(s.batchSize(), 0, n).toArray();
            double[][] bx = new double[pick.length][];
            int[] by = new int[pick.length];
            for (int i = 0; i < pick.length; i++) {
                bx[i] = data.x()[pick[i]];
                by[i] = data.y()[pick[i]];
            }
            LossAndGradients l = loss(bx, by, s.reg());
            losses[t] = l.loss();
            step(w1, flatten(l.gradients().get("W1")), rate);
            step(b1, flatten(l.gradients().get("b1")), rate);
            step(w2, flatten(l.gradients().get("W2")), rate);
            step(b2, flatten(l.gradients().get("b2")), rate);
            if ((t + 1) % epoch == 0) rate *= s.learningRateDecay();
        }
        return new TrainingHistory(losses, new double[0], new double[0]);
    }

    private static void step(double[] w, double[] dw, double rate) {
        for (int i = 0; i < w.length; i++) w[i] -= rate * dw[i];
    }

    @Override
    public int[] predict(double[][] x) {
        int[] out = new int[x.length];
        double[][] s = scores(x);
        for (int i = 0; i < out.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < c; k++) {
                if (s[i][k] > best) {
                    best = s[i][k];
                    out[i] = k;
                }
            }
        }
        return out;
    }
}
