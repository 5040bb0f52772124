package netgrade.diagnosis.nets;

import static netgrade.diagnosis.Variations.map;
import static netgrade.diagnosis.Variations.plus;
import static netgrade.diagnosis.Variations.scaled;
import static netgrade.diagnosis.Variations.zeros;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Sentences;
import netgrade.numeric.Matrices;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Mistakes in the layers of a net, on the way forward and on the way back. */
final class LayerMistakes {

    private static final Sentences SENTENCES = Sentences.of("layers");

    private LayerMistakes() {}

    static List<Mistake> forward() {
        return List.of(
                mistake("b1-forgotten", Variation.ofAffine((pass, k, right) -> k == 0 ? withoutBias(pass, k) : right)),
                mistake("b2-forgotten", Variation.ofAffine((pass, k, right) -> pass.isLast(k) ? withoutBias(pass, k) : right)),
                mistake("biases-forgotten", Variation.ofAffine((pass, k, right) -> withoutBias(pass, k))),
                mistake("no-relu", function(a -> a, h -> 1)),
                mistake("sigmoid", function(a -> 1 / (1 + StrictMath.exp(-a)), h -> h * (1 - h))),
                mistake("tanh", function(StrictMath::tanh, h -> 1 - h * h)),
                mistake("relu-on-scores",
                        reluOnScores(),
                        reluOnScores().and(Variation.ofData((pass, right) ->
                                new Loss.OfScores(right.loss(), masked(right.dscores(), pass.logits()))))),
                mistake("last-term-only", Variation.ofAffine((pass, k, right) -> lastTerm(pass, k))),
                mistake("inputs-for-hidden", Variation.ofAffine((pass, k, right) -> k == 0 ? right : firstTerms(pass, k))));
    }

    static List<Mistake> backward() {
        return List.of(
                mistake("relu-mask-forgotten", Variation.ofMasked((pass, k, right) -> pass.dactivation(k))),
                mistake("relu-mask-before-bias",
                        Variation.ofMasked((pass, k, right) -> masked(pass.dactivation(k), withoutBias(pass, k)))),
                mistake("relu-mask-of-gradient",
                        Variation.ofMasked((pass, k, right) -> masked(pass.dactivation(k), pass.dactivation(k)))),
                mistake("relu-mask-not-for-b1",
                        Variation.ofDb((pass, k, right) -> pass.isLast(k) ? right : Matrices.columnSums(pass.dactivation(k)))),
                mistake("dw2-of-pre-activation", Variation.ofDw((pass, k, right) -> k == 0 ? right : ofPreActivation(pass, k, right))),
                mistake("bias-gradient-averaged", Variation.ofDb((pass, k, right) -> scaled(1.0 / pass.n(), right))),
                mistake("bias-gradient-first-row", Variation.ofDb((pass, k, right) -> new double[][] {pass.da(k)[0].clone()})),
                mistake("bias-gradient-zero", Variation.ofDb((pass, k, right) -> zeros(right))));
    }

    /** Weights that come as (outputs, inputs). */
    static Mistake reshaped() {
        return mistake("weights-reshaped", Variation.ofLayout((given, right) -> reshape(given, right.length, right[0].length)));
    }

    static Mistake probabilitiesAsScores() {
        return mistake("probabilities-as-scores", Variation.ofScores((pass, right) -> pass.probabilities()));
    }

    static Mistake logitsAsScores() {
        return mistake("logits-as-scores", Variation.ofScores((pass, right) -> pass.logits()));
    }

    private static Variation reluOnScores() {
        return Variation.ofActivation((pass, k, right) -> pass.isLast(k) ? map(right, (i, j, s) -> Math.max(s, 0)) : right);
    }

    private static double[][] withoutBias(Propagation pass, int k) {
        return Matrices.multiply(pass.inputs(k), pass.w(k));
    }

    private static double[][] lastTerm(Propagation pass, int k) {
        double[][] w = pass.w(k);
        double[][] inputs = pass.inputs(k);
        int last = w.length - 1;
        return map(new double[pass.n()][w[0].length], (i, j, none) -> inputs[i][last] * w[last][j] + pass.b(k)[0][j]);
    }

    /** As many hidden units as there are inputs; where there are fewer units than inputs, a loop over these throws. */
    private static double[][] firstTerms(Propagation pass, int k) {
        int inputs = pass.w(0).length;
        double[][] w = Arrays.copyOf(pass.w(k), Math.min(inputs, pass.w(k).length));
        double[][] h = Arrays.stream(pass.inputs(k)).map(row -> Arrays.copyOf(row, w.length)).toArray(double[][]::new);
        double[][] products = Matrices.multiply(h, w);
        return map(products, (i, j, product) -> product + pass.b(k)[0][j]);
    }

    /** Another function than ReLU, and its derivative by what it gives. */
    private static Variation function(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        return Variation.ofActivation((pass, k, right) ->
                        pass.isLast(k) ? right : map(pass.affine(k), (i, j, a) -> f.applyAsDouble(a)))
                .and(Variation.ofMasked((pass, k, right) -> {
                    double[][] h = pass.inputs(k + 1);
                    return map(pass.dactivation(k), (i, j, d) -> d * slope.applyAsDouble(h[i][j]));
                }));
    }

    private static double[][] masked(double[][] da, double[][] where) {
        return map(da, (i, j, value) -> where[i][j] > 0 ? value : 0);
    }

    private static double[][] ofPreActivation(Propagation pass, int k, double[][] right) {
        double[][] wrongInputs = plus(pass.affine(k - 1), -1, pass.inputs(k));
        return plus(right, 1, Matrices.multiplyTransposedLeft(wrongInputs, pass.da(k)));
    }

    private static double[][] reshape(double[][] a, int rows, int columns) {
        double[][] reshaped = new double[rows][columns];
        for (int at = 0; at < rows * columns; at++) {
            reshaped[at / columns][at % columns] = a[at / a[0].length][at % a[0].length];
        }
        return reshaped;
    }

    private static Mistake mistake(String id, Variation... forms) {
        return new Mistake(SENTENCES, id, forms);
    }
}
