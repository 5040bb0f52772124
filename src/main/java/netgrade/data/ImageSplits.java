package netgrade.data;

import netgrade.spi.TrainingData;

/**
 * A data set as an assignment splits it, still as bytes.
 *
 * @param name what reports call it
 * @param training images to train on
 * @param validation images to choose settings by
 * @param test images to be measured by, whose labels no submission sees
 * @param preprocessing how the assignment turns them into inputs
 */
public record ImageSplits(String name, PixelSet training, PixelSet validation, PixelSet test, Preprocessing preprocessing) {

    /** Returns the same with a column of ones last among the inputs. */
    public ImageSplits withBias() {
        return new ImageSplits(name, training, validation, test, preprocessing.withBias());
    }

    /** Returns the same with no more than the first {@code count} training images; what is subtracted from them does not change. */
    public ImageSplits withTraining(int count) {
        return new ImageSplits(name, training.part(0, Math.min(count, training.size())), validation, test, preprocessing);
    }

    /**
     * Returns all images as inputs of nets.
     *
     * <p>All of CIFAR-10 takes 1.3 GB this way; where one split is enough, {@link Preprocessing#inputs} makes that one alone.
     */
    public ImageSet imageSet() {
        TrainingData data = new TrainingData(
                preprocessing.inputs(training), training.labels(), preprocessing.inputs(validation), validation.labels());
        return new ImageSet(name, data, preprocessing.inputs(test), test.labels());
    }
}
