package netgrade.wire;

import netgrade.spi.ChosenLinearSettings;
import java.util.Arrays;
import java.util.List;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainedWeights;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** Lays out the records of {@link netgrade.spi}, field by field in their order. */
public final class SpiValues {

    private SpiValues() {}

    /** Appends a loss (f64) and its gradients (matrices by name). */
    public static void write(PayloadWriter to, LossAndGradients value) {
        to.f64(value.loss()).matrices(value.gradients());
    }

    /** Returns the next loss and gradients. */
    public static LossAndGradients readLoss(PayloadReader from) throws ProtocolException {
        return new LossAndGradients(from.f64(), from.matrices());
    }

    /** Appends rate, decay, regularisation strength (f64 each), iterations, batch size (u32 each) and seed (u64). */
    public static void write(PayloadWriter to, TrainingSettings value) {
        to.f64(value.learningRate()).f64(value.learningRateDecay()).f64(value.reg());
        to.i32(value.iterations()).i32(value.batchSize()).i64(value.seed());
    }

    /** Returns the next training settings. */
    public static TrainingSettings readSettings(PayloadReader from) throws ProtocolException {
        return new TrainingSettings(from.f64(), from.f64(), from.f64(), from.i32(), from.i32(), from.i64());
    }

    /** Appends three vectors: losses, training accuracies, validation accuracies. */
    public static void write(PayloadWriter to, TrainingHistory value) {
        to.vector(value.loss()).vector(value.trainingAccuracy()).vector(value.validationAccuracy());
    }

    /** Returns the next training history. */
    public static TrainingHistory readHistory(PayloadReader from) throws ProtocolException {
        return new TrainingHistory(from.vector(), from.vector(), from.vector());
    }

    /** Appends hidden sizes (as labels), weight scale (f64) and training settings. */
    public static void write(PayloadWriter to, ChosenSettings value) {
        to.sizes(value.hiddenSizes()).f64(value.weightScale());
        write(to, value.training());
    }

    /** Returns the next chosen settings. */
    public static ChosenSettings readChosen(PayloadReader from) throws ProtocolException {
        return new ChosenSettings(from.sizes(), from.f64(), readSettings(from));
    }

    /** Appends a loss (f64) and its gradient (a matrix). */
    public static void write(PayloadWriter to, LossAndGradient value) {
        to.f64(value.loss()).matrix(value.gradient());
    }

    /** Returns the next loss of a linear classifier and its gradient. */
    public static LossAndGradient readLinearLoss(PayloadReader from) throws ProtocolException {
        return new LossAndGradient(from.f64(), from.matrix());
    }

    /** Appends weights (a matrix) and losses (a vector). */
    public static void write(PayloadWriter to, TrainedWeights value) {
        to.matrix(value.w()).vector(value.loss());
    }

    /** Returns the next trained weights. */
    public static TrainedWeights readTrained(PayloadReader from) throws ProtocolException {
        return new TrainedWeights(from.matrix(), from.vector());
    }

    /** Appends learning rate, regularisation strength (f64 each), iterations and batch size (u32 each). */
    public static void write(PayloadWriter to, ChosenLinearSettings value) {
        to.f64(value.learningRate()).f64(value.reg()).i32(value.iterations()).i32(value.batchSize());
    }

    /** Returns the next chosen settings of a linear classifier. */
    public static ChosenLinearSettings readChosenLinear(PayloadReader from) throws ProtocolException {
        return new ChosenLinearSettings(from.f64(), from.f64(), from.i32(), from.i32());
    }

    /** Appends which of the losses (u8: 0 hinge, 1 softmax). */
    public static void write(PayloadWriter to, LinearLoss value) {
        to.u8(value == LinearLoss.HINGE ? 0 : 1);
    }

    /** Returns the next choice of a loss. */
    public static LinearLoss readLossKind(PayloadReader from) throws ProtocolException {
        int kind = from.u8();
        if (kind > 1) {
            throw new ProtocolException("no loss has the number " + kind);
        }
        return kind == 0 ? LinearLoss.HINGE : LinearLoss.SOFTMAX;
    }

    /** Appends hidden sizes (as labels), regularisation strengths and learning rates (vectors) and the base (chosen settings). */
    public static void write(PayloadWriter to, SearchSettings value) {
        to.sizes(value.hiddenSizes()).vector(vector(value.regs())).vector(vector(value.learningRates()));
        write(to, value.base());
    }

    /** Returns the next values to try. */
    public static SearchSettings readSearch(PayloadReader from) throws ProtocolException {
        return new SearchSettings(from.sizes(), list(from.vector()), list(from.vector()), readChosen(from));
    }

    /** Appends the best settings (chosen settings) and their accuracy (f64). */
    public static void write(PayloadWriter to, SearchResult value) {
        write(to, value.best());
        to.f64(value.validationAccuracy());
    }

    /** Returns the next result of a search. */
    public static SearchResult readSearchResult(PayloadReader from) throws ProtocolException {
        return new SearchResult(readChosen(from), from.f64());
    }

    private static double[] vector(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
