import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.NotWrittenYet;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/**
 * Two linear classifiers: scores = x w, with the hinge loss of a support vector machine and with the softmax loss.
 *
 * <p>Fill in the methods from top to bottom: each stage can be handed in and graded before the next one is written. Letters: n examples,
 * d inputs with the ones last, c classes. All of them change from call to call. Keep nothing between calls.
 */
public class LinearClassifiers implements LinearClassifier {

    // ---- Stage 1: hinge loss with loops -------------------------------------------------------------------------------------

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        // w has shape (d, c), x (n, d). For each example: its scores, then the margin of every class but the right one.
        //
        // First step: return new LossAndGradient(loss, new double[0][]) as soon as the loss is right. Then the gradient, of shape (d, c),
        // in the same loops. Neither w, x nor y may change here.
        throw new NotWrittenYet("hingeLossNaive");
    }

    // ---- Stage 2: hinge loss on whole rows ----------------------------------------------------------------------------------

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        // 1. Scores: x times w. Which order of the three loops walks along rows only?
        // 2. Margins, and the derivative of the loss by every score: what does the right class of an example get?
        // 3. Gradient: the transpose of x times those derivatives; nothing needs to be transposed for it.
        throw new NotWrittenYet("hingeLoss");
    }

    // ---- Stage 3: softmax loss with loops -----------------------------------------------------------------------------------

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        // Which number may you subtract from a row of scores without changing its softmax?
        throw new NotWrittenYet("softmaxLossNaive");
    }

    // ---- Stage 4: softmax loss on whole rows --------------------------------------------------------------------------------

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        // Only step 2 differs from stage 2.
        throw new NotWrittenYet("softmaxLoss");
    }

    // ---- Stage 5: training --------------------------------------------------------------------------------------------------

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        // Start from a copy of w. In each iteration: draw batchSize rows, ask the loss that is asked for, note it, move the weights
        // against its gradient.
        throw new NotWrittenYet("train");
    }

    // ---- Stage 6: predictions -----------------------------------------------------------------------------------------------

    @Override
    public int[] predict(double[][] w, double[][] x) {
        // The index of the highest score of each row, the first of equal ones. Scores may all be negative.
        throw new NotWrittenYet("predict");
    }

    // ---- Stage 7: your settings for the images ------------------------------------------------------------------------------

    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        // return new ChosenLinearSettings(learningRate, reg, iterations, batchSize), for each loss its own.
        throw new NotWrittenYet("chosenSettings");
    }
}
