package netgrade.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes a header and its payload, and reads payloads. */
final class Frames {

    /** Payloads up to this go out in one write with their header: one system call, one wake-up of the reader. */
    private static final int JOINED_BYTES = 1 << 16;

    private Frames() {}

    static void write(OutputStream out, byte[] header, byte[] payload) throws IOException {
        if (payload.length <= JOINED_BYTES) {
            byte[] frame = Arrays.copyOf(header, header.length + payload.length);
            System.arraycopy(payload, 0, frame, header.length, payload.length);
            out.write(frame);
        } else {
            out.write(header);
            out.write(payload);
        }
        out.flush();
    }

    /**
     * Reads a payload of that length.
     *
     * <p>The buffer grows with the bytes that arrive, to at most twice their number: a false length costs nothing.
     *
     * @throws EOFException if the stream ends before the payload does
     */
    static byte[] read(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, JOINED_BYTES)];
        int count = 0;
        while (true) {
            count += in.readNBytes(bytes, count, bytes.length - count);
            if (count < bytes.length) {
                throw new EOFException();
            }
            if (count == length) {
                return bytes;
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
        }
    }
}
