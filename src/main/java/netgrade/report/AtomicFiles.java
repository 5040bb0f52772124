package netgrade.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are there in full or not at all. */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes text as UTF-8 beside the target and renames it into place; makes the folder if need be. */
    public static void write(Path target, String text) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile: its files are readable by their owner only, and reports are there to be passed on.
        Path draft = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            // Not writeString: it throws at half a surrogate pair, which a submission may well print.
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
