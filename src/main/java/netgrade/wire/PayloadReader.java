package netgrade.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values in the order {@link PayloadWriter} laid them out; a length that the payload cannot hold is refused. */
public final class PayloadReader {

    private final ByteBuffer buffer;

    /** Reads from the start of a payload; the bytes are not copied. */
    public PayloadReader(byte[] payload) {
        buffer = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the next byte, 0..255. */
    public int u8() throws ProtocolException {
        return need(1).get() & 0xFF;
    }

    /** Returns the next whole number of 32 bits. */
    public int i32() throws ProtocolException {
        return need(Integer.BYTES).getInt();
    }

    /** Returns the next whole number of 64 bits. */
    public long i64() throws ProtocolException {
        return need(Long.BYTES).getLong();
    }

    /** Returns the next double. */
    public double f64() throws ProtocolException {
        return need(Double.BYTES).getDouble();
    }

    /** Returns the next text; bytes that are not UTF-8 become replacement characters. */
    public String text() throws ProtocolException {
        return new String(blob(), StandardCharsets.UTF_8);
    }

    /** Returns the next run of bytes. */
    public byte[] blob() throws ProtocolException {
        byte[] value = new byte[count(1)];
        buffer.get(value);
        return value;
    }

    /** Returns the next vector. */
    public double[] vector() throws ProtocolException {
        return doubles(count(Double.BYTES));
    }

    /** Returns the next labels. */
    public int[] labels() throws ProtocolException {
        int[] value = new int[count(Integer.BYTES)];
        buffer.asIntBuffer().get(value);
        buffer.position(buffer.position() + Integer.BYTES * value.length);
        return value;
    }

    /** Returns the next whole numbers. */
    public List<Integer> sizes() throws ProtocolException {
        List<Integer> sizes = new ArrayList<>();
        for (int size : labels()) {
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }

    /** Returns the next matrix, of shape (rows, columns). */
    public double[][] matrix() throws ProtocolException {
        int rows = i32();
        int columns = i32();
        // Rows without columns would cost memory and no bytes: such a matrix may have no rows.
        boolean fits = rows >= 0 && columns >= 0 && (long) rows * columns <= buffer.remaining() / Double.BYTES;
        if (!fits || rows > 0 && columns == 0) {
            throw new ProtocolException("a matrix of " + rows + " rows and " + columns + " columns does not fit its frame");
        }
        double[][] value = new double[rows][];
        for (int i = 0; i < rows; i++) {
            value[i] = doubles(columns);
        }
        return value;
    }

    /** Returns the next matrices by name, in the order they came. */
    public Map<String, double[][]> matrices() throws ProtocolException {
        int count = count(3 * Integer.BYTES);
        Map<String, double[][]> value = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            value.put(text(), matrix());
        }
        return value;
    }

    /** Returns the next count (u32) of things of at least {@code bytesEach} bytes each, all of which must be there. */
    public int count(int bytesEach) throws ProtocolException {
        int count = i32();
        if (count < 0 || (long) count * bytesEach > buffer.remaining()) {
            throw new ProtocolException("a count of " + Integer.toUnsignedString(count) + " does not fit its frame");
        }
        return count;
    }

    /** Makes sure that nothing is left. */
    public void end() throws ProtocolException {
        if (buffer.hasRemaining()) {
            throw new ProtocolException(buffer.remaining() + " bytes too many");
        }
    }

    private double[] doubles(int count) throws ProtocolException {
        double[] value = new double[count];
        need(Math.multiplyExact(Double.BYTES, count)).asDoubleBuffer().get(value);
        buffer.position(buffer.position() + Double.BYTES * count);
        return value;
    }

    private ByteBuffer need(int bytes) throws ProtocolException {
        if (buffer.remaining() < bytes) {
            throw new ProtocolException("a frame that ends too early");
        }
        return buffer;
    }
}
