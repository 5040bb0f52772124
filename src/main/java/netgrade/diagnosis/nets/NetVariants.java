package netgrade.diagnosis.nets;

import static netgrade.diagnosis.Variations.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import netgrade.diagnosis.CorrectVariants;
import netgrade.diagnosis.Precision;
import netgrade.diagnosis.TrainingMistakes;
import netgrade.numeric.Matrices;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Ways to write a right net that give other bits than the reference, by what they are called. */
final class NetVariants {

    private NetVariants() {}

    static Map<String, Variation> all(boolean isCrossEntropy) {
        Map<String, Variation> all = new LinkedHashMap<>(CorrectVariants.ofModels());
        all.put("decay after the last iteration of an epoch", TrainingMistakes.decayAtTheEnd());
        all.put("weights drawn with java.util.Random", Variation.ofDraw(NetVariants::drawnByJava));
        all.put("activations multiplied by the mask", Variation.ofMasked((pass, k, right) -> {
            double[][] h = pass.inputs(k + 1);
            return map(pass.dactivation(k), (i, j, d) -> d * (h[i][j] > 0 ? 1 : 0));
        }));
        if (isCrossEntropy) {
            all.putAll(CorrectVariants.ofSoftmax());
        } else {
            all.put("squared error added up column by column", Variation.ofData((pass, right) -> byColumns(pass, right)));
        }
        return all;
    }

    private static double[][] drawnByJava(boolean isBias, double scale, double[][] right) {
        Random random = new Random(Double.hashCode(right[0][0]));
        return isBias ? right : map(right, (i, j, same) -> scale * random.nextGaussian());
    }

    private static Loss.OfScores byColumns(Propagation pass, Loss.OfScores right) {
        double[][] residuals = Matrices.transpose(right.dscores());
        double sum = Precision.numbers(residuals).map(r -> r * r).sum();
        double rows = Precision.numbers(right.dscores()).map(r -> r * r).sum();
        return new Loss.OfScores(rows == 0 ? right.loss() : right.loss() / rows * sum, right.dscores());
    }
}
