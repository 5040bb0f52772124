package netgrade.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file by which a grader hands arrays to all its workers at once: images, which take longer to send to each worker than to train on.
 *
 * <p>Images stay bytes in it, an eighth of the {@code double}s they become. {@code docs/protocol.md} gives the layout.
 */
public final class SharedArrays {

    private static final int MAGIC = 0x0149474E; // "NGI", 1
    private static final int BUFFER = 1 << 16;
    private static final String TOO_SHORT = "the shared file ends too early";

    private SharedArrays() {}

    /** An array of the file; questions name it by its place there. */
    public sealed interface Part {

        /** Returns how many bytes it takes. */
        long bytes();
    }

    /** Labels. */
    public record Labels(int[] labels) implements Part {

        @Override
        public long bytes() {
            return Integer.BYTES * (1L + labels.length);
        }
    }

    /**
     * A matrix of the numbers {@code byte / scale - mean}, the bytes in 0..255; with a last column of ones if asked for.
     *
     * @param rows the bytes of each row, each as long as {@code means}; made anew at each call where that saves memory
     * @param scale what each byte is divided by
     * @param means for each column what is subtracted then
     * @param ones whether a column of ones follows
     */
    public record Pixels(Rows rows, double scale, double[] means, boolean ones) implements Part {

        @Override
        public long bytes() {
            return 2L * Integer.BYTES + 1 + Double.BYTES * (1L + means.length) + (long) rows.count() * means.length;
        }
    }

    /** Rows of bytes. */
    public interface Rows {

        /** Returns how many there are. */
        int count();

        /** Returns one of them. */
        byte[] row(int i);
    }

    /**
     * Writes a file.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<Part> parts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            PayloadWriter table = new PayloadWriter().i32(MAGIC).i32(parts.size());
            long offset = 2L * Integer.BYTES + (long) Long.BYTES * parts.size();
            for (Part part : parts) {
                table.i64(offset);
                offset += part.bytes();
            }
            out.write(table.bytes());
            for (Part part : parts) {
                write(out, part);
            }
        }
    }

    private static void write(OutputStream out, Part part) throws IOException {
        if (part instanceof Labels labels) {
            out.write(new PayloadWriter().labels(labels.labels()).bytes());
        } else if (part instanceof Pixels pixels) {
            PayloadWriter head = new PayloadWriter().i32(pixels.rows().count()).u8(pixels.ones() ? 1 : 0).f64(pixels.scale());
            out.write(head.vector(pixels.means()).bytes());
            for (int i = 0; i < pixels.rows().count(); i++) {
                out.write(pixels.rows().row(i));
            }
        }
    }

    /**
     * Returns labels of a file.
     *
     * @param part their place in the file
     */
    public static int[] labels(Path file, int part) throws IOException {
        try (InputStream in = open(file, part)) {
            ByteBuffer bytes = take(in, Integer.BYTES * take(in, Integer.BYTES).getInt());
            int[] labels = new int[bytes.remaining() / Integer.BYTES];
            bytes.asIntBuffer().get(labels);
            return labels;
        }
    }

    /**
     * Returns a matrix of a file, as an array of the caller's own.
     *
     * @param part its place in the file
     */
    public static double[][] matrix(Path file, int part) throws IOException {
        try (InputStream in = open(file, part)) {
            ByteBuffer head = take(in, Integer.BYTES + 1 + Double.BYTES + Integer.BYTES);
            double[][] matrix = new double[head.getInt()][];
            int ones = head.get();
            double scale = head.getDouble();
            double[] means = new double[head.getInt()];
            take(in, Double.BYTES * means.length).asDoubleBuffer().get(means);
            byte[] row = new byte[means.length];
            for (int i = 0; i < matrix.length; i++) {
                if (in.readNBytes(row, 0, row.length) < row.length) {
                    throw new ProtocolException(TOO_SHORT);
                }
                matrix[i] = numbers(row, scale, means, ones);
            }
            return matrix;
        }
    }

    private static double[] numbers(byte[] row, double scale, double[] means, int ones) {
        double[] numbers = new double[row.length + ones];
        for (int j = 0; j < row.length; j++) {
            numbers[j] = (row[j] & 0xFF) / scale - means[j];
        }
        if (ones == 1) {
            numbers[row.length] = 1;
        }
        return numbers;
    }

    private static InputStream open(Path file, int part) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        ByteBuffer head = take(in, 2 * Integer.BYTES);
        if (head.getInt() != MAGIC || part < 0 || part >= head.getInt()) {
            in.close();
            throw new ProtocolException("there is no array " + part + " in the shared file");
        }
        long offset = take(in, Long.BYTES * (part + 1)).getLong(Long.BYTES * part);
        in.skipNBytes(offset - 2L * Integer.BYTES - Long.BYTES * (part + 1L));
        return in;
    }

    private static ByteBuffer take(InputStream in, int bytes) throws IOException {
        byte[] taken = in.readNBytes(bytes);
        if (taken.length < bytes) {
            throw new ProtocolException(TOO_SHORT);
        }
        return ByteBuffer.wrap(taken).order(ByteOrder.LITTLE_ENDIAN);
    }
}
