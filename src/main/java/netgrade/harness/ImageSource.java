package netgrade.harness;

import java.util.Optional;
import netgrade.checks.Task;
import netgrade.data.Cifar10;
import netgrade.data.ImageSplits;

/**
 * Where the images come from that submissions are trained on.
 *
 * @param cifar10 CIFAR-10, all or half of it; without it the program makes its own
 */
public record ImageSource(Optional<Cifar10> cifar10) {

    /** A submission may hold its images a second time, in an order of its own. */
    private static final int COPIES = 2;

    /** Images that the program makes. */
    public static ImageSource embedded() {
        return new ImageSource(Optional.empty());
    }

    /** Returns what people call them. */
    public String title() {
        return cifar10.map(Cifar10::title).orElse("embedded images");
    }

    /** Returns what reports call them; the embedded ones are made from a seed. */
    String title(long seed) {
        return cifar10.isPresent() ? title() : title() + ", seed " + seed;
    }

    /**
     * Returns the images as the task splits and prepares them.
     *
     * @throws netgrade.data.DataProblem if a file is broken
     */
    ImageSplits splits(Task task, long seed) {
        return task.preparation().of(cifar10, seed);
    }

    /** Returns how much memory a worker needs for them, beside what the rubric gives: what it gives is enough for the embedded ones. */
    int extraHeapMib() {
        // A byte of the files becomes a number of eight.
        return cifar10.map(found -> (int) (COPIES * Double.BYTES * found.bytes() >> 20)).orElse(0);
    }
}
