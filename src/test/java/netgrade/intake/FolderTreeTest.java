package netgrade.intake;

import static netgrade.intake.Pack.NET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netgrade.intake.Submission.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("ana"));
    }

    @Test
    void folderGivesTheSameSubmissionAsItsArchive() throws IOException {
        write("src/b/Net.java", NET);
        write("src/a/Net.java", NET);
        Submission archive = Pack.read(temporary, "ana.zip", Pack.zip("src/b/Net.java", NET, "src/a/Net.java", NET));

        Submission submission = read(folder);

        assertEquals(List.of("src/a/Net.java", "src/b/Net.java"), submission.files().stream().map(SourceFile::path).toList());
        assertEquals(archive.hash(), submission.hash());
    }

    @Test
    void linkToAFileIsRejected() throws IOException {
        write("Net.java", NET);
        link(folder.resolve("Key.java"), Files.writeString(temporary.resolve("secret"), "42"));

        assertEquals("ana holds \"Key.java\", a link; links are not followed. "
                + "Replace it by the file it points to and hand in again.", read(folder).rejection());
    }

    @Test
    void linkToAFolderIsRejectedAndNotEntered() throws IOException {
        write("Net.java", NET);
        link(folder.resolve("loop"), folder);

        assertEquals("ana holds \"loop\", a link; links are not followed. "
                + "Replace it by the file it points to and hand in again.", read(folder).rejection());
    }

    @Test
    void linkInAHiddenFolderHarmsNobody() throws IOException {
        write("Net.java", NET);
        write("node_modules/a", "");
        link(folder.resolve("node_modules/loop"), folder);

        assertEquals("", read(folder).rejection());
    }

    @Test
    void linkThatTheUserNamedIsFollowed() throws IOException {
        write("Net.java", NET);
        Path link = temporary.resolve("link");
        link(link, folder);

        assertEquals("Net.java", read(link).files().get(0).path());
    }

    @Test
    void tooDeepFolderIsRejected() throws IOException {
        write("d/".repeat(16) + "Net.java", NET);

        assertEquals("ana holds \"" + "d/".repeat(16) + "Net.java\", a path of 17 parts; allowed are 16. "
                + "Hand in the sources in fewer folders.", read(folder).rejection());
    }

    @Test
    void singleFileIsASubmission() throws IOException {
        write("Net.java", NET);

        assertEquals("Net.java", read(folder.resolve("Net.java")).files().get(0).path());
    }

    @Test
    void whatIsGoneWhenItIsReadIsNoFaultOfTheStudent() {
        Path gone = folder.resolve("gone.zip");

        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> read(gone));

        assertEquals("\"" + gone + "\" cannot be read: NoSuchFileException. Check its permissions and that it still exists, "
                + "then run again.", problem.getMessage());
    }

    @Test
    void namesAreUtf8WhateverTheLocale() throws IOException {
        write("\u00fcbung %20+#/Net.java", NET);

        assertEquals("\u00fcbung %20+#", FileNames.of(folder.resolve("\u00fcbung %20+#")));
        assertTrue(read(folder).rejection().isEmpty());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Submission read(Path path) {
        return new Found("ana", path).read();
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (FileSystemException | UnsupportedOperationException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
    }
}
