package netgrade.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that grow as they are written; the other side of {@link PackedInput}. */
final class PackedOutput {

    private static final int LONGEST = 10;

    private final Map<String, Integer> texts = new HashMap<>();
    private ByteBuffer bytes = ByteBuffer.allocate(16 * 1024);

    byte[] bytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            ByteBuffer larger = ByteBuffer.allocate(Math.addExact(2 * bytes.capacity(), count));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }

    void number(double value) {
        room(Double.BYTES).putDouble(value);
    }

    /** Writes seven bits a byte, the lowest first, so that small numbers are short. */
    void whole(long value) {
        ByteBuffer to = room(LONGEST);
        long left = value;
        while ((left & ~0x7fL) != 0) {
            to.put((byte) (left | 0x80));
            left >>>= 7;
        }
        to.put((byte) left);
    }

    /** Writes a text: its number if it was written before, and otherwise the next number and its bytes in UTF-8. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            whole(known);
            return;
        }
        whole(texts.size() - 1);
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes behind their count. */
    void raw(byte[] all) {
        whole(all.length);
        room(all.length).put(all);
    }
}
