package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.crossEntropy;
import static netgrade.diagnosis.Changes.map;
import static netgrade.diagnosis.Changes.mean;
import static netgrade.diagnosis.Changes.newDataLoss;
import static netgrade.diagnosis.Changes.scaled;
import static netgrade.diagnosis.Changes.softmax;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.numeric.Matrices;
import netgrade.reference.Loss;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in softmax and cross-entropy, {@code (1/n) sum_i -log p_i[y_i]}. */
final class SoftmaxMistakes {

    private static final String LOSS = "loss = 1/n · Σᵢ −log pᵢ[yᵢ] + regularisation";

    private SoftmaxMistakes() {}

    /**
     * Returns them.
     *
     * @param returnsProbabilities whether the scores asked for are the softmax itself
     * @param epsilons what students add to a probability before the logarithm
     */
    static List<Mistake> all(boolean returnsProbabilities, double... epsilons) {
        return List.of(
                mistake("no-max-shift", "softmax without subtracting the maximum",
                        "Your softmax takes exp of the scores as they are: above 709 that is infinite, and the loss no number.",
                        "Subtract each row's largest score first: softmax stays the same, and exp cannot overflow.",
                        "pᵢⱼ = exp(»sᵢⱼ«) / Σₖ exp(»sᵢₖ«)",
                        Reading.STABILITY,
                        ofSoftmax(returnsProbabilities, s -> softmax(s, new double[s.length])),
                        ofLogSoftmax(s -> 0)),
                mistake("global-max", "softmax subtracts one maximum from all rows",
                        "Your softmax subtracts the largest score of the whole batch: rows far below it become 0/0.",
                        "Subtract from each row its own largest score.",
                        "pᵢⱼ = exp(sᵢⱼ − »max s«) / Σₖ exp(sᵢₖ − »max s«)",
                        Reading.STABILITY,
                        ofSoftmax(returnsProbabilities, s -> softmax(s, filled(s.length, maxima(s).max().orElseThrow()))),
                        ofLogSoftmax(s -> maxima(s).max().orElseThrow())),
                mistake("column-max", "softmax subtracts the maxima of columns",
                        "Your softmax subtracts from each score the largest of its class, which changes the probabilities.",
                        "Subtract from each row its own largest score.",
                        "pᵢⱼ = exp(sᵢⱼ − »maxₖ sₖⱼ«) / …",
                        Reading.STABILITY,
                        ofSoftmax(returnsProbabilities, SoftmaxMistakes::shiftedByColumn)),
                mistake("softmax-over-batch", "softmax is taken over the batch",
                        "Your softmax divides by the sum over the examples: the columns add up to 1.",
                        "For each example, divide by the sum over its classes: the rows add up to 1.",
                        "pᵢⱼ = exp(sᵢⱼ) / »Σₖ exp(sₖⱼ)«",
                        Reading.SOFTMAX,
                        ofSoftmax(returnsProbabilities, SoftmaxMistakes::overBatchAfterShift),
                        ofSoftmax(returnsProbabilities, SoftmaxMistakes::overBatch)),
                mistake("softmax-twice", "softmax is taken twice",
                        "Your loss takes the softmax of what is a softmax already.",
                        "The softmax of the scores, once.",
                        "p = softmax(»softmax(s)«)",
                        Reading.SOFTMAX,
                        Variation.ofData((pass, right) -> crossEntropy(pass, rowSoftmax(pass.probabilities())))),
                mistake("log-over-all-classes", "−log p is summed over all classes",
                        "Your loss adds −log p of every class; its gradient is that of the right loss.",
                        "Only the probability of the right class counts.",
                        "loss = 1/n · Σᵢ »Σⱼ −log pᵢⱼ« + regularisation",
                        Reading.SOFTMAX,
                        newDataLoss(SoftmaxMistakes::overAllClasses)),
                mistake("log-over-all-classes-with-gradient", "−log p is summed over all classes, in the gradient too",
                        "Your loss adds −log p of every class, and your gradient is that of this loss.",
                        "Only the probability of the right class counts.",
                        "loss = 1/n · Σᵢ »Σⱼ −log pᵢⱼ« + regularisation",
                        Reading.SOFTMAX,
                        Variation.ofData((pass, right) -> new Loss.OfScores(overAllClasses(pass), slopeOverAllClasses(pass)))),
                mistake("log-plus-epsilon", "a constant is added to p before the logarithm",
                        "Your loss takes log(p + ε) with an ε large enough to move it.",
                        "−log p itself. Computed as log Σ exp(s − max) − (s[y] − max) it needs no ε; 1e-12 would not be seen.",
                        LOSS.replace("pᵢ[yᵢ]", "(pᵢ[yᵢ] »+ ε«)"),
                        Reading.STABILITY,
                        DoubleStream.of(epsilons)
                                .mapToObj(epsilon -> newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -StrictMath.log(p + epsilon))))
                                .toArray(Variation[]::new)),
                mistake("log-missing", "the logarithm is missing",
                        "Your loss is the mean of −p of the right class.",
                        "The mean of −log p.",
                        LOSS.replace("−log", "−»log is missing«"),
                        Reading.SOFTMAX,
                        newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -p))),
                mistake("log-of-another-base", "the logarithm has another base than e",
                        "Your loss takes a logarithm to the base 2 or 10.",
                        "The natural logarithm, Math.log.",
                        LOSS.replace("−log", "−»log₁₀«"),
                        Reading.SOFTMAX,
                        newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -StrictMath.log10(p))),
                        newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -StrictMath.log(p) / StrictMath.log(2)))),
                mistake("largest-class", "the loss takes the most probable class",
                        "Your loss is −log of the largest probability of each example, whatever its label.",
                        "−log of the probability of the example's own class.",
                        LOSS.replace("pᵢ[yᵢ]", "»maxⱼ pᵢⱼ«"),
                        Reading.SOFTMAX,
                        newDataLoss(SoftmaxMistakes::ofLargest)),
                mistake("one-hot-forgotten", "1 is not subtracted at the right class",
                        "Your derivative by the scores is p for every class.",
                        "p for the other classes, p − 1 for the right one.",
                        "dscores = 1/n · (p »− onehot is missing«)",
                        Reading.RELU,
                        ofSlope((pass, p) -> p)),
                mistake("one-hot-everywhere", "1 is subtracted at every class",
                        "Your derivative by the scores is p − 1 for every class.",
                        "p for the other classes, p − 1 for the right one.",
                        "dscores = 1/n · (p − »1«)",
                        Reading.RELU,
                        ofSlope((pass, p) -> map(p, (i, j, value) -> value - 1))),
                mistake("softmax-derivative-forgotten", "the derivative stops at the probabilities",
                        "You go on backwards with the derivative by the probabilities, −1/p at the right class, as if it were that by the scores.",
                        "The derivative by the scores: p − 1 at the right class and p elsewhere; softmax lies in between.",
                        "dscores = 1/n · »(−onehot / p)«",
                        Reading.RELU,
                        ofSlope((pass, p) -> map(p, (i, j, value) -> j == pass.y()[i] ? -1 / value : 0))),
                mistake("squared-error-for-cross-entropy", "squared error in place of cross-entropy",
                        "Your loss is the squared distance of the scores from the one-hot labels.",
                        "Cross-entropy: −log of the probability of the right class.",
                        "loss = 1/n · Σᵢ »|sᵢ − onehot(yᵢ)|²« + regularisation",
                        Reading.SOFTMAX,
                        Variation.ofData((pass, right) -> netgrade.reference.Convention.DataLoss.SQUARED_ERROR.formula().of(pass.logits(), pass.y())),
                        Variation.ofData((pass, right) ->
                                netgrade.reference.Convention.DataLoss.HALF_SQUARED_ERROR.formula().of(pass.logits(), pass.y()))));
    }

    private interface Probabilities {
        double[][] of(double[][] scores);
    }

    private interface Slope {
        double[][] of(Pass pass, double[][] p);
    }

    /** Another softmax, in loss and gradient, and in the scores where they are probabilities. */
    private static Variation ofSoftmax(boolean returnsProbabilities, Probabilities p) {
        Variation inLoss = Variation.ofData((pass, right) -> crossEntropy(pass, p.of(pass.logits())));
        return returnsProbabilities ? inLoss.and(Variation.ofScores((pass, right) -> p.of(pass.logits()))) : inLoss;
    }

    /** Logarithms of the probabilities first, {@code s - shift - log(sum of exp(s - shift))}, and p from them: so p stays finite. */
    private static Variation ofLogSoftmax(ToDoubleFunction<double[][]> shift) {
        return Variation.ofData((pass, right) -> {
            double by = shift.applyAsDouble(pass.logits());
            double[] logs = Arrays.stream(pass.logits())
                    .mapToDouble(row -> StrictMath.log(Arrays.stream(row).map(s -> StrictMath.exp(s - by)).sum()))
                    .toArray();
            double[][] logP = map(pass.logits(), (i, j, s) -> s - by - logs[i]);
            double loss = mean(pass, logP, value -> -value);
            return new Loss.OfScores(loss, crossEntropy(pass, map(logP, (i, j, value) -> StrictMath.exp(value))).dscores());
        });
    }

    /** Another derivative of the data loss than (p - onehot) / n: what is given, divided by n. */
    private static Variation ofSlope(Slope slope) {
        return Variation.ofData((pass, right) ->
                new Loss.OfScores(right.loss(), scaled(1.0 / pass.n(), slope.of(pass, pass.probabilities()))));
    }

    static double[][] rowSoftmax(double[][] s) {
        return softmax(s, maxima(s).toArray());
    }

    private static DoubleStream maxima(double[][] s) {
        return Arrays.stream(s).mapToDouble(row -> Arrays.stream(row).max().orElseThrow());
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    private static double[][] shiftedByColumn(double[][] s) {
        double[] columns = maxima(Matrices.transpose(s)).toArray();
        return softmax(map(s, (i, j, value) -> value - columns[j]), new double[s.length]);
    }

    private static double[][] overBatch(double[][] s) {
        return Matrices.transpose(rowSoftmax(Matrices.transpose(s)));
    }

    /** The shift by each row's maximum, which leaves a softmax of rows as it is, changes one of columns. */
    private static double[][] overBatchAfterShift(double[][] s) {
        double[] shifts = maxima(s).toArray();
        double[][] e = map(s, (i, j, value) -> StrictMath.exp(value - shifts[i]));
        double[] sums = Matrices.columnSums(e)[0];
        return map(e, (i, j, value) -> value / sums[j]);
    }

    private static double overAllClasses(Pass pass) {
        return Arrays.stream(pass.probabilities()).flatMapToDouble(Arrays::stream).map(p -> -StrictMath.log(p)).sum() / pass.n();
    }

    /** The derivative of sum_j -log p_j by s_k is c p_k - 1. */
    private static double[][] slopeOverAllClasses(Pass pass) {
        int c = pass.logits()[0].length;
        return scaled(1.0 / pass.n(), map(pass.probabilities(), (i, j, p) -> c * p - 1));
    }

    private static double ofLargest(Pass pass) {
        return maxima(pass.probabilities()).map(p -> -StrictMath.log(p)).sum() / pass.n();
    }

    private static Mistake mistake(
            String id, String title, String computed, String asked, String formula, String read, Variation... forms) {
        return new Mistake(id, Stage.FORMULAS, title, new Lesson(computed, asked, formula, read), forms);
    }
}
