package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.map;

import java.util.Arrays;
import netgrade.numeric.Matrices;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
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

    /** Labels 0 to c-1 read as 1 to c: class y is taken for y-1, and class 0 for the last one, as an index of -1 is in Python. */
    public static Mistake labelsFromOne(Loss formula) {
        return new Mistake(SENTENCES, "labels-from-one", Variation.ofData((pass, right) -> formula.of(pass.logits(), oneLess(pass))));
    }

    private static int[] oneLess(Propagation pass) {
        return Arrays.stream(pass.y()).map(y -> Math.floorMod(y - 1, pass.logits()[0].length)).toArray();
    }

    /** Gradients of the wrong shape. To be combined with others last: what is added to a gradient has its right shape. */
    public static Mistake transposed() {
        return new Mistake(SENTENCES, "gradients-transposed", Variation.ofDw((pass, k, right) -> Matrices.transpose(right)));
    }

    private static double[][] floats(double[][] a) {
        return map(a, (i, j, value) -> (float) value);
    }
}
