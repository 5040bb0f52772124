import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.NotWrittenYet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * A net of two to five layers with ReLU between them, whose scores are probabilities, with a cross-entropy loss.
 *
 * <p>Fill in the methods from top to bottom: each question can be handed in and graded before the next one is written. You may begin
 * with two layers; question 4 asks for more. Letters: n examples, d inputs, c classes. All of them change from call to call.
 */
public class MultiLayerNet implements NeuralNet {

    private final List<double[][]> w = new ArrayList<>(); // w.get(0) is W1; shape (inputs of the layer, its outputs)
    private final List<double[][]> b = new ArrayList<>(); // b.get(0) is b1; shape (1, outputs of the layer)

    // ---- Question 1a: parameters and probabilities --------------------------------------------------------------------------

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        // layerSizes holds d, the size of each hidden layer, and c, in this order: one layer less than there are numbers. Weights:
        // weightScale times normal random numbers, from one java.util.Random made with the seed. Biases: zero.
        throw new NotWrittenYet("initialise");
    }

    @Override
    public Map<String, double[][]> parameters() {
        // A map with the keys "W1", "b1", "W2", "b2" and so on.
        throw new NotWrittenYet("parameters");
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        // The grader calls this first, on a new object: do not rely on initialise having been called, nor on sizes kept from before.
        throw new NotWrittenYet("setParameters");
    }

    @Override
    public double[][] scores(double[][] x) {
        // x has shape (n, d), the answer (n, c): probabilities, 1 in all for each row. No ReLU after the last layer.
        // Which number may you subtract from a row without changing its softmax?
        throw new NotWrittenYet("scores");
    }

    // ---- Questions 1b and 2d: loss and gradients ----------------------------------------------------------------------------

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        // 1. Forward: keep what each layer gives, the backward pass needs it.
        // 2. Loss: the mean over the rows, plus the regularisation of all weight matrices.
        // 3. Backward, from the last layer to the first: what comes in from the right, times what went in from the left.
        //
        // Question 1b: return new LossAndGradients(loss, Map.of()) as soon as the loss is right.
        // Neither x and y nor the parameters may change here.
        throw new NotWrittenYet("loss");
    }

    // ---- Question 3a: training and predictions ------------------------------------------------------------------------------

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        // In each iteration: draw batchSize rows, ask loss(...) for loss and gradients, note the loss, move every parameter against its
        // gradient. After every epoch of max(n / batchSize, 1) iterations: note the accuracies, decay the learning rate.
        // Until you write predict, return new double[0] for both accuracies.
        throw new NotWrittenYet("train");
    }

    @Override
    public int[] predict(double[][] x) {
        // The index of the highest score of each row.
        throw new NotWrittenYet("predict");
    }

    // ---- Question 3b: your settings for the images --------------------------------------------------------------------------

    @Override
    public ChosenSettings chosenSettings() {
        // return new ChosenSettings(List.of(hidden units), weightScale,
        //         new TrainingSettings(learningRate, learningRateDecay, reg, iterations, batchSize, 0));
        throw new NotWrittenYet("chosenSettings");
    }
}
