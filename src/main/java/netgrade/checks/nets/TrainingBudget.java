package netgrade.checks.nets;

import java.util.List;
import java.util.Locale;
import netgrade.data.ImageKind;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.TrainingSettings;

/** The most work that settings of a submission may ask the grader to do: a batch of submissions must go on. */
final class TrainingBudget {

    /** Of the embedded images: 300 iterations at batch 200 and hidden size 500 come to 2.8e11 and are refused; a third of that is not. */
    private static final double MAX_MULTIPLICATIONS = 1e11;

    /** Of CIFAR-10: 5000 iterations at batch 200 and hidden size 100, twice what the best settings on record need, come to 9.2e11. */
    private static final double MAX_MULTIPLICATIONS_CIFAR10 = 1e12;

    /** A hidden layer of 1600 units on images of 3072 numbers; parameters of 40 MB, which grader and worker hold several times. */
    private static final double MAX_WEIGHTS = 5e6;

    /** Twenty times what the best settings on record need; the history of each comes back in one answer. */
    private static final int MAX_ITERATIONS = 100_000;

    private TrainingBudget() {}

    /** Returns how many multiplications a run on such images may take. */
    static double mostMultiplications(ImageKind images) {
        return images == ImageKind.CIFAR10 ? MAX_MULTIPLICATIONS_CIFAR10 : MAX_MULTIPLICATIONS;
    }

    /** Returns how many weights a net of these layers has. */
    static double weights(List<Integer> sizes) {
        double weights = 0;
        for (int k = 1; k < sizes.size(); k++) {
            weights += (double) sizes.get(k - 1) * sizes.get(k);
        }
        return weights;
    }

    /** Returns the multiplications of all iterations: forward and twice backward through each matrix. */
    static double multiplications(TrainingSettings training, double weights) {
        return 3 * weights * training.iterations() * training.batchSize();
    }

    /**
     * Makes sure that a run can be made at all, and in reasonable time.
     *
     * @throws StudentFault that says what is too much, or too little
     */
    static void requireRunnable(ChosenSettings chosen, double weights, double multiplications, ImageKind images) {
        TrainingSettings training = chosen.training();
        if (training.iterations() < 1 || training.batchSize() < 1 || !(chosen.weightScale() > 0)) {
            throw refused("iterations is " + training.iterations() + ", batchSize " + training.batchSize() + ", weightScale "
                    + chosen.weightScale() + ", expected all above 0.");
        }
        if (training.iterations() > MAX_ITERATIONS) {
            throw refused("iterations is " + training.iterations() + "; the limit is " + MAX_ITERATIONS + ".");
        }
        // Few multiplications can still be a net that fits no memory: one iteration on one image.
        if (weights > MAX_WEIGHTS) {
            throw refused(String.format(
                    Locale.ROOT,
                    "The chosen settings need a net of %.1e weights; the limit is %.0e. Choose a smaller hidden layer.",
                    weights,
                    MAX_WEIGHTS));
        }
        double most = mostMultiplications(images);
        if (!(multiplications <= most)) {
            throw refused(String.format(
                    Locale.ROOT,
                    "The chosen settings need %.1e multiplications; the limit is %.0e. Choose fewer iterations, a smaller batch or a"
                            + " smaller hidden layer.",
                    multiplications,
                    most));
        }
    }

    /**
     * Makes sure that several runs together are no more work than one may be.
     *
     * @param what whose runs, such as "search"
     * @throws StudentFault that says how much was asked for
     */
    static void requireRunnable(String what, double multiplications, ImageKind images) {
        double most = mostMultiplications(images);
        if (!(multiplications <= most)) {
            throw refused(String.format(
                    Locale.ROOT,
                    "The runs of %s need %.1e multiplications in total; the limit is %.0e. Choose fewer values, fewer iterations, a smaller"
                            + " batch or smaller hidden layers.",
                    what,
                    multiplications,
                    most));
        }
    }

    /** Returns what settings are refused with. */
    static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }
}
