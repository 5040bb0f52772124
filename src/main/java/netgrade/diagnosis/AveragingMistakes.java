package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.dataLoss;
import static netgrade.diagnosis.Variations.dscores;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import netgrade.reference.Propagation;

/** Mistakes in the mean over the examples, and in the sign, of any data loss. */
public final class AveragingMistakes {

    private static final Sentences SENTENCES = Sentences.of("averaging");

    private AveragingMistakes() {}

    /**
     * Returns them.
     *
     * @param read where the loss is explained
     */
    public static List<Mistake> of(String read) {
        return List.of(
                mistake(read, "sum-for-mean", Propagation::n, Propagation::n),
                mistake(read, "gradient-not-averaged", pass -> 1, Propagation::n),
                mistake(read, "loss-not-averaged", Propagation::n, pass -> 1),
                mistake(read, "averaged-twice", pass -> 1.0 / pass.n(), pass -> 1.0 / pass.n()),
                mistake(read, "gradient-averaged-twice", pass -> 1, pass -> 1.0 / pass.n()),
                mistake(read, "integer-division", pass -> 1 / pass.n(), pass -> 1 / pass.n()),
                mistake(read, "fixed-batch-size", pass -> pass.n() / 5.0, pass -> pass.n() / 5.0),
                mistake(read, "mean-over-classes", AveragingMistakes::classes, AveragingMistakes::classes),
                mistake(read, "mean-over-classes-in-loss", AveragingMistakes::classes, pass -> 1),
                mistake(read, "mean-over-classes-in-gradient", pass -> 1, AveragingMistakes::classes),
                mistake(read, "loss-negated", pass -> -1, pass -> 1),
                mistake(read, "gradient-negated", pass -> 1, pass -> -1),
                mistake(read, "both-negated", pass -> -1, pass -> -1));
    }

    private static double classes(Propagation pass) {
        return 1.0 / pass.logits()[0].length;
    }

    private static Mistake mistake(
            String read, String id, ToDoubleFunction<Propagation> ofLoss, ToDoubleFunction<Propagation> ofSlope) {
        return new Mistake(id, SENTENCES.about(id, Map.of("read", read)), List.of(dataLoss(ofLoss).and(dscores(ofSlope))));
    }
}
