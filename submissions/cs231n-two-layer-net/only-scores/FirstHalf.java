import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.*;

public class FirstHalf implements NeuralNet {
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

    // TODO loss and the rest
}
