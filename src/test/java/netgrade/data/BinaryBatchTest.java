package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryBatchTest {

    private static final String FETCH = " `netgrade data fetch cifar10` gets the official files.";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("data_batch_2.bin");
    }

    @Test
    void recordIsALabelAndThreeChannels() throws IOException {
        byte[] records = new byte[2 * 3073];
        records[0] = 9;
        records[1] = (byte) 200;
        records[3073] = 3;
        records[3073 + 1 + 1024 + 32 + 2] = 7;
        Files.write(file, records);

        PixelSet images = BinaryBatch.read(file, 2);

        assertArrayEquals(new int[] {9, 3}, images.labels());
        assertEquals(200, images.pixel(0, 0, 0, 0));
        assertEquals(7, images.pixel(1, 1, 1, 2), "green, second row, third column");
    }

    @Test
    void shortFileNamesTheByteItEndsAt() throws IOException {
        assertEquals(
                quoted() + " is cut short: it ends at byte 6146, in image 2 of 10; expected 30730 bytes." + FETCH,
                problem(Arrays.copyOf(Files10.binary(1), 6146)));
        assertEquals(quoted() + " is cut short: it ends at byte 0, in image 0 of 10; expected 30730 bytes." + FETCH, problem(new byte[0]));
    }

    @Test
    void longFileNamesTheByteWhereTooMuchBegins() throws IOException {
        assertEquals(
                quoted() + " is too long: it has 30731 bytes, expected 30730 (10 images); the excess begins at byte 30730." + FETCH,
                problem(Arrays.copyOf(Files10.binary(1), 30731)));
    }

    @Test
    void labelOutOfRangeNamesByteAndImage() throws IOException {
        byte[] records = Files10.binary(1);
        records[4 * 3073] = (byte) 255;

        assertEquals(
                quoted() + ", byte 12292: the label of image 4 is 255, expected 0..9. The file is damaged or not part of CIFAR-10." + FETCH,
                problem(records));
    }

    @Test
    void missingFileSaysSo() {
        String message = assertThrows(DataProblem.class, () -> BinaryBatch.read(file, 10)).getMessage();

        assertEquals(quoted() + " cannot be read: no such file or folder. Check its permissions and that it still exists.", message);
    }

    private String problem(byte[] content) throws IOException {
        Files.write(file, content);
        return assertThrows(DataProblem.class, () -> BinaryBatch.read(file, 10)).getMessage();
    }

    private String quoted() {
        return '"' + file.toString() + '"';
    }
}
