package netgrade.diagnosis.nets;

import static netgrade.diagnosis.Variations.dataLoss;
import static netgrade.diagnosis.Variations.dscores;
import static netgrade.diagnosis.Variations.map;
import static netgrade.diagnosis.Variations.scaled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Sentences;
import netgrade.reference.Convention.DataLoss;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Mistakes in the squared error {@code factor/n * sum_i |s_i - onehot(y_i)|^2}. */
final class SquaredErrorMistakes {

    private static final Sentences SENTENCES = Sentences.of("squared-error");

    private SquaredErrorMistakes() {}

    /** Returns them; the right factor is 1/2 or 1. */
    static List<Mistake> of(double factor) {
        List<Mistake> all = new ArrayList<>(factors(factor == 0.5));
        all.addAll(others(factor));
        if (factor == 0.5) {
            all.addAll(ofMeanSquares());
        }
        return all;
    }

    private static List<Mistake> factors(boolean halved) {
        double times = halved ? 2 : 0.5;
        return List.of(
                mistake("squared-error-factor", halved, dataLoss(pass -> times).and(dscores(pass -> times))),
                mistake("squared-error-factor-in-loss", halved, dataLoss(pass -> times)),
                mistake("squared-error-factor-in-gradient", halved, dscores(pass -> times)));
    }

    private static List<Mistake> others(double factor) {
        boolean halved = factor == 0.5;
        return List.of(
                mistake("label-numbers", halved,
                        Variation.ofData((pass, same) -> squared(factor, map(pass.logits(), (i, j, s) -> s - pass.y()[i])))),
                mistake("error-of-softmax", halved,
                        Variation.ofData((pass, same) -> squared(factor, residuals(pass.probabilities(), pass.y())))),
                mistake("error-of-softmax-with-gradient", halved,
                        Variation.ofData((pass, same) -> throughSoftmax(factor, pass.probabilities(), pass.y()))),
                mistake("cross-entropy-for-squared-error", halved,
                        Variation.ofData((pass, same) -> DataLoss.CROSS_ENTROPY.formula().of(pass.logits(), pass.y()))),
                mistake("one-hot-forgotten", halved,
                        Variation.ofData((pass, same) -> new Loss.OfScores(same.loss(), scaled(2 * factor / pass.n(), pass.logits())))));
    }

    /** The mean of all n c squares, as np.mean gives it: there is no 1/2 in it either. */
    private static List<Mistake> ofMeanSquares() {
        return List.of(
                mistake("mean-of-squares", true,
                        dataLoss(SquaredErrorMistakes::twiceOverClasses).and(dscores(SquaredErrorMistakes::twiceOverClasses))),
                mistake("mean-of-squares-in-loss", true, dataLoss(SquaredErrorMistakes::twiceOverClasses)));
    }

    private static double twiceOverClasses(Propagation pass) {
        return 2.0 / pass.logits()[0].length;
    }

    private static double[][] residuals(double[][] s, int[] y) {
        return map(s, (i, j, value) -> j == y[i] ? value - 1 : value);
    }

    private static Loss.OfScores squared(double factor, double[][] residuals) {
        double sum = Arrays.stream(residuals).flatMapToDouble(Arrays::stream).map(r -> r * r).sum();
        return new Loss.OfScores(factor * sum / residuals.length, scaled(2 * factor / residuals.length, residuals));
    }

    /** The derivative by s_k is p_k (g_k - sum_j g_j p_j), with g that by p. */
    private static Loss.OfScores throughSoftmax(double factor, double[][] p, int[] y) {
        Loss.OfScores byP = squared(factor, residuals(p, y));
        double[] sums = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[i].length; j++) {
                sums[i] += byP.dscores()[i][j] * p[i][j];
            }
        }
        return new Loss.OfScores(byP.loss(), map(byP.dscores(), (i, j, g) -> p[i][j] * (g - sums[i])));
    }

    /** The sentences tell of the right factor, the wrong one, and the one of the wrong derivative. */
    private static Mistake mistake(String id, boolean halved, Variation variation) {
        Map<String, String> values = halved
                ? Map.of("right", "1/(2n)", "wrong", "1/n", "times", "twice", "wrong-slope", "2")
                : Map.of("right", "1/n", "wrong", "1/(2n)", "times", "half", "wrong-slope", "1");
        return new Mistake(id, SENTENCES.about(id, values), List.of(variation));
    }
}
