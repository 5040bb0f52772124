package netgrade.data;

import java.util.Optional;

/** How a course splits images and makes inputs of them. */
@FunctionalInterface
public interface Preparation {

    /** Rows of pixels less the mean image. */
    Preparation CS231N = (files, seed) -> files.map(Cifar10::cs231n).orElseGet(() -> EmbeddedImages.make(seed));

    /** Channel first, divided by 255, less a mean a channel. */
    Preparation EECS598 = (files, seed) -> files.map(Cifar10::eecs598).orElseGet(() -> EmbeddedImages.make(seed));

    /** As CS231N, with a last column of ones. */
    Preparation WITH_BIAS = (files, seed) -> CS231N.of(files, seed).withBias();

    /**
     * Returns the images as a course has them.
     *
     * @param files CIFAR-10, all or half of it; without it the program makes images of its own
     * @param seed where those begin
     * @throws DataProblem if a file is broken
     */
    ImageSplits of(Optional<Cifar10> files, long seed);
}
