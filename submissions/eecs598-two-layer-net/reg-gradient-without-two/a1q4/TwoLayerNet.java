package a1q4;

import static a1q4.Np.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.*;

public class TwoLayerNet implements NeuralNet {
    private Map<String, double[][]> params = new HashMap<>();

    @Override
    public void initialise(List<Integer> layerSizes, double std, long seed) {
        Random rng = new Random(seed);
        int D = layerSizes.get(0), H = layerSizes.get(1), C = layerSizes.get(2);
        params.put("W1", mul(randn(D, H, rng), std));
        params.put("b1", zeros(1, H));
        params.put("W2", mul(randn(H, C, rng), std));
        params.put("b2", zeros(1, C));
    }

    @Override
    public Map<String, double[][]> parameters() {
        return params;
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        params = new HashMap<>(parameters);
    }

    @Override
    public double[][] scores(double[][] X) {
        double[][] h1 = maximum(add(dot(X, params.get("W1")), params.get("b1")), 0);
        return add(dot(h1, params.get("W2")), params.get("b2"));
    }

    @Override
    public LossAndGradients loss(double[][] X, int[] y, double reg) {
        double[][] W1 = params.get("W1"), b1 = params.get("b1"), W2 = params.get("W2"), b2 = params.get("b2");
        int N = X.length;

        // forward
        double[][] h1 = maximum(add(dot(X, W1), b1), 0);
        double[][] scores = add(dot(h1, W2), b2);
        double[][] probs = zeros(N, b2[0].length);
        double loss = 0;
        for (int i = 0; i < N; i++) {
            double shift = max(scores[i]);
            double total = 0;
            for (int k = 0; k < probs[i].length; k++) {
                probs[i][k] = Math.exp(scores[i][k] - shift);
                total += probs[i][k];
            }
            for (int k = 0; k < probs[i].length; k++) {
                probs[i][k] /= total;
            }
            loss += -Math.log(probs[i][y[i]]);
        }
        loss = loss / N + reg * (sum(mul(W1, W1)) + sum(mul(W2, W2)));

        // backward
        double[][] dscores = probs;
        for (int i = 0; i < N; i++) {
            dscores[i][y[i]] -= 1;
        }
        dscores = mul(dscores, 1.0 / N);
        Map<String, double[][]> grads = new HashMap<>();
        grads.put("W2", add(dot(T(h1), dscores), mul(W2, reg)));
        grads.put("b2", sum0(dscores));
        double[][] dh1 = mul(dot(dscores, T(W2)), positive(h1));
        grads.put("W1", add(dot(T(X), dh1), mul(W1, reg)));
        grads.put("b1", sum0(dh1));
        return new LossAndGradients(loss, grads);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int N = data.x().length;
        int batch = settings.batchSize();
        int iterationsPerEpoch = Math.max(N / batch, 1);
        double lr = settings.learningRate();
        Random rng = new Random(settings.seed());
        double[] losses = new double[settings.iterations()];
        for (int it = 0; it < settings.iterations(); it++) {
            double[][] Xb = new double[batch][];
            int[] yb = new int[batch];
            for (int i = 0; i < batch; i++) {
                int idx = rng.nextInt(N);
                Xb[i] = data.x()[idx];
                yb[i] = data.y()[idx];
            }
            LossAndGradients lg = loss(Xb, yb, settings.reg());
            losses[it] = lg.loss();
            for (String name : List.of("W1", "b1", "W2", "b2")) {
                params.put(name, add(params.get(name), mul(lg.gradients().get(name), -lr)));
            }
            if (it % iterationsPerEpoch == 0) {
                lr *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(losses, new double[0], new double[0]);
    }

    @Override
    public int[] predict(double[][] X) {
        double[][] s = scores(X);
        int[] pred = new int[X.length];
        for (int i = 0; i < X.length; i++) {
            pred[i] = argmax(s[i]);
        }
        return pred;
    }
}
