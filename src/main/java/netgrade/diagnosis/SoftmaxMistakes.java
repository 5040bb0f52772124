package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.crossEntropy;
import static netgrade.diagnosis.Variations.map;
import static netgrade.diagnosis.Variations.mean;
import static netgrade.diagnosis.Variations.newDataLoss;
import static netgrade.diagnosis.Variations.scaled;
import static netgrade.diagnosis.Variations.softmax;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention.DataLoss;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Mistakes in softmax and cross-entropy, {@code (1/n) sum_i -log p_i[y_i]}. */
public final class SoftmaxMistakes {

    private static final Sentences SENTENCES = Sentences.of("softmax");

    /** What is added to a probability before the logarithm; checks find the least of them, 1e-8, at 3.7e-8. */
    private static final double[] EPSILONS = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4};

    private static final double[] EPSILONS_OF_FLOATS = {1e-5, 1e-4};

    private SoftmaxMistakes() {}

    /**
     * Returns them.
     *
     * @param returnsProbabilities whether the scores asked for are the softmax itself
     * @param mayBeFloats whether answers may be floats, whose steps are as large as the smallest constants students add
     */
    public static List<Mistake> all(boolean returnsProbabilities, boolean mayBeFloats) {
        double[] epsilons = mayBeFloats ? EPSILONS_OF_FLOATS : EPSILONS;
        return List.of(
                mistake("no-max-shift", ofSoftmax(returnsProbabilities, s -> softmax(s, new double[s.length])), ofLogSoftmax(s -> 0)),
                mistake("global-max",
                        ofSoftmax(returnsProbabilities, s -> softmax(s, filled(s.length, maxima(s).max().orElseThrow()))),
                        ofLogSoftmax(s -> maxima(s).max().orElseThrow())),
                mistake("column-max", ofSoftmax(returnsProbabilities, SoftmaxMistakes::shiftedByColumn)),
                mistake("max-of-other-rows", ofSoftmax(returnsProbabilities, SoftmaxMistakes::shiftedByOtherRows)),
                mistake("softmax-over-batch",
                        ofSoftmax(returnsProbabilities, SoftmaxMistakes::overBatchAfterShift),
                        ofSoftmax(returnsProbabilities, SoftmaxMistakes::overBatch)),
                mistake("softmax-twice", Variation.ofData((pass, right) -> crossEntropy(pass, rowSoftmax(pass.probabilities())))),
                mistake("log-over-all-classes", newDataLoss(SoftmaxMistakes::overAllClasses)),
                mistake("log-over-all-classes-with-gradient",
                        Variation.ofData((pass, right) -> new Loss.OfScores(overAllClasses(pass), slopeOverAllClasses(pass)))),
                mistake("log-plus-epsilon",
                        DoubleStream.of(epsilons)
                                .mapToObj(epsilon -> newDataLoss(
                                        pass -> mean(pass, pass.probabilities(), p -> -StrictMath.log(p + epsilon))))
                                .toArray(Variation[]::new)),
                mistake("log-missing", newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -p))),
                mistake("log-of-base-10", newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -StrictMath.log10(p)))),
                mistake("log-of-base-2",
                        newDataLoss(pass -> mean(pass, pass.probabilities(), p -> -StrictMath.log(p) / StrictMath.log(2)))),
                mistake("log-of-mean", newDataLoss(pass -> -StrictMath.log(mean(pass, pass.probabilities(), p -> p)))),
                mistake("largest-class", newDataLoss(SoftmaxMistakes::ofLargest)),
                mistake("one-hot-forgotten", ofSlope((pass, p) -> p)),
                mistake("one-hot-everywhere", ofSlope((pass, p) -> map(p, (i, j, value) -> value - 1))),
                mistake("softmax-derivative-forgotten",
                        ofSlope((pass, p) -> map(p, (i, j, value) -> j == pass.y()[i] ? -1 / value : 0))),
                mistake("squared-error-for-cross-entropy",
                        Variation.ofData((pass, right) -> DataLoss.SQUARED_ERROR.formula().of(pass.logits(), pass.y())),
                        Variation.ofData((pass, right) ->
                                DataLoss.HALF_SQUARED_ERROR.formula().of(pass.logits(), pass.y()))));
    }

    private interface Probabilities {
        double[][] of(double[][] scores);
    }

    private interface Slope {
        double[][] of(Propagation pass, double[][] p);
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

    /** Column j less the maximum of row j, as NumPy does without keepdims; with fewer rows than columns there is no such row. */
    private static double[][] shiftedByOtherRows(double[][] s) {
        double[] rows = maxima(s).toArray();
        return softmax(map(s, (i, j, value) -> j < rows.length ? value - rows[j] : Double.NaN), new double[s.length]);
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

    private static double overAllClasses(Propagation pass) {
        return Arrays.stream(pass.probabilities()).flatMapToDouble(Arrays::stream).map(p -> -StrictMath.log(p)).sum() / pass.n();
    }

    /** The derivative of sum_j -log p_j by s_k is c p_k - 1. */
    private static double[][] slopeOverAllClasses(Propagation pass) {
        int c = pass.logits()[0].length;
        return scaled(1.0 / pass.n(), map(pass.probabilities(), (i, j, p) -> c * p - 1));
    }

    private static double ofLargest(Propagation pass) {
        return maxima(pass.probabilities()).map(p -> -StrictMath.log(p)).sum() / pass.n();
    }

    private static Mistake mistake(String id, Variation... forms) {
        return new Mistake(SENTENCES, id, forms);
    }
}
