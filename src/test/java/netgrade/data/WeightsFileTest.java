package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsFileTest {

    private static final double[][] W1 = {{1.5, -2}, {0.25, 3}, {4, 5}};

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/weights", name));
    }

    private static String problemOf(byte[] npz) {
        return assertThrows(DataProblem.class, () -> WeightsFile.npz(npz)).getMessage();
    }

    @Test
    void arraysOfNumpyComeByTheirNames() throws IOException {
        Map<String, double[][]> arrays = WeightsFile.npz(file("two-arrays.npz"));

        assertEquals(Set.of("W1", "b1"), arrays.keySet());
        assertArrayEquals(W1, arrays.get("W1"));
        assertArrayEquals(new double[][] {{7, 8}}, arrays.get("b1"), "one dimension is one row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fortran", "single", "big"})
    void orderPrecisionAndByteOrderDoNotMatter(String name) throws IOException {
        assertArrayEquals(W1, WeightsFile.npz(file("other-forms.npz")).get(name));
    }

    @Test
    void matrixOfOneRowIsAMatrix() throws IOException {
        assertArrayEquals(new double[][] {{7, 8}}, WeightsFile.npz(file("other-forms.npz")).get("row"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "integers.npz | weights.npz, \"W1.npy\" has type \"i8\", expected float64 or float32.",
        "objects.npz | the header names no type that can be read here; expected a type",
        "cube.npz | expected a shape of one or two dimensions"
    })
    void whatIsNoMatrixOfNumbersIsRefused(String name, String message) throws IOException {
        String told = problemOf(file(name));

        assertTrue(told.contains(message) || name.equals("objects.npz") && told.contains("has type \"O\""), told);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 60, 100, 200})
    void cutOffFileIsTold(int bytes) throws IOException {
        assertTrue(problemOf(Arrays.copyOf(file("two-arrays.npz"), bytes)).startsWith("weights.npz"), "names the file");
    }

    @Test
    void shapeThatLiesCostsNoMemory() throws IOException {
        assertEquals(
                "weights.npz, \"W1.npy\": shape (999999999, 999999999) of 8 bytes each does not fit the 0 bytes that follow.",
                problemOf(zipped("W1.npy", npy("(999999999, 999999999)", 0))));
    }

    @Test
    void arrayThatUnpacksToTooMuchIsRefused() throws IOException {
        assertEquals(
                "weights.npz: the arrays up to \"W1.npy\" are larger than 48 MiB.", problemOf(zipped("W1.npy", new byte[(48 << 20) + 1])));
    }

    @Test
    void arraysThatUnpackToTooMuchTogetherAreRefused() throws IOException {
        byte[] third = npy("(1, 2500000)", 2_500_000); // 20 MB

        String told = problemOf(zipped(Map.of("W1.npy", third, "W2.npy", third, "W3.npy", third)));

        assertTrue(told.matches("weights.npz: the arrays up to \"W.\\.npy\" are larger than 48 MiB\\."), told);
    }

    @Test
    void rowsWithoutNumberCostNoMemory() throws IOException {
        assertEquals(
                "weights.npz, \"W1.npy\" has 2000000 rows, expected at most 1048576.",
                problemOf(zipped("W1.npy", npy("(2000000, 1)", 2_000_000))));
    }

    private static byte[] npy(String shape, int numbers) {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }\n";
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        npy.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        npy.writeBytes(header.getBytes());
        npy.writeBytes(new byte[Double.BYTES * numbers]);
        return npy.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        return zipped(Map.of(name, content));
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bin(int rows, int columns, double... numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("W1");
        out.writeInt(rows);
        out.writeInt(columns);
        for (double number : numbers) {
            out.writeDouble(number);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatDataOutputStreamWritesComesBack() throws IOException {
        assertArrayEquals(new double[][] {{1, 2, 3}, {4, 5, 6}}, WeightsFile.bin(bin(2, 3, 1, 2, 3, 4, 5, 6)).get("W1"));
    }

    @Test
    void matrixThatDoesNotFitIsRefusedWithItsPlace() throws IOException {
        byte[] file = bin(2, 1_000_000_000, 1);

        assertEquals(
                "weights.bin, byte 0: a matrix of 2 rows and 1000000000 columns does not fit the bytes that follow; expected name, rows,"
                + " columns, numbers.",
                assertThrows(DataProblem.class, () -> WeightsFile.bin(file)).getMessage());
    }

    @Test
    void emptyAndCutOffFilesAreRefused() {
        assertEquals("weights.bin is empty.", assertThrows(DataProblem.class, () -> WeightsFile.bin(new byte[0])).getMessage());
        assertEquals(
                "weights.bin ends within a matrix, after 5 bytes.",
                assertThrows(DataProblem.class, () -> WeightsFile.bin(new byte[] {0, 2, 'W', '1', 0})).getMessage());
    }
}
