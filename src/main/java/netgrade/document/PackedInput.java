package netgrade.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link PackedOutput} has written; throws if there is less of it than there should be. */
final class PackedInput {

    private final List<String> texts = new ArrayList<>();
    private final ByteBuffer bytes;

    PackedInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    double number() {
        return bytes.getDouble();
    }

    long whole() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a whole number of more than ten bytes");
    }

    /** Reads the count of what follows, each of at least a byte: whoever makes room for as many makes no more than there are bytes. */
    int count() {
        long count = whole();
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalArgumentException(count + " to be read from " + bytes.remaining() + " bytes");
        }
        return (int) count;
    }

    String text() {
        int number = Math.toIntExact(whole());
        if (number < texts.size()) {
            return texts.get(number);
        }
        String text = new String(raw(), StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    byte[] raw() {
        byte[] all = new byte[count()];
        bytes.get(all);
        return all;
    }
}
