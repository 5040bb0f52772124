package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.map;
import static netgrade.diagnosis.Changes.plus;
import static netgrade.diagnosis.Changes.scaled;
import static netgrade.diagnosis.Changes.zeros;

import java.util.function.DoubleUnaryOperator;
import java.util.List;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.numeric.Matrices;
import netgrade.reference.Loss;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in the layers of a net, on the way forward and on the way back. */
final class LayerMistakes {

    private LayerMistakes() {}

    static List<Mistake> forward() {
        return List.of(
                mistake("b1-forgotten", "b1 is not added",
                        "Your hidden layer is relu(x W1), without its bias.",
                        "relu(x W1 + b1). While b1 is zero this cannot be seen.",
                        "h = relu(x·W1 »+ b1 is missing«)",
                        Reading.LAYERS,
                        Variation.ofAffine((pass, k, right) -> k == 0 ? withoutBias(pass, k) : right)),
                mistake("b2-forgotten", "the last bias is not added",
                        "Your scores are h W2, without their bias.",
                        "h W2 + b2. While b2 is zero this cannot be seen.",
                        "scores = h·W2 »+ b2 is missing«",
                        Reading.LAYERS,
                        Variation.ofAffine((pass, k, right) -> pass.isLast(k) ? withoutBias(pass, k) : right)),
                mistake("biases-forgotten", "no bias is added",
                        "Your layers multiply by their weights and add no bias.",
                        "x W + b in every layer. While biases are zero this cannot be seen.",
                        "scores = relu(x·W1 »+ b1 is missing«)·W2 »+ b2 is missing«",
                        Reading.LAYERS,
                        Variation.ofAffine((pass, k, right) -> withoutBias(pass, k))),
                mistake("no-relu", "there is no ReLU",
                        "Your hidden layers hand on x W + b as it is, and your gradient is that of this linear net.",
                        "relu(x W + b): negative numbers become 0.",
                        "h = »relu is missing« (x·W1 + b1)",
                        Reading.LAYERS,
                        function(a -> a, h -> 1)),
                mistake("sigmoid", "sigmoid in place of ReLU",
                        "Your hidden layers take the sigmoid, and your gradient is that of it.",
                        "relu(a) = max(a, 0).",
                        "h = »σ«(x·W1 + b1)",
                        Reading.LAYERS,
                        function(a -> 1 / (1 + StrictMath.exp(-a)), h -> h * (1 - h))),
                mistake("tanh", "tanh in place of ReLU",
                        "Your hidden layers take tanh, and your gradient is that of it.",
                        "relu(a) = max(a, 0).",
                        "h = »tanh«(x·W1 + b1)",
                        Reading.LAYERS,
                        function(StrictMath::tanh, h -> 1 - h * h)),
                mistake("relu-on-scores", "ReLU on the scores too",
                        "Your last layer has a ReLU: no score is below 0.",
                        "The last layer gives its numbers as they are.",
                        "scores = »relu«(h·W2 + b2)",
                        Reading.LAYERS,
                        reluOnScores(),
                        reluOnScores().and(Variation.ofData((pass, right) ->
                                new Loss.OfScores(right.loss(), masked(right.dscores(), pass.logits()))))),
                mistake("last-term-only", "a product keeps only its last term",
                        "Your matrix product writes each term over the one before: only the last is left.",
                        "The sum of all terms: += where there is an =.",
                        "(x·W)ᵢⱼ »=« xᵢₖ Wₖⱼ, for each k",
                        Reading.LAYERS,
                        Variation.ofAffine((pass, k, right) -> lastTerm(pass, k))));
    }

