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
 * @param trainingFactor how many times the reference's time a submission may train
 * @param trainingFloor the least time a submission may train
 */
public record Exercise(
        long seed,
        Task task,
        Supplier<FullyConnectedNet> reference,
        Supplier<ImageSet> images,
        double trainingFactor,
        Duration trainingFloor) {

    /** Returns the net and examples the hand-out prints numbers for. */
    Toy toy() {
        return task.toy();
    }
}
