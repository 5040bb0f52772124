package netgrade.checks.nets;

import java.util.List;
import netgrade.data.ImageKind;
import netgrade.data.ImageSet;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.ChosenSettings;
import netgrade.spi.TrainingSettings;

/**
 * What the reference reaches with the hand-out's default settings.
 *
 * @param settings the settings
 * @param losses loss of each iteration's batch
 * @param before loss on the test images before the first step, without regularisation
 * @param after the same after the last step
 */
record DefaultRun(ChosenSettings settings, double[] losses, double before, double after) {

    /** Images on which a correct net sheds less than this tell nothing: the embedded ones give 7e-5, CIFAR-10 0.3. */
    private static final double LEAST_PROGRESS = 1e-5;

    /** Returns by how much training made the loss on the test images smaller. */
    double progress() {
        return Math.max(LEAST_PROGRESS, before - after);
    }

    /** On the embedded images first runs are to take seconds: a tenth of the iterations, half the batch. */
    private static final int EMBEDDED_ITERATIONS = 100;

    private static final int EMBEDDED_BATCH = 100;

    /** Returns the hand-out's settings, with fewer steps where the images are not those of the hand-out. */
    static ChosenSettings settings(NetTask task, ImageKind images, long seed) {
        ChosenSettings defaults = task.training().defaults();
        TrainingSettings t = defaults.training();
        boolean embedded = images == ImageKind.EMBEDDED;
        TrainingSettings training = new TrainingSettings(
                t.learningRate(),
                t.learningRateDecay(),
                t.reg(),
                embedded ? Math.min(EMBEDDED_ITERATIONS, t.iterations()) : t.iterations(),
                embedded ? Math.min(EMBEDDED_BATCH, t.batchSize()) : t.batchSize(),
                seed);
        return new ChosenSettings(defaults.hiddenSizes(), defaults.weightScale(), training);
    }

    /** Trains the reference, on images whose rows are there. */
    static DefaultRun of(NetTask task, ImageSet images, long seed) {
        FullyConnectedNet net = task.reference();
        ChosenSettings settings = settings(task, images.kind(), seed);
        net.initialise(
                List.of(images.inputs(), settings.hiddenSizes().get(0), images.classes()), settings.weightScale(), seed);
        double before = net.loss(images.testX(), images.testY(), 0).loss();
        double[] losses = net.train(images.training(), settings.training()).loss();
        return new DefaultRun(settings, losses, before, net.loss(images.testX(), images.testY(), 0).loss());
    }
}
