package netgrade.checks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import netgrade.data.ImageSet;

/** What submissions of an assignment are measured against. For several threads. */
public final class Exercise {

    private final long seed;
    private final Task task;
    private final Supplier<ImageSet> images;
    private final Supplier<ImageSet> sample;
    private final double trainingFactor;
    private final Duration trainingFloor;
    private final Map<Class<?>, Supplier<?>> made = new ConcurrentHashMap<>();

    /**
     * Puts together what there is.
     *
     * @param seed where all random draws of the checks start
     * @param task what the assignment asks for
     * @param images the images to train on; asked for only when a check needs them
     * @param sample the images, or some of them, with all their rows in this process; asked for only when the reference is trained
     * @param trainingFactor how many times the reference's time a submission may train
     * @param trainingFloor the least time a submission may train
     */
    public Exercise(
            long seed, Task task, Supplier<ImageSet> images, Supplier<ImageSet> sample, double trainingFactor, Duration trainingFloor) {
        this.seed = seed;
        this.task = task;
        this.images = images;
        this.sample = sample;
        this.trainingFactor = trainingFactor;
        this.trainingFloor = trainingFloor;
    }

    /** Puts together what there is, on images whose rows are all in this process. */
    public Exercise(long seed, Task task, Supplier<ImageSet> images, double trainingFactor, Duration trainingFloor) {
        this(seed, task, images, images, trainingFactor, trainingFloor);
    }

    public long seed() {
        return seed;
    }

    public Task task() {
        return task;
    }

    public Supplier<ImageSet> images() {
        return images;
    }

    public Supplier<ImageSet> sample() {
        return sample;
    }

    public double trainingFactor() {
        return trainingFactor;
    }

    public Duration trainingFloor() {
        return trainingFloor;
    }

    /** Returns what a family makes once for all submissions, such as a run of the reference: made when first asked for. */
    public <T> T once(Class<T> kind, Supplier<T> maker) {
        return kind.cast(made.computeIfAbsent(kind, first -> new Once<>(maker)).get());
    }
}
