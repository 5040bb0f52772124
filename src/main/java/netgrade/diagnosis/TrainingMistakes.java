package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.plus;
import static netgrade.diagnosis.Changes.scaled;
import static netgrade.diagnosis.Changes.zeros;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.reference.Variation;

/** Mistakes in training by stochastic gradient descent. */
final class TrainingMistakes {

    private TrainingMistakes() {}

    /** Returns those of any model. */
    static List<Mistake> ofUpdates() {
        return List.of(
                mistake("gradients-accumulated", "gradients are never reset",
                        "Each update repeats the gradients of all updates before it.",
                        "The gradient of the present batch: start from zeros in every iteration.",
                        "W −= rate · »Σ of all gradients so far«",
                        Reading.UPDATES,
                        Variation.ofUpdate((isBias, decay, before, right) -> plus(before, 1, right))),
                mistake("gradient-ascent", "updates go along the gradient",
                        "Your updates add the gradient: the loss rises.",
                        "Go against it.",
                        "W »+=« rate · dW",
                        Reading.UPDATES,
                        Variation.ofUpdate((isBias, decay, before, right) -> scaled(-1, right))),
                mistake("never-written-back", "the parameters stay as they were",
                        "Your training changes no parameter: what it computes is not written back.",
                        "Each update is made to the net's own parameters.",
                        "»W = W«",
                        Reading.UPDATES,
                        Variation.ofUpdate((isBias, decay, before, right) -> zeros(right))),
                mistake("updated-twice", "every update is made twice",
                        "Each parameter moves by twice the learning rate times its gradient.",
                        "Once. Is an array shared by two names?",
                        "W −= »2 ·« rate · dW",
                        Reading.UPDATES,
                        Variation.ofUpdate((isBias, decay, before, right) -> scaled(2, right))),
                mistake("reg-forgotten-in-training", "training is not regularised",
                        "Your training passes a strength of 0 to the loss, whatever the settings say.",
                        "The strength of the settings.",
                        "loss(x, y, »0«)",
                        Reading.UPDATES,
                        Variation.ofTrainingReg(reg -> 0)),
                mistake("first-batch-only", "every batch is the first",
                        "Every iteration trains on the first rows of the data.",
                        "Draw rows at random in every iteration.",
                        "batch = x[»0 … batchSize«]",
                        Reading.UPDATES,
                        Variation.ofRows((n, batchSize, right) -> IntStream.range(0, Math.min(n, batchSize)).toArray())),
                mistake("first-row-only", "every batch is the first row",
                        "Every iteration trains on the first example alone.",
                        "Draw rows at random in every iteration.",
                        "batch = x[»0«]",
                        Reading.UPDATES,
                        Variation.ofRows((n, batchSize, right) -> new int[] {0})),
                mistake("sampling-without-replacement", "a batch cannot hold more rows than there are",
                        "Your training fails where a batch is to hold more rows than the data has: it draws without replacement.",
                        "Draw with replacement, or take all rows there.",
                        "choice(n, batchSize, »replace = false«)",
                        Reading.UPDATES,
                        Variation.ofRows(TrainingMistakes::tooFew)));
    }

    /** Returns those of nets too: their learning rate decays, and they have biases apart. */
    static List<Mistake> ofNets() {
        List<Mistake> more = List.of(
                decay("decay-forgotten", "the learning rate does not decay",
                        "Your learning rate stays what it is at the start.",
                        "rate = rate »· decay is missing«",
                        Variation.ofRate((t, epoch, decay, now, right) -> now)),
                decay("decay-every-iteration", "the learning rate decays in every iteration",
                        "Your learning rate is multiplied by the decay after every update. Where an epoch is one update long this cannot be seen.",
                        "if (»true«) rate = rate · decay",
                        Variation.ofRate((t, epoch, decay, now, right) -> now * decay)),
                decay("decay-twice", "the learning rate decays twice",
                        "Your learning rate is multiplied by the decay twice each time.",
                        "rate = rate · decay »· decay«",
                        Variation.ofRate((t, epoch, decay, now, right) -> right == now ? right : right * decay)),
                decay("decay-in-update", "the decay is applied in every update once more",
                        "Each update is multiplied by the decay, beside the learning rate that has decayed already.",
                        "W −= rate »· decay« · dW",
                        Variation.ofUpdate((isBias, decay, before, right) -> scaled(decay, right))),
                mistake("biases-not-updated", "biases are not trained",
                        "Your training moves the weights and leaves the biases as they were.",
                        "Every parameter moves.",
                        "»b = b«",
                        Reading.UPDATES,
                        Variation.ofUpdate((isBias, decay, before, right) -> isBias ? zeros(right) : right)));
        return Stream.concat(more.stream(), ofUpdates().stream()).toList();
    }

    /** The other right way to count epochs: decay after the last iteration of each. */
    static Variation decayAtTheEnd() {
        return Variation.ofRate((t, epoch, decay, now, right) -> (t + 1) % epoch == 0 ? now * decay : now);
    }

    private static int[] tooFew(int n, int batchSize, int[] right) {
        if (batchSize > n) {
            throw new IllegalArgumentException("Cannot take " + batchSize + " of " + n + " rows without replacement");
        }
        return right;
    }

    private static Mistake decay(String id, String title, String computed, String formula, Variation variation) {
        return mistake(id, title, computed,
                "It is multiplied by the decay once an epoch, and an epoch is max(n / batchSize, 1) iterations.",
                formula, Reading.DECAY, variation);
    }

    private static Mistake mistake(
            String id, String title, String computed, String asked, String formula, String read, Variation variation) {
        return new Mistake(id, Stage.TRAINING, title, new Lesson(computed, asked, formula, read), variation);
    }
}
