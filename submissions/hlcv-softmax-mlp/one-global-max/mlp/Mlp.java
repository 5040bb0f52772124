package mlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

public final class Mlp implements NeuralNet {
    private Map<String, Matrix> params = new HashMap<>();

    private int layers() {
        return params.size() / 2;
    }

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random random = new Random(seed);
        params = new HashMap<>();
        for (int l = 1; l < layerSizes.size(); l++) {
            params.put("W" + l, Matrix.random(layerSizes.get(l - 1), layerSizes.get(l), random).times(weightScale));
            params.put("b" + l, new Matrix(new double[1][layerSizes.get(l)]));
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        return plain(params);
    }

    @Override
    public void setParameters(Map<String, double[][]> given) {
        params = new HashMap<>();
        given.forEach((name, a) -> params.put(name, new Matrix(a)));
    }

    private static Map<String, double[][]> plain(Map<String, Matrix> matrices) {
        Map<String, double[][]> result = new HashMap<>();
        matrices.forEach((name, m) -> result.put(name, m.a()));
        return result;
    }

    /** x, then the output of every hidden layer, then the logits. */
    private List<Matrix> forward(Matrix x) {
        List<Matrix> outputs = new ArrayList<>(List.of(x));
        for (int l = 1; l <= layers(); l++) {
            Matrix z = outputs.get(l - 1).dot(params.get("W" + l)).plus(params.get("b" + l));
            outputs.add(l < layers() ? z.map(v -> Math.max(v, 0)) : z);
        }
        return outputs;
    }

    private static Matrix softmax(Matrix logits) {
        Matrix e = logits.minus(logits.maxOfRows().t().maxOfRows()).map(Math::exp);
        return e.with(e.sumOfRows(), (v, sum) -> v / sum);
    }

    @Override
    public double[][] scores(double[][] x) {
        return softmax(forward(new Matrix(x)).get(layers())).a();
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int n = y.length;
        List<Matrix> outputs = forward(new Matrix(x));
        Matrix p = softmax(outputs.get(layers()));
        double loss = IntStream.range(0, n).mapToDouble(i -> -Math.log(p.a()[i][y[i]])).sum() / n;

        double[][] oneHot = new double[n][p.columns()];
        IntStream.range(0, n).forEach(i -> oneHot[i][y[i]] = 1);
        Matrix dz = p.minus(new Matrix(oneHot)).times(1.0 / n);

        Map<String, Matrix> gradients = new HashMap<>();
        for (int l = layers(); l >= 1; l--) {
            Matrix w = params.get("W" + l);
            Matrix in = outputs.get(l - 1);
            loss += reg * w.map(v -> v * v).sum();
            gradients.put("W" + l, in.t().dot(dz).plus(w.times(2 * reg)));
            gradients.put("b" + l, dz.sumOfColumns());
            dz = dz.dot(w.t()).with(in, (d, a) -> a > 0 ? d : 0);
        }
        return new LossAndGradients(loss, plain(gradients));
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int n = data.y().length;
        int epoch = Math.max(n / settings.batchSize(), 1);
        double rate = settings.learningRate();
        Random random = new Random(settings.seed());
        double[] history = new double[settings.iterations()];
        for (int t = 0; t < history.length; t++) {
            int[] rows = random.ints(settings.batchSize(), 0, n).toArray();
            double[][] x = IntStream.of(rows).mapToObj(i -> data.x()[i]).toArray(double[][]::new);
            int[] y = IntStream.of(rows).map(i -> data.y()[i]).toArray();
            LossAndGradients step = loss(x, y, settings.reg());
            history[t] = step.loss();
            double r = rate;
            step.gradients().forEach((name, g) -> params.compute(name, (same, w) -> w.minus(new Matrix(g).times(r))));
            if ((t + 1) % epoch == 0) {
                rate *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(history, new double[0], new double[0]);
    }

    @Override
    public int[] predict(double[][] x) {
        double[][] p = scores(x);
        return IntStream.range(0, x.length)
                .map(i -> IntStream.range(0, p[i].length).reduce(0, (best, k) -> p[i][k] > p[i][best] ? k : best))
                .toArray();
    }
}
