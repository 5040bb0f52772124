package netgrade.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedArraysTest {

    private static final byte[][] BYTES = {{0, 127, (byte) 128}, {(byte) 255, 1, 2}};

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("arrays");
        SharedArrays.write(
                file, List.of(pixels(1, false, 0.5, 0, 1), new SharedArrays.Labels(new int[] {3, -1}), pixels(255, true, 0, 0, 0)));
    }

    private static SharedArrays.Pixels pixels(double scale, boolean ones, double... means) {
        SharedArrays.Rows rows = new SharedArrays.Rows() {
            @Override
            public int count() {
                return BYTES.length;
            }

            @Override
            public byte[] row(int i) {
                return BYTES[i];
            }
        };
        return new SharedArrays.Pixels(rows, scale, means, ones);
    }

    @Test
    void bytesAreDividedAndLessTheirMean() throws IOException {
        assertArrayEquals(new double[][] {{-0.5, 127, 127}, {254.5, 1, 1}}, SharedArrays.matrix(file, 0));
    }

    @Test
    void onesAreTheLastColumn() throws IOException {
        assertArrayEquals(new double[][] {{0, 127 / 255.0, 128 / 255.0, 1}, {1, 1 / 255.0, 2 / 255.0, 1}}, SharedArrays.matrix(file, 2));
    }

    @Test
    void labelsComeBack() throws IOException {
        assertArrayEquals(new int[] {3, -1}, SharedArrays.labels(file, 1));
    }

    @Test
    void everyReadingIsAnArrayOfItsOwn() throws IOException {
        SharedArrays.matrix(file, 0)[0][0] = 7;

        assertEquals(-0.5, SharedArrays.matrix(file, 0)[0][0]);
    }

    @Test
    void sizeIsThatOfBytes() throws IOException {
        // Table 8 + 3 * 8; pixels 4 + 1 + 8 + 4 + 3 * 8 + 6 each; labels 4 + 2 * 4.
        assertEquals(32 + 2 * 47 + 12, Files.size(file));
    }

    @Test
    void arrayThatIsNotThereIsRefused() {
        assertEquals(
                "there is no array 3 in the shared file",
                assertThrows(ProtocolException.class, () -> SharedArrays.matrix(file, 3)).getMessage());
        assertThrows(ProtocolException.class, () -> SharedArrays.labels(file, -1));
    }

    @Test
    void fileThatEndsTooEarlyIsRefused() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

        assertThrows(IOException.class, () -> SharedArrays.matrix(file, 2));
    }
}
