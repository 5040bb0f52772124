package netgrade.diagnosis;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import netgrade.numeric.Matrices;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** The changes that many mistakes are made of. Letters as in {@link netgrade.reference}. */
public final class Variations {

    private Variations() {}

    /** The regularisation term in the loss, multiplied. */
    public static Variation regularisation(double factor) {
        return regularisation(pass -> factor);
    }

    public static Variation regularisation(ToDoubleFunction<Propagation> factor) {
        return Variation.ofLoss((pass, right) -> right + (factor.applyAsDouble(pass) - 1) * pass.regularisation());
    }

    /** The regularisation term in the gradient of each weight, multiplied. */
    public static Variation regularisationSlope(double factor) {
        return regularisationSlope(pass -> factor);
    }

    public static Variation regularisationSlope(ToDoubleFunction<Propagation> factor) {
        return Variation.ofDw(
                (pass, k, right) -> plus(right, 2 * (factor.applyAsDouble(pass) - 1) * pass.strength(), pass.w(k)));
    }

    /** The data loss, multiplied; its derivative stays. */
    public static Variation dataLoss(ToDoubleFunction<Propagation> factor) {
        return Variation.ofData((pass, right) -> new Loss.OfScores(factor.applyAsDouble(pass) * right.loss(), right.dscores()));
    }

    /** The derivative of the data loss by the scores, multiplied; the loss stays. */
    public static Variation dscores(ToDoubleFunction<Propagation> factor) {
        return Variation.ofData(
                (pass, right) -> new Loss.OfScores(right.loss(), scaled(factor.applyAsDouble(pass), right.dscores())));
    }

    /** The data loss computed anew from the pass; its derivative stays. */
    public static Variation newDataLoss(ToDoubleFunction<Propagation> loss) {
        return Variation.ofData((pass, right) -> new Loss.OfScores(loss.applyAsDouble(pass), right.dscores()));
    }

    /** Returns {@code -(1/n) sum_i log p_i[y_i]} and {@code (p - onehot) / n}. */
    public static Loss.OfScores crossEntropy(Propagation pass, double[][] p) {
        double loss = 0;
        double[][] dscores = Matrices.copy(p);
        for (int i = 0; i < p.length; i++) {
            loss -= StrictMath.log(p[i][pass.y()[i]]);
            dscores[i][pass.y()[i]] -= 1;
        }
        return new Loss.OfScores(loss / p.length, scaled(1.0 / p.length, dscores));
    }

    /** Returns {@code sum_i f(p_i[y_i]) / n}. */
    public static double mean(Propagation pass, double[][] p, DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += f.applyAsDouble(p[i][pass.y()[i]]);
        }
        return sum / p.length;
    }

    /** Returns exp of each score less that shift, divided by the sum of its row. */
    public static double[][] softmax(double[][] scores, double[] shifts) {
        return normalised(map(scores, (i, j, s) -> StrictMath.exp(s - shifts[i])));
    }

    private static double[][] normalised(double[][] e) {
        double[] sums = Matrices.columnSums(Matrices.transpose(e))[0];
        return map(e, (i, j, value) -> value / sums[i]);
    }

    /** What becomes of an entry. */
    @FunctionalInterface
    public interface OfEntry {
        double of(int row, int column, double value);
    }

    public static double[][] map(double[][] a, OfEntry f) {
        double[][] mapped = Matrices.copy(a);
        for (int i = 0; i < mapped.length; i++) {
            for (int j = 0; j < mapped[i].length; j++) {
                mapped[i][j] = f.of(i, j, mapped[i][j]);
            }
        }
        return mapped;
    }

    public static double[][] scaled(double factor, double[][] a) {
        return map(a, (i, j, value) -> factor * value);
    }

    /** Returns a + factor * b. */
    public static double[][] plus(double[][] a, double factor, double[][] b) {
        double[][] sum = Matrices.copy(a);
        Matrices.addScaled(sum, factor, b);
        return sum;
    }

    public static double[][] zeros(double[][] a) {
        return new double[a.length][a.length == 0 ? 0 : a[0].length];
    }
}
