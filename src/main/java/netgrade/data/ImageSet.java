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

    /** Returns the same with a column of ones last among the inputs; the arrays of this one stay as they are. */
    public ImageSet withBias() {
        TrainingData wider =
                new TrainingData(withOnes(training.x()), training.y(), withOnes(training.validationX()), training.validationY());
        return new ImageSet(name, wider, withOnes(testX), testY);
    }

    private static double[][] withOnes(double[][] x) {
        double[][] wider = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            wider[i] = Arrays.copyOf(x[i], x[i].length + 1);
            wider[i][x[i].length] = 1;
        }
        return wider;
    }
}