    static List<Mistake> backward() {
        return List.of(
                mistake("relu-mask-forgotten", "the gradient does not go through the ReLU",
                        "Your gradients of W1 and b1 count hidden units that were 0 too.",
                        "Where the ReLU gave 0, nothing goes back: multiply by 1 where h > 0, by 0 elsewhere.",
                        "da1 = (dscores·W2ᵀ) »⊙ [h > 0] is missing«",
                        Reading.RELU,
                        Variation.ofMasked((pass, k, right) -> pass.dactivation(k))),
                mistake("relu-mask-before-bias", "the mask of the ReLU is taken before the bias",
                        "Your mask asks whether x W1 is above 0.",
                        "Whether x W1 + b1 is: the ReLU comes after the bias. While b1 is zero this cannot be seen.",
                        "da1 = (dscores·W2ᵀ) ⊙ [»x·W1« > 0]",
                        Reading.RELU,
                        Variation.ofMasked((pass, k, right) -> masked(pass.dactivation(k), withoutBias(pass, k)))),
                mistake("relu-mask-of-gradient", "the mask of the ReLU is taken from the gradient",
                        "You set the negative entries of the gradient to 0.",
                        "The entries where the hidden unit was 0 on the way forward.",
                        "da1 = »relu(dscores·W2ᵀ)«",
                        Reading.RELU,
                        Variation.ofMasked((pass, k, right) -> masked(pass.dactivation(k), pass.dactivation(k)))),
                mistake("relu-mask-not-for-b1", "the gradient of b1 does not go through the ReLU",
                        "Your gradient of W1 goes through the ReLU, that of b1 does not.",
                        "Both are taken of the same da1, after the mask.",
                        "db1 = Σᵢ (dscores·W2ᵀ)ᵢ »⊙ [h > 0] is missing«",
                        Reading.RELU,
                        Variation.ofDb((pass, k, right) -> pass.isLast(k) ? right : Matrices.columnSums(pass.dactivation(k)))),
                mistake("dw2-of-pre-activation", "the gradient of W2 takes x W1 + b1",
                        "Your gradient of W2 uses the hidden layer before its ReLU.",
                        "What W2 was multiplied by: h, after the ReLU.",
                        "dW2 = »(x·W1 + b1)«ᵀ·dscores + regularisation",
                        Reading.BACKPROPAGATION,
                        Variation.ofDw((pass, k, right) -> k == 0 ? right : ofPreActivation(pass, k, right))),
                bias("bias-gradient-averaged", "the gradients of the biases are means",
                        "Your gradients of the biases are means over the examples: divided by n twice.",
                        "db = »1/n ·« Σᵢ daᵢ",
                        (pass, k, right) -> scaled(1.0 / pass.n(), right)),
                bias("bias-gradient-first-row", "the gradients of the biases take one example",
                        "Your gradients of the biases are those of the first example alone.",
                        "db = »da₀«",
                        (pass, k, right) -> new double[][] {pass.da(k)[0].clone()}),
                bias("bias-gradient-zero", "the gradients of the biases are 0",
                        "Your gradients of the biases are left at 0.",
                        "db = »0«",
                        (pass, k, right) -> zeros(right)));
    }

    /** To be combined with others last: what is added to a gradient has its right shape. */
    static Mistake transposed() {
        return mistake("gradients-transposed", "the gradients of the weights are transposed",
                        "Your gradients of the weights have rows for columns.",
                        "Each gradient has the shape of its parameter, so that it can be subtracted from it.",
                        "dW = »daᵀ·inputs«",
                        Reading.BACKPROPAGATION,
                        Variation.ofDw((pass, k, right) -> Matrices.transpose(right)));
    }

    /** Weights that come as (outputs, inputs). */
    static Mistake reshaped() {
        return mistake("weights-reshaped", "weights are reshaped, not transposed",
                "You read the weights (outputs, inputs) in their order in memory as (inputs, outputs).",
                "Transpose them: entry [i][j] becomes entry [j][i].",
                "scores = x·»reshape(W1)« …",
                Reading.LAYERS,
                Variation.ofLayout((given, right) -> reshape(given, right.length, right[0].length)));
    }

    static Mistake probabilitiesAsScores() {
        return mistake("probabilities-as-scores", "scores are returned as probabilities",
                "Your scores are the softmax of what is asked for.",
                "What the last layer gives; softmax is a part of the loss.",
                "scores = »softmax«(h·W2 + b2)",
                Reading.SOFTMAX,
                Variation.ofScores((pass, right) -> pass.probabilities()));
    }

    static Mistake logitsAsScores() {
        return mistake("logits-as-scores", "scores are returned without softmax",
                "Your scores are what the last layer gives.",
                "Their softmax: numbers in 0..1 that add up to 1 in each row.",
                "scores = »softmax is missing« (h·W2 + b2)",
                Reading.SOFTMAX,
                Variation.ofScores((pass, right) -> pass.logits()));
    }

    private static Variation reluOnScores() {
        return Variation.ofActivation((pass, k, right) -> pass.isLast(k) ? map(right, (i, j, s) -> Math.max(s, 0)) : right);
    }

    private static double[][] withoutBias(Pass pass, int k) {
        return Matrices.multiply(pass.inputs(k), pass.w(k));
    }

    private static double[][] lastTerm(Pass pass, int k) {
        double[][] w = pass.w(k);
        double[][] inputs = pass.inputs(k);
        int last = w.length - 1;
        return map(new double[pass.n()][w[0].length], (i, j, none) -> inputs[i][last] * w[last][j] + pass.b(k)[0][j]);
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

    private static double[][] ofPreActivation(Pass pass, int k, double[][] right) {
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

    private static Mistake bias(String id, String title, String computed, String formula, Variation.OfLayer change) {
        return mistake(id, title, computed,
                "The sum over the examples: every example has added the same bias, and 1/n is in dscores already.",
                formula, Reading.BACKPROPAGATION, Variation.ofDb(change));
    }

    private static Mistake mistake(
            String id, String title, String computed, String asked, String formula, String read, Variation... forms) {
        return new Mistake(id, Stage.FORMULAS, title, new Lesson(computed, asked, formula, read), forms);
    }
}
