package netgrade.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.RowThreads;
import netgrade.numeric.Shape;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * A fully connected net of any number of layers with ReLU between them, as an assignment defines it.
 *
 * <p>Parameters W1, b1, ..., WL, bL; the {@link Convention} says how Wk is laid out, bk is (1, outputs) of its layer. Loss: the
 * convention's mean loss of the batch {@code + regFactor * reg * sum_k sum(Wk^2)}; biases are not regularised.
 */
public final class FullyConnectedNet implements NeuralNet {

    private final Convention convention;
    private final LongFunction<BatchSampler> samplers;
    private final RowThreads threads;
    private final Variation variation;
    private List<Layer> layers = List.of();

    /** Makes a net of CS231n. */
    public FullyConnectedNet() {
        this(Convention.cs231n());
    }

    /** Makes a net that trains on batches drawn with replacement, from {@link NumpyRandom} with the seed of the settings. */
    public FullyConnectedNet(Convention convention) {
        this(convention, seed -> BatchSampler.withReplacement(new NumpyRandom(seed)), RowThreads.one(), Variation.none());
    }

    /** Makes a net that trains on the batches of that sampler, whatever the seed of the settings. */
    public FullyConnectedNet(Convention convention, BatchSampler sampler) {
        this(convention, seed -> sampler, RowThreads.one(), Variation.none());
    }

    private FullyConnectedNet(Convention convention, LongFunction<BatchSampler> samplers, RowThreads threads, Variation variation) {
        this.convention = convention;
        this.samplers = samplers;
        this.threads = threads;
        this.variation = variation;
    }

    /** Returns a net without parameters that computes the same, bit for bit, on those threads; all others work on the caller's alone. */
    public FullyConnectedNet on(RowThreads threads) {
        return new FullyConnectedNet(convention, samplers, threads, variation);
    }

    /** Returns a net without parameters that computes the same but for that: one with a known mistake, say. */
    public FullyConnectedNet varied(Variation variation) {
        return new FullyConnectedNet(convention, samplers, threads, variation);
    }

    /** One layer: w has shape (inputs, outputs) whatever the convention, which is turned to on the way in and out; b (1, outputs). */
    private record Layer(double[][] w, double[][] b) {}

