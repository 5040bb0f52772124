package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.map;
import static netgrade.diagnosis.Variations.plus;
import static netgrade.diagnosis.Variations.regularisation;
import static netgrade.diagnosis.Variations.regularisationSlope;
import static netgrade.diagnosis.Variations.scaled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import netgrade.numeric.Matrices;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Mistakes in the term {@code factor * reg * sum W^2} of the loss, and in {@code 2 factor reg W} of the gradients. */
public final class RegularisationMistakes {

    private static final Sentences SENTENCES = Sentences.of("regularisation");

    private final double factor;

    private RegularisationMistakes(double factor) {
        this.factor = factor;
    }

    /** Returns those of weights of any number of layers; the factor is the assignment's own. */
    public static List<Mistake> ofWeights(double factor) {
        return new RegularisationMistakes(factor).ofWeights();
    }

    /** Returns those of layers with biases apart. */
    public static List<Mistake> ofLayers(double factor) {
        return new RegularisationMistakes(factor).ofLayers();
    }

    private List<Mistake> ofWeights() {
        List<Mistake> all = new ArrayList<>(List.of(
                factors("reg-halved", 0.5, 0.5),
                factors("reg-doubled", 2, 2),
                factors("reg-gradient-halved", 1, 0.5),
                factors("reg-gradient-doubled", 1, 2),
                factors("reg-loss-halved", 0.5, 1),
                factors("reg-loss-doubled", 2, 1),
                factors("reg-missing", 0, 0),
                factors("reg-loss-missing", 0, 1),
                factors("reg-gradient-missing", 1, 0),
                factors("reg-gradient-negated", 1, -1)));
        all.add(mistake("reg-averaged", regularisation(pass -> 1.0 / pass.n()).and(regularisationSlope(pass -> 1.0 / pass.n()))));
        all.add(mistake("reg-fixed", fixed(0.05)));
        all.add(mistake("reg-of-product",
                norm(w -> Arrays.stream(Matrices.transpose(w)).mapToDouble(column -> Arrays.stream(column).sum()).map(s -> s * s).sum())));
        Variation length = norm(w -> Math.sqrt(Matrices.sumOfSquares(w)));
        all.add(mistake("reg-not-squared", length));
        all.add(mistake("reg-not-squared-with-gradient", length.and(slope(w -> scaled(1 / Math.sqrt(Matrices.sumOfSquares(w)), w)))));
        Variation absolute = norm(w -> Arrays.stream(w).flatMapToDouble(Arrays::stream).map(Math::abs).sum());
        all.add(mistake("reg-absolute", absolute));
        all.add(mistake("reg-absolute-with-gradient", absolute.and(slope(w -> map(w, (i, j, value) -> Math.signum(value))))));
        return all;
    }

    private List<Mistake> ofLayers() {
        return List.of(
                mistake("reg-first-only", of((pass, k) -> k == 0)),
                mistake("reg-last-only", of(Propagation::isLast)),
                twice("reg-first-for-last", (pass, k) -> k == 0 ? 2 : pass.isLast(k) ? 0 : 1),
                twice("reg-first-twice", (pass, k) -> k == 0 ? 2 : 1),
                mistake("biases-regularised", biasesInLoss().and(biasesInGradient())),
                mistake("biases-regularised-in-loss", biasesInLoss()),
                mistake("biases-regularised-in-gradient", biasesInGradient()));
    }

    /** The bias of a linear classifier is a row of its weights, and regularised like the others. */
    public static Mistake biasRowLeftOut() {
        RegularisationMistakes plain = new RegularisationMistakes(1);
        return plain.mistake(
                "bias-row-not-regularised",
                Variation.ofLoss((pass, right) -> right - pass.strength() * Matrices.sumOfSquares(lastRow(pass.w(0))))
                        .and(Variation.ofDw((pass, k, right) -> map(right, (i, j, value) ->
                                i == right.length - 1 ? value - 2 * pass.strength() * pass.w(k)[i][j] : value))));
    }

    private static double[][] lastRow(double[][] w) {
        return new double[][] {w[w.length - 1]};
    }

    private Mistake factors(String id, double ofLoss, double ofSlope) {
        Map<String, String> values = new TreeMap<>(values());
        values.put("wrong-loss", loss(ofLoss));
        values.put("wrong-slope", slope(ofSlope));
        return new Mistake(id, SENTENCES.about(id, values), List.of(regularisation(ofLoss).and(regularisationSlope(ofSlope))));
    }

    private Mistake mistake(String id, Variation variation) {
        return new Mistake(id, SENTENCES.about(id, values()), List.of(variation));
    }

    /** Returns what sentences tell of the right term: in the loss and in the gradient, and its factor in each. */
    private Map<String, String> values() {
        return Map.of(
                "loss", loss(1), "slope", slope(1), "factor", factorText(factor), "slope-factor", factorText(2 * factor));
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

    private Variation fixed(double reg) {
        return Variation.ofLoss((pass, right) -> right + (factor * reg - pass.strength()) * squares(pass))
                .and(Variation.ofDw((pass, k, right) -> plus(right, 2 * (factor * reg - pass.strength()), pass.w(k))));
    }

    private static double squares(Propagation pass) {
        return IntStream.range(0, pass.layers()).mapToDouble(k -> Matrices.sumOfSquares(pass.w(k))).sum();
    }

    /** Another measure of the weights than the sum of squares, in the loss. */
    private static Variation norm(ToDoubleFunction<double[][]> norm) {
        return Variation.ofLoss((pass, right) -> right
                - pass.regularisation()
                + pass.strength() * IntStream.range(0, pass.layers()).mapToDouble(k -> norm.applyAsDouble(pass.w(k))).sum());
    }

    /** Another derivative of the regularisation than 2 W. */
    private static Variation slope(UnaryOperator<double[][]> slope) {
        return Variation.ofDw((pass, k, right) ->
                plus(plus(right, -2 * pass.strength(), pass.w(k)), pass.strength(), slope.apply(pass.w(k))));
    }

    /** How often a layer is regularised. */
    private interface Times {
        int of(Propagation pass, int k);
    }

    /** Made in the loss alone, or in the gradient too. */
    private Mistake twice(String id, Times times) {
        Variation inLoss = Variation.ofLoss((pass, right) -> right
                + pass.strength()
                        * IntStream.range(0, pass.layers())
                                .mapToDouble(k -> (times.of(pass, k) - 1) * Matrices.sumOfSquares(pass.w(k)))
                                .sum());
        Variation inGradient =
                Variation.ofDw((pass, k, right) -> plus(right, 2 * pass.strength() * (times.of(pass, k) - 1), pass.w(k)));
        return new Mistake(id, SENTENCES.about(id, values()), List.of(inLoss, inLoss.and(inGradient)));
    }

    /** Which layers are regularised. */
    private interface Layers {
        boolean has(Propagation pass, int k);
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
