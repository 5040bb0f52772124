package netgrade.reference;

import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import netgrade.spi.TrainingData;

/**
 * What a net does otherwise than its assignment asks: some steps of the formulas replaced, all others as they are.
 *
 * <p>A replacement is given what has been computed so far and the right result of its step, and returns the one to go on with: a new
 * matrix, or the right one untouched. So a mistake is told in a line or two, and two of them can be made at once, see {@link #and}.
 */
public final class Variation {

    /** Replaces a matrix that a layer computes; k is the layer, counted from 0. */
    @FunctionalInterface
    public interface OfLayer {
        double[][] of(Propagation pass, int k, double[][] right);
    }

    /** Replaces the data loss and its derivative by what the last layer gives. */
    @FunctionalInterface
    public interface OfData {
        Loss.OfScores of(Propagation pass, Loss.OfScores right);
    }

    /** Replaces the loss, regularisation included. */
    @FunctionalInterface
    public interface OfLoss {
        double of(Propagation pass, double right);
    }

    /** Replaces the scores that are returned. */
    @FunctionalInterface
    public interface OfScores {
        double[][] of(Propagation pass, double[][] right);
    }

    /** Replaces the labels that are predicted; the pass goes as far as the logits. */
    @FunctionalInterface
    public interface OfLabels {
        int[] of(Propagation pass, int[] right);
    }

    /** Replaces a matrix on its way in or out of the net's own layout, where weights are (inputs, outputs). */
    @FunctionalInterface
    public interface OfLayout {
        double[][] of(double[][] given, double[][] right);
    }

    /** Replaces a parameter that was drawn, {@code right}, where this was the standard deviation asked for. */
    @FunctionalInterface
    public interface OfDraw {
        double[][] of(boolean isBias, double scale, double[][] right);
    }

    /** Replaces the rows of one update. */
    @FunctionalInterface
    public interface OfRows {
        int[] of(int n, int batchSize, int[] right);
    }

    /** Replaces the rows that an update takes its labels from; right are those of its inputs, and t is the update, counted from 0. */
    @FunctionalInterface
    public interface OfLabelRows {
        int[] of(int t, int n, int[] right);
    }

    /**
     * Replaces the weights of a layer that a derivative goes back through; dw is the gradient of these weights, and the rate that of the
     * update under way, 0 where there is none.
     */
    @FunctionalInterface
    public interface OfWayBack {
        double[][] of(double rate, double[][] dw, double[][] right);
    }

    /** Replaces the gradient an update goes along; {@code before} is the one the update before went along, zeros at first. */
    @FunctionalInterface
    public interface OfUpdate {
        double[][] of(boolean isBias, double decay, double[][] before, double[][] right);
    }

    /** Replaces the learning rate of the next update; t is the update just done, counted from 0. */
    @FunctionalInterface
    public interface OfRate {
        double of(int t, int iterationsPerEpoch, double decay, double now, double right);
    }

    private final OfLayer affine;
    private final OfLayer activation;
    private final OfScores scores;
    private final OfData data;
    private final OfLoss loss;
    private final OfLayer masked;
    private final OfLayer dw;
    private final OfLayer db;
    private final OfLabels labels;
    private final OfLayout layout;
    private final OfDraw draw;
    private final LongUnaryOperator seed;
    private final OfRows rows;
    private final OfLabelRows labelRows;
    private final OfWayBack wayBack;
    private final UnaryOperator<TrainingData> examples;
    private final OfUpdate update;
    private final OfRate rate;
    private final DoubleUnaryOperator trainingReg;

    private Variation(Parts parts) {
        affine = parts.affine;
        activation = parts.activation;
        scores = parts.scores;
        data = parts.data;
        loss = parts.loss;
        masked = parts.masked;
        dw = parts.dw;
        db = parts.db;
        labels = parts.labels;
        layout = parts.layout;
        draw = parts.draw;
        seed = parts.seed;
        rows = parts.rows;
        labelRows = parts.labelRows;
        wayBack = parts.wayBack;
        examples = parts.examples;
        update = parts.update;
        rate = parts.rate;
        trainingReg = parts.trainingReg;
    }

