package netgrade.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import netgrade.document.PackedRecords;

/** Reads files that an earlier run has left, whatever has become of them since: nothing of what cannot be read. */
final class KeptFiles {

    /** The file that keeps an {@link Extract}, sealed: hidden, as nobody but a later run needs it. */
    static final String EXTRACT = ".extract";

    /** The file that keeps {@link Measured}, sealed: it tells of hidden checks besides, so that it is none of a student's. */
    static final String MEASURED = ".measured";

    /** The most that is read of a file: pictures of a large net take some MiB. */
    private static final long MAX_BYTES = 64L << 20;

    private KeptFiles() {}

    static Optional<byte[]> bytes(Path file) {
        try {
            boolean readable = Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES;
            return readable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns what a sealed file holds; empty if it is not as it was written, or of another form. */
    static <T extends Record> Optional<T> sealed(Path file, Class<T> type) {
        return bytes(file).flatMap(Sealed::open).flatMap(content -> unpack(content, type));
    }

    private static <T extends Record> Optional<T> unpack(byte[] content, Class<T> type) {
        try {
            return Optional.of(PackedRecords.read(content, type));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    static byte[] seal(Record kept) {
        return Sealed.seal(PackedRecords.write(kept));
    }
}
