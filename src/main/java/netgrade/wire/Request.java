package netgrade.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A question: magic, length of the payload (u32), call id (u64), op (u8), limit (u32), payload.
 *
 * @param callId drawn at random for each question and repeated in the answer, so that an answer cannot be sent before its question
 * @param op what is asked
 * @param limit the most numbers an answer may hold
 * @param payload the question's contents; not to be modified
 */
public record Request(long callId, Op op, int limit, byte[] payload) {

    private static final int MAGIC = 0x0151474E; // "NGQ" and the version, 1
    private static final int HEADER_BYTES = 4 + 4 + 8 + 1 + 4;

    /** Writes the frame and flushes. */
    public void writeTo(OutputStream out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(MAGIC).putInt(payload.length).putLong(callId).put((byte) op.code()).putInt(limit);
        Frames.write(out, header.array(), payload);
    }

    /**
     * Reads the next frame.
     *
     * @throws EOFException if the stream ends before a frame begins: the grader is done
     */
    public static Request readFrom(InputStream in) throws IOException {
        byte[] bytes = new byte[HEADER_BYTES];
        DataInputStream data = new DataInputStream(in);
        data.readFully(bytes);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt() != MAGIC) {
            throw new ProtocolException("no question begins here");
        }
        int length = header.getInt();
        if (length < 0) {
            throw new ProtocolException("negative length " + length);
        }
        long callId = header.getLong();
        Op op = Op.of(header.get());
        int limit = header.getInt();
        return new Request(callId, op, limit, Frames.read(data, length));
    }
}