    /** The replacements of a variation while they are put together; as they are, none replaces anything. */
    private static final class Parts {
        private OfLayer affine = (pass, k, right) -> right;
        private OfLayer activation = (pass, k, right) -> right;
        private OfScores scores = (pass, right) -> right;
        private OfData data = (pass, right) -> right;
        private OfLoss loss = (pass, right) -> right;
        private OfLayer masked = (pass, k, right) -> right;
        private OfLayer dw = (pass, k, right) -> right;
        private OfLayer db = (pass, k, right) -> right;
        private OfLabels labels = (pass, right) -> right;
        private OfLayout layout = (given, right) -> right;
        private OfDraw draw = (isBias, scale, right) -> right;
        private LongUnaryOperator seed = right -> right;
        private OfRows rows = (n, batchSize, right) -> right;
        private OfLabelRows labelRows = (t, n, right) -> right;
        private OfWayBack wayBack = (rate, dw, right) -> right;
        private UnaryOperator<TrainingData> examples = right -> right;
        private OfUpdate update = (isBias, decay, before, right) -> right;
        private OfRate rate = (t, epoch, decay, now, right) -> right;
        private DoubleUnaryOperator trainingReg = right -> right;
    }

    private static Variation with(Consumer<Parts> change) {
        Parts parts = new Parts();
        change.accept(parts);
        return new Variation(parts);
    }

    /** Returns the one that replaces nothing. */
    public static Variation none() {
        return with(parts -> {});
    }

    /** Replaces {@code inputs W + b}, shape (n, outputs). */
    public static Variation ofAffine(OfLayer change) {
        return with(parts -> parts.affine = change);
    }

    /** Replaces what a layer hands on, shape (n, outputs): {@code max(a, 0)}, and {@code a} itself in the last. */
    public static Variation ofActivation(OfLayer change) {
        return with(parts -> parts.activation = change);
    }

    /** Replaces the scores that are returned; loss and predictions do not use them. */
    public static Variation ofScores(OfScores change) {
        return with(parts -> parts.scores = change);
    }

    /** Replaces the data loss and its derivative. */
    public static Variation ofData(OfData change) {
        return with(parts -> parts.data = change);
    }

    /** Replaces the loss with its regularisation; the gradients stay. */
    public static Variation ofLoss(OfLoss change) {
        return with(parts -> parts.loss = change);
    }

    /** Replaces the derivative by what a hidden layer gives before its ReLU, shape (n, outputs). */
    public static Variation ofMasked(OfLayer change) {
        return with(parts -> parts.masked = change);
    }

    /** Replaces the gradient of a layer's weights with its regularisation, shape (inputs, outputs). */
    public static Variation ofDw(OfLayer change) {
        return with(parts -> parts.dw = change);
    }

    /** Replaces the gradient of a layer's biases, shape (1, outputs). */
    public static Variation ofDb(OfLayer change) {
        return with(parts -> parts.db = change);
    }

    /** Replaces the labels. */
    public static Variation ofLabels(OfLabels change) {
        return with(parts -> parts.labels = change);
    }

    /** Replaces the turning of weights and their gradients, on the way in and on the way out. */
    public static Variation ofLayout(OfLayout change) {
        return with(parts -> parts.layout = change);
    }

    /** Replaces the parameters that are drawn. */
    public static Variation ofDraw(OfDraw change) {
        return with(parts -> parts.draw = change);
    }

    /** Replaces the seed of the draws. */
    public static Variation ofSeed(LongUnaryOperator change) {
        return with(parts -> parts.seed = change);
    }

    /** Replaces the rows of each update. */
    public static Variation ofRows(OfRows change) {
        return with(parts -> parts.rows = change);
    }

    /** Replaces the rows that each update takes its labels from. */
    public static Variation ofLabelRows(OfLabelRows change) {
        return with(parts -> parts.labelRows = change);
    }

    /** Replaces the weights that derivatives go back through. */
    public static Variation ofWayBack(OfWayBack change) {
        return with(parts -> parts.wayBack = change);
    }

    /** Replaces what a net is trained on. */
    public static Variation ofExamples(UnaryOperator<TrainingData> change) {
        return with(parts -> parts.examples = change);
    }

    /** Replaces the gradient that updates go along. */
    public static Variation ofUpdate(OfUpdate change) {
        return with(parts -> parts.update = change);
    }

