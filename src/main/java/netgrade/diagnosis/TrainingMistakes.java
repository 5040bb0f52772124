package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.plus;
import static netgrade.diagnosis.Variations.scaled;
import static netgrade.diagnosis.Variations.zeros;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import netgrade.reference.Variation;
import netgrade.spi.TrainingData;

/** Mistakes in training by stochastic gradient descent. */
public final class TrainingMistakes {

    private static final Sentences SENTENCES = Sentences.of("training");

    private TrainingMistakes() {}

    /** Returns those of any model. */
    public static List<Mistake> ofUpdates() {
        return List.of(
                mistake("gradients-accumulated", Variation.ofUpdate((isBias, decay, before, right) -> plus(before, 1, right))),
                mistake("gradient-ascent", Variation.ofUpdate((isBias, decay, before, right) -> scaled(-1, right))),
                mistake("never-written-back", Variation.ofUpdate((isBias, decay, before, right) -> zeros(right))),
                mistake("updated-twice", Variation.ofUpdate((isBias, decay, before, right) -> scaled(2, right))),
                mistake("reg-forgotten-in-training", Variation.ofTrainingReg(reg -> 0)),
                mistake("first-batch-only",
                        Variation.ofRows((n, batchSize, right) -> IntStream.range(0, Math.min(n, batchSize)).toArray())),
                mistake("first-row-only", Variation.ofRows((n, batchSize, right) -> new int[] {0})),
                mistake("labels-of-other-rows",
                        Variation.ofLabelRows(TrainingMistakes::drawnAgain),
                        Variation.ofLabelRows((t, n, right) -> IntStream.range(0, right.length).map(i -> i % n).toArray())),
                mistake("sampling-without-replacement", Variation.ofRows(TrainingMistakes::tooFew)));
    }

    /** Returns those of models that are given validation examples too, and have layers one after the other. */
    public static List<Mistake> ofNets() {
        return List.of(
                mistake("trains-on-validation", Variation.ofExamples(data ->
                        new TrainingData(data.validationX(), data.validationY(), data.validationX(), data.validationY()))),
                mistake("updated-on-the-way-back", Variation.ofWayBack((rate, dw, right) -> plus(right, -rate, dw))));
    }

    /** Returns those of models whose learning rate decays and whose biases are apart. */
    public static List<Mistake> ofRatesAndBiases() {
        return List.of(
                mistake("decay-forgotten", Variation.ofRate((t, epoch, decay, now, right) -> now)),
                mistake("decay-every-iteration", Variation.ofRate((t, epoch, decay, now, right) -> now * decay)),
                mistake("decay-twice", Variation.ofRate((t, epoch, decay, now, right) -> right == now ? right : right * decay)),
                mistake("decay-in-update", Variation.ofUpdate((isBias, decay, before, right) -> scaled(decay, right))),
                mistake("biases-not-updated", Variation.ofUpdate((isBias, decay, before, right) -> isBias ? zeros(right) : right)));
    }

    /** The other right way to count epochs: decay after the last iteration of each. */
    public static Variation decayAtTheEnd() {
        return Variation.ofRate((t, epoch, decay, now, right) -> (t + 1) % epoch == 0 ? now * decay : now);
    }

    /** Rows that have nothing to do with those of the inputs; from the number of the update, so that a run can be repeated. */
    private static int[] drawnAgain(int t, int n, int[] right) {
        return new SplittableRandom(t).ints(right.length, 0, n).toArray();
    }

    private static int[] tooFew(int n, int batchSize, int[] right) {
        if (batchSize > n) {
            throw new IllegalArgumentException("Cannot take " + batchSize + " of " + n + " rows without replacement");
        }
        return right;
    }

    private static Mistake mistake(String id, Variation... forms) {
        return new Mistake(SENTENCES, id, forms);
    }
}
