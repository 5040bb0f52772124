package netgrade.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import netgrade.numeric.Matrices;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Mistakes in taking the class with the highest score. */
public final class PredictionMistakes {

    private static final Sentences SENTENCES = Sentences.of("prediction");

    private PredictionMistakes() {}

    /** Returns those of any model. */
    public static List<Mistake> all() {
        return List.of(
                mistake("predict-starts-at-zero", rows(PredictionMistakes::fromZero)),
                mistake("predict-smallest", rows(s -> largest(Arrays.stream(s).map(value -> -value).toArray()))),
                mistake("predict-over-examples",
                        Variation.ofLabels((pass, right) -> Matrices.largestColumns(Matrices.transpose(pass.logits()))),
                        Variation.ofLabels((pass, right) -> Matrices.largestColumns(Matrices.transpose(pass.probabilities())))),
                mistake("predict-value", rows(s -> (int) s[largest(s)]), rows(s -> (int) Math.round(s[largest(s)]))),
                mistake("predict-one-based", rows(s -> largest(s) + 1)),
                mistake("predict-without-last-class", rows(s -> largest(Arrays.copyOf(s, s.length - 1)))),
                mistake("predict-first-only", Variation.ofLabels((pass, right) -> firstOnly(right))));
    }

    /** Returns those of models with a hidden layer and biases apart. */
    public static List<Mistake> ofLayers() {
        return List.of(
                mistake("predict-hidden", Variation.ofLabels((pass, right) -> Matrices.largestColumns(pass.inputs(pass.layers() - 1)))),
                mistake("predict-without-bias", Variation.ofLabels((pass, right) -> Matrices.largestColumns(withoutBias(pass)))));
    }

    private static double[][] withoutBias(Propagation pass) {
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

    private static Mistake mistake(String id, Variation... forms) {
        return new Mistake(SENTENCES, id, forms);
    }
}
