package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netgrade.checks.nets.NetTask;
import netgrade.diagnosis.AveragingMistakes;
import netgrade.diagnosis.CommonMistakes;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.PredictionMistakes;
import netgrade.diagnosis.RegularisationMistakes;
import netgrade.diagnosis.SoftmaxMistakes;
import netgrade.diagnosis.TrainingMistakes;
import netgrade.reference.Convention;

/** The known mistakes of nets. */
final class NetCatalogue {

    private NetCatalogue() {}

    /** Returns those in scores, loss and gradients, by formulas that need not be the task's first. */
    static List<Mistake> formulas(Convention convention, NetTask task) {
        boolean isCrossEntropy = convention.loss() == Convention.DataLoss.CROSS_ENTROPY;
        boolean givesProbabilities = convention.scores() == Convention.Scores.PROBABILITIES;
        List<Mistake> all = new ArrayList<>(LayerMistakes.forward());
        all.add(givesProbabilities ? LayerMistakes.logitsAsScores() : LayerMistakes.probabilitiesAsScores());
        if (convention.layout() == Convention.Layout.OUTPUTS_FIRST) {
            all.add(LayerMistakes.reshaped());
        }
        all.add(CommonMistakes.labelsFromOne(convention.loss().formula()));
        all.addAll(isCrossEntropy
                ? SoftmaxMistakes.all(givesProbabilities, task.toys().mayBeFloats())
                : SquaredErrorMistakes.of(convention.loss() == Convention.DataLoss.HALF_SQUARED_ERROR ? 0.5 : 1));
        all.addAll(AveragingMistakes.of(isCrossEntropy ? "softmax" : "squared-error"));
        all.addAll(LayerMistakes.backward());
        all.addAll(RegularisationMistakes.ofWeights(convention.regFactor()));
        all.addAll(RegularisationMistakes.ofLayers(convention.regFactor()));
        all.add(CommonMistakes.transposed());
        return all;
    }

    /** Returns those of the bonus question's cross-entropy itself; what is before it is another question's. */
    static List<Mistake> bonus() {
        return SoftmaxMistakes.all(false, false);
    }

    /** Returns those in training. */
    static List<Mistake> training() {
        return Stream.of(TrainingMistakes.ofRatesAndBiases(), TrainingMistakes.ofUpdates(), TrainingMistakes.ofNets())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns those in predictions. */
    static List<Mistake> predictions() {
        return Stream.concat(PredictionMistakes.all().stream(), PredictionMistakes.ofLayers().stream()).toList();
    }
}
