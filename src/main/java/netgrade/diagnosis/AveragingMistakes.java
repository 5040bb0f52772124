package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.dataLoss;
import static netgrade.diagnosis.Changes.dscores;

import java.util.List;
import java.util.function.ToDoubleFunction;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in the mean over the examples, and in the sign, of any data loss. */
final class AveragingMistakes {

    private AveragingMistakes() {}

    /**
     * Returns them.
     *
     * @param read where the loss is explained
     */
    static List<Mistake> of(String read) {
        return List.of(
                mistake(read, "sum-for-mean", "the loss is a sum, not a mean",
                        "Your data loss and its gradient are sums over the examples.",
                        "The mean over the examples: both divided by n.",
                        "loss = »Σ Lᵢ« + regularisation",
                        Pass::n, Pass::n),
                mistake(read, "gradient-not-averaged", "the gradient is not divided by the number of examples",
                        "Your loss is a mean over the examples, your gradient a sum.",
                        "The gradient of a mean has the same 1/n.",
                        "dscores = »Σ-form«, without 1/n",
                        pass -> 1, Pass::n),
                mistake(read, "loss-not-averaged", "the loss is a sum, its gradient that of the mean",
                        "Your gradient is that of the mean over the examples, your loss is the sum.",
                        "The mean over the examples.",
                        "loss = »Σ Lᵢ« + regularisation",
                        Pass::n, pass -> 1),
                mistake(read, "averaged-twice", "loss and gradient are divided twice",
                        "Your data loss and its gradient are divided by n twice.",
                        "Once: 1/n · Σ Lᵢ.",
                        "loss = 1/n »· 1/n« · Σ Lᵢ + regularisation",
                        pass -> 1.0 / pass.n(), pass -> 1.0 / pass.n()),
                mistake(read, "gradient-averaged-twice", "the gradient is divided twice",
                        "Your gradient is divided by the number of examples twice, your loss once.",
                        "Once, as the loss.",
                        "dscores = 1/n »· 1/n« · …",
                        pass -> 1, pass -> 1.0 / pass.n()),
                mistake(read, "integer-division", "1/n is computed in whole numbers",
                        "Your data loss and its gradient are multiplied by 1/n in whole numbers, which is 0 for n above 1; what is left is the"
                                + " regularisation.",
                        "Divide by a double: 1.0 / n.",
                        "loss = »(1 / n)« · Σ Lᵢ + regularisation",
                        pass -> 1 / pass.n(), pass -> 1 / pass.n()),
                mistake(read, "fixed-batch-size", "the number of examples is a constant",
                        "Your data loss and its gradient are divided by 5, however many examples there are.",
                        "Divide by the number of rows of x, which changes from call to call.",
                        "loss = 1/»5« · Σ Lᵢ + regularisation",
                        pass -> pass.n() / 5.0, pass -> pass.n() / 5.0),
                mistake(read, "mean-over-classes", "the loss is divided by examples and classes",
                        "Your data loss and its gradient are a mean over all n · c entries.",
                        "A mean over the n examples, of a sum over the classes.",
                        "loss = 1/(n »· c«) · Σᵢ Σⱼ … + regularisation",
                        AveragingMistakes::classes, AveragingMistakes::classes),
                mistake(read, "mean-over-classes-in-loss", "the loss is divided by examples and classes, its gradient is not",
                        "Your data loss is a mean over all n · c entries; your gradient is that of the mean over the n examples.",
                        "A mean over the n examples, of a sum over the classes.",
                        "loss = 1/(n »· c«) · Σᵢ Σⱼ … + regularisation",
                        AveragingMistakes::classes, pass -> 1),
                mistake(read, "loss-negated", "the sign of the data loss is wrong",
                        "Your data loss has the opposite sign; its gradient is the right one.",
                        "A loss that falls while the net learns.",
                        "loss = »−« 1/n · Σ Lᵢ + regularisation",
                        pass -> -1, pass -> 1),
                mistake(read, "gradient-negated", "the sign of the gradient is wrong",
                        "The data part of your gradient has the opposite sign; your loss is right.",
                        "The derivative of the loss: an update goes against it.",
                        "dscores = »−« ∂loss/∂scores",
                        pass -> 1, pass -> -1),
                mistake(read, "both-negated", "the sign of the data loss and of its gradient is wrong",
                        "Your data loss and its gradient both have the opposite sign: they agree with each other, and are not what is asked.",
                        "A loss that falls while the net learns.",
                        "loss = »−« 1/n · Σ Lᵢ + regularisation",
                        pass -> -1, pass -> -1));
    }

    private static double classes(Pass pass) {
        return 1.0 / pass.logits()[0].length;
    }

    private static Mistake mistake(
            String read, String id, String title, String computed, String asked, String formula,
            ToDoubleFunction<Pass> ofLoss, ToDoubleFunction<Pass> ofSlope) {
        Variation variation = dataLoss(ofLoss).and(dscores(ofSlope));
        return new Mistake(id, Stage.FORMULAS, title, new Lesson(computed, asked, formula, read), variation);
    }
}
