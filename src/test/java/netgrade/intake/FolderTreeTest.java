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
        write("src/a/Other.java", "class Other {}");
        Submission archive = Pack.read(temporary, "ana.zip", Pack.zip("src/b/Net.java", NET, "src/a/Other.java", "class Other {}"));

        Submission submission = read(folder);

        assertEquals(List.of("src/a/Other.java", "src/b/Net.java"), submission.files().stream().map(SourceFile::path).toList());
        assertEquals(archive.hash(), submission.hash());
    }

    @Test
    void linkThatLeadsOutIsLeftOut() throws IOException {
        write("Net.java", NET);
        link(folder.resolve("Key.java"), Files.writeString(temporary.resolve("secret"), "42"));
        link(folder.resolve("data"), Path.of("../cifar-10"));

        assertEquals(List.of("Net.java"), files(read(folder)));
        assertEquals(List.of("Left out, because they are links that do not lead to a graded file: \"Key.java\", \"data\"."), read(folder)
                .remarks());
    }

    @Test
    void linkThatStaysInsideIsReadAsACopy() throws IOException {
        write("Net.java", NET);
        write("text/solution.md", "x");
        write("text/answers-of-ana.md", "x");
        write("docs/answers.md", "42");
        link(folder.resolve("answers.md"), Path.of("docs/../docs/answers.md"));
        link(folder.resolve("a.md"), Path.of("answers.md"));

        assertEquals(List.of("Net.java", "answers.md", "docs/answers.md"), files(read(folder)));
        assertEquals(List.of(), read(folder).remarks());
    }

    @Test
    void nothingButALinkIsRejected() throws IOException {
        link(folder.resolve("Net.java"), Files.writeString(temporary.resolve("secret"), "42"));

        assertEquals("ana holds no .java file, only links that do not lead to one: \"Net.java\". "
                + "Replace them with the files they point to and hand it in again.", read(folder).rejection());
    }

    @Test
    void linkToAFolderIsLeftOutAndNotEntered() throws IOException {
        write("Net.java", NET);
        link(folder.resolve("loop"), folder);
        link(folder.resolve("again"), Path.of("."));

        assertEquals(List.of("Net.java"), files(read(folder)));
        assertEquals(List.of("Left out, because they are links that do not lead to a graded file: \"again\", \"loop\"."), read(folder)
                .remarks());
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

        assertEquals("\"" + gone + "\" cannot be read: no such file or folder. Check its permissions and that it still exists, "
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

    private static List<String> files(Submission submission) {
        return submission.files().stream().map(SourceFile::path).toList();
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
