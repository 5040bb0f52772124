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

}
