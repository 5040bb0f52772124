package netgrade.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An answer: magic, call id (u64), status (u8), length of the payload (u32), payload.
 *
 * <p>The layout differs from that of {@link Request}, so that a question sent back is refused.
 *
 * @param callId the id of the question answered
 * @param status how it went
 * @param payload the answer, or a text where there is none; not to be modified
 */
public record Answer(long callId, Status status, byte[] payload) {

    /** The longest text a worker sends, in bytes. */
    public static final int MAX_TEXT_BYTES = 4096;

    private static final int MAGIC = 0x0141474E; // "NGA" and the version, 1
    private static final int HEADER_BYTES = 4 + 8 + 1 + 4;

    /** Writes the frame and flushes. */
    public void writeTo(OutputStream out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(MAGIC).putLong(callId).put((byte) status.code()).putInt(payload.length);
        Frames.write(out, header.array(), payload);
    }

    /**
     * Reads the answer to a question.
     *
     * @param callId the question's id
     * @param maxBytes the longest payload the question allows; nothing is read of a longer one
     * @throws ProtocolException if the bytes are no answer to that question
     */
    public static Answer readFrom(InputStream in, long callId, long maxBytes) throws IOException {
        byte[] bytes = new byte[HEADER_BYTES];
        DataInputStream data = new DataInputStream(in);
        data.readFully(bytes);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt() != MAGIC) {
            throw new ProtocolException("no answer begins here");
        }
        if (header.getLong() != callId) {
            throw new ProtocolException("an answer to another question");
        }
        Status status = Status.of(header.get());
        int length = header.getInt();
        long allowed = status == Status.ANSWERED ? maxBytes : Integer.BYTES + MAX_TEXT_BYTES;
        if (length < 0 || length > allowed) {
            throw new ProtocolException("an answer of " + Integer.toUnsignedString(length) + " bytes, at most " + allowed + " expected");
        }
        return new Answer(callId, status, Frames.read(data, length));
    }
}
