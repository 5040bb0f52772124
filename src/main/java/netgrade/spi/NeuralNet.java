package netgrade.spi;

import java.util.List;
import java.util.Map;

/**
 * A fully connected neural network with ReLU between its layers, as a student hands it in.
 *
 * <p>Write a public class with a public constructor without arguments that implements this interface. The stages build on each other,
 * in the order of the methods below; a method that is not written yet says so by itself and costs only its own points.
 *
 * <p>Parameters are named {@code W1}, {@code b1}, {@code W2}, {@code b2} and so on, from the first layer to the last. How they are laid
 * out and what the scores and the loss are depends on the assignment:
 *
 * <table>
 * <caption>Conventions of the assignments</caption>
 * <tr><th>assignment</th><th>weights of layer k</th><th>bias of layer k</th><th>scores</th><th>loss</th></tr>
 * <tr><td>cs231n-two-layer-net</td><td>(inputs, outputs)</td><td>(1, outputs)</td><td>logits</td>
 *     <td>softmax cross-entropy + reg &middot; &Sigma;W&sup2;</td></tr>
 * <tr><td>cs145-two-layer-mse</td><td>(outputs, inputs)</td><td>(1, outputs)</td><td>logits</td>
 *     <td>1/(2n) &middot; &Sigma;|scores - one-hot|&sup2; + &frac12; &middot; reg &middot; &Sigma;W&sup2;</td></tr>
 * <tr><td>hlcv-softmax-mlp</td><td>(inputs, outputs)</td><td>(1, outputs)</td><td>softmax probabilities</td>
 *     <td>cross-entropy + reg &middot; &Sigma;W&sup2;; two to five layers</td></tr>
 * <tr><td>eecs598-two-layer-net</td><td>(inputs, outputs)</td><td>(1, outputs)</td><td>logits</td>
 *     <td>softmax cross-entropy + reg &middot; &Sigma;W&sup2;</td></tr>
 * </table>
 *
 * <p>The methods below spell it out for {@code cs231n-two-layer-net}: a net of two layers, {@code d} inputs, {@code h} hidden units,
 * {@code c} classes, with W1 of shape (d, h), b1 (1, h), W2 (h, c) and b2 (1, c). Nothing may be taken for granted about the sizes:
 * {@code n}, {@code d}, {@code h} and {@code c} all change from call to call, n may be 1, and biases are not always zero.
 *
 * <p>An exception thrown by a method costs the check that called it and no other. What a class prints is shown on the report and has no
 * effect on the points. Each check starts with a new object.
 */
public interface NeuralNet {

