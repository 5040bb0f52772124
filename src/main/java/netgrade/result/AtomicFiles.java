package netgrade.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import netgrade.document.FileTrouble;

/**
 * Files of one folder that are there in full or not at all: all are written beside their targets before the first is renamed into place, so
 * that a full disk leaves what was there as it was.
 */
public final class AtomicFiles implements AutoCloseable {

    private static final String ENDING = ".tmp";
    // As add names them: the folder may be the user's own, with other hidden files in it.
    private static final Pattern DRAFT = Pattern.compile("\\.[\\w.]+\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\" + ENDING);

    private final Path folder;
    private final Map<Path, Path> draftsByTarget = new LinkedHashMap<>();

    /** Makes the folder if need be, and removes drafts that a killed run has left in it. */
    public AtomicFiles(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        Files.createDirectories(this.folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(this.folder, AtomicFiles::isDraft)) {
            for (Path draft : old) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Writes one file as UTF-8; makes its folder if need be. */
    public static void write(Path target, String text) throws IOException {
        try (AtomicFiles files = new AtomicFiles(target.toAbsolutePath().getParent())) {
            files.add(target.getFileName().toString(), text);
            files.publish();
        }
    }

    private static boolean isDraft(Path file) {
        return DRAFT.matcher(file.getFileName().toString()).matches();
    }

    /** Writes text as UTF-8 beside its target; half a surrogate pair, which a submission may well print, becomes a question mark. */
    public void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file beside its target. */
    void add(String name, byte[] bytes) throws IOException {
        // Not createTempFile: its files are readable by their owner only, and reports are there to be passed on.
        Path draft = folder.resolve("." + name + "." + UUID.randomUUID() + ENDING);
        draftsByTarget.put(folder.resolve(name), draft);
        Files.write(draft, bytes);
    }

    /**
     * Renames what was added into place, in that order.
     *
     * @param mark a file that goes away first: whoever finds it anew finds all others as new as it is
     */
    public void publish(String mark) throws IOException {
        Files.deleteIfExists(folder.resolve(mark));
        publish();
    }

    /** Renames what was added into place, in that order. */
    public void publish() throws IOException {
        for (Map.Entry<Path, Path> each : draftsByTarget.entrySet()) {
            Files.move(each.getValue(), each.getKey(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (Path draft : draftsByTarget.values()) {
            Files.deleteIfExists(draft);
        }
    }

    /** Returns what to tell the user when files cannot be written. */
    public static UncheckedIOException unwritable(String what, Path where, IOException cause) {
        return new UncheckedIOException(
                what + " cannot be written to \"" + where + "\": " + FileTrouble.reason(cause)
                        + ". The old file is kept. Free some space or allow writing there, then run the same command again.",
                cause);
    }
}
