package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    /** Longer than any file system allows a name to be: writing it fails, as on a full disk, whoever the user is. */
    private static final String UNWRITABLE = "x".repeat(300);

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsThereBeforeItIsPublished() throws IOException {
        try (AtomicFiles drafts = new AtomicFiles(folder)) {
            drafts.add("a.html", "a");

            assertEquals(false, Files.exists(folder.resolve("a.html")));
            drafts.publish();
        }
        assertEquals(List.of("a.html"), files());
    }

    @Test
    void failureLeavesTheOlderFilesAndNoDrafts() throws IOException {
        Files.writeString(folder.resolve("a.html"), "older");

        assertThrows(IOException.class, () -> {
            try (AtomicFiles drafts = new AtomicFiles(folder)) {
                drafts.add("a.html", "newer");
                drafts.add(UNWRITABLE, "");
                drafts.publish();
            }
        });

        assertEquals(List.of("a.html"), files());
        assertEquals("older", Files.readString(folder.resolve("a.html")));
    }

    @Test
    void markGoesFirstAndComesLast() throws IOException {
        Files.writeString(folder.resolve("mark"), "older");
        // A folder with something in it cannot be replaced: publishing stops in the middle, as a killed run does.
        Files.createDirectories(folder.resolve("a.html/inside"));

        assertThrows(IOException.class, () -> {
            try (AtomicFiles drafts = new AtomicFiles(folder)) {
                drafts.add("a.html", "newer");
                drafts.add("mark", "newer");
                drafts.publish("mark");
            }
        });

        assertEquals(List.of("a.html"), files(), "no mark stands for files that are not of its time");
    }

    @Test
    void draftsOfAKilledRunAreRemovedAndNoOtherFile() throws IOException {
        Files.writeString(folder.resolve(".result.json.123e4567-e89b-12d3-a456-426614174000.tmp"), "{");
        Files.writeString(folder.resolve(".mine.tmp"), "");

        new AtomicFiles(folder).close();

        assertEquals(List.of(".mine.tmp"), files());
    }
}
