package netgrade.checks;

import java.time.Duration;
import java.util.function.Supplier;
import netgrade.data.ImageSet;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Toy;

/**
 * What submissions of an assignment are measured against.
 *
 * @param seed where all random draws of the checks start
 * @param task what the assignment asks for
 * @param reference makes a net that computes the assignment's formulas
 * @param images the images to train on; asked for only when a check needs them
 * @param defaultRun what the reference reaches with the hand-out's default settings; asked for only when a check needs it
 * @param trainingFactor how many times the reference's time a submission may train
 * @param trainingFloor the least time a submission may train
 */
public record Exercise(
        long seed,
        Task task,
        Supplier<FullyConnectedNet> reference,
        Supplier<ImageSet> images,
        Supplier<DefaultRun> defaultRun,
        double trainingFactor,
        Duration trainingFloor) {

    /** Puts together what there is, on images whose rows are all there. */
    public Exercise(
            long seed,
            Task task,
            Supplier<FullyConnectedNet> reference,
            Supplier<ImageSet> images,
            double trainingFactor,
            Duration trainingFloor) {
        this(seed, task, reference, images, defaultRun(seed, task, reference, images), trainingFactor, trainingFloor);
    }

    /**
     * Returns the run of the reference with the hand-out's default settings, made when it is first asked for.
     *
     * @param images the images, or some of them, with their rows
     */
    public static Supplier<DefaultRun> defaultRun(
            long seed, Task task, Supplier<FullyConnectedNet> reference, Supplier<ImageSet> images) {
        return new Once<>(() -> DefaultRun.of(reference.get(), task, images.get(), seed));
    }

    /** Returns the net and examples the hand-out prints numbers for. */
    Toy toy() {
        return task.toy();
    }
}
