package hw3;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

public class FunctionalNet implements NeuralNet {

    /** An immutable matrix with the handful of operations a net needs. */
    record Matrix(double[][] rows) {
        static Matrix filled(int n, int m, java.util.function.IntToDoubleFunction f) {
            double[][] out = new double[n][m];
            for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) out[i][j] = f.applyAsDouble(i * m + j);
            return new Matrix(out);
        }

        int height() {
            return rows.length;
        }

        int width() {
            return rows[0].length;
        }

        Matrix map(DoubleUnaryOperator f) {
            double[][] out = new double[height()][width()];
            for (int i = 0; i < height(); i++) for (int j = 0; j < width(); j++) out[i][j] = f.applyAsDouble(rows[i][j]);
            return new Matrix(out);
        }

        Matrix zip(Matrix other, DoubleBinaryOperator f) {
            double[][] out = new double[height()][width()];
            for (int i = 0; i < height(); i++) {
                double[] theirs = other.rows[other.height() == 1 ? 0 : i];
                for (int j = 0; j < width(); j++) out[i][j] = f.applyAsDouble(rows[i][j], theirs[j]);
            }
            return new Matrix(out);
        }

        Matrix times(Matrix other) {
            double[][] out = new double[height()][other.width()];
            for (int i = 0; i < height(); i++) {
                double[] o = out[i];
                for (int k = 0; k < width(); k++) {
                    double v = rows[i][k];
                    double[] r = other.rows[k];
                    if (v != 0) for (int j = 0; j < o.length; j++) o[j] += v * r[j];
                }
            }
            return new Matrix(out);
        }

        Matrix transposed() {
            double[][] out = new double[width()][height()];
            for (int i = 0; i < height(); i++) for (int j = 0; j < width(); j++) out[j][i] = rows[i][j];
            return new Matrix(out);
        }

        Matrix columnSums() {
            return filled(1, height(), i -> 1).times(this);
        }

        double sum() {
            double s = 0;
            for (double[] row : rows) for (double v : row) s += v;
            return s;
        }
    }

    record Params(Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        Params step(Params gradient, double rate) {
            DoubleBinaryOperator move = (p, g) -> p - rate * g;
            return new Params(
                    w1.zip(gradient.w1, move), b1.zip(gradient.b1, move), w2.zip(gradient.w2, move), b2.zip(gradient.b2, move));
        }

        Map<String, double[][]> toMap() {
            return Map.of("W1", w1.rows, "b1", b1.rows, "W2", w2.rows, "b2", b2.rows);
        }

        static Params of(Map<String, double[][]> m) {
            return new Params(new Matrix(m.get("W1")), new Matrix(m.get("b1")), new Matrix(m.get("W2")), new Matrix(m.get("b2")));
        }
    }

    record Forward(Matrix hidden, Matrix scores) {}

    record Result(double loss, Params gradient) {}

    private Params params;

    private static Forward forward(Params p, Matrix x) {
        Matrix hidden = x.times(p.w1.transposed()).zip(p.b1, Double::sum).map(v -> Math.max(0, v));
        return new Forward(hidden, hidden.times(p.w2.transposed()).zip(p.b2, Double::sum));
    }

    /** A loss of scores: its value and its gradient with respect to them. */
    record OfScores(double value, Matrix gradient) {}

    private static Matrix oneHot(int[] y, int c) {
        return Matrix.filled(y.length, c, i -> i % c == y[i / c] ? 1 : 0);
    }

    private static OfScores squaredError(Matrix scores, int[] y) {
        int n = scores.height();
        Matrix difference = scores.zip(oneHot(y, scores.width()), (s, t) -> s - t);
        return new OfScores(difference.map(r -> r * r).sum() / (2 * n), difference.map(r -> r / n));
    }
    private static Result evaluate(java.util.function.BiFunction<Matrix, int[], OfScores> lossOf, Params p, Matrix x, int[] y, double reg) {
        Forward f = forward(p, x);
        OfScores data = lossOf.apply(f.scores, y);
        double loss = data.value + reg / 2 * (p.w1.map(w -> w * w).sum() + p.w2.map(w -> w * w).sum());

        Matrix ds = data.gradient;
        Matrix dh = ds.times(p.w2).zip(f.hidden, (g, h) -> h > 0 ? g : 0);
        DoubleBinaryOperator decay = (g, w) -> g + reg * w;
        return new Result(
                loss,
                new Params(
                        dh.transposed().times(x).zip(p.w1, decay),
                        dh.columnSums(),
                        ds.transposed().times(f.hidden).zip(p.w2, decay),
                        ds.columnSums()));
    }

    @Override
    public void initialise(List<Integer> sizes, double scale, long seed) {
        Random r = new Random(seed);
        params = new Params(
                Matrix.filled(sizes.get(1), sizes.get(0), i -> scale * r.nextGaussian()),
                Matrix.filled(1, sizes.get(1), i -> 0),
                Matrix.filled(sizes.get(2), sizes.get(1), i -> scale * r.nextGaussian()),
                Matrix.filled(1, sizes.get(2), i -> 0));
    }

    @Override
    public Map<String, double[][]> parameters() {
        return params.toMap();
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        params = Params.of(parameters);
    }

    @Override
    public double[][] scores(double[][] x) {
        return forward(params, new Matrix(x)).scores.rows;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        Result r = evaluate(FunctionalNet::squaredError, params, new Matrix(x), y, reg);
        return new LossAndGradients(r.loss, r.gradient.toMap());
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings s) {
        int n = data.x().length;
        int epoch = Math.max(1, n / s.batchSize());
        Random random = new Random(s.seed());
        double[] losses = new double[s.iterations()];
        for (int t = 0; t < losses.length; t++) {
            int[] rows = random.ints(s.batchSize(), 0, n).toArray();
            double[][] x = java.util.Arrays.stream(rows).mapToObj(i -> data.x()[i]).toArray(double[][]::new);
            int[] y = java.util.Arrays.stream(rows).map(i -> data.y()[i]).toArray();
            Result r = evaluate(FunctionalNet::squaredError, params, new Matrix(x), y, s.reg());
            losses[t] = r.loss;
            params = params.step(r.gradient, s.learningRate() * Math.pow(s.learningRateDecay(), t / epoch));
        }
        return new TrainingHistory(losses, new double[0], new double[0]);
    }

    @Override
    public int[] predict(double[][] x) {
        return java.util.Arrays.stream(scores(x)).mapToInt(FunctionalNet::best).toArray();
    }

    private static int best(double[] row) {
        int k = 0;
        for (int i = 1; i < row.length; i++) k = row[i] > row[k] ? i : k;
        return k;
    }

}
