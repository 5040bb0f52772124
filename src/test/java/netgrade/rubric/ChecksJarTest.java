package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import netgrade.checks.BuiltJar;
import netgrade.document.DocumentProblem;
import netgrade.harness.GraderVocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rubric that names a jar of own checks. */
class ChecksJarTest {

    /** Lines 1 to 10; the first item is on line 11. */
    private static final String HEAD =
            """
            id: mine
            title: A title
            edition: spring
            hand-out: handout.md
            task: cs231n
            seed: 5
            checks-jar: checks.jar
            checks-classes: [course.Mine]
            limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
            items:
            """;

    private static final String SOURCE =
            """
            package course;
            import netgrade.checks.*;
            class Mine {
                @Check(id = "%s", title = "a", values = "A") void a(Examiner examiner) { examiner.value("A", 1); }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void buildJar() throws IOException {
        build("own.a");
    }

    private void build(String id) throws IOException {
        Path source = folder.resolve("Mine.java");
        Files.writeString(source, SOURCE.formatted(id));
        Files.write(folder.resolve("checks.jar"), BuiltJar.of(source, folder.resolve("classes")));
    }

    private Rubric read(String text) throws IOException {
        SmallRubric.write(folder, text);
        return Rubrics.load(Optional.of(folder), new GraderVocabulary()).find("mine").orElseThrow();
    }

    private String problemOf(String text) {
        String message = assertThrows(DocumentProblem.class, () -> read(text)).getMessage();
        return message.replace(folder.resolve("assignment.yaml") + ", ", "");
    }

    private static String item(String id, String more) {
        return "  - {id: " + id + ", title: t, points: 1, visibility: public, " + more + "}\n";
    }

    @Test
    void itemsMayNameOwnChecksBesideNetgradesAndUseTheirNumbers() throws IOException {
        Rubric rubric = read(HEAD + item("a", "checks: [own.a], scoring: A / 2") + item("b", "checks: [scores.toy]"));

        assertEquals(Set.of("own.a", "scores.toy"), rubric.checks());
        assertEquals(Set.of("own.a"), rubric.checksJar().orElseThrow().checks());
    }

    @Test
    void hashCoversTheJar() throws IOException {
        String text = HEAD + item("b", "checks: [scores.toy]");
        String before = read(text).hash();

        assertEquals(before, read(text).hash());
        build("own.other");
        assertNotEquals(before, read(text).hash());
    }

    @Test
    void missingJarIsToldAloneWithItsLine() throws IOException {
        Files.delete(folder.resolve("checks.jar"));

        assertEquals(
                "line 7: checks-jar \"checks.jar\" is not in the assignment's folder; build it there as described in docs/authoring.md",
                problemOf(HEAD + item("a", "checks: [own.a]")));
    }

    @Test
    void jarAndClassesGoTogether() {
        String problem = "checks-jar and checks-classes go together: the jar of your own checks, and the classes in it that hold them";

        assertEquals("line 7: " + problem, problemOf(HEAD.replaceFirst("checks-classes.*\n", "") + item("b", "checks: [scores.toy]")));
        assertEquals("line 7: " + problem, problemOf(HEAD.replaceFirst("checks-jar.*\n", "") + item("b", "checks: [scores.toy]")));
    }

    @Test
    void wrongClassIsToldWithItsLine() {
        assertEquals(
                "line 8: class \"course.Yours\" is not in \"checks.jar\"; classes in it: course.Mine",
                problemOf(HEAD.replace("course.Mine", "course.Yours") + item("b", "checks: [scores.toy]")));
    }

    @Test
    void idThatIsTakenIsToldWithTheLineOfItsClass() throws IOException {
        build("scores.toy");

        assertEquals(
                "line 8: check \"scores.toy\" of course.Mine.a has the id of one of netgrade's checks; choose another, such as"
                + " own.scores.toy",
                problemOf(HEAD + item("b", "checks: [scores.toy]")));
    }

    @Test
    void checkThatDoesNotExistIsAnsweredWithOwnOnesToo() {
        String problem = problemOf(HEAD + item("a", "checks: [own.b]"));

        assertEquals("line 11: check \"own.b\" does not exist; known checks: ", problem.substring(0, problem.indexOf("accuracy")));
        assertTrue(problem.contains("own.a, "), problem);
    }

    @Test
    void jarLiesInTheFolder() {
        assertEquals(
                "line 7: checks-jar is \"../checks.jar\", expected the name of a file beside the rubric",
                problemOf(HEAD.replace("checks-jar: checks", "checks-jar: ../checks") + item("b", "checks: [scores.toy]")));
    }
}
