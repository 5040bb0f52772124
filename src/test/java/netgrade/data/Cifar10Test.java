package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses files with 10 images each, so that each split is a thousandth of the real one. */
class Cifar10Test {

    @TempDir
    private Path folder;

    @Test
    void completeSetIsSplitAsCs231nDoes() throws IOException {
        Files10.writeBinary(folder, Files10.ALL);

        ImageSplits splits = found().cs231n();

        assertEquals("CIFAR-10", splits.name());
        assertEquals(List.of(49, 1, 1), sizes(splits));
        assertEquals(Files10.pixel(5, 8, 0), splits.training().pixel(48, 0, 0, 0), "last but one of batch 5");
        assertEquals(Files10.pixel(5, 9, 0), splits.validation().pixel(0, 0, 0, 0), "last of batch 5");
        assertEquals(Files10.pixel(6, 0, 0), splits.test().pixel(0, 0, 0, 0), "first of the test batch");
        // Batches 1 to 5 in red: 30 b + i, sum over 50 images 4500 + 225, without the last, 159, over 49.
        assertEquals(Files10.pixel(1, 0, 0) - (4725 - 159) / 49.0, splits.preprocessing().inputs(splits.training())[0][0]);
    }

    @Test
    void completeSetIsSplitAsEecs598Does() throws IOException {
        Files10.writeBinary(folder, Files10.ALL);

        ImageSplits splits = found().eecs598();

        assertEquals(List.of(40, 10, 10), sizes(splits));
        assertEquals(Files10.pixel(5, 0, 0), splits.validation().pixel(0, 0, 0, 0), "first of batch 5");
        // The mean is over training and validation images together: 4725 / 50.
        assertEquals((Files10.pixel(1, 0, 0) - 94.5) / 255, splits.preprocessing().inputs(splits.training())[0][0], 1e-15);
    }

    @Test
    void halfASetTrainsOnFewerImagesAndKeepsTheHeldOutOnes() throws IOException {
        Files10.writeBinary(folder, Files10.HALF);

        Cifar10 half = found();

        assertFalse(half.isComplete());
        for (ImageSplits splits : List.of(half.cs231n(), half.eecs598())) {
            assertEquals("half of CIFAR-10 (19 training images)", splits.name());
            assertEquals(List.of(19, 1, 1), sizes(splits));
            assertEquals(Files10.pixel(5, 0, 0), splits.training().pixel(10, 0, 0, 0), "first of batch 5");
            assertEquals(Files10.pixel(5, 9, 0), splits.validation().pixel(0, 0, 0, 0), "last of batch 5");
        }
        // 10 images of batch 1 sum to 345, 9 of batch 5 to 1386.
        assertEquals(30 - 1731 / 19.0, half.cs231n().imageSet().training().x()[0][0]);
    }

    @Test
    void meanBesideHalfASetIsSubtracted() throws IOException {
        Files10.writeBinary(folder, Files10.HALF);
        writeMean(100.25);

        assertEquals(30 - 100.25, found().cs231n().imageSet().training().x()[0][0]);
    }

    @Test
    void meanThatIsNoneNamesTheByte() throws IOException {
        Files10.writeBinary(folder, Files10.HALF);
        writeMean(Double.NaN);

        String message = assertThrows(DataProblem.class, () -> found().cs231n()).getMessage();

        assertTrue(message.contains("mean_image_49000.f64le.bin\", byte 0: NaN is not a mean of pixels, expected 0..255."), message);
    }

    @Test
    void pythonVersionIsSplitAlike() throws IOException {
        Files10.writePython(folder.resolve("cifar-10-batches-py"), Files10.ALL);

        ImageSplits splits = found().cs231n();

        assertEquals(List.of(49, 1, 1), sizes(splits));
        assertEquals(1, splits.training().pixel(0, 0, 0, 1));
        assertEquals((3 * 9 + 6) % 10, splits.validation().labels()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cifar-10-batches-bin", "cifar-10-batches-py", "cifar10"})
    void folderItselfAndItsUsualSubFoldersAreLookedInto(String name) throws IOException {
        Files10.writeBinary(folder.resolve(name), Files10.HALF);

        assertEquals(folder.resolve(name), found().folder());
    }

    @Test
    void completeSetComesBeforeHalfASet() throws IOException {
        Files10.writeBinary(folder, Files10.HALF);
        Files10.writeBinary(folder.resolve("cifar10"), Files10.ALL);

        assertEquals(folder.resolve("cifar10"), found().folder());
    }

    @Test
    void lessThanHalfASetSaysWhatIsMissing() throws IOException {
        Files10.writeBinary(folder, List.of("data_batch_1", "data_batch_2", "test_batch"));

        String message = assertThrows(DataProblem.class, this::found).getMessage();

        assertEquals(
                "\"" + folder + "\" has data_batch_1.bin, data_batch_2.bin, test_batch.bin of CIFAR-10, but not data_batch_3.bin,"
                        + " data_batch_4.bin, data_batch_5.bin. netgrade needs all of them, or for half of it data_batch_1.bin,"
                        + " data_batch_5.bin, test_batch.bin. `netgrade data fetch cifar10` gets the official files.",
                message);
    }

    @Test
    void nothingFoundSaysWhereItWasLookedFor() {
        assertEquals(Optional.empty(), Cifar10.find(folder));

        String message = assertThrows(DataProblem.class, () -> Cifar10.open(new DataFolder(folder, "--data"))).getMessage();

        assertEquals(
                "CIFAR-10 is not in \"" + folder + "\" (--data). Looked for data_batch_1.bin and data_batch_1 there and in its folders"
                        + " cifar-10-batches-bin, cifar-10-batches-py, cifar10. `netgrade data fetch cifar10` gets the official files.",
                message);
    }

    @Test
    void verifyGoesOnAfterABadFile() throws IOException {
        Files10.writeBinary(folder, Files10.HALF);
        Files.write(folder.resolve("data_batch_1.bin"), new byte[5]);

        List<FileCheck> checks = found().verify();

        assertEquals(List.of("data_batch_1.bin", "data_batch_5.bin", "test_batch.bin"), checks.stream().map(FileCheck::file).toList());
        assertTrue(checks.stream().noneMatch(FileCheck::isGood));
        assertTrue(checks.get(0).finding().contains("is cut short: it ends at byte 5"), checks.get(0).finding());
        assertTrue(
                checks.get(1)
                        .finding().contains("expected SHA-256 755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add: its format"
                        + " is correct, but not its content."),
                checks.get(1).finding());
    }

    @Test
    void biasKeepsTheMean() throws IOException {
        Files10.writeBinary(folder, Files10.ALL);
        ImageSplits splits = found().cs231n();

        double[][] x = splits.withBias().imageSet().training().x();

        assertEquals(1, x[0][3072]);
        assertEquals(splits.preprocessing().inputs(splits.training())[1][7], x[1][7]);
    }

    private Cifar10 found() {
        return Cifar10.find(folder, Files10.IMAGES).orElseThrow();
    }

    private static List<Integer> sizes(ImageSplits splits) {
        return List.of(splits.training().size(), splits.validation().size(), splits.test().size());
    }

    private void writeMean(double everywhere) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(3072 * 8).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putDouble(everywhere);
        }
        Files.write(folder.resolve("mean_image_49000.f64le.bin"), bytes.array());
    }
}
