package netgrade.data;

import java.util.List;
import netgrade.spi.TrainingData;
import netgrade.wire.SharedArrays;

/**
 * A data set as an assignment splits it, still as bytes.
 *
 * @param kind what kind of images they are
 * @param name what reports call it
 * @param training images to train on
 * @param validation images to choose settings by
 * @param test images to be measured by, whose labels no submission sees
 * @param preprocessing how the assignment turns them into inputs
 * @param classNames what each class shows
 */
public record ImageSplits(
        ImageKind kind,
        String name,
        PixelSet training,
        PixelSet validation,
        PixelSet test,
        Preprocessing preprocessing,
        List<String> classNames) {

    /** Returns the same with a column of ones last among the inputs. */
    public ImageSplits withBias() {
        return new ImageSplits(kind, name, training, validation, test, preprocessing.withBias(), classNames);
    }

    /**
     * Returns all images as inputs of nets.
     *
     * <p>All of CIFAR-10 takes 1.3 GB this way; where one split is enough, {@link Preprocessing#inputs} makes that one alone.
     */
    public ImageSet imageSet() {
        return imageSet(preprocessing.inputs(training), preprocessing.inputs(validation));
    }

    /**
     * Returns the images as inputs of nets, with only so many of the training images: those take the places of the others, so that an epoch
     * is as long as with all of them.
     */
    public ImageSet imageSet(int distinct) {
        PixelSet some = training.part(0, Math.min(distinct, training.size()));
        double[][] x = preprocessing.inputs(some);
        int[] labels = some.labels();
        double[][] trainingX = new double[training.size()][];
        int[] trainingY = new int[training.size()];
        for (int i = 0; i < trainingX.length; i++) {
            trainingX[i] = x[i % x.length];
            trainingY[i] = labels[i % x.length];
        }
        TrainingData data = new TrainingData(trainingX, trainingY, preprocessing.inputs(validation), validation.labels());
        return imageSet(data);
    }

    private ImageSet imageSet(double[][] trainingX, double[][] validationX) {
        return imageSet(new TrainingData(trainingX, training.labels(), validationX, validation.labels()));
    }

    private ImageSet imageSet(TrainingData data) {
        return new ImageSet(kind, name, data, preprocessing.inputs(test), test.labels(), classNames, preprocessing.pixels());
    }

    /** Returns the images as workers read them from a file: everything but the labels of the test images. */
    public SharedImages shared() {
        ImageSet images = imageSet(new double[training.size()][], new double[validation.size()][]);
        TrainingData data = images.training();
        return new SharedImages(
                images,
                List.of(data.x(), data.y(), data.validationX(), data.validationY(), images.testX()),
                List.of(
                        preprocessing.shared(training),
                        new SharedArrays.Labels(data.y()),
                        preprocessing.shared(validation),
                        new SharedArrays.Labels(data.validationY()),
                        preprocessing.shared(test)));
    }
}
