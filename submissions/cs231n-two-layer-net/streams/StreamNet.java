import static java.util.stream.IntStream.range;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** Everything but the update is written with streams. Slow on images, so no settings were tuned. */
public class StreamNet implements NeuralNet {
    private Map<String, double[][]> params = Map.of();

    @Override
    public void initialise(List<Integer> sizes, double weightScale, long seed) {
        var random = new Random(seed);
        params = Map.of(
                "W1", normal(sizes.get(0), sizes.get(1), weightScale, random),
                "b1", new double[1][sizes.get(1)],
                "W2", normal(sizes.get(1), sizes.get(2), weightScale, random),
                "b2", new double[1][sizes.get(2)]);
    }

    private static double[][] normal(int rows, int columns, double scale, Random random) {
        return Stream.generate(() -> range(0, columns).mapToDouble(j -> scale * random.nextGaussian()).toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

    @Override
    public Map<String, double[][]> parameters() {
        return params;
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        params = Map.copyOf(parameters);
    }

    private static double[][] transpose(double[][] m) {
        return range(0, m[0].length)
                .mapToObj(j -> Arrays.stream(m).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static double dot(double[] a, double[] b) {
        return range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] columns = transpose(b);
        return Arrays.stream(a)
                .map(row -> Arrays.stream(columns).mapToDouble(column -> dot(row, column)).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] plusRow(double[][] a, double[] row) {
        return Arrays.stream(a)
                .map(r -> range(0, r.length).mapToDouble(j -> r[j] + row[j]).toArray())
                .toArray(double[][]::new);
    }

    private double[][] hidden(double[][] x) {
        return Arrays.stream(plusRow(times(x, params.get("W1")), params.get("b1")[0]))
                .map(row -> Arrays.stream(row).map(v -> Math.max(v, 0)).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public double[][] scores(double[][] x) {
        return plusRow(times(hidden(x), params.get("W2")), params.get("b2")[0]);
    }

    private static double[] softmax(double[] row) {
        double max = Arrays.stream(row).max().orElseThrow();
        double[] e = Arrays.stream(row).map(v -> Math.exp(v - max)).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(v -> v / sum).toArray();
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int n = x.length;
        double[][] w1 = params.get("W1");
        double[][] w2 = params.get("W2");
        double[][] h = hidden(x);
        double[][] p = Arrays.stream(scores(x)).map(StreamNet::softmax).toArray(double[][]::new);
        double dataLoss = range(0, n).mapToDouble(i -> -Math.log(p[i][y[i]])).average().orElseThrow();
        double penalty = Stream.of(w1, w2).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).map(w -> w * w).sum();

        double[][] dscores = range(0, n)
                .mapToObj(i -> range(0, p[i].length).mapToDouble(k -> (p[i][k] - (k == y[i] ? 1 : 0)) / n).toArray())
                .toArray(double[][]::new);
        double[][] back = times(dscores, transpose(w2));
        double[][] dh = range(0, n)
                .mapToObj(i -> range(0, h[i].length).mapToDouble(j -> h[i][j] > 0 ? back[i][j] : 0).toArray())
                .toArray(double[][]::new);

        return new LossAndGradients(
                dataLoss + reg * penalty,
                Map.of(
                        "W1", plusScaled(times(transpose(x), dh), w1, 2 * reg),
                        "b1", sumRows(dh),
                        "W2", plusScaled(times(transpose(h), dscores), w2, 2 * reg),
                        "b2", sumRows(dscores)));
    }

    private static double[][] plusScaled(double[][] a, double[][] b, double factor) {
        return range(0, a.length)
                .mapToObj(i -> range(0, a[i].length).mapToDouble(j -> a[i][j] + factor * b[i][j]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] sumRows(double[][] a) {
        return new double[][] {Arrays.stream(transpose(a)).mapToDouble(column -> Arrays.stream(column).sum()).toArray()};
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings s) {
        int n = data.x().length;
        int epoch = Math.max(n / s.batchSize(), 1);
        var random = new Random(s.seed());
        double[] rate = {s.learningRate()};
        double[] losses = range(0, s.iterations())
                .mapToDouble(t -> {
                    int[] rows = random.ints(s.batchSize(), 0, n).toArray();
                    var result = loss(
                            IntStream.of(rows).mapToObj(r -> data.x()[r]).toArray(double[][]::new),
                            IntStream.of(rows).map(r -> data.y()[r]).toArray(),
                            s.reg());
                    var old = params;
                    params = Map.of(
                            "W1", plusScaled(old.get("W1"), result.gradients().get("W1"), -rate[0]),
                            "b1", plusScaled(old.get("b1"), result.gradients().get("b1"), -rate[0]),
                            "W2", plusScaled(old.get("W2"), result.gradients().get("W2"), -rate[0]),
                            "b2", plusScaled(old.get("b2"), result.gradients().get("b2"), -rate[0]));
                    if (t % epoch == 0) {
                        rate[0] *= s.learningRateDecay();
                    }
                    return result.loss();
                })
                .toArray();
        return new TrainingHistory(losses, new double[0], new double[0]);
    }

    @Override
    public int[] predict(double[][] x) {
        return Arrays.stream(scores(x))
                .mapToInt(row -> range(0, row.length).reduce((a, b) -> row[b] > row[a] ? b : a).orElseThrow())
                .toArray();
    }
}
