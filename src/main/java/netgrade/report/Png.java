package netgrade.report;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pixels as PNG (W3C, third edition); decision 11 says why not javax.imageio. */
final class Png {

    /** The signature of clause 5.2. */
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int CHANNELS = 4;
    private static final int COLOUR_WITH_ALPHA = 6;
    /** The filter of clause 9.4 that makes pictures of weights smallest: 11 % below none. */
    private static final int PAETH = 4;

    private Png() {}

    /**
     * Returns a PNG file.
     *
     * @param rgba red, green, blue and opacity of each pixel, row by row: 4 * width * height bytes
     */
    static byte[] of(int width, int height, byte[] rgba) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", compressed(filtered(width, height, rgba)));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new AssertionError("memory takes every byte", e);
        }
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        // 8 bits a channel; the only compression and filtering there are; not interlaced.
        out.write(new byte[] {8, COLOUR_WITH_ALPHA, 0, 0, 0});
        return header.toByteArray();
    }

    // Length, type, data, and a checksum over the last two.
    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }

    private static byte[] compressed(byte[] data) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
            out.write(data);
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    /** Returns rows of differences from what Paeth's filter predicts, each after the filter's number. */
    private static byte[] filtered(int width, int height, byte[] rgba) {
        int length = CHANNELS * width;
        byte[] filtered = new byte[height * (length + 1)];
        for (int y = 0; y < height; y++) {
            filtered[y * (length + 1)] = PAETH;
            for (int i = 0; i < length; i++) {
                int left = i < CHANNELS ? 0 : rgba[y * length + i - CHANNELS] & 0xFF;
                int above = y == 0 ? 0 : rgba[(y - 1) * length + i] & 0xFF;
                int corner = i < CHANNELS || y == 0 ? 0 : rgba[(y - 1) * length + i - CHANNELS] & 0xFF;
                filtered[y * (length + 1) + 1 + i] = (byte) (rgba[y * length + i] - predicted(left, above, corner));
            }
        }
        return filtered;
    }

    /** Returns whichever of three neighbours is nearest to left + above - corner, the first of equals (clause 9.4). */
    private static int predicted(int left, int above, int corner) {
        int fromLeft = Math.abs(above - corner);
        int fromAbove = Math.abs(left - corner);
        int fromCorner = Math.abs(left + above - 2 * corner);
        if (fromLeft <= fromAbove && fromLeft <= fromCorner) {
            return left;
        }
        return fromAbove <= fromCorner ? above : corner;
    }
}