    /**
     * Stage 1: makes a net of the given sizes with random weights and zero biases.
     *
     * <p>Weights are drawn from a normal distribution of mean 0 and standard deviation {@code weightScale}; the same seed gives the same
     * weights, another seed gives others. The grader compares shapes and statistics, not the numbers drawn.
     *
     * @param layerSizes number of units of each layer from the inputs to the classes: (d, h, c) for two layers
     * @param weightScale standard deviation of the weights, above 0
     * @param seed where the random draws start, as for {@link java.util.Random#Random(long)}
     */
    default void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        throw new NotWrittenYet("initialise");
    }

    /**
     * Stage 1: returns the parameters by name, with the shapes of the table above.
     *
     * @return a map with exactly the keys W1, b1, W2, b2; the net's own arrays or copies of them
     */
    default Map<String, double[][]> parameters() {
        throw new NotWrittenYet("parameters");
    }

    /**
     * Stage 1: replaces all parameters.
     *
     * <p>It must work on a new object on which {@link #initialise} was never called, and may change the sizes of the net: they follow
     * from the shapes given. The grader sets its own parameters before it asks for anything else.
     *
     * @param parameters every parameter of the net by name; the arrays may be kept or copied
     */
    default void setParameters(Map<String, double[][]> parameters) {
        throw new NotWrittenYet("setParameters");
    }

    /**
     * Stage 2: returns the scores of each example, {@code relu(x W1 + b1) W2 + b2}, where {@code relu(a) = max(a, 0)}.
     *
     * @param x inputs, shape (n, d), one example a row; not to be modified
     * @return logits, shape (n, c)
     */
    default double[][] scores(double[][] x) {
        throw new NotWrittenYet("scores");
    }

    /**
     * Stage 3: returns the mean loss of a batch and its gradients, without changing the net.
     *
     * <p>Loss: {@code (1/n) * sum_i -log softmax(scores_i)[y_i] + reg * (sum W1^2 + sum W2^2)}. There is no factor 1/2, and biases are not
     * regularised. Scores may be large (1000 and more) and of very different size from row to row: subtract each row's maximum before the
     * exponential. The loss may be right before the gradients are: until then return an empty map.
     *
     * @param x inputs, shape (n, d), one example a row; not to be modified
     * @param y labels, length n, each in 0..c-1; not to be modified
     * @param reg regularisation strength, at least 0
     * @return the loss, and gradients named and shaped as the parameters: W1 (d, h), b1 (1, h), W2 (h, c), b2 (1, c)
     */
    default LossAndGradients loss(double[][] x, int[] y, double reg) {
        throw new NotWrittenYet("loss");
    }

    /**
     * Stage 4: trains the net from its present parameters by stochastic gradient descent.
     *
     * <p>Each iteration draws {@code batchSize} rows of the training examples, with or without replacement; with more rows asked for than
     * there are, with replacement or all of them. It records the batch's loss and moves every parameter by {@code -learningRate} times its
     * gradient. An epoch is {@code max(n / batchSize, 1)} iterations (whole-number division). After the update of iteration t, counted from
     * 0, the learning rate is multiplied by {@code learningRateDecay} when t is a multiple of the epoch's length, as the course's own
     * code does; decaying after the last iteration of each epoch is accepted as well.
     *
     * @param data examples to train on and to watch with; not to be modified
     * @param settings learning rate, decay, regularisation strength, number of iterations, batch size and seed
     * @return the loss of every iteration, and accuracies once an epoch
     */
    default TrainingHistory train(TrainingData data, TrainingSettings settings) {
        throw new NotWrittenYet("train");
    }

    /**
     * Stage 5: returns the class of each example: the one with the highest score.
     *
     * @param x inputs, shape (n, d), one example a row; not to be modified
     * @return labels, length n, each in 0..c-1
     */
    default int[] predict(double[][] x) {
        throw new NotWrittenYet("predict");
    }

    /**
     * Bonus question of cs145-two-layer-mse: as {@link #loss}, with softmax cross-entropy for the squared error.
     *
     * <p>Loss: {@code (1/n) * sum_i -log softmax(scores_i)[y_i] + 1/2 * reg * (sum W1^2 + sum W2^2)}. Other assignments do not ask for it.
     *
     * @param x inputs, shape (n, d), one example a row; not to be modified
     * @param y labels, length n, each in 0..c-1; not to be modified
     * @param reg regularisation strength, at least 0
     * @return the loss, and gradients named and shaped as the parameters
     */
    default LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        throw new NotWrittenYet("crossEntropyLoss");
    }

    /**
     * Stage 6: returns the hyperparameters you found by tuning on the images.
     *
     * <p>The grader makes a fresh net of these sizes, trains it with {@link #train} and measures its accuracy on images the net has not
     * seen.
     *
     * @return sizes, weight scale and training settings; the grader puts a seed of its own in
     */
    default ChosenSettings chosenSettings() {
        throw new NotWrittenYet("chosenSettings");
    }

    /**
     * Stage 6, where you tuned on several kinds of images: returns the hyperparameters for one of them.
     *
     * <p>Leave it out if one set of hyperparameters is all you have: it is returned for all images then.
     *
     * @param images what the net will be trained on: {@code cifar10}, or {@code embedded} for the images that come with netgrade
     * @return as {@link #chosenSettings()}
     */
    default ChosenSettings chosenSettings(String images) {
        return chosenSettings();
    }

    /**
     * Tuning in eecs598-two-layer-net: returns the values you want tried.
     *
     * <p>The grader tries each list by itself: for every value a fresh net, trained with {@link #train}, with everything else as in the
     * base. Other assignments do not ask for it.
     *
     * @return at least three different values of each kind, and the settings to start from
     */
    default SearchSettings searchSettings() {
        throw new NotWrittenYet("searchSettings");
    }

    /**
     * Tuning in eecs598-two-layer-net: tries every combination of values and returns the best.
     *
     * <p>For each hidden size, each regularisation strength and each learning rate it makes a fresh net with {@link #initialise}, trains it
     * with {@link #train} and measures its accuracy on the validation examples. Everything else is as in {@code settings.base()}. A net
     * must not be trained on from one combination to the next: the grader trains a fresh net with the settings returned, which has to be as
     * good. Other assignments do not ask for it.
     *
     * @param data examples to train on, and to measure the accuracy with; not to be modified
     * @param settings values to try, each list with at least one; they need not be those of {@link #searchSettings}
     * @param seed where random draws start: the same seed must give the same answer
     * @return the settings with the highest accuracy on the validation examples, and that accuracy
     */
    default SearchResult search(TrainingData data, SearchSettings settings, long seed) {
        throw new NotWrittenYet("search");
    }
}
