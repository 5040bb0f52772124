package netgrade.spi;

/**
 * A linear classifier with a hinge and a softmax loss, as a student hands it in for {@code cs231n-linear-classifiers}.
 *
 * <p>Write a public class with a public constructor without arguments that implements this interface. The stages build on each other,
 * in the order of the methods below; a method that is not written yet says so by itself and costs only its own points.
 *
 * <p>The scores of {@code n} examples of {@code d} inputs for {@code c} classes are {@code x w}, with x of shape (n, d) and w of shape
 * (d, c). There is no bias apart: the <em>last</em> column of x is 1 for every example, so the last row of w is the bias. It is treated as
 * any other row, in the regularisation too. Nothing may be taken for granted about the sizes: {@code n}, {@code d} and {@code c} all
 * change from call to call, and n may be 1.
 *
 * <p>The classifier keeps nothing between calls: weights come in as an argument. An exception thrown by a method costs the check that
 * called it and no other. What a class prints is shown on the report and has no effect on the points. Each check starts with a new
 * object.
 */
public interface LinearClassifier {

    /**
     * Stage 1: returns the mean hinge loss of a batch and its gradient, worked out with loops over examples and classes.
     *
     * <p>Loss: {@code (1/n) * sum_i sum_{j != y_i} max(0, s_ij - s_i[y_i] + 1) + reg * sum w^2} with the scores {@code s = x w}. There is no
     * factor 1/2. Gradient: a class j with {@code s_ij - s_i[y_i] + 1 > 0} adds {@code x_i / n} to column j and subtracts it from column
     * y_i; a margin of exactly 0 counts for nothing. The regularisation adds {@code 2 * reg * w}.
     *
     * @param w weights, shape (d, c); not to be modified
     * @param x inputs, shape (n, d), one example a row, with ones in the last column; not to be modified
     * @param y labels, length n, each in 0..c-1; not to be modified
     * @param reg regularisation strength, at least 0
     * @return the loss, and its gradient of shape (d, c)
     */
    default LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        throw new NotWrittenYet("hingeLossNaive");
    }

    /**
     * Stage 2: returns what {@link #hingeLossNaive} returns, faster.
     *
     * <p>It should not go through the inputs of an example once for every class. What NumPy does with whole matrices is done here with
     * methods that work on whole rows: the product {@code x w}, the margins, and the product of the transpose of x and the derivatives by
     * the scores. The grader compares the results and the times of both.
     *
     * @param w weights, shape (d, c); not to be modified
     * @param x inputs, shape (n, d), one example a row, with ones in the last column; not to be modified
     * @param y labels, length n, each in 0..c-1; not to be modified
     * @param reg regularisation strength, at least 0
     * @return the loss, and its gradient of shape (d, c)
     */
    default LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        throw new NotWrittenYet("hingeLoss");
    }

    /**
     * Stage 3: returns the mean softmax loss of a batch and its gradient, worked out with loops over examples and classes.
     *
     * <p>Loss: {@code (1/n) * sum_i -log p_i[y_i] + reg * sum w^2} with the scores {@code s = x w} and
     * {@code p_ij = exp(s_ij) / sum_k exp(s_ik)}. There is no factor 1/2. Gradient: every class j adds {@code (p_ij - [j = y_i]) * x_i / n} to
     * column j. The regularisation adds {@code 2 * reg * w}. Scores may be large (1000 and more) and of very different size from row to
     * row: subtract each row's maximum before the exponential.
     *
     * @param w weights, shape (d, c); not to be modified
     * @param x inputs, shape (n, d), one example a row, with ones in the last column; not to be modified
     * @param y labels, length n, each in 0..c-1; not to be modified
     * @param reg regularisation strength, at least 0
     * @return the loss, and its gradient of shape (d, c)
     */
    default LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        throw new NotWrittenYet("softmaxLossNaive");
    }

    /**
     * Stage 4: returns what {@link #softmaxLossNaive} returns, faster; {@link #hingeLoss} says how.
     *
     * @param w weights, shape (d, c); not to be modified
     * @param x inputs, shape (n, d), one example a row, with ones in the last column; not to be modified
     * @param y labels, length n, each in 0..c-1; not to be modified
     * @param reg regularisation strength, at least 0
     * @return the loss, and its gradient of shape (d, c)
     */
    default LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        throw new NotWrittenYet("softmaxLoss");
    }

    /**
     * Stage 5: trains by stochastic gradient descent and returns the weights it ends with.
     *
     * <p>Each iteration draws {@code batchSize} rows of the training examples, with or without replacement; with more rows asked for than
     * there are, with replacement or all of them. It records the batch's loss and moves the weights by {@code -learningRate} times its
     * gradient.
     *
     * @param loss which loss to make small
     * @param w weights to start from, shape (d, c); not to be modified
     * @param x training inputs, shape (n, d), one example a row, with ones in the last column; not to be modified
     * @param y training labels, length n, each in 0..c-1; not to be modified
     * @param settings learning rate, regularisation strength, number of iterations, batch size and seed; the decay is 1 and has no effect
     * @return the weights after the last update, and the loss of every iteration
     */
    default TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        throw new NotWrittenYet("train");
    }

    /**
     * Stage 6: returns the class of each example: the one with the highest score, the first of equal ones.
     *
     * @param w weights, shape (d, c); not to be modified
     * @param x inputs, shape (n, d), one example a row, with ones in the last column; not to be modified
     * @return labels, length n, each in 0..c-1
     */
    default int[] predict(double[][] w, double[][] x) {
        throw new NotWrittenYet("predict");
    }

    /**
     * Stage 7: returns the hyperparameters you found by tuning on the images, for each loss its own.
     *
     * <p>The grader draws small random weights, trains them with {@link #train} and measures the accuracy on images the classifier has not
     * seen.
     *
     * @param loss the loss they are for
     * @return learning rate, regularisation strength, number of iterations and batch size
     */
    default ChosenLinearSettings chosenSettings(LinearLoss loss) {
        throw new NotWrittenYet("chosenSettings");
    }
}
