package netgrade.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads a .tar.gz of the grader's own, such as a data set it fetched; not for submissions, whose limits do not hold here.
 *
 * <p>It stands in this package because the library for archives does.
 */
public final class TarGz {

    private TarGz() {}

    /** Looks at one file after the other. */
    public interface Visitor {

        /**
         * Is shown a file.
         *
         * @param name as it stands in the archive: unchecked
         * @param content its bytes; readable during the call only, and need not be read
         */
        void file(String name, InputStream content) throws IOException;
    }

    /**
     * Shows every regular file of an archive to the visitor, in their order there; writes nothing, follows no link.
     *
     * @throws IOException if the archive is damaged or cannot be read, or if the visitor throws it
     */
    public static void forEachFile(Path archive, Visitor visitor) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16)), "UTF-8")) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (TarTree.kind(entry) == Tree.Kind.FILE) {
                    visitor.file(entry.getName(), tar);
                }
            }
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IllegalArgumentException e) {
            // The library throws this for some broken headers.
            throw new IOException("damaged header in the archive", e);
        }
    }
}
