package netgrade.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.Shape;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * A fully connected net of any number of layers with ReLU between them, as CS231n defines it.
 *
 * <p>Parameters W1, b1, ..., WL, bL; Wk has shape (inputs, outputs) of its layer, bk (1, outputs). Loss: mean softmax cross-entropy
 * {@code + reg * sum_k sum(Wk^2)}; biases are not regularised and there is no factor 1/2.
 */
public final class FullyConnectedNet implements NeuralNet {

    private final Loss loss = new SoftmaxCrossEntropy();
    private final LongFunction<BatchSampler> samplers;
    private List<Layer> layers = List.of();

    /** Makes a net that trains on batches drawn with replacement, from {@link NumpyRandom} with the seed of the settings. */
    public FullyConnectedNet() {
        this.samplers = seed -> BatchSampler.withReplacement(new NumpyRandom(seed));
    }

    /** Makes a net that trains on the batches of that sampler, whatever the seed of the settings. */
    public FullyConnectedNet(BatchSampler sampler) {
        this.samplers = seed -> sampler;
    }

    /** One layer: w has shape (inputs, outputs), b (1, outputs). */
    private record Layer(double[][] w, double[][] b) {}

    /** {@inheritDoc} The weights are {@code weightScale * randn} of {@link NumpyRandom} with that seed, layer after layer. */
    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        List<Layer> drawn = new ArrayList<>();
        for (int k = 1; k < layerSizes.size(); k++) {
            int inputs = layerSizes.get(k - 1);
            int outputs = layerSizes.get(k);
            drawn.add(new Layer(Toy.scaled(weightScale, random.randn(inputs, outputs)), new double[1][outputs]));
        }
        layers = drawn;
    }

    /** Returns copies of the parameters by name, from the first layer to the last. */
    @Override
    public Map<String, double[][]> parameters() {
        Map<String, double[][]> parameters = new LinkedHashMap<>();
        for (int k = 1; k <= layers.size(); k++) {
            parameters.put("W" + k, Matrices.copy(layers.get(k - 1).w()));
            parameters.put("b" + k, Matrices.copy(layers.get(k - 1).b()));
        }
        return parameters;
    }

    /**
     * Replaces all parameters by copies of the given ones.
     *
     * @throws IllegalArgumentException if the names are not W1, b1, ..., WL, bL, or a shape does not fit the one before
     */
    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        List<Layer> given = new ArrayList<>();
        for (int k = 1; k <= Math.max(1, parameters.size() / 2); k++) {
            double[][] w = parameters.get("W" + k);
            double[][] b = parameters.get("b" + k);
            if (w == null || b == null || parameters.size() % 2 != 0) {
                throw new IllegalArgumentException(
                        "The parameters are " + List.copyOf(parameters.keySet()) + ", expected W1, b1, W2, b2, ... up to the last layer");
            }
            if (k > 1) {
                requireShape("W" + k, w, new Shape(Matrices.shape(given.get(k - 2).w()).columns(), Matrices.shape(w).columns()));
            }
            requireShape("b" + k, b, new Shape(1, Matrices.shape(w).columns()));
            given.add(new Layer(Matrices.copy(w), Matrices.copy(b)));
        }
        layers = given;
    }

    @Override
    public double[][] scores(double[][] x) {
        List<double[][]> activations = forward(x);
        return activations.get(activations.size() - 1);
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        return named(lossAndGradients(x, y, reg));
    }

    /** The loss of a batch and, layer by layer, its derivative by w and b. */
    private record Step(double loss, List<Layer> gradients) {}

    private Step lossAndGradients(double[][] x, int[] y, double reg) {
        // x: (n, d); y: (n); activations.get(k): (n, outputs of layer k), from x itself at 0 to the scores (n, c)
        List<double[][]> activations = forward(x);

        // loss = mean data loss + reg * sum_k sum(Wk^2)
        Loss.OfScores data = loss.of(activations.get(layers.size()), y);
        double total = data.loss();
        for (Layer layer : layers) {
            total += reg * Matrices.sumOfSquares(layer.w());
        }

        // Backward from the scores; da is the derivative by what layer k gives before its ReLU.
        double[][] da = data.dscores();
        List<Layer> gradients = new ArrayList<>();
        for (int k = layers.size() - 1; k >= 0; k--) {
            double[][] w = layers.get(k).w();
            double[][] inputs = activations.get(k);

            // dW = inputs^T da + 2 reg W, db = column sums of da
            double[][] dw = Matrices.multiplyTransposedLeft(inputs, da);
            addScaled(dw, 2 * reg, w);
            gradients.add(0, new Layer(dw, Matrices.columnSums(da)));

            // dinputs = da W^T, and through the ReLU that made them: 0 where they are 0
            if (k > 0) {
                da = Matrices.multiplyTransposedRight(da, w);
                zeroWhereNotPositive(da, inputs);
            }
        }
        return new Step(total, gradients);
    }

    /**
     * {@inheritDoc}
     *
     * <p>CS231n's own loop. Accuracies are taken after the update that begins an epoch, that on the training examples from its batch;
     * without validation examples there are none for them.
     */
    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int n = data.x().length;
        int iterationsPerEpoch = Math.max(n / settings.batchSize(), 1);
        BatchSampler sampler = samplers.apply(settings.seed());
        double learningRate = settings.learningRate();
        double[] losses = new double[settings.iterations()];
        List<Double> trainingAccuracies = new ArrayList<>();
        List<Double> validationAccuracies = new ArrayList<>();

        for (int t = 0; t < settings.iterations(); t++) {
            // The batch shares its rows with the training data: nothing here changes them.
            int[] rows = sampler.rows(t, n, settings.batchSize());
            double[][] batchX = new double[rows.length][];
            int[] batchY = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                batchX[i] = data.x()[rows[i]];
                batchY[i] = data.y()[rows[i]];
            }

            // parameter -= learning rate * gradient
            Step step = lossAndGradients(batchX, batchY, settings.reg());
            losses[t] = step.loss();
            for (int k = 0; k < layers.size(); k++) {
                addScaled(layers.get(k).w(), -learningRate, step.gradients().get(k).w());
                addScaled(layers.get(k).b(), -learningRate, step.gradients().get(k).b());
            }

            // Once an epoch: note the accuracies, then decay.
            if (t % iterationsPerEpoch == 0) {
                trainingAccuracies.add(accuracy(batchX, batchY));
                if (data.validationX().length > 0) {
                    validationAccuracies.add(accuracy(data.validationX(), data.validationY()));
                }
                learningRate *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(losses, array(trainingAccuracies), array(validationAccuracies));
    }

    @Override
    public int[] predict(double[][] x) {
        double[][] scores = scores(x);
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            // The first of equal scores wins, as in np.argmax.
            for (int j = 1; j < scores[i].length; j++) {
                if (scores[i][j] > scores[i][labels[i]]) {
                    labels[i] = j;
                }
            }
        }
        return labels;
    }

    /** Returns the share of examples whose label is predicted, in 0..1; NaN if there are none. */
    public double accuracy(double[][] x, int[] y) {
        int[] predicted = predict(x);
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if (predicted[i] == y[i]) {
                right++;
            }
        }
        return (double) right / y.length;
    }

    /** Returns x, what each hidden layer gives after its ReLU, and the scores: one matrix of n rows more than there are layers. */
    private List<double[][]> forward(double[][] x) {
        List<double[][]> activations = new ArrayList<>();
        activations.add(x);
        for (int k = 0; k < layers.size(); k++) {
            // a = inputs W + b, with relu(a) = max(a, 0) in all layers but the last
            double[][] a = Matrices.multiply(activations.get(k), layers.get(k).w());
            double[] b = layers.get(k).b()[0];
            boolean isHidden = k < layers.size() - 1;
            for (double[] row : a) {
                for (int j = 0; j < row.length; j++) {
                    double value = row[j] + b[j];
                    row[j] = isHidden ? Math.max(value, 0) : value;
                }
            }
            activations.add(a);
        }
        return activations;
    }

    private static LossAndGradients named(Step step) {
        Map<String, double[][]> gradients = new LinkedHashMap<>();
        for (int k = 1; k <= step.gradients().size(); k++) {
            gradients.put("W" + k, step.gradients().get(k - 1).w());
            gradients.put("b" + k, step.gradients().get(k - 1).b());
        }
        return new LossAndGradients(step.loss(), gradients);
    }

    /** Adds {@code factor * b} to a, in place. */
    private static void addScaled(double[][] a, double factor, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            double[] to = a[i];
            double[] from = b[i];
            for (int j = 0; j < to.length; j++) {
                to[j] += factor * from[j];
            }
        }
    }

    /** Sets the entries of da to 0, in place, where the activation is not above 0. */
    private static void zeroWhereNotPositive(double[][] da, double[][] activation) {
        for (int i = 0; i < da.length; i++) {
            for (int j = 0; j < da[i].length; j++) {
                if (activation[i][j] <= 0) {
                    da[i][j] = 0;
                }
            }
        }
    }

    private static void requireShape(String name, double[][] a, Shape expected) {
        Shape shape = Matrices.shape(a);
        if (!shape.equals(expected)) {
            throw new IllegalArgumentException(name + " has shape " + shape + ", expected " + expected);
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
