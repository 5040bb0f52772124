package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.scaled;

import java.util.List;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.Variation;

/** Mistakes in drawing the first parameters. */
final class ParameterMistakes {

    private ParameterMistakes() {}

    static List<Mistake> all() {
        return List.of(
                mistake("scale-ignored", "the weight scale is not used",
                        "Your weights have a standard deviation of 1, whatever scale is asked for.",
                        "Multiply what is drawn by the scale.",
                        "W = »scale is missing« · randn",
                        Variation.ofDraw((isBias, scale, right) -> isBias ? right : scaled(1 / scale, right))),
                mistake("scale-as-variance", "the weight scale is taken for a variance",
                        "Your weights are multiplied by the square root of the scale.",
                        "The scale is the standard deviation itself.",
                        "W = »√scale« · randn",
                        Variation.ofDraw((isBias, scale, right) -> isBias ? right : scaled(1 / Math.sqrt(scale), right))),
                mistake("scale-twice", "the weight scale is used twice",
                        "Your weights are multiplied by the scale twice.",
                        "Once.",
                        "W = scale »· scale« · randn",
                        Variation.ofDraw((isBias, scale, right) -> isBias ? right : scaled(scale, right))),
                mistake("biases-drawn", "biases are random too",
                        "Your biases start with random numbers.",
                        "Biases start at 0.",
                        "b = »scale · randn«",
                        Variation.ofDraw((isBias, scale, right) ->
                                isBias ? scaled(scale, new NumpyRandom(right[0].length).randn(1, right[0].length)) : right)),
                mistake("seed-ignored", "the seed is not used",
                        "Your weights are the same for every seed.",
                        "Start the random numbers from the seed that is passed.",
                        "new Random(»0«)",
                        Variation.ofSeed(seed -> 0)));
    }

    private static Mistake mistake(String id, String title, String computed, String asked, String formula, Variation variation) {
        return new Mistake(id, Stage.PARAMETERS, title, new Lesson(computed, asked, formula, Reading.INITIALISATION), variation);
    }
}
