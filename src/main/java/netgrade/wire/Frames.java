package netgrade.wire;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a header and its payload. */
final class Frames {

    /** Payloads up to this go out in one write with their header: one system call, one wake-up of the reader. */
    private static final int JOINED_BYTES = 1 << 16;

    private Frames() {}

    static void write(OutputStream out, byte[] header, byte[] payload) throws IOException {
        if (payload.length <= JOINED_BYTES) {
            byte[] frame = java.util.Arrays.copyOf(header, header.length + payload.length);
            System.arraycopy(payload, 0, frame, header.length, payload.length);
            out.write(frame);
        } else {
            out.write(header);
            out.write(payload);
        }
        out.flush();
    }
}
