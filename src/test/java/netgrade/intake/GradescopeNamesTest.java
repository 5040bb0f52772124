package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradescopeNamesTest {

    private static final Map<String, Object> METADATA = Map.of(
            "submission_1", Map.of(
                    ":submitters", List.of(Map.of(":name", "Ana Adams", ":sid", "100", ":email", "ana@example.org")), ":created_at",
                    "2026-05-01 23:59:07.5 Z"),
            "submission_2",
            Map.of(":submitters", List.of(Map.of(":name", "Ben", ":sid", ""), Map.of(":name", "Eva", ":email", "eva@example.org"))));

    @TempDir
    Path folder;

    private static Naming naming(Object metadata) {
        return Naming.of(Naming.Platform.AUTO, (file, text) -> metadata);
    }

    @Test
    void studentsAndTimesStandInTheMetadata() {
        Handout.folder(
                folder, "assignment_7_export/submission_1/", "assignment_7_export/submission_2/",
                "assignment_7_export/submission_metadata.yml");

        Batch batch = Handout.find(folder, naming(METADATA));

        assertEquals(List.of("Ana Adams_100", "Ben_submission_2, Eva_eva@example.org"), Handout.ids(batch));
        assertEquals(Optional.of("2026-05-01T23:59:07.500Z"), batch.submissions().get(0).handIn().time().map(HandInTime::toString));
        assertEquals(List.of("Ben", "eva@example.org"), batch.submissions().get(1).handIn().students());
        assertEquals(List.of("Net.java"), Handout.files(batch.submissions().get(1)));
    }

    @Test
    void folderWithoutMetadataIsLeftOutWhereGradescopeIsChosen() {
        Handout.folder(folder, "submission_1/", "submission_9/", "submission_metadata.yml");

        Batch batch = Handout.find(folder, Naming.of(Naming.Platform.GRADESCOPE, (file, text) -> METADATA));

        assertEquals(List.of("Ana Adams_100"), Handout.ids(batch));
        assertEquals(List.of(folder.resolve("submission_9")), batch.leftOut());
    }

    @Test
    void metadataOfAnotherFormAreAProblem() {
        Handout.folder(folder, "submission_1/", "submission_metadata.yml");

        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> Handout.find(folder, naming(List.of("x"))));

        assertEquals("\"submission_metadata.yml\" in \"" + folder + "\" does not list submissions and their students. "
                + "Export the submissions from Gradescope again.", problem.getMessage());
    }
}
