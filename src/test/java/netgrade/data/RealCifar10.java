package netgrade.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The real images, where this machine has them. */
public final class RealCifar10 {

    private RealCifar10() {}

    /** Returns them, or skips the test. */
    public static Cifar10 open() {
        Map<String, String> environment = System.getenv();
        assumeTrue(
                environment.containsKey("NETGRADE_DATA"), "NETGRADE_DATA names no folder with CIFAR-10: tests on real images are skipped");
        return Cifar10.open(DataFolder.choose(Optional.empty(), environment, Path.of("")));
    }

    /**
     * Returns the split that the reference runs of ground-truth were made on, or skips the test: 19,000 training images (batch 1 and the
     * first 9,000 of batch 5) less the mean of these, 1,000 for validation and 1,000 for test.
     */
    public static ImageSplits ofReferenceRuns() {
        ImageSplits splits = open().cs231n();
        PixelSet training = splits.training();
        if (training.size() == 49_000) {
            training = PixelSet.union(training.part(0, 10_000), training.part(40_000, 49_000));
        }
        // A mean file beside half the set holds the mean of all 49,000, which these runs did not take.
        Preprocessing lessItsMean = Preprocessing.cs231n(Preprocessing.meanImage(training));
        return new ImageSplits(
                splits.kind(), splits.name(), training, splits.validation(), splits.test(), lessItsMean, splits.classNames());
    }
}
