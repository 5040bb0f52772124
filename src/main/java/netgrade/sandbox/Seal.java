package netgrade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * What tells whether a file is still as the grader left it, though programs of the same user may write to it.
 *
 * <p>On Unix the time of the last change to the inode, which no program can set; elsewhere a digest of the contents.
 *
 * @param state what was found when it was sealed
 */
record Seal(Map<String, Object> state) {

    /** Returns the seal of a file as it is now. */
    static Seal of(Path file) throws IOException {
        try {
            return new Seal(Files.readAttributes(file, "unix:dev,ino,ctime,size"));
        } catch (UnsupportedOperationException | IllegalArgumentException noUnix) {
            return new Seal(Map.of("digest", digest(file)));
        }
    }

    /** Returns whether the file is there and nobody has changed it since. */
    boolean holds(Path file) {
        try {
            return equals(of(file));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is always there", e);
        }
    }
}
