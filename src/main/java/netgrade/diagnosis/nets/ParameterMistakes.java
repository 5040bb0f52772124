package netgrade.diagnosis.nets;

import static netgrade.diagnosis.Variations.scaled;

import java.util.List;
import java.util.SplittableRandom;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Sentences;
import netgrade.diagnosis.Variations;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.Variation;

/** Mistakes in drawing the first parameters. */
final class ParameterMistakes {

    private static final Sentences SENTENCES = Sentences.of("parameters");

    private ParameterMistakes() {}

    static List<Mistake> all() {
        return List.of(
                mistake("scale-ignored", Variation.ofDraw((isBias, scale, right) -> isBias ? right : scaled(1 / scale, right))),
                mistake("scale-as-variance",
                        Variation.ofDraw((isBias, scale, right) -> isBias ? right : scaled(1 / Math.sqrt(scale), right))),
                mistake("scale-twice", Variation.ofDraw((isBias, scale, right) -> isBias ? right : scaled(scale, right))),
                mistake("biases-drawn",
                        Variation.ofDraw((isBias, scale, right) ->
                                isBias ? scaled(scale, new NumpyRandom(right[0].length).randn(1, right[0].length)) : right)),
                mistake("weights-uniform",
                        uniform((scale, u) -> Math.sqrt(3) * scale * (2 * u - 1)),
                        uniform((scale, u) -> scale * (2 * u - 1)),
                        uniform((scale, u) -> scale * u)),
                mistake("seed-ignored", Variation.ofSeed(seed -> 0)));
    }

    private interface OfUniform {
        double of(double scale, double u);
    }

    /** Weights made of uniform numbers in [0, 1), which begin where the right ones do: so the seed counts. */
    private static Variation uniform(OfUniform weight) {
        return Variation.ofDraw((isBias, scale, right) -> {
            SplittableRandom random = new SplittableRandom(Double.doubleToLongBits(right[0][0]));
            return isBias ? right : Variations.map(right, (i, j, same) -> weight.of(scale, random.nextDouble()));
        });
    }

    private static Mistake mistake(String id, Variation... forms) {
        return new Mistake(SENTENCES, id, forms);
    }
}
