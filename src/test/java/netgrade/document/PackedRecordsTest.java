package netgrade.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed record is read as it was, or not at all. */
class PackedRecordsTest {

    enum Colour {
        RED,
        GREEN
    }

    record Point(double x, double y) {}

    record Everything(
            String text,
            double number,
            int whole,
            long large,
            boolean flag,
            Colour colour,
            Duration duration,
            Instant instant,
            Optional<Point> point,
            List<Point> points,
            List<List<Integer>> counts,
            SortedMap<String, Double> values,
            Map<String, Map<String, Duration>> times) {}

    record Positive(int value) {

        Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    record Text(String text) {}

    record Whole(long value) {}

    record Untyped(Object value) {}

    private static final Everything ALL = new Everything(
            "text – π \ud83d\ude00",
            -0.0,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            Colour.GREEN,
            Duration.ofNanos(-1),
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            Optional.of(new Point(Double.NaN, Double.NEGATIVE_INFINITY)),
            List.of(new Point(0.1, Double.MIN_VALUE), new Point(Double.MAX_VALUE, 1e-300)),
            List.of(List.of(1, 2), List.of()),
            new TreeMap<>(Map.of("text", 1.0, "", 2.0)),
            Map.of("text", Map.of("a", Duration.ofDays(400).plusNanos(7)), "none", Map.of()));

    @Test
    void everythingIsReadBackExactly() {
        Everything read = PackedRecords.read(PackedRecords.write(ALL), Everything.class);

        assertEquals(ALL, read, "records compare doubles by their bits: NaN and -0.0 too");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16383, 16384, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void wholeNumbersAreReadBack(long value) {
        assertEquals(new Whole(value), PackedRecords.read(PackedRecords.write(new Whole(value)), Whole.class));
    }

    @Test
    void formIsAsDescribed() {
        // The first text has number 0, then its length and its bytes.
        assertArrayEquals(new byte[] {0, 2, 'h', 'i'}, PackedRecords.write(new Text("hi")));
        // 300 is 10_0101100 in binary: seven bits a byte, the lowest first.
        assertArrayEquals(new byte[] {(byte) 0xac, 2}, PackedRecords.write(new Whole(300)));
    }

    @Test
    void aTextIsWrittenOnce() {
        record Texts(List<String> texts) {}
        String text = "x".repeat(1000);
        Texts texts = new Texts(java.util.Collections.nCopies(100, text));

        byte[] bytes = PackedRecords.write(texts);

        assertTrue(bytes.length < 1200, () -> bytes.length + " bytes");
        assertEquals(texts, PackedRecords.read(bytes, Texts.class));
    }

    @Test
    void orderOfAMapDoesNotShow() {
        record Values(Map<String, Double> values) {}
        Map<String, Double> forward = new LinkedHashMap<>();
        forward.put("a", 1.0);
        forward.put("b", 2.0);
        Map<String, Double> backward = new LinkedHashMap<>();
        backward.put("b", 2.0);
        backward.put("a", 1.0);

        assertArrayEquals(PackedRecords.write(new Values(forward)), PackedRecords.write(new Values(backward)));
    }

    @Test
    void halfOfASurrogatePairIsAQuestionMark() {
        assertEquals(new Text("a?"), PackedRecords.read(PackedRecords.write(new Text("a\ud83d")), Text.class));
    }

    @Test
    void cutOffAnywhereItIsRefused() {
        byte[] whole = PackedRecords.write(ALL);

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> PackedRecords.read(part, Everything.class));
        }
    }

    @Test
    void moreThanARecordIsRefused() {
        byte[] whole = PackedRecords.write(ALL);

        assertThrows(IllegalArgumentException.class, () -> PackedRecords.read(Arrays.copyOf(whole, whole.length + 1), Everything.class));
    }

    @Test
    void componentsThatTheRecordRefusesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PackedRecords.read(PackedRecords.write(new Whole(0)), Positive.class));
    }

    @Test
    void aTypeWithoutAFormIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PackedRecords.write(new Untyped("text")));
    }

    /** No bytes make it loop, take more memory than they stand for, or throw anything else. */
    @Test
    void whateverTheBytesTheyAreARecordOrRefused() {
        byte[] whole = PackedRecords.write(ALL);
        Random random = new Random(7);

        for (int times = 0; times < 20_000; times++) {
            byte[] damaged = whole.clone();
            for (int flips = 0; flips <= times % 4; flips++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                PackedRecords.read(damaged, Everything.class);
            } catch (IllegalArgumentException refused) {
                continue;
            }
        }
    }

    @Test
    void aCountBeyondTheBytesIsRefusedBeforeRoomIsMade() {
        record Values(List<Double> values) {}
        byte[] count = PackedRecords.write(new Whole(Integer.MAX_VALUE));

        assertThrows(IllegalArgumentException.class, () -> PackedRecords.read(count, Values.class));
    }
}
