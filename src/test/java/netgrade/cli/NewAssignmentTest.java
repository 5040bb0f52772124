package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import netgrade.checks.BuiltJar;
import netgrade.harness.GraderVocabulary;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewAssignmentTest {

    @TempDir
    private Path folder;

    private Terminal make(String name, String... more) {
        String[] start = {"assignment", "new", folder.resolve(name).toString()};
        return Terminal.run(Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new));
    }

    private void assertRefused(String message, String... arguments) {
        Terminal terminal = Terminal.run(arguments);
        assertEquals(ExitCode.USAGE, terminal.code(), terminal::toString);
        assertEquals(message.replace("DIR", folder.toString()), terminal.message());
    }

    static List<String> assignments() {
        return Rubrics.load(Optional.empty(), new GraderVocabulary()).ids();
    }

    private Rubric rubric(String name) {
        return Rubrics.load(Optional.of(folder.resolve(name)), new GraderVocabulary()).find("mine").orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyAssignmentCanBeStartedFrom(String like) throws IOException {
        Terminal terminal = make("mine", "--like", like, "--title", "Say \"hello\"", "--checks");
        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        Path source = folder.resolve("mine/checks/src/main/java/course/OwnChecks.java");
        Files.write(folder.resolve("mine/checks.jar"), BuiltJar.of(source, folder.resolve("classes")));

        Rubric rubric = rubric("mine");
        assertEquals("Say \"hello\"", rubric.title());
        assertTrue(rubric.checks().containsAll(List.of("own.rows", "own.predict")), rubric::toString);
        assertTrue(Files.readString(folder.resolve("mine/handout.md")).startsWith("# Say \"hello\"\n"));
        assertExpectedGradesFit(rubric);
    }

    /** Each sample has a grade for every item of the rubric, and they add up. */
    private void assertExpectedGradesFit(Rubric rubric) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mine/submissions"))) {
            List<Path> expected = files.filter(file -> file.toString().endsWith(ExpectedGrade.ENDING)).toList();
            assertEquals(2, expected.size());
            for (Path file : expected) {
                ExpectedGrade grade = ExpectedGrade.read(file);
                assertEquals(new TreeSet<>(rubric.items().stream().map(Rubric.Item::id).toList()), new TreeSet<>(grade.items().keySet()));
                double sum = grade.items().values().stream().mapToDouble(points -> points).sum();
                assertEquals(sum, grade.points(), 1e-9, file.toString());
                assertTrue(Files.isDirectory(Path.of(file.toString().replace(ExpectedGrade.ENDING, ""))), file::toString);
            }
        }
    }

    @Test
    void scaffoldWithoutChecksIsAWorkingRubric() throws IOException {
        make("mine");

        assertEquals(25, rubric("mine").max());
        assertFalse(Files.exists(folder.resolve("mine/checks")));
        assertTrue(Files.readString(folder.resolve("mine/starter/README.md")).contains("-a mine"));
        assertEquals(
                Files.readString(Path.of("reference/cs231n-two-layer-net/TwoLayerNet.java")),
                Files.readString(folder.resolve("mine/reference/TwoLayerNet.java")));
    }

    @Test
    void folderThatIsNotEmptyIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");

        assertRefused(
                "\"DIR/mine\" is not empty, and nothing in it is overwritten; name a folder that is empty or does not exist yet.",
                "assignment",
                "new",
                folder.resolve("mine").toString());
        try (Stream<Path> inside = Files.list(folder.resolve("mine"))) {
            assertEquals(List.of("notes.txt"), inside.map(path -> path.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My_Net | \"My_Net\" cannot be an assignment's id; expected lowercase letters, digits and hyphens, starting with a"
                        + " letter. Set one with --id.",
                "hlcv-softmax-mlp | The id \"hlcv-softmax-mlp\" is taken; assignments that come with netgrade: cs145-two-layer-mse, "
                        + "cs231n-linear-classifiers, cs231n-two-layer-net, eecs598-two-layer-net, hlcv-softmax-mlp. Choose another with"
                        + " --id."
            })
    void nameThatCannotBeUsedIsRefused(String name, String message) {
        assertRefused(message, "assignment", "new", folder.resolve(name).toString());
        assertFalse(Files.exists(folder.resolve(name)));
        assertEquals(ExitCode.DONE, make(name, "--id", "mine").code());
    }

    @Test
    void unknownAssignmentToStartFromIsToldWithThoseThereAre() {
        assertRefused(
                "--like: assignment \"x\" is not known; known assignments: " + String.join(", ", assignments()) + ".",
                "assignment",
                "new",
                folder.resolve("mine").toString(),
                "--like",
                "x");
    }

    @Test
    void titleIsOneLine() {
        assertRefused(
                "--title is \"two?lines\", expected one line of text.",
                "assignment",
                "new",
                folder.resolve("mine").toString(),
                "--title",
                "two\nlines");
    }

    @Test
    void folderThatIsNoAssignmentIsTold() {
        String expected = "\"" + folder + "\" is not a known assignment, and the folder of that name has no assignment.yaml; known"
                + " assignments: "
                + String.join(", ", assignments()) + ". `netgrade assignment new DIR` makes one of your own.";

        assertEquals(expected, Terminal.run("grade", "reference", "-a", folder.toString()).message());
        assertEquals(expected, Terminal.run("assignment", "show", folder.toString()).message());
        assertEquals(expected, Terminal.run("assignment", "try", folder.toString()).message());
    }

    @Test
    void folderAndRubricsAreTwoWaysToNameTheSame() {
        make("mine");
        Path mine = folder.resolve("mine");

        assertRefused(
                "The assignment is the folder \"DIR/mine\", but --rubrics names \"DIR\". Give only one of them.",
                "assignment",
                "show",
                mine.toString(),
                "--rubrics",
                folder.toString());
    }

    @Test
    void missingExpectedGradeIsTold() throws IOException {
        make("mine");
        Files.delete(folder.resolve("mine/submissions/half-reg.expected.yaml"));

        Terminal terminal = Terminal.run("assignment", "try", folder.resolve("mine").toString(), "--isolation", "process");

        assertEquals(ExitCode.USAGE, terminal.code());
        assertEquals(
                "\"" + folder.resolve("mine/submissions/half-reg.expected.yaml") + "\" cannot be read (no such file or folder); every"
                        + " sample submission needs its expected grade beside it, in UTF-8.",
                terminal.message());
    }
}
