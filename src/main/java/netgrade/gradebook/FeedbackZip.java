package netgrade.gradebook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import netgrade.result.Folders;

/** An archive of the students' reports, each in a folder by which a learning platform finds its student. */
public final class FeedbackZip {

    private FeedbackZip() {}

    /**
     * Writes {@code moodle-feedback.zip} into a folder of reports; it is there in full or not at all.
     *
     * @param submissions the id of the submission by the folder in which Moodle looks for its feedback
     * @param page name of the page to give back, in the folder of each submission
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path write(Path reports, Map<String, String> submissions, String page) {
        Path zip = reports.resolve("moodle-feedback.zip");
        Map<String, Path> pages = new LinkedHashMap<>();
        submissions.forEach((name, id) -> pages.put(name, Folders.of(reports, id).resolve(page)));
        try {
            write(zip, pages);
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException("\"" + zip + "\" cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(Path zip, Map<String, Path> reports) throws IOException {
        Path draft = zip.resolveSibling("." + zip.getFileName() + ".tmp");
        try (OutputStream file = Files.newOutputStream(draft);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (Map.Entry<String, Path> report : reports.entrySet()) {
                ZipEntry entry = new ZipEntry(report.getKey() + "/report.html");
                // The time of writing would make two archives of the same reports differ.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                entries.putNextEntry(entry);
                Files.copy(report.getValue(), entries);
                entries.closeEntry();
            }
        }
        Files.move(draft, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
