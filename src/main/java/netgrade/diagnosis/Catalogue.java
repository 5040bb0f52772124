package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import netgrade.checks.Task;
import netgrade.reference.Convention;
import netgrade.reference.Variation;

/** The known mistakes of an assignment. */
final class Catalogue {

    private Catalogue() {}

    /** What is added to a probability before the logarithm; checks find the least of them, 1e-8, at 3.7e-8. */
    private static final double[] EPSILONS = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4};

    /** The same where answers may be floats, whose steps are as large as the others. */
    private static final double[] EPSILONS_OF_FLOATS = {1e-5, 1e-4};

    /** Returns those in scores, loss and gradients of a net, by formulas that need not be the task's first. */
    static List<Mistake> formulas(Convention convention, Task task) {
        double[] epsilons = task == Task.EECS598 ? EPSILONS_OF_FLOATS : EPSILONS;
        boolean isCrossEntropy = convention.loss() == Convention.DataLoss.CROSS_ENTROPY;
        boolean givesProbabilities = convention.scores() == Convention.Scores.PROBABILITIES;
        List<Mistake> all = new ArrayList<>(LayerMistakes.forward());
        all.add(givesProbabilities ? LayerMistakes.logitsAsScores() : LayerMistakes.probabilitiesAsScores());
        if (convention.layout() == Convention.Layout.OUTPUTS_FIRST) {
            all.add(LayerMistakes.reshaped());
        }
        all.addAll(isCrossEntropy
                ? SoftmaxMistakes.all(givesProbabilities, epsilons)
                : SquaredErrorMistakes.of(convention.loss() == Convention.DataLoss.HALF_SQUARED_ERROR ? 0.5 : 1));
        all.addAll(AveragingMistakes.of(isCrossEntropy ? Reading.SOFTMAX : Reading.SQUARED_ERROR));
        all.addAll(LayerMistakes.backward());
        all.addAll(RegularisationMistakes.ofWeights(convention.regFactor()));
        all.addAll(RegularisationMistakes.ofLayers(convention.regFactor()));
        all.add(LayerMistakes.transposed());
        return all;
    }

    /** Returns those of the bonus question's cross-entropy itself; what is before it is another question's. */
    static List<Mistake> bonus() {
        return SoftmaxMistakes.all(false, EPSILONS);
    }

    /** Returns those in a loss of a linear classifier and its gradient. */
    static List<Mistake> linearFormulas(boolean hinge) {
        List<Mistake> all = new ArrayList<>(hinge ? HingeMistakes.all() : SoftmaxMistakes.all(false, EPSILONS));
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
