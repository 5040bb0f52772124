package netgrade.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.numeric.Matrices;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in taking the class with the highest score. */
final class PredictionMistakes {

    private PredictionMistakes() {}

    /** Returns those of any model. */
    static List<Mistake> all() {
        return List.of(
                mistake("predict-starts-at-zero", "the search for the largest score starts at 0",
                        "Your search for the largest score starts at 0: an example whose scores are all negative gets class 0.",
                        "Start at the first score, or at −∞.",
                        "best = »0«; if (s[j] > best) …",
                        rows(PredictionMistakes::fromZero)),
                mistake("predict-smallest", "the smallest score wins",
                        "Your predictions are the classes of the smallest scores.",
                        "Those of the largest.",
                        "label = »argmin« s",
                        rows(s -> largest(Arrays.stream(s).map(value -> -value).toArray()))),
                mistake("predict-over-examples", "the largest is looked for among the examples",
                        "You take for each class the example with the highest score, and return one number a class.",
                        "For each example the class with the highest score: one label a row.",
                        "labels = argmax(s, axis = »0«)",
                        Variation.ofLabels((pass, right) -> Matrices.largestColumns(Matrices.transpose(pass.logits()))),
                        Variation.ofLabels((pass, right) -> Matrices.largestColumns(Matrices.transpose(pass.probabilities())))),
                mistake("predict-value", "the score is returned, not its class",
                        "Your labels are the largest scores themselves, cut to whole numbers.",
                        "The number of the class they belong to.",
                        "label = »max« s",
                        rows(s -> (int) s[largest(s)]),
                        rows(s -> (int) Math.round(s[largest(s)]))),
                mistake("predict-one-based", "labels are counted from 1",
                        "Your labels are one more than the class with the highest score.",
                        "Classes count from 0.",
                        "label = argmax s »+ 1«",
                        rows(s -> largest(s) + 1)),
                mistake("predict-without-last-class", "the last class is never predicted",
                        "Your search for the largest score leaves out the last class.",
                        "All classes: j < c.",
                        "for (j = 0; j < »c − 1«; j++)",
                        rows(s -> largest(Arrays.copyOf(s, s.length - 1)))),
                mistake("predict-first-only", "only the first example is predicted",
                        "Your predictions hold a label for the first example, and 0 for the others.",
                        "A label for each row of x.",
                        "labels[»0«] = argmax s₀",
                        Variation.ofLabels((pass, right) -> firstOnly(right))));
    }

    /** Returns those of nets too. */
    static List<Mistake> ofNets() {
        List<Mistake> more = List.of(
                mistake("predict-hidden", "the hidden layer is taken for the scores",
                        "Your predictions are the numbers of the largest hidden units.",
                        "The classes of the largest scores.",
                        "label = argmax »h«",
                        Variation.ofLabels((pass, right) -> Matrices.largestColumns(pass.inputs(pass.layers() - 1)))),
                mistake("predict-without-bias", "predictions leave the last bias out",
                        "Your predictions take h W2 for the scores.",
                        "h W2 + b2.",
                        "label = argmax (h·W2 »+ b2 is missing«)",
                        Variation.ofLabels((pass, right) -> Matrices.largestColumns(withoutBias(pass)))));
        return Stream.concat(all().stream(), more.stream()).toList();
    }

    private static double[][] withoutBias(Pass pass) {
        int last = pass.layers() - 1;
        return Matrices.multiply(pass.inputs(last), pass.w(last));
    }

    private static Variation rows(ToIntFunction<double[]> label) {
        return Variation.ofLabels((pass, right) -> Arrays.stream(pass.logits()).mapToInt(label).toArray());
    }

    private static int largest(double[] s) {
        return Matrices.largestColumns(new double[][] {s})[0];
    }

    private static int fromZero(double[] s) {
        int at = largest(s);
        return s[at] > 0 ? at : 0;
    }

    private static int[] firstOnly(int[] right) {
        int[] labels = new int[right.length];
        labels[0] = right[0];
        return labels;
    }

    private static Mistake mistake(
            String id, String title, String computed, String asked, String formula, Variation... forms) {
        return new Mistake(id, Stage.PREDICTIONS, title, new Lesson(computed, asked, formula, Reading.PREDICTION), forms);
    }
}
