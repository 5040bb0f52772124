package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netgrade.harness.GraderVocabulary;
import netgrade.intake.HandIn;
import netgrade.intake.Submission.SourceFile;
import netgrade.intake.Submission;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    /** Far more than a save takes to be seen, on a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private static Submission submission(SourceFile... files) {
        return new Submission("ana", List.of(files), "", "", HandIn.unknown());
    }

    private static SourceFile file(String path, int content) {
        return new SourceFile(path, new byte[] {(byte) content});
    }

    @Test
    void newGoneAndOtherFilesAreChanges() {
        Submission before = submission(file("A.java", 1), file("B.java", 1), file("C.java", 1));
        Submission now = submission(file("A.java", 1), file("B.java", 2), file("D.java", 1));

        assertEquals(List.of("B.java", "C.java", "D.java"), Watch.changed(before, now));
        assertEquals(List.of(), Watch.changed(before, before));
    }

    @Test
    void writtenAnswersAffectWrittenQuestionsOnly() {
        Rubric rubric = Rubrics.load(Optional.empty(), new GraderVocabulary()).find("hlcv-softmax-mlp").orElseThrow().publicPart();
        Set<String> unaffected = Watch.unaffected(List.of("src/answers.md"), rubric);

        rubric.items().forEach(item -> assertEquals(item.question().isEmpty(), unaffected.contains(item.id()), item.id()));
        assertEquals(Set.of(), Watch.unaffected(List.of("answers.md", "Net.java"), rubric));
    }

    @Test
    void savedFileIsSeenInAFolderMadeLater() throws IOException {
        Path inner = folder.resolve("src/hw1");
        try (SavedFiles saved = new SavedFiles(folder)) {
            Files.createDirectories(inner);
            assertTimeoutPreemptively(PATIENCE, saved::await);
            Files.writeString(inner.resolve("Net.java"), "class Net { }");
            assertTimeoutPreemptively(PATIENCE, saved::await);
        }
    }

    @Test
    void singleFileIsWatchedThroughItsFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("Net.java"), "class Net { }");
        try (SavedFiles saved = new SavedFiles(file)) {
            Path draft = Files.writeString(folder.resolve("Net.java~"), "class Net { int x; }");
            Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertTimeoutPreemptively(PATIENCE, saved::await);
        }
    }
}
