package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.plus;
import static netgrade.diagnosis.Changes.regularisation;
import static netgrade.diagnosis.Changes.regularisationSlope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.numeric.Matrices;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in the term {@code factor * reg * sum W^2} of the loss, and in {@code 2 factor reg W} of the gradients. */
final class RegularisationMistakes {

    private final double factor;

    private RegularisationMistakes(double factor) {
        this.factor = factor;
    }

    /** Returns those of weights of any number of layers; the factor is the assignment's own. */
    static List<Mistake> ofWeights(double factor) {
        return new RegularisationMistakes(factor).ofWeights();
    }

    /** Returns those of layers with biases apart. */
    static List<Mistake> ofLayers(double factor) {
        return new RegularisationMistakes(factor).ofLayers();
    }

    private List<Mistake> ofWeights() {
        List<Mistake> all = new ArrayList<>(List.of(
                factors("reg-halved", "half the regularisation", 0.5, 0.5),
                factors("reg-doubled", "twice the regularisation", 2, 2),
                factors("reg-gradient-halved", "half the regularisation in the gradient", 1, 0.5),
                factors("reg-gradient-doubled", "twice the regularisation in the gradient", 1, 2),
                factors("reg-loss-halved", "half the regularisation in the loss", 0.5, 1),
                factors("reg-loss-doubled", "twice the regularisation in the loss", 2, 1),
                factors("reg-missing", "no regularisation", 0, 0),
                factors("reg-loss-missing", "no regularisation in the loss", 0, 1),
                factors("reg-gradient-missing", "no regularisation in the gradient", 1, 0),
                factors("reg-gradient-negated", "regularisation with the wrong sign in the gradient", 1, -1)));
        all.add(mistake(
                "reg-averaged",
                "regularisation divided by the number of examples",
                "Your regularisation is divided by the number of examples, in the loss and in the gradient.",
                "Only the data loss is a mean over the examples; the weights do not get more with them.",
                "loss = 1/n · Σ Lᵢ + " + loss(1) + "» / n«",
                regularisation(pass -> 1.0 / pass.n()).and(regularisationSlope(pass -> 1.0 / pass.n()))));
        all.add(mistake(
                "reg-fixed",
                "the regularisation strength is a constant",
                "Your loss and gradient use a strength of 0.05, whatever is passed as reg.",
                "The strength is the argument reg: 0.05 is only what the hand-out's example passes.",
                "loss = 1/n · Σ Lᵢ + " + loss(1).replace("reg", "»0.05«"),
                fixed(0.05)));
        all.add(mistake(
                "reg-of-product",
                "the regularisation sums a matrix product",
                "Your loss sums all entries of the matrix product W·Wᵀ.",
                "The sum of the squares of the entries of W: multiply entry by entry.",
                "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "»Σ(W·Wᵀ)«"),
                norm(w -> Arrays.stream(Matrices.transpose(w)).mapToDouble(column -> Arrays.stream(column).sum()).map(s -> s * s).sum())));
        all.add(mistake(
                "reg-not-squared",
                "the regularisation takes the norm, not its square",
                "Your loss adds the length of W, the square root of the sum of its squares.",
                "The sum of the squares itself.",
                "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "»√(ΣW²)«"),
                norm(w -> Math.sqrt(Matrices.sumOfSquares(w)))));
        all.add(mistake(
                "reg-absolute",
                "the regularisation sums absolute values",
                "Your loss adds the absolute values of the weights, which is L1 regularisation.",
                "L2 regularisation: the squares of the weights.",
                "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "»Σ|W|«"),
                norm(w -> Arrays.stream(w).flatMapToDouble(Arrays::stream).map(Math::abs).sum())));
        return all;
    }

    private List<Mistake> ofLayers() {
        return List.of(
                mistake(
                        "reg-first-only",
                        "only W1 is regularised",
                        "Your regularisation takes W1 and leaves the weights of the other layers out.",
                        "The weights of all layers are regularised.",
                        "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "(ΣW1²»)«"),
                        of((pass, k) -> k == 0)),
                mistake(
                        "reg-last-only",
                        "only the last weights are regularised",
                        "Your regularisation takes the weights of the last layer and leaves the others out.",
                        "The weights of all layers are regularised.",
                        "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "(»ΣW2²«)"),
                        of(Pass::isLast)),
                mistake(
                        "biases-regularised",
                        "biases are regularised",
                        "Your regularisation takes the biases too, in the loss and in the gradient.",
                        "Only weights are regularised. While all biases are zero this cannot be seen.",
                        "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "(ΣW² »+ Σb²«)"),
                        biasesInLoss().and(biasesInGradient())),
                mistake(
                        "biases-regularised-in-loss",
                        "biases are regularised in the loss",
                        "Your loss regularises the biases too; your gradient does not.",
                        "Only weights are regularised. While all biases are zero this cannot be seen.",
                        "loss = 1/n · Σ Lᵢ + " + loss(1).replace("ΣW²", "(ΣW² »+ Σb²«)"),
                        biasesInLoss()),
                mistake(
                        "biases-regularised-in-gradient",
                        "biases are regularised in the gradient",
                        "Your gradients of the biases have a regularisation term; your loss has none for them.",
                        "Only weights are regularised. While all biases are zero this cannot be seen.",
                        "db = Σᵢ dscoresᵢ »+ " + slope(1).replace("W", "b") + "«",
                        biasesInGradient()));
    }

