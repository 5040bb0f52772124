package netgrade.gradebook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of the students' reports, each in a folder by which a learning platform finds its student. */
public final class FeedbackZip {

    private FeedbackZip() {}

    /**
     * Writes the archive; it is there in full or not at all.
     *
     * @param reports the report by its folder's name
     */
    public static void write(Path zip, Map<String, Path> reports) throws IOException {
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