    /** Replaces the learning rate from update to update. */
    public static Variation ofRate(OfRate change) {
        return with(parts -> parts.rate = change);
    }

    /** Replaces the regularisation strength that training uses. */
    public static Variation ofTrainingReg(DoubleUnaryOperator change) {
        return with(parts -> parts.trainingReg = change);
    }

    /** Returns both at once; where both replace the same step, the other is given what this one made of it. */
    public Variation and(Variation other) {
        return with(parts -> {
            parts.affine = both(affine, other.affine);
            parts.activation = both(activation, other.activation);
            parts.scores = (pass, right) -> other.scores.of(pass, scores.of(pass, right));
            parts.data = (pass, right) -> other.data.of(pass, data.of(pass, right));
            parts.loss = (pass, right) -> other.loss.of(pass, loss.of(pass, right));
            parts.masked = both(masked, other.masked);
            parts.dw = both(dw, other.dw);
            parts.db = both(db, other.db);
            parts.labels = (pass, right) -> other.labels.of(pass, labels.of(pass, right));
            parts.layout = (given, right) -> other.layout.of(given, layout.of(given, right));
            parts.draw = (isBias, scale, right) -> other.draw.of(isBias, scale, draw.of(isBias, scale, right));
            parts.seed = seed.andThen(other.seed);
            parts.rows = (n, batchSize, right) -> other.rows.of(n, batchSize, rows.of(n, batchSize, right));
            parts.labelRows = (t, n, right) -> other.labelRows.of(t, n, labelRows.of(t, n, right));
            parts.wayBack = (rate, dw, right) -> other.wayBack.of(rate, dw, wayBack.of(rate, dw, right));
            parts.examples = right -> other.examples.apply(examples.apply(right));
            parts.update = (isBias, decay, before, right) ->
                    other.update.of(isBias, decay, before, update.of(isBias, decay, before, right));
            parts.rate = (t, epoch, decay, now, right) ->
                    other.rate.of(t, epoch, decay, now, rate.of(t, epoch, decay, now, right));
            parts.trainingReg = trainingReg.andThen(other.trainingReg);
        });
    }

    private static OfLayer both(OfLayer first, OfLayer second) {
        return (pass, k, right) -> second.of(pass, k, first.of(pass, k, right));
    }

    double[][] affine(Propagation pass, int k, double[][] right) {
        return affine.of(pass, k, right);
    }

    double[][] activation(Propagation pass, int k, double[][] right) {
        return activation.of(pass, k, right);
    }

    double[][] scores(Propagation pass, double[][] right) {
        return scores.of(pass, right);
    }

    Loss.OfScores data(Propagation pass, Loss.OfScores right) {
        return data.of(pass, right);
    }

    double loss(Propagation pass, double right) {
        return loss.of(pass, right);
    }

    double[][] masked(Propagation pass, int k, double[][] right) {
        return masked.of(pass, k, right);
    }

    double[][] dw(Propagation pass, int k, double[][] right) {
        return dw.of(pass, k, right);
    }

    double[][] db(Propagation pass, int k, double[][] right) {
        return db.of(pass, k, right);
    }

    int[] labels(Propagation pass, int[] right) {
        return labels.of(pass, right);
    }

    double[][] laidOut(double[][] given, double[][] right) {
        return layout.of(given, right);
    }

    double[][] drawn(boolean isBias, double scale, double[][] right) {
        return draw.of(isBias, scale, right);
    }

    long seed(long right) {
        return seed.applyAsLong(right);
    }

    int[] rows(int n, int batchSize, int[] right) {
        return rows.of(n, batchSize, right);
    }

    int[] labelRows(int t, int n, int[] right) {
        return labelRows.of(t, n, right);
    }

    double[][] wayBack(double rate, double[][] dw, double[][] right) {
        return wayBack.of(rate, dw, right);
    }

    TrainingData examples(TrainingData right) {
        return examples.apply(right);
    }

    double[][] update(boolean isBias, double decay, double[][] before, double[][] right) {
        return update.of(isBias, decay, before, right);
    }

    double rate(int t, int iterationsPerEpoch, double decay, double now, double right) {
        return rate.of(t, iterationsPerEpoch, decay, now, right);
    }

    double trainingReg(double right) {
        return trainingReg.applyAsDouble(right);
    }
}
