package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.document.Documents;
import netgrade.harness.GraderVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An assignment that travels as bytes. */
class AssignmentFilesTest {

    private static final Vocabulary CHECKS = new GraderVocabulary();

    private static final String WITH_JAR =
            """
            id: mine
            title: Mine
            edition: spring
            hand-out: handout.md
            task: cs231n
            seed: 5
            checks-jar: checks.jar
            checks-classes: [a]
            limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
            items:
              - {id: a, title: t, points: 1, visibility: public, checks: [own.a], scoring: share}
            """;

    @TempDir
    private Path folder;

    private static AssignmentFiles sent(AssignmentFiles files) {
        return Documents.readJson(Documents.writeJson(files), AssignmentFiles.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cs145-two-layer-mse", "cs231n-linear-classifiers", "cs231n-two-layer-net", "eecs598-two-layer-net", "hlcv-softmax-mlp"
            })
    void rubricReadFromItsBytesIsThatOfTheFolder(String id) throws IOException {
        Rubrics rubrics = Rubrics.load(Optional.of(Path.of("rubric")), CHECKS);
        AssignmentFiles packed = rubrics.pack(id).orElseThrow();

        AssignmentFiles arrived = sent(packed);

        assertEquals(packed, arrived);
        assertEquals(rubrics.find(id), Optional.of(arrived.rubric(CHECKS)));
        assertEquals(rubrics.find(id).orElseThrow().hash(), arrived.rubric(CHECKS).hash());
        assertEquals(List.of("assignment.yaml", "handout.md"), arrived.paths());
        assertArrayEquals(Files.readAllBytes(Path.of("rubric", id, "handout.md")), arrived.read("handout.md").orElseThrow());
    }

    @Test
    void jarOfOwnChecksTravelsWithTheRubric() throws IOException {
        SmallRubric.write(folder, WITH_JAR);
        Files.write(folder.resolve("checks.jar"), new byte[] {1, 2, 3});
        Rubrics rubrics = Rubrics.load(Optional.of(folder), GivenChecks.of(Map.of()));

        Rubric arrived = sent(rubrics.pack("mine").orElseThrow()).rubric(GivenChecks.of(Map.of()));

        assertEquals(rubrics.find("mine").orElseThrow(), arrived);
        assertEquals(new ChecksJar("checks.jar", new byte[] {1, 2, 3}, List.of("a"), Set.of("own.a")), arrived.checksJar().orElseThrow());
    }

    @Test
    void filesDifferWithASingleByte() {
        AssignmentFiles files = new AssignmentFiles("x", new TreeMap<>(Map.of("a", "one".getBytes(StandardCharsets.UTF_8))));
        AssignmentFiles others = new AssignmentFiles("x", new TreeMap<>(Map.of("a", "two".getBytes(StandardCharsets.UTF_8))));

        assertNotEquals(files, others);
        assertEquals(files, sent(files));
        assertEquals(files.hashCode(), sent(files).hashCode());
    }

    @Test
    void assignmentThatDoesNotExistHasNoFiles() {
        assertEquals(Optional.empty(), Rubrics.load(Optional.empty(), CHECKS).pack("none"));
    }
}
