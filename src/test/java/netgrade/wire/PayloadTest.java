package netgrade.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes by hand, little-endian; 1.0 is 3ff0000000000000, -2.0 is c000000000000000 (IEEE 754). */
class PayloadTest {

    private static final String ONE = "00 00 00 00 00 00 f0 3f";
    private static final String MINUS_TWO = "00 00 00 00 00 00 00 c0";

    private static PayloadReader reader(String digits) {
        return new PayloadReader(Hex.bytes(digits));
    }

    private static PayloadReader reader(PayloadWriter written) {
        return new PayloadReader(written.bytes());
    }

    private static void assertBytes(String digits, PayloadWriter written) {
        assertEquals(digits, Hex.digits(written.bytes()));
    }

    @Test
    void numbersAreLittleEndian() throws IOException {
        PayloadWriter written = new PayloadWriter().u8(255).i32(-2).i64(0x0102030405060708L).f64(1);
        assertBytes("ff fe ff ff ff 08 07 06 05 04 03 02 01 " + ONE, written);

        PayloadReader in = reader(written);
        assertEquals(255, in.u8());
        assertEquals(-2, in.i32());
        assertEquals(0x0102030405060708L, in.i64());
        assertEquals(1, in.f64());
        in.end();
    }

    @Test
    void textIsItsBytesInUtf8AfterTheirCount() throws IOException {
        PayloadWriter written = new PayloadWriter().text("W1\u00e9").text("");
        assertBytes("04 00 00 00 57 31 c3 a9 00 00 00 00", written);

        PayloadReader in = reader(written);
        assertEquals("W1\u00e9", in.text());
        assertEquals("", in.text());
        in.end();
    }

    @Test
    void bytesThatAreNoUtf8BecomeReplacementCharacters() throws IOException {
        assertEquals("a\ufffdb", reader("03 00 00 00 61 ff 62").text());
    }

    @Test
    void matrixIsRowsColumnsAndNumbersRowByRow() throws IOException {
        PayloadWriter written = new PayloadWriter().matrix(new double[][] {{1}, {-2}});
        assertBytes("02 00 00 00 01 00 00 00 " + ONE + " " + MINUS_TWO, written);

        assertArrayEquals(new double[][] {{1}, {-2}}, reader(written).matrix());
    }

    @Test
    void rowsAreTheFirstIndex() throws IOException {
        PayloadReader in = reader("01 00 00 00 02 00 00 00 " + ONE + MINUS_TWO);

        assertArrayEquals(new double[][] {{1, -2}}, in.matrix());
    }

    @Test
    void everyBitOfADoubleSurvives() throws IOException {
        double[] odd = {Double.NaN, Double.longBitsToDouble(0x7ff8dead_beef0001L), Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE};

        double[] back = reader(new PayloadWriter().vector(odd)).vector();

        for (int i = 0; i < odd.length; i++) {
            assertEquals(Double.doubleToRawLongBits(odd[i]), Double.doubleToRawLongBits(back[i]), "number " + i);
        }
    }

    @Test
    void vectorsLabelsAndSizesAreCountAndNumbers() throws IOException {
        PayloadWriter written = new PayloadWriter().vector(new double[] {1}).labels(new int[] {3, -1}).sizes(List.of(7));
        assertBytes("01 00 00 00 " + ONE + " 02 00 00 00 03 00 00 00 ff ff ff ff 01 00 00 00 07 00 00 00", written);

        PayloadReader in = reader(written);
        assertArrayEquals(new double[] {1}, in.vector());
        assertArrayEquals(new int[] {3, -1}, in.labels());
        assertEquals(List.of(7), in.sizes());
        in.end();
    }

    @Test
    void matricesComeSortedByName() throws IOException {
        Map<String, double[][]> given = new TreeMap<>(java.util.Comparator.reverseOrder());
        given.put("b", new double[][] {{-2}});
        given.put("W", new double[][] {{1}});
        PayloadWriter written = new PayloadWriter().matrices(given);
        assertBytes(
                "02 00 00 00 01 00 00 00 57 01 00 00 00 01 00 00 00 " + ONE + " 01 00 00 00 62 01 00 00 00 01 00 00 00 " + MINUS_TWO,
                written);

        Map<String, double[][]> back = reader(written).matrices();
        assertEquals(List.of("W", "b"), List.copyOf(back.keySet()));
        assertArrayEquals(new double[][] {{-2}}, back.get("b"));
    }

