package netgrade.checks;

import java.util.function.ToDoubleBiFunction;
import netgrade.numeric.Errors;

/** The ways errors are measured; NaN and infinity in an answer give an infinite error. */
public enum Metric {
    /** As the hand-outs compare scores. */
    SUM("sum of |a - b|", Errors::sumOfAbsoluteDifferences),
    /** The largest difference, measured by the largest entry: rounding in entries close to zero does not count. */
    MAX_NORM("max |a - b| / max(|a|, |b|)", Errors::maxNormError);

    private final String words;
    private final ToDoubleBiFunction<double[][], double[][]> error;

    Metric(String words, ToDoubleBiFunction<double[][], double[][]> error) {
        this.words = words;
        this.error = error;
    }

    String words() {
        return words;
    }

    double error(double[][] actual, double[][] expected) {
        return error.applyAsDouble(actual, expected);
    }
}
