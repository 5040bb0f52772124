import java.util.List;
import java.util.Map;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.NotWrittenYet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * A net of two layers: scores = relu(x W1 + b1) W2 + b2, with a softmax cross-entropy loss.
 *
 * <p>Fill in the methods from top to bottom: each stage can be handed in and graded before the next one is written. Letters: n examples,
 * d inputs, h hidden units, c classes. All of them change from call to call.
 */
public class TwoLayerNet implements NeuralNet {

    private double[][] w1; // shape (d, h)
    private double[][] b1; // shape (1, h)
    private double[][] w2; // shape (h, c)
    private double[][] b2; // shape (1, c)

    // ---- Stage 1: parameters ------------------------------------------------------------------------------------------------

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        // layerSizes holds d, h and c, in this order. Weights: weightScale times normal random numbers, from one
        // java.util.Random made with the seed. Biases: zero.
        throw new NotWrittenYet("initialise");
    }

    @Override
    public Map<String, double[][]> parameters() {
        // A map with the keys "W1", "b1", "W2" and "b2".
        throw new NotWrittenYet("parameters");
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        // The grader calls this first, on a new object: do not rely on initialise having been called, nor on sizes kept from before.
        throw new NotWrittenYet("setParameters");
    }

    // ---- Stage 2: scores ----------------------------------------------------------------------------------------------------

    @Override
    public double[][] scores(double[][] x) {
        // x has shape (n, d), the answer (n, c). No ReLU and no softmax on the scores themselves.
        throw new NotWrittenYet("scores");
    }

    // ---- Stage 3: loss and gradients ----------------------------------------------------------------------------------------

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        // 1. Forward: keep the hidden layer, the backward pass needs it.
        // 2. Softmax of each row of scores. Which number may you subtract from a row without changing its softmax?
        // 3. Loss: the mean over the rows, plus the regularisation of both weight matrices.
        // 4. Backward, in this order: scores, W2 and b2, hidden layer, through the ReLU, W1 and b1. Regularisation of the weights last.
        //
        // First step: return new LossAndGradients(loss, Map.of()) as soon as the loss is right.
        // Neither x and y nor the parameters may change here.
        throw new NotWrittenYet("loss");
    }

    // ---- Stage 4: training --------------------------------------------------------------------------------------------------

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        // In each iteration: draw batchSize rows, ask loss(...) for loss and gradients, note the loss, move every parameter against its
        // gradient. After every epoch of max(n / batchSize, 1) iterations: note the accuracies, decay the learning rate.
        // Until you write predict, return new double[0] for both accuracies.
        throw new NotWrittenYet("train");
    }

    // ---- Stage 5: predictions -----------------------------------------------------------------------------------------------

    @Override
    public int[] predict(double[][] x) {
        // The index of the highest score of each row. Scores may all be negative.
        throw new NotWrittenYet("predict");
    }

    // ---- Stage 6: tuning ------------------------------------------------------------------------------------------------------

    @Override
    public SearchSettings searchSettings() {
        // At least three different values of each kind, and a base that trains well enough to show a difference:
        // return new SearchSettings(List.of(hidden sizes), List.of(regularisation strengths), List.of(learning rates), base);
        throw new NotWrittenYet("searchSettings");
    }

    @Override
    public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
        // For every combination of the values in settings: a new TwoLayerNet, initialise it, train it, and see how many of the
        // validation examples it gets right. What would happen if you kept one net and trained it on?
        // The settings returned are settings.base() with the three values that did best.
        throw new NotWrittenYet("search");
    }

    @Override
    public ChosenSettings chosenSettings() {
        // return new ChosenSettings(List.of(hidden units), weightScale,
        //         new TrainingSettings(learningRate, learningRateDecay, reg, iterations, batchSize, 0));
        throw new NotWrittenYet("chosenSettings");
    }
}
