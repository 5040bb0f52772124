package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path that is one submission, as a student or a CI names it. */
class IntakeOneTest {

    @TempDir
    private Path folder;

    private static Batch one(Path path) {
        return Intake.one(path, Optional.of("hw1"), List.of("hw1", "hw2"));
    }

    @Test
    void folderIsOneSubmissionWhateverItHolds() throws IOException {
        for (String name : List.of("ana", "ben")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("mine").resolve(name)).resolve("Net.java"), "class Of" + name + " { }");
        }

        Batch batch = one(folder.resolve("mine"));

        assertEquals(List.of("mine"), batch.submissions().stream().map(Found::id).toList());
        assertEquals(
                List.of("ana/Net.java", "ben/Net.java"),
                batch.submissions().get(0).read().files().stream().map(Submission.SourceFile::path).toList());
    }

    @Test
    void fileIsOneSubmission() throws IOException {
        Path file = Files.writeString(folder.resolve("Net.java"), "class Net { }");

        assertEquals(List.of("Net"), one(file).submissions().stream().map(Found::id).toList());
    }

    @Test
    void downloadsNameIsNotReadAsAStudents() throws IOException {
        Path file = Files.writeString(folder.resolve("adamsana_1234_98765_Net.java"), "class Net { }");

        assertEquals(HandIn.unknown(), one(file).submissions().get(0).handIn());
    }

    @Test
    void assignmentIsThatOfAFolderOfThePath() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("hw2/mine"));

        assertEquals("hw2", Intake.one(mine, Optional.empty(), List.of("hw1", "hw2")).assignmentId());
    }

    @Test
    void whatIsNoSubmissionIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "x");

        assertTrue(assertThrows(IntakeProblem.class, () -> one(text)).getMessage().contains("is not a submission; expected a folder"));
        assertTrue(assertThrows(IntakeProblem.class, () -> one(folder.resolve("none"))).getMessage().contains("does not exist"));
    }
}
