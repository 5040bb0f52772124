package netgrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Bytes nobody can print ahead, to be found among those a worker prints. */
final class Mark {

    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Begins with a byte that does not occur again in it, so that a second match cannot begin within a first. */
    private final byte[] bytes;

    private int matched;

    private Mark(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a mark that has not been found yet. */
    static Mark random() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new Mark(("\0" + HexFormat.of().formatHex(random)).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a mark of no bytes, which is always found. */
    static Mark none() {
        return new Mark(new byte[0]);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean isFound() {
        return matched == bytes.length;
    }

    /** Takes the next byte that was printed; passes on what does not belong to the mark. */
    void take(byte next, ByteArrayOutputStream others) {
        if (isFound()) {
            others.write(next);
        } else if (next == bytes[matched]) {
            matched++;
        } else {
            others.write(bytes, 0, matched);
            matched = next == bytes[0] ? 1 : 0;
            others.write(new byte[] {next}, 0, 1 - matched);
        }
    }

    /** Passes on what looked like the beginning of the mark, if no more comes. */
    void end(ByteArrayOutputStream others) {
        others.write(bytes, 0, isFound() ? 0 : matched);
    }
}
