package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import netgrade.checks.Task;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention;
import netgrade.reference.Variation;
import netgrade.sandbox.Contract;

/** The known mistakes of an assignment. */
final class Catalogue {

    private Catalogue() {}

    /** Returns those in scores, loss and gradients of a net. */
    static List<Mistake> formulas(Convention convention) {
        boolean isCrossEntropy = convention.loss() == Convention.DataLoss.CROSS_ENTROPY;
        boolean givesProbabilities = convention.scores() == Convention.Scores.PROBABILITIES;
        List<Mistake> all = new ArrayList<>(LayerMistakes.forward());
        all.add(givesProbabilities ? LayerMistakes.logitsAsScores() : LayerMistakes.probabilitiesAsScores());
        if (convention.layout() == Convention.Layout.OUTPUTS_FIRST) {
            all.add(LayerMistakes.reshaped());
        }
        all.addAll(isCrossEntropy
                ? SoftmaxMistakes.all(givesProbabilities)
                : SquaredErrorMistakes.of(convention.loss() == Convention.DataLoss.HALF_SQUARED_ERROR ? 0.5 : 1));
        all.addAll(AveragingMistakes.of(isCrossEntropy ? Reading.SOFTMAX : Reading.SQUARED_ERROR));
        all.addAll(LayerMistakes.backward());
        all.addAll(RegularisationMistakes.ofWeights(convention.regFactor()));
        all.addAll(RegularisationMistakes.ofLayers(convention.regFactor()));
        all.add(LayerMistakes.transposed());
        return all;
    }

    /** Returns those in a loss of a linear classifier and its gradient. */
    static List<Mistake> linearFormulas(boolean hinge) {
        List<Mistake> all = new ArrayList<>(hinge ? HingeMistakes.all() : SoftmaxMistakes.all(false));
        all.addAll(AveragingMistakes.of(hinge ? Reading.HINGE : Reading.SOFTMAX));
        all.addAll(RegularisationMistakes.ofWeights(1));
        all.add(RegularisationMistakes.biasRowLeftOut());
        all.add(LayerMistakes.transposed());
        return all;
    }

    /** Numbers of type float: found by what all answers are, not by what they are equal to. */
    static Mistake singlePrecision() {
        return new Mistake(
                "single-precision",
                Mistake.Stage.FORMULAS,
                "numbers are computed in float",
                new Lesson(
                        "All your numbers are floats, and right to their seven digits.",
                        "Numbers of type double: checks of gradients need sixteen digits.",
                        "»float« loss = …",
                        "CS231n notes, “Neural networks, part 3”: gradient checks, use double precision."),
                Variation.ofLoss((pass, right) -> (float) right)
                        .and(Variation.ofScores((pass, right) -> floats(right)))
                        .and(Variation.ofDw((pass, k, right) -> floats(right)))
                        .and(Variation.ofDb((pass, k, right) -> floats(right))));
    }

    private static double[][] floats(double[][] a) {
        return Changes.map(a, (i, j, value) -> (float) value);
    }
}
