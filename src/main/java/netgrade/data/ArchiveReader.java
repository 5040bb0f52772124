package netgrade.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads a .tar.gz; given from outside, since the library for archives belongs to another package. */
public interface ArchiveReader {

    /**
     * Shows every regular file of the archive to the visitor.
     *
     * @throws IOException if the archive is damaged or cannot be read, or if the visitor throws it
     */
    void forEachFile(Path archive, Visitor visitor) throws IOException;

    /** Looks at one file after the other. */
    interface Visitor {

        /**
         * Is shown a file.
         *
         * @param name as it stands in the archive
         * @param content its bytes; readable during the call only, and need not be read
         */
        void file(String name, InputStream content) throws IOException;
    }
}