    /**
     * {@inheritDoc}
     *
     * <p>The weights are {@code weightScale * randn} of {@link NumpyRandom} with that seed, drawn in the convention's layout, layer after
     * layer.
     */
    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        NumpyRandom random = new NumpyRandom(variation.seed(seed));
        List<Layer> drawn = new ArrayList<>();
        for (int k = 1; k < layerSizes.size(); k++) {
            int inputs = layerSizes.get(k - 1);
            int outputs = layerSizes.get(k);
            Shape shape = convention.layout().shape(inputs, outputs);
            double[][] w = Toy.scaled(weightScale, random.randn(shape.rows(), shape.columns()));
            drawn.add(new Layer(
                    convention.layout().swapped(variation.drawn(false, weightScale, w)),
                    variation.drawn(true, weightScale, new double[1][outputs])));
        }
        layers = drawn;
    }

    /** Returns copies of the parameters by name, from the first layer to the last. */
    @Override
    public Map<String, double[][]> parameters() {
        return named(layers);
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
            double[][] w = parameters.get(LayerNames.weights(k));
            double[][] b = parameters.get(LayerNames.bias(k));
            if (w == null || b == null || parameters.size() % 2 != 0) {
                throw new IllegalArgumentException(
                        "The parameters are " + List.copyOf(parameters.keySet()) + ", expected W1, b1, W2, b2, ... up to the last layer");
            }
            Layer layer = new Layer(laidOut(w), Matrices.copy(b));
            int outputs = Matrices.shape(layer.w()).columns();
            if (k > 1) {
                int inputs = Matrices.shape(given.get(k - 2).w()).columns();
                requireShape(LayerNames.weights(k), w, convention.layout().shape(inputs, outputs));
            }
            requireShape(LayerNames.bias(k), b, new Shape(1, outputs));
            given.add(layer);
        }
        layers = given;
    }

    @Override
    public double[][] scores(double[][] x) {
        Propagation pass = forward(x, new int[0], 0);
        double[][] logits = pass.logits();
        return variation.scores(
                pass, convention.scores() == Convention.Scores.LOGITS ? logits : SoftmaxCrossEntropy.probabilities(logits));
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        Step step = lossAndGradients(x, y, reg, 0);
        return new LossAndGradients(step.loss(), named(step.gradients()));
    }

    /** The loss of a batch and, layer by layer, its derivative by w and b. */
    private record Step(double loss, List<Layer> gradients) {}

    /** The rate is that of the update the step is for; the formulas have no use for it, some mistakes do. */
    private Step lossAndGradients(double[][] x, int[] y, double reg, double rate) {
        // x: (n, d); y: (n); inputs of layer k: (n, outputs of the one before), x itself for the first; logits: (n, c)
        Propagation pass = forward(x, y, reg);

        // loss = mean data loss + regFactor * reg * sum_k sum(Wk^2)
        Loss.OfScores data = variation.data(pass, convention.loss().formula().of(pass.logits(), y));
        double total = variation.loss(pass, data.loss() + pass.regularisation());

        // Backward from the logits; da is the derivative by what layer k gives before its ReLU.
        double[][] da = data.dscores();
        List<Layer> gradients = new ArrayList<>();
        for (int k = layers.size() - 1; k >= 0; k--) {
            pass.addDerivative(da);
            double[][] w = layers.get(k).w();
            double[][] inputs = pass.inputs(k);

            // dW = inputs^T da + 2 regFactor reg W, db = column sums of da
            double[][] dw = Matrices.multiplyTransposedLeft(inputs, da, threads);
            Matrices.addScaled(dw, 2 * pass.strength(), w);
            double[][] db = Matrices.columnSums(da);
            gradients.add(0, new Layer(variation.dw(pass, k, dw), variation.db(pass, k, db)));

            // dinputs = da W^T, and through the ReLU that made them: 0 where they are 0
            if (k > 0) {
                da = Matrices.multiplyTransposedRight(da, variation.wayBack(rate, dw, w), threads);
                zeroWhereNotPositive(da, inputs);
                da = variation.masked(pass, k - 1, da);
            }
        }
        return new Step(total, gradients);
    }

    /**
     * {@inheritDoc}
     *
     * <p>CS231n's own loop, which all the assignments share. Accuracies are taken after the update that begins an epoch, that on the
     * training examples from its batch; without validation examples there are none for them.
     */
    @Override
    public TrainingHistory train(TrainingData given, TrainingSettings settings) {
        TrainingData data = variation.examples(given);
        int n = data.x().length;
        int iterationsPerEpoch = Math.max(n / settings.batchSize(), 1);
        BatchSampler sampler = samplers.apply(settings.seed());
        double learningRate = settings.learningRate();
        double[] losses = new double[settings.iterations()];
        List<Double> trainingAccuracies = new ArrayList<>();
        List<Double> validationAccuracies = new ArrayList<>();
        double reg = variation.trainingReg(settings.reg());
        List<Layer> before = zeros();

        for (int t = 0; t < settings.iterations(); t++) {
            int[] rows = variation.rows(n, settings.batchSize(), sampler.rows(t, n, settings.batchSize()));
            UpdateBatch batch = UpdateBatch.of(data.x(), data.y(), rows, variation.labelRows(t, n, rows));

            // parameter -= learning rate * gradient
            Step step = lossAndGradients(batch.x(), batch.y(), reg, learningRate);
            losses[t] = step.loss();
            before = along(step.gradients(), before, settings.learningRateDecay());
            for (int k = 0; k < layers.size(); k++) {
                Matrices.addScaled(layers.get(k).w(), -learningRate, before.get(k).w());
                Matrices.addScaled(layers.get(k).b(), -learningRate, before.get(k).b());
            }

            // Once an epoch: note the accuracies, then decay.
            double now = learningRate;
            if (t % iterationsPerEpoch == 0) {
                trainingAccuracies.add(accuracy(batch.x(), batch.y()));
                if (data.validationX().length > 0) {
                    validationAccuracies.add(accuracy(data.validationX(), data.validationY()));
                }
                learningRate *= settings.learningRateDecay();
            }
            learningRate = variation.rate(t, iterationsPerEpoch, settings.learningRateDecay(), now, learningRate);
        }
        return new TrainingHistory(losses, array(trainingAccuracies), array(validationAccuracies));
    }

    private List<Layer> zeros() {
        List<Layer> zeros = new ArrayList<>();
        for (Layer layer : layers) {
            zeros.add(new Layer(new double[layer.w().length][layer.w()[0].length], new double[1][layer.b()[0].length]));
        }
        return zeros;
    }

    /** Returns what an update goes along: the gradients, but for the variation. */
    private List<Layer> along(List<Layer> gradients, List<Layer> before, double decay) {
        List<Layer> along = new ArrayList<>();
        for (int k = 0; k < gradients.size(); k++) {
            along.add(new Layer(
                    variation.update(false, decay, before.get(k).w(), gradients.get(k).w()),
                    variation.update(true, decay, before.get(k).b(), gradients.get(k).b())));
        }
        return along;
    }

    @Override
    public int[] predict(double[][] x) {
        // The softmax keeps the order of the logits, and may round two of them to one probability.
        Propagation pass = forward(x, new int[0], 0);
        return variation.labels(pass, Matrices.largestColumns(pass.logits()));
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

    /** Computes what each hidden layer gives after its ReLU, and the logits. */
    private Propagation forward(double[][] x, int[] y, double reg) {
        Propagation pass = new Propagation(
                layers.stream().map(Layer::w).toList(), layers.stream().map(Layer::b).toList(), x, y, reg, convention.regFactor() * reg);
        for (int k = 0; k < layers.size(); k++) {
            // a = inputs W + b
            double[][] a = Matrices.multiply(pass.inputs(k), layers.get(k).w(), threads);
            addToRows(a, layers.get(k).b()[0]);
            pass.addAffine(variation.affine(pass, k, a));

            // relu(a) = max(a, 0) in all layers but the last
            double[][] given = pass.isLast(k) ? pass.affine(k) : positive(pass.affine(k));
            pass.addActivation(variation.activation(pass, k, given));
        }
        return pass;
    }

    private static void addToRows(double[][] a, double[] b) {
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                row[j] += b[j];
            }
        }
    }

    /** Returns a copy with 0 for what is below it. */
    private static double[][] positive(double[][] a) {
        double[][] positive = Matrices.copy(a);
        for (double[] row : positive) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(row[j], 0);
            }
        }
        return positive;
    }

    private double[][] laidOut(double[][] w) {
        return variation.laidOut(w, convention.layout().swapped(w));
    }

    /** Returns copies, in the convention's layout, by name from the first layer to the last. */
    private Map<String, double[][]> named(List<Layer> of) {
        Map<String, double[][]> named = new LinkedHashMap<>();
        for (int k = 1; k <= of.size(); k++) {
            named.put(LayerNames.weights(k), laidOut(of.get(k - 1).w()));
            named.put(LayerNames.bias(k), Matrices.copy(of.get(k - 1).b()));
        }
        return named;
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
