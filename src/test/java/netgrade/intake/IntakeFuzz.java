package netgrade.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a fuzzer throws at intake: whatever the bytes of an archive, there are files or a rejection with a sentence. */
public final class IntakeFuzz {

    private IntakeFuzz() {}

    /** Archives in .zip and .jar. */
    public static final class Zip {

        private Zip() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read(bytes, ".zip");
        }
    }

    /** Archives in .tar.gz. */
    public static final class TarGzip {

        private TarGzip() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read(bytes, ".tar.gz");
        }
    }

    /** Tapes without the compression around them, which hides them from a fuzzer by its checksum. */
    public static final class Tape {

        private Tape() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read(Pack.gzip(bytes), ".tar.gz");
        }
    }

    private static void read(byte[] bytes, String ending) {
        try {
            Path file = Files.createTempFile("fuzz", ending);
            try {
                Files.write(file, bytes);
                Submission submission = new Found("fuzz", file).read();
                if (submission.isRejected() == submission.rejection().isBlank()) {
                    throw new AssertionError("a rejection without a reason");
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
