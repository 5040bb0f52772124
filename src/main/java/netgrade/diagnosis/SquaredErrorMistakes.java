package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.dataLoss;
import static netgrade.diagnosis.Changes.dscores;
import static netgrade.diagnosis.Changes.map;
import static netgrade.diagnosis.Changes.scaled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.reference.Convention.DataLoss;
import netgrade.reference.Loss;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in the squared error {@code factor/n * sum_i |s_i - onehot(y_i)|^2}. */
final class SquaredErrorMistakes {

    private SquaredErrorMistakes() {}

    /** Returns them; the right factor is 1/2 or 1. */
    static List<Mistake> of(double factor) {
        boolean halved = factor == 0.5;
        String right = halved ? "1/(2n)" : "1/n";
        String wrong = halved ? "»1/n«" : "»1/(2n)«";
        double times = halved ? 2 : 0.5;
        String asked = "The squared error is " + right + " · Σᵢ |sᵢ − onehot(yᵢ)|², and its derivative by the scores that of the same formula.";
        List<Mistake> all = new ArrayList<>(factors(halved, right, wrong, times, asked));
        all.addAll(others(factor, right));
        if (halved) {
            all.addAll(ofMeanSquares());
        }
        return all;
    }

    private static List<Mistake> factors(boolean halved, String right, String wrong, double times, String asked) {
        return List.of(
                mistake("squared-error-factor", "another factor before the squared error",
                        "Your squared error and its gradient have the factor " + plain(wrong) + ".", asked,
                        "loss = " + wrong + " · Σᵢ |sᵢ − onehot(yᵢ)|² + regularisation",
                        dataLoss(pass -> times).and(dscores(pass -> times))),
                mistake("squared-error-factor-in-loss", "another factor before the squared error, in the loss only",
                        "Your squared error has the factor " + plain(wrong) + "; its gradient is the right one.", asked,
                        "loss = " + wrong + " · Σᵢ |sᵢ − onehot(yᵢ)|² + regularisation",
                        dataLoss(pass -> times)),
                mistake("squared-error-factor-in-gradient", "another factor in the derivative of the squared error",
                        "Your squared error is right; its derivative by the scores is " + (halved ? "twice" : "half") + " the right one.", asked,
                        "dscores = " + (halved ? "»2«/n" : "»1«/n") + " · (s − onehot)",
                        dscores(pass -> times)));
    }

    private static List<Mistake> others(double factor, String right) {
        return List.of(
                mistake("label-numbers", "scores are compared with the numbers of the labels",
                        "Your squared error compares every score with the label's number.",
                        "Compare with the one-hot row: 1 for the right class, 0 for the others.",
                        "loss = " + right + " · Σᵢ Σⱼ (sᵢⱼ − »yᵢ«)² + regularisation",
                        Variation.ofData((pass, same) -> squared(factor, map(pass.logits(), (i, j, s) -> s - pass.y()[i])))),
                mistake("error-of-softmax", "the squared error is taken of probabilities",
                        "Your squared error compares the softmax of the scores with the one-hot rows, and its derivative goes on as if that were the"
                                + " scores.",
                        "Compare the scores themselves: there is no softmax here.",
                        "loss = " + right + " · Σᵢ |»softmax(sᵢ)« − onehot(yᵢ)|² + regularisation",
                        Variation.ofData((pass, same) -> squared(factor, residuals(pass.probabilities(), pass.y())))),
                mistake("error-of-softmax-with-gradient", "the squared error is taken of probabilities, and so is its gradient",
                        "Your squared error compares the softmax of the scores with the one-hot rows, and your gradient is that of this loss.",
                        "Compare the scores themselves: there is no softmax here.",
                        "loss = " + right + " · Σᵢ |»softmax(sᵢ)« − onehot(yᵢ)|² + regularisation",
                        Variation.ofData((pass, same) -> throughSoftmax(factor, pass.probabilities(), pass.y()))),
                mistake("cross-entropy-for-squared-error", "cross-entropy in place of squared error",
                        "Your loss is the cross-entropy of the softmax of the scores.",
                        "The squared distance of the scores from the one-hot labels.",
                        "loss = »1/n · Σᵢ −log softmax(sᵢ)[yᵢ]« + regularisation",
                        Variation.ofData((pass, same) -> DataLoss.CROSS_ENTROPY.formula().of(pass.logits(), pass.y()))),
                mistake("one-hot-forgotten", "1 is not subtracted at the right class",
                        "Your derivative by the scores is that of |s|²: the one-hot labels are missing.",
                        "s − 1 for the right class, s for the others.",
                        "dscores = 1/n · (s »− onehot is missing«)",
                        Variation.ofData((pass, same) -> new Loss.OfScores(same.loss(), scaled(2 * factor / pass.n(), pass.logits())))));
    }

    /** The mean of all n c squares, as np.mean gives it: there is no 1/2 in it either. */
    private static List<Mistake> ofMeanSquares() {
        String asked = "Half the sum over the classes, and the mean over the n examples.";
        String formula = "loss = »1/(n · c)« · Σᵢ |sᵢ − onehot(yᵢ)|² + regularisation";
        return List.of(
                mistake("mean-of-squares", "the mean is taken of all squares",
                        "Your squared error is the mean of all n · c squares, without the 1/2, and so is its gradient.", asked, formula,
                        dataLoss(SquaredErrorMistakes::twiceOverClasses).and(dscores(SquaredErrorMistakes::twiceOverClasses))),
                mistake("mean-of-squares-in-loss", "the mean is taken of all squares, in the loss only",
                        "Your squared error is the mean of all n · c squares, without the 1/2; its gradient is the right one.", asked, formula,
                        dataLoss(SquaredErrorMistakes::twiceOverClasses)));
    }

    private static double twiceOverClasses(Pass pass) {
        return 2.0 / pass.logits()[0].length;
    }

    private static String plain(String marked) {
        return marked.replace("»", "").replace("«", "");
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

    private static Mistake mistake(String id, String title, String computed, String asked, String formula, Variation variation) {
        return new Mistake(id, Stage.FORMULAS, title, new Lesson(computed, asked, formula, Reading.SQUARED_ERROR), variation);
    }
}
