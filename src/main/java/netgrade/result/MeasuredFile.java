package netgrade.result;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.document.Sha256;

/** The file that keeps {@link Measured}: a line with the SHA-256 of the rest in hexadecimal, and the rest, which is JSON. */
final class MeasuredFile {

    /** Hidden, as nobody but a later run needs it; it tells of hidden checks, so that it is none of a student's. */
    static final String NAME = ".measured";

    private MeasuredFile() {}

    static String text(Measured measured) {
        String json = Documents.writeJson(measured);
        return sum(json) + "\n" + json;
    }

    /** Returns what a file holds; empty if a single bit of it is not as it was written, or it is of another form. */
    static Optional<Measured> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String json = text.substring(end + 1);
        if (end < 0 || !text.substring(0, end).equals(sum(json))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Documents.readJson(json, Measured.class));
        } catch (RuntimeException anotherForm) {
            return Optional.empty();
        }
    }

    // Of its bytes in the file: half a surrogate pair, which a submission may well print, is written as a question mark.
    private static String sum(String json) {
        return Sha256.hex(json.getBytes(StandardCharsets.UTF_8));
    }
}
