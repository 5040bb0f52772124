package netgrade.diagnosis.linear;

import java.util.ArrayList;
import java.util.List;
import netgrade.diagnosis.AveragingMistakes;
import netgrade.diagnosis.CommonMistakes;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.RegularisationMistakes;
import netgrade.diagnosis.SoftmaxMistakes;
import netgrade.reference.LinearModel;
import netgrade.spi.LinearLoss;

/** The known mistakes of linear classifiers. */
final class LinearCatalogue {

    private LinearCatalogue() {}

    /** Returns those in a loss and its gradient. */
    static List<Mistake> formulas(LinearLoss loss) {
        boolean isHinge = loss == LinearLoss.HINGE;
        List<Mistake> all = new ArrayList<>();
        all.add(CommonMistakes.labelsFromOne(LinearModel.formula(loss)));
        all.addAll(isHinge ? HingeMistakes.all() : SoftmaxMistakes.all(false, false));
        all.addAll(AveragingMistakes.of(isHinge ? "hinge" : "softmax"));
        all.addAll(RegularisationMistakes.ofWeights(1));
        all.add(RegularisationMistakes.biasRowLeftOut());
        all.add(CommonMistakes.transposed());
        return all;
    }
}
