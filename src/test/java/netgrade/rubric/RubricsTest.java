package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netgrade.document.DocumentProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricsTest {

    private static final Vocabulary CHECKS = GivenChecks.of(Map.of("scores.toy", Set.of()));

    private static final String RUBRIC =
            """
            id: %s
            title: Mine
            edition: spring
            hand-out: handout.md
            task: cs231n
            seed: 5
            limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
            items:
              - {id: a, title: t, points: 1, visibility: public, checks: [scores.toy]}
            """;

    @TempDir
    private Path folder;

    private Path assignment(String name, String id) throws IOException {
        Path created = Files.createDirectories(folder.resolve(name));
        SmallRubric.write(created, RUBRIC.formatted(id));
        return created;
    }

    @Test
    void indexNamesEveryAssignmentOfTheProject() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rubric"))) {
            List<String> there = folders.filter(path -> Files.isRegularFile(path.resolve("assignment.yaml")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();

            assertEquals(there, Rubrics.load(Optional.empty(), CHECKS).ids());
        }
    }

    @Test
    void everyRubricOfTheProjectFitsTheSchemaAndNamesIt() {
        // From the folder: those on the class path are taken to fit, and not held against the schema.
        Rubrics rubrics = Rubrics.load(Optional.of(Path.of("rubric")), GivenChecks.of(Map.of()));
        for (String id : rubrics.ids()) {
            String text = new String(rubrics.file(id, "assignment.yaml").orElseThrow(), StandardCharsets.UTF_8);
            DocumentProblem unknownChecksOnly = assertThrows(DocumentProblem.class, () -> rubrics.find(id));

            assertTrue(text.startsWith("# yaml-language-server: $schema=../assignment.schema.json\n"), id);
            for (DocumentProblem.Problem problem : unknownChecksOnly.problems()) {
                assertTrue(
                        problem.message().contains("known checks: none") || problem.message().contains("known names: none"),
                        problem.toString());
            }
        }
    }

    @Test
    void folderOfTheUserComesFirst() throws IOException {
        assignment("mine", "mine");
        assignment("cs231n-two-layer-net", "cs231n-two-layer-net");

        Rubrics rubrics = Rubrics.load(Optional.of(folder), CHECKS);

        assertTrue(rubrics.ids().containsAll(List.of("cs231n-two-layer-net", "mine")));
        assertEquals("Mine", rubrics.find("cs231n-two-layer-net").orElseThrow().title());
        assertEquals("Mine", rubrics.find("mine").orElseThrow().title());
    }

    @Test
    void folderMayBeOneAssignmentOfAnyName() throws IOException {
        Rubrics rubrics = Rubrics.load(Optional.of(assignment("draft", "mine")), CHECKS);

        assertEquals("mine", rubrics.find("mine").orElseThrow().id());
    }

    @Test
    void mistakeInOneAssignmentDoesNotStopAnother() throws IOException {
        Files.writeString(assignment("broken", "broken").resolve("assignment.yaml"), "id: [");
        assignment("mine", "mine");

        Rubrics rubrics = Rubrics.load(Optional.of(folder), CHECKS);

        assertTrue(rubrics.find("mine").isPresent());
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> rubrics.find("broken"));
        assertTrue(problem.getMessage().startsWith(folder.resolve("broken/assignment.yaml") + ", line "), problem.getMessage());
    }

    @Test
    void folderWithoutAssignmentsIsReported() {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Rubrics.load(Optional.of(folder), CHECKS));

        assertEquals(
                folder + ": holds no assignment; expected assignment.yaml in it or in a folder of it", problem.getMessage());
    }

    @Test
    void unknownAssignmentIsEmpty() {
        Rubrics rubrics = Rubrics.load(Optional.empty(), CHECKS);

        assertEquals(Optional.empty(), rubrics.find("none"));
        assertEquals(List.of(), rubrics.files("none"));
        assertEquals(Optional.empty(), rubrics.file("none", "assignment.yaml"));
    }

    @Test
    void filesBesideTheRubricAreFound() throws IOException {
        Path mine = assignment("mine", "mine");
        Files.writeString(Files.createDirectories(mine.resolve("starter")).resolve("Net.java"), "class Net {}");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Rubrics rubrics = Rubrics.load(Optional.of(folder), CHECKS);

        assertEquals(List.of("assignment.yaml", "handout.md", "starter/Net.java"), rubrics.files("mine"));
        assertEquals("class Net {}", new String(rubrics.file("mine", "starter/Net.java").orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), rubrics.file("mine", "../secret.txt"));
        assertEquals(Optional.empty(), rubrics.file("mine", folder.resolve("secret.txt").toString()));
        assertEquals(Optional.empty(), rubrics.file("mine", "starter"));
    }

    @Test
    void filesOfABuiltInAssignmentAreFound() {
        Rubrics rubrics = Rubrics.load(Optional.empty(), CHECKS);

        assertTrue(rubrics.files("cs231n-two-layer-net").contains("assignment.yaml"));
        assertFalse(rubrics.file("cs231n-two-layer-net", "../index.txt").isPresent());
    }
}
