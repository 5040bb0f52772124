package netgrade.result;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Bytes that tell whether they are as they were written: a line with the checksum of the rest, and the rest.
 *
 * <p>Against edits and damage, not against forgery: whoever may write there may write a checksum too.
 */
final class Sealed {

    private static final byte END_OF_LINE = '\n';

    private Sealed() {}

    /**
     * Returns length and CRC-32 of bytes. CRC-32 sees every edit within four bytes in a row, such as another digit, and all but one of four
     * billion others. SHA-256 sees no more that matters here, and is slow in a JVM that has just started.
     */
    static String checksum(byte[] bytes) {
        return checksum(bytes, 0);
    }

    private static String checksum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return (bytes.length - from) + " " + Long.toHexString(sum.getValue());
    }

    static byte[] seal(byte[] content) {
        byte[] line = checksum(content).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(line.length + 1 + content.length);
        sealed.writeBytes(line);
        sealed.write(END_OF_LINE);
        sealed.writeBytes(content);
        return sealed.toByteArray();
    }

    /** Returns what was sealed; empty if a single bit is not as it was written. */
    static Optional<byte[]> open(byte[] sealed) {
        int end = 0;
        while (end < sealed.length && sealed[end] != END_OF_LINE) {
            end++;
        }
        if (end == sealed.length || !new String(sealed, 0, end, StandardCharsets.ISO_8859_1).equals(checksum(sealed, end + 1))) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(sealed, end + 1, sealed.length));
    }
}
