import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * Model solution: a net of two layers with ReLU between them and a softmax cross-entropy loss.
 *
 * <p>Letters as in the course: n examples, d inputs, h hidden units, c classes. A gradient is d + its variable: dw1 belongs to w1.
 */
public class TwoLayerNet implements NeuralNet {

    private double[][] w1; // (d, h)
    private double[][] b1; // (1, h)
    private double[][] w2; // (h, c)
    private double[][] b2; // (1, c)

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        int d = layerSizes.get(0);
        int h = layerSizes.get(1);
        int c = layerSizes.get(2);
        Random random = new Random(seed);
        w1 = gaussian(d, h, weightScale, random);
        b1 = new double[1][h];
        w2 = gaussian(h, c, weightScale, random);
        b2 = new double[1][c];
    }

    @Override
    public Map<String, double[][]> parameters() {
        Map<String, double[][]> parameters = new LinkedHashMap<>();
        parameters.put("W1", copy(w1));
        parameters.put("b1", copy(b1));
        parameters.put("W2", copy(w2));
        parameters.put("b2", copy(b2));
        return parameters;
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        w1 = copy(parameters.get("W1"));
        b1 = copy(parameters.get("b1"));
        w2 = copy(parameters.get("W2"));
        b2 = copy(parameters.get("b2"));
    }

    @Override
    public double[][] scores(double[][] x) {
        return affine(hidden(x), w2, b2[0]);
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int n = x.length;

        // Forward: x (n, d) -> hidden (n, h) -> p (n, c), the probability of each class.
        double[][] hidden = hidden(x);
        double[][] p = affine(hidden, w2, b2[0]);
        for (double[] row : p) {
            softmax(row);
        }

        // Loss: mean of -log p of the right class, plus the regularisation of the weights alone.
        double dataLoss = 0;
        for (int i = 0; i < n; i++) {
            dataLoss -= Math.log(p[i][y[i]]);
        }
        double loss = dataLoss / n + reg * (sumOfSquares(w1) + sumOfSquares(w2));

        // dscores (n, c) = (p - onehot(y)) / n; it takes the place of p, which is not needed any more.
        double[][] dscores = p;
        for (int i = 0; i < n; i++) {
            dscores[i][y[i]] -= 1;
            for (int k = 0; k < dscores[i].length; k++) {
                dscores[i][k] /= n;
            }
        }

        // Second layer: dw2 = hidden^T dscores + 2 reg w2, db2 = sum of the rows of dscores.
        double[][] dw2 = transposedProduct(hidden, dscores);
        double[][] db2 = {sumOfRows(dscores)};

        // Back through w2 and the ReLU, which lets a gradient pass only where its output is above 0.
        double[][] dhidden = productWithTransposed(dscores, w2);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < dhidden[i].length; j++) {
                if (hidden[i][j] <= 0) {
                    dhidden[i][j] = 0;
                }
            }
        }

        // First layer: dw1 = x^T dhidden + 2 reg w1, db1 = sum of the rows of dhidden.
        double[][] dw1 = transposedProduct(x, dhidden);
        double[][] db1 = {sumOfRows(dhidden)};

        addScaled(dw1, 2 * reg, w1);
        addScaled(dw2, 2 * reg, w2);
        return new LossAndGradients(loss, Map.of("W1", dw1, "b1", db1, "W2", dw2, "b2", db2));
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int n = data.x().length;
        int batchSize = settings.batchSize();
        int epoch = Math.max(n / batchSize, 1);
        int epochs = (settings.iterations() + epoch - 1) / epoch;
        double learningRate = settings.learningRate();
        Random random = new Random(settings.seed());

        double[] lossHistory = new double[settings.iterations()];
        double[] trainingAccuracy = new double[epochs];
        double[] validationAccuracy = new double[epochs];
        double[][] batchX = new double[batchSize][];
        int[] batchY = new int[batchSize];

        for (int t = 0; t < settings.iterations(); t++) {
            for (int i = 0; i < batchSize; i++) {
                int row = random.nextInt(n);
                batchX[i] = data.x()[row];
                batchY[i] = data.y()[row];
            }

            LossAndGradients answer = loss(batchX, batchY, settings.reg());
            lossHistory[t] = answer.loss();
            addScaled(w1, -learningRate, answer.gradients().get("W1"));
            addScaled(b1, -learningRate, answer.gradients().get("b1"));
            addScaled(w2, -learningRate, answer.gradients().get("W2"));
            addScaled(b2, -learningRate, answer.gradients().get("b2"));

            if (t % epoch == 0) {
                trainingAccuracy[t / epoch] = accuracy(batchX, batchY);
                validationAccuracy[t / epoch] = accuracy(data.validationX(), data.validationY());
                learningRate *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(lossHistory, trainingAccuracy, validationAccuracy);
    }

    @Override
    public int[] predict(double[][] x) {
        double[][] scores = scores(x);
        int[] labels = new int[x.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = indexOfMaximum(scores[i]);
        }
        return labels;
    }

    @Override
    public ChosenSettings chosenSettings() {
        return new ChosenSettings(List.of(100), 1e-3, new TrainingSettings(1e-3, 0.95, 1e-3, 300, 100, 0));
    }

    @Override
    public ChosenSettings chosenSettings(String images) {
        return images.equals("cifar10")
                ? new ChosenSettings(List.of(100), 1e-4, new TrainingSettings(1e-3, 0.95, 0.25, 2000, 200, 0))
                : chosenSettings();
    }

    /** Returns relu(x w1 + b1), shape (n, h). */
    private double[][] hidden(double[][] x) {
        double[][] hidden = affine(x, w1, b1[0]);
        for (double[] row : hidden) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(row[j], 0);
            }
        }
        return hidden;
    }

    private double accuracy(double[][] x, int[] y) {
        if (y.length == 0) {
            return 0;
        }
        int[] labels = predict(x);
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if (labels[i] == y[i]) {
                right++;
            }
        }
        return (double) right / y.length;
    }

    /** Turns a row of scores into probabilities. */
    private static void softmax(double[] row) {
        // Shift by the row maximum: softmax is unchanged, exp cannot overflow.
        double max = row[indexOfMaximum(row)];
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            row[k] = Math.exp(row[k] - max);
            sum += row[k];
        }
        for (int k = 0; k < row.length; k++) {
            row[k] /= sum;
        }
    }

    private static int indexOfMaximum(double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Returns a w + b, shape (rows of a, columns of w). */
    private static double[][] affine(double[][] a, double[][] w, double[] b) {
        double[][] result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            double[] in = a[i];
            double[] out = b.clone();
            // The innermost loop runs along rows of w and of the result: memory is read in order.
            for (int k = 0; k < in.length; k++) {
                double factor = in[k];
                if (factor != 0) {
                    addScaled(out, factor, w[k]);
                }
            }
            result[i] = out;
        }
        return result;
    }

    /** Returns a^T b, shape (columns of a, columns of b). */
    private static double[][] transposedProduct(double[][] a, double[][] b) {
        double[][] result = new double[a[0].length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            double[] left = a[i];
            double[] right = b[i];
            for (int k = 0; k < left.length; k++) {
                double factor = left[k];
                if (factor != 0) {
                    addScaled(result[k], factor, right);
                }
            }
        }
        return result;
    }

    /** Returns a b^T, shape (rows of a, rows of b). */
    private static double[][] productWithTransposed(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            double[] left = a[i];
            for (int j = 0; j < b.length; j++) {
                double[] right = b[j];
                double sum = 0;
                for (int k = 0; k < left.length; k++) {
                    sum += left[k] * right[k];
                }
                result[i][j] = sum;
            }
        }
        return result;
    }

    private static double[] sumOfRows(double[][] a) {
        double[] sum = new double[a[0].length];
        for (double[] row : a) {
            addScaled(sum, 1, row);
        }
        return sum;
    }

    private static double sumOfSquares(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    /** Adds factor * b to a, in place. */
    private static void addScaled(double[][] a, double factor, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            addScaled(a[i], factor, b[i]);
        }
    }

    private static void addScaled(double[] a, double factor, double[] b) {
        for (int j = 0; j < a.length; j++) {
            a[j] += factor * b[j];
        }
    }

    private static double[][] gaussian(int rows, int columns, double scale, Random random) {
        double[][] result = new double[rows][columns];
        for (double[] row : result) {
            for (int j = 0; j < columns; j++) {
                row[j] = scale * random.nextGaussian();
            }
        }
        return result;
    }

    private static double[][] copy(double[][] a) {
        double[][] result = new double[a.length][];
        Arrays.setAll(result, i -> a[i].clone());
        return result;
    }
}
