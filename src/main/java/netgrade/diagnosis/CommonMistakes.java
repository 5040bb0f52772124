package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.map;

import netgrade.numeric.Matrices;
import netgrade.reference.Variation;

/** Mistakes that any model with weights can have. */
public final class CommonMistakes {

    private static final Sentences SENTENCES = Sentences.of("common");

    private CommonMistakes() {}

    /** Numbers of type float: found by what all answers are, not by what they are equal to. */
    public static Mistake singlePrecision() {
        return new Mistake(
                SENTENCES,
                "single-precision",
                Variation.ofLoss((pass, right) -> (float) right)
                        .and(Variation.ofScores((pass, right) -> floats(right)))
                        .and(Variation.ofDw((pass, k, right) -> floats(right)))
                        .and(Variation.ofDb((pass, k, right) -> floats(right))));
    }

    /** Gradients of the wrong shape. To be combined with others last: what is added to a gradient has its right shape. */
    public static Mistake transposed() {
        return new Mistake(SENTENCES, "gradients-transposed", Variation.ofDw((pass, k, right) -> Matrices.transpose(right)));
    }

    private static double[][] floats(double[][] a) {
        return map(a, (i, j, value) -> (float) value);
    }
}
