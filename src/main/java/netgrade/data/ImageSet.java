package netgrade.data;

import java.util.Arrays;
import netgrade.spi.TrainingData;

/**
 * Images to train on and images to be measured by.
 *
 * @param name what reports call it
 * @param training training and validation images with their labels
 * @param testX test images, shape (n, 3072); not to be modified
 * @param testY their labels, length n, which no submission sees
 */
public record ImageSet(String name, TrainingData training, double[][] testX, int[] testY) {

    /** Returns the number of classes: one more than the largest label among the training images. */
    public int classes() {
        return 1 + Arrays.stream(training.y()).max().orElse(-1);
    }
}