    /** The bias of a linear classifier is a row of its weights, and regularised like the others. */
    static Mistake biasRowLeftOut() {
        RegularisationMistakes plain = new RegularisationMistakes(1);
        return plain.mistake(
                "bias-row-not-regularised",
                "the bias is left out of the regularisation",
                "Your regularisation leaves out the last row of W, in the loss and in the gradient.",
                "The bias is a row of W here, and regularised like the others.",
                "loss = 1/n · Σ Lᵢ + reg · Σ W»[0 … d−1)«²",
                Variation.ofLoss((pass, right) -> right - pass.strength() * Matrices.sumOfSquares(lastRow(pass.w(0))))
                        .and(Variation.ofDw((pass, k, right) -> Changes.map(right, (i, j, value) ->
                                i == right.length - 1 ? value - 2 * pass.strength() * pass.w(k)[i][j] : value))));
    }

    private static double[][] lastRow(double[][] w) {
        return new double[][] {w[w.length - 1]};
    }

    private Mistake factors(String id, String title, double ofLoss, double ofSlope) {
        String inLoss = ofLoss == 1 ? "" : "Your loss has " + orNone(ofLoss, loss(ofLoss)) + " for the regularisation. ";
        String inSlope = ofSlope == 1 ? "" : "Your gradient of W has " + orNone(ofSlope, slope(ofSlope)) + " for the regularisation.";
        String asked = "The loss has " + loss(1) + ", so the gradient of W has " + slope(1) + ".";
        String formula = ofLoss == 1
                ? "dW = data part " + marked(ofSlope, slope(ofSlope))
                : "loss = 1/n · Σ Lᵢ " + marked(ofLoss, loss(ofLoss));
        return mistake(id, title, (inLoss + inSlope).strip(), asked, formula, regularisation(ofLoss).and(regularisationSlope(ofSlope)));
    }

    private static String orNone(double factor, String term) {
        return factor == 0 ? "nothing" : term;
    }

    private static String marked(double factor, String term) {
        return factor == 0 ? "»+ nothing«" : factor < 0 ? "»" + term + "«" : "+ »" + term + "«";
    }

    /** Returns the term of the loss with its right factor multiplied. */
    private String loss(double times) {
        return factorText(times * factor) + "reg · ΣW²";
    }

    private String slope(double times) {
        return factorText(2 * times * factor) + "reg · W";
    }

    private static String factorText(double factor) {
        if (factor < 0) {
            return "− " + factorText(-factor);
        }
        return factor == 1 ? "" : factor == 0.5 ? "½ · " : factor == 0.25 ? "¼ · " : (int) factor + " · ";
    }

    private Mistake mistake(String id, String title, String computed, String asked, String formula, Variation variation) {
        return new Mistake(id, Stage.FORMULAS, title, new Lesson(computed, asked, formula, Reading.REGULARISATION), variation);
    }

    private Variation fixed(double reg) {
        return Variation.ofLoss((pass, right) -> right + (factor * reg - pass.strength()) * squares(pass))
                .and(Variation.ofDw((pass, k, right) -> plus(right, 2 * (factor * reg - pass.strength()), pass.w(k))));
    }

    private static double squares(Pass pass) {
        return IntStream.range(0, pass.layers()).mapToDouble(k -> Matrices.sumOfSquares(pass.w(k))).sum();
    }

    /** Another measure of the weights than the sum of squares, in the loss. */
    private static Variation norm(java.util.function.ToDoubleFunction<double[][]> norm) {
        return Variation.ofLoss((pass, right) -> right
                - pass.regularisation()
                + pass.strength() * IntStream.range(0, pass.layers()).mapToDouble(k -> norm.applyAsDouble(pass.w(k))).sum());
    }

    /** Which layers are regularised. */
    private interface Layers {
        boolean has(Pass pass, int k);
    }

    private static Variation of(Layers regularised) {
        return Variation.ofLoss((pass, right) -> right
                        - pass.strength()
                                * IntStream.range(0, pass.layers())
                                        .filter(k -> !regularised.has(pass, k))
                                        .mapToDouble(k -> Matrices.sumOfSquares(pass.w(k)))
                                        .sum())
                .and(Variation.ofDw((pass, k, right) ->
                        regularised.has(pass, k) ? right : plus(right, -2 * pass.strength(), pass.w(k))));
    }

    private static Variation biasesInLoss() {
        return Variation.ofLoss((pass, right) -> right
                + pass.strength() * IntStream.range(0, pass.layers()).mapToDouble(k -> Matrices.sumOfSquares(pass.b(k))).sum());
    }

    private static Variation biasesInGradient() {
        return Variation.ofDb((pass, k, right) -> plus(right, 2 * pass.strength(), pass.b(k)));
    }
}
