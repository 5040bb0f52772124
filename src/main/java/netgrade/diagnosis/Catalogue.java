package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import netgrade.reference.Convention;

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
}
