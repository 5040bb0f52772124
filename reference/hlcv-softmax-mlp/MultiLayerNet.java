import java.util.ArrayList;
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
 * Model solution: a net of any number of layers with ReLU between them, whose scores are the softmax of what the last layer gives.
 *
 * <p>Letters as in the course: n examples, d inputs, c classes. Lists hold a matrix for each layer, the first at index 0: w.get(0) is W1. A
 * gradient is d + its variable.
 */
public class MultiLayerNet implements NeuralNet {

    private final List<double[][]> w = new ArrayList<>(); // of each layer: (inputs, outputs)
    private final List<double[][]> b = new ArrayList<>(); // of each layer: (1, outputs)

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random random = new Random(seed);
        w.clear();
        b.clear();
        for (int k = 1; k < layerSizes.size(); k++) {
            w.add(gaussian(layerSizes.get(k - 1), layerSizes.get(k), weightScale, random));
            b.add(new double[1][layerSizes.get(k)]);
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        return named(w, b);
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        w.clear();
        b.clear();
        for (int k = 1; parameters.containsKey("W" + k); k++) {
            w.add(copy(parameters.get("W" + k)));
            b.add(copy(parameters.get("b" + k)));
        }
    }

    @Override
    public double[][] scores(double[][] x) {
        double[][] p = logits(x);
        for (double[] row : p) {
            softmax(row);
        }
        return p;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        int n = x.length;
        int layers = w.size();

        // Forward: activations.get(k) goes into layer k, from x itself (n, d) on; the last one is the logits (n, c), then p.
        List<double[][]> activations = forward(x);
        double[][] p = activations.get(layers);
        for (double[] row : p) {
            softmax(row);
        }

        // Loss: mean of -log p of the right class, plus the regularisation of the weights alone.
        double loss = 0;
        for (int i = 0; i < n; i++) {
            loss -= Math.log(p[i][y[i]]);
        }
        loss /= n;
        for (double[][] weights : w) {
            loss += reg * sumOfSquares(weights);
        }

        // Derivative by the logits, softmax and logarithm in one: (p - onehot(y)) / n; it takes the place of p.
        double[][] da = p;
        for (int i = 0; i < n; i++) {
            da[i][y[i]] -= 1;
            for (int j = 0; j < da[i].length; j++) {
                da[i][j] /= n;
            }
        }

        // Backward; da (n, outputs of layer k) is the derivative by what layer k gives before its ReLU.
        List<double[][]> dw = new ArrayList<>();
        List<double[][]> db = new ArrayList<>();
        for (int k = layers - 1; k >= 0; k--) {
            double[][] inputs = activations.get(k);

            // dW = inputs^T da + 2 reg W, db = sum of the rows of da
            double[][] gradient = transposedProduct(inputs, da);
            addScaled(gradient, 2 * reg, w.get(k));
            dw.add(0, gradient);
            db.add(0, new double[][] {sumOfRows(da)});

            // dinputs = da W^T; the ReLU that made the inputs lets a gradient pass only where they are above 0.
            if (k > 0) {
                da = productWithTransposed(da, w.get(k));
                zeroWhereNotPositive(da, inputs);
            }
        }
        return new LossAndGradients(loss, named(dw, db));
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
            for (int k = 0; k < w.size(); k++) {
                addScaled(w.get(k), -learningRate, answer.gradients().get("W" + (k + 1)));
                addScaled(b.get(k), -learningRate, answer.gradients().get("b" + (k + 1)));
            }

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
        // Softmax keeps the order of a row, so there is no need for it here.
        double[][] logits = logits(x);
        int[] labels = new int[x.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = indexOfMaximum(logits[i]);
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

    /** Returns what the last layer gives, shape (n, c). */
    private double[][] logits(double[][] x) {
        return forward(x).get(w.size());
    }

    /** Returns x, what each hidden layer gives after its ReLU, and the logits: n rows each, one matrix more than there are layers. */
    private List<double[][]> forward(double[][] x) {
        List<double[][]> activations = new ArrayList<>();
        activations.add(x);
        for (int k = 0; k < w.size(); k++) {
            double[][] a = affine(activations.get(k), w.get(k), b.get(k)[0]);
            if (k < w.size() - 1) {
                relu(a);
            }
            activations.add(a);
        }
        return activations;
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

    private static Map<String, double[][]> named(List<double[][]> weights, List<double[][]> biases) {
        Map<String, double[][]> named = new LinkedHashMap<>();
        for (int k = 0; k < weights.size(); k++) {
            named.put("W" + (k + 1), copy(weights.get(k)));
            named.put("b" + (k + 1), copy(biases.get(k)));
        }
        return named;
    }

    /** Turns a row of logits into probabilities. */
    private static void softmax(double[] row) {
        // Shift by the row maximum: softmax is unchanged, exp cannot overflow.
        double max = row[indexOfMaximum(row)];
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.exp(row[j] - max);
            sum += row[j];
        }
        for (int j = 0; j < row.length; j++) {
            row[j] /= sum;
        }
    }

    private static int indexOfMaximum(double[] row) {
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            if (row[j] > row[best]) {
                best = j;
            }
        }
        return best;
    }

    /** Replaces a by max(a, 0). */
    private static void relu(double[][] a) {
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(row[j], 0);
            }
        }
    }

    /** Sets da to 0, in place, where the activation is not above 0. */
    private static void zeroWhereNotPositive(double[][] da, double[][] activation) {
        for (int i = 0; i < da.length; i++) {
            for (int j = 0; j < da[i].length; j++) {
                if (activation[i][j] <= 0) {
                    da[i][j] = 0;
                }
            }
        }
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
