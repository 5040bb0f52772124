package netgrade.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays values out one after the other.
 *
 * <p>A matrix is rows (u32), columns (u32), then its numbers (f64) row by row; labels are a count (u32) and numbers (i32); a text is its
 * length in bytes (u32) and UTF-8; a map of matrices is a count (u32), then name and matrix of each, sorted by name.
 */
public final class PayloadWriter {

    private ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

    /** Appends a byte, 0..255. */
    public PayloadWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    /** Appends a whole number of 32 bits. */
    public PayloadWriter i32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /** Appends a whole number of 64 bits. */
    public PayloadWriter i64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Appends a double. */
    public PayloadWriter f64(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    /** Appends a text. */
    public PayloadWriter text(String value) {
        return blob(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a count of bytes (u32) and the bytes. */
    public PayloadWriter blob(byte[] value) {
        i32(value.length);
        room(value.length).put(value);
        return this;
    }

    /** Appends bytes as they are. */
    public PayloadWriter raw(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    /** Appends a vector: a count (u32) and its numbers. */
    public PayloadWriter vector(double[] value) {
        i32(value.length);
        doubles(value);
        return this;
    }

    /** Appends labels. */
    public PayloadWriter labels(int[] value) {
        i32(value.length);
        ByteBuffer target = room(Math.multiplyExact(Integer.BYTES, value.length));
        target.asIntBuffer().put(value);
        target.position(target.position() + Integer.BYTES * value.length);
        return this;
    }

    /** Appends whole numbers as labels are. */
    public PayloadWriter sizes(List<Integer> value) {
        return labels(value.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Appends a matrix.
     *
     * @throws IllegalArgumentException if its rows differ in length
     */
    public PayloadWriter matrix(double[][] value) {
        int columns = value.length == 0 ? 0 : value[0].length;
        i32(value.length).i32(columns);
        for (double[] row : value) {
            if (row.length != columns) {
                throw new IllegalArgumentException("a row of " + row.length + " numbers in a matrix of " + columns + " columns");
            }
            doubles(row);
        }
        return this;
    }

    /** Appends matrices by name. */
    public PayloadWriter matrices(Map<String, double[][]> value) {
        i32(value.size());
        for (Map.Entry<String, double[][]> entry : new TreeMap<>(value).entrySet()) {
            text(entry.getKey()).matrix(entry.getValue());
        }
        return this;
    }

    /** Returns a copy of what was appended. */
    public byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void doubles(double[] values) {
        ByteBuffer target = room(Math.multiplyExact(Double.BYTES, values.length));
        target.asDoubleBuffer().put(values);
        target.position(target.position() + Double.BYTES * values.length);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int needed = Math.addExact(buffer.position(), bytes);
            int grown = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * buffer.capacity()));
            ByteBuffer larger = ByteBuffer.allocate(grown).order(ByteOrder.LITTLE_ENDIAN);
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }
}
