package netgrade.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import netgrade.spi.TrainingData;

/**
 * Images to train on and images to be measured by, as inputs of nets.
 *
 * <p>Where workers read the images from a file, the rows of the training and validation inputs are null here and only their number is
 * right: grading needs them nowhere, and all of CIFAR-10 would take 1.3 GB.
 *
 * @param kind what kind of images they are
 * @param name what reports call it
 * @param training training and validation images with their labels
 * @param testX test images, shape (n, inputs); not to be modified
 * @param testY their labels, length n, which no submission sees
 * @param classNames what each class shows
 * @param pixels for each input its place in a picture of 32 by 32 pixels, (row * 32 + column) * 3 + channel; empty where inputs are no
 *     pixels of such a picture
 */
public record ImageSet(
        ImageKind kind,
        String name,
        TrainingData training,
        double[][] testX,
        int[] testY,
        List<String> classNames,
        Optional<int[]> pixels) {

    /** Makes an embedded set of classes without names, of inputs that are no pictures. */
    public ImageSet(String name, TrainingData training, double[][] testX, int[] testY) {
        this(ImageKind.EMBEDDED, name, training, testX, testY, numbers(1 + Arrays.stream(training.y()).max().orElse(-1)), Optional.empty());
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    /** Returns the number of classes. */
    public int classes() {
        return classNames.size();
    }

    /** Returns how many numbers an image is. */
    public int inputs() {
        return testX[0].length;
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