    @Test
    void emptyValuesComeBackEmpty() throws IOException {
        PayloadReader in = reader(new PayloadWriter()
                .matrix(new double[0][]).vector(new double[0]).labels(new int[0]).blob(new byte[0]).matrices(Map.of()));

        assertEquals(0, in.matrix().length);
        assertEquals(0, in.vector().length);
        assertEquals(0, in.labels().length);
        assertEquals(0, in.blob().length);
        assertEquals(Map.of(), in.matrices());
        in.end();
    }

    @Test
    void valueLargerThanTheFirstBufferComesBack() throws IOException {
        double[][] large = new double[300][200];
        large[299][199] = 5;

        assertArrayEquals(large, reader(new PayloadWriter().matrix(large)).matrix());
    }

    @Test
    void raggedMatrixIsNotWritten() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new PayloadWriter().matrix(new double[][] {{1, 2}, {3}}));

        assertEquals("a row of 1 numbers in a matrix of 2 columns", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff ff ff ff", "ff ff ff 7f", "00 00 00 80", "02 00 00 00"})
    void countThatTheFrameCannotHoldIsRefused(String count) {
        // Eight bytes follow: room for one number, not for two.
        String digits = count + ONE;

        assertThrows(ProtocolException.class, () -> reader(digits).vector());
        assertThrows(ProtocolException.class, () -> reader(count).blob());
        assertThrows(ProtocolException.class, () -> reader(count).text());
        assertThrows(ProtocolException.class, () -> reader(count).labels());
        assertThrows(ProtocolException.class, () -> reader(count).sizes());
        assertThrows(ProtocolException.class, () -> reader(count).matrices());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1", // negative
        "1, -1",
        "-1, -1", // their product is 1, which would fit
        "2, 1", // one number too many
        "65536, 65536", // their product is 0 in 32 bits
        "2147483647, 2147483647",
        "1, 2147483647",
        "1, 0", // rows that cost no bytes
        "2147483647, 0"
    })
    void matrixThatDoesNotFitItsFrameIsRefused(int rows, int columns) {
        PayloadWriter lying = new PayloadWriter().i32(rows).i32(columns).f64(1);

        ProtocolException refused = assertThrows(ProtocolException.class, () -> reader(lying).matrix());
        assertEquals("a matrix of " + rows + " rows and " + columns + " columns does not fit its frame", refused.getMessage());
    }

    @Test
    void lyingCountsCostNoMemory() {
        byte[] huge = Hex.bytes("ff ff ff 7f 00 00 00 00 " + ONE);

        long allocated = Allocations.during(() -> {
            assertThrows(ProtocolException.class, () -> new PayloadReader(huge).matrix());
            assertThrows(ProtocolException.class, () -> new PayloadReader(huge).vector());
            assertThrows(ProtocolException.class, () -> new PayloadReader(huge).labels());
            assertThrows(ProtocolException.class, () -> new PayloadReader(huge).blob());
            assertThrows(ProtocolException.class, () -> new PayloadReader(huge).matrices());
        });

        assertEquals(0, allocated >> 20, () -> allocated + " bytes for a payload of 16");
    }

    @Test
    void valueCutAnywhereIsRefused() {
        byte[] whole = new PayloadWriter().matrices(Map.of("W1", new double[][] {{1, 2}, {3, 4}})).bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThrows(ProtocolException.class, () -> new PayloadReader(cut).matrices(), "cut to " + length);
        }
    }

    @Test
    void singleNumbersNeedTheirBytes() {
        assertThrows(ProtocolException.class, () -> reader("").u8());
        assertThrows(ProtocolException.class, () -> reader("00 00 00").i32());
        assertThrows(ProtocolException.class, () -> reader("00 00 00 00").i64());
        assertEquals(
                "a frame that ends too early", assertThrows(ProtocolException.class, () -> reader("00 00 00 00").f64()).getMessage());
    }

    @Test
    void bytesLeftOverAreRefused() {
        assertEquals("2 bytes too many", assertThrows(ProtocolException.class, () -> reader("00 00").end()).getMessage());
    }
}
