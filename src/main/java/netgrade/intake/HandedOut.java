package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.document.Sha256;

/**
 * The files that students were given to start from, known by their texts; byte order marks, line ends, and blanks at the ends of lines and
 * of the file do not count.
 *
 * @param hashes SHA-256 of each text, in hexadecimal
 */
public record HandedOut(Set<String> hashes) {

    public HandedOut {
        hashes = Set.copyOf(hashes);
    }

    /** Returns what stands for an assignment that starts from an empty folder. */
    public static HandedOut nothing() {
        return new HandedOut(Set.of());
    }

    /** Returns what stands for files of these contents. */
    public static HandedOut of(Collection<byte[]> files) {
        return new HandedOut(files.stream().map(bytes -> hash(SourceText.of(bytes).text())).collect(Collectors.toSet()));
    }

    /** Returns whether a text is that of one of the files. */
    boolean holds(String text) {
        return !hashes.isEmpty() && hashes.contains(hash(text));
    }

    /** Returns a text without what does not count. */
    static String plain(String text) {
        return text.replace("\uFEFF", "").lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    private static String hash(String text) {
        return Sha256.hex(plain(text).getBytes(StandardCharsets.UTF_8));
    }
}
