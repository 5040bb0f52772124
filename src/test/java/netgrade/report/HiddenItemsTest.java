package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.harness.Grader;
import netgrade.harness.GraderVocabulary;
import netgrade.harness.ImageSource;
import netgrade.intake.Found;
import netgrade.result.Result;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A submission that tells what it is asked brings nothing of a hidden item into its report, whatever the assignment. */
@Tag("slow")
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenItemsTest {

    private static final Path TELLER = Path.of("src/test/resources/watcher/Teller.java");

    /** Its interface is another: the teller is no submission to it, and only names can be looked for. */
    private static final String LINEAR = "cs231n-linear-classifiers";

    @TempDir
    private static Path folder;

    private final Map<String, Result> graded = new ConcurrentHashMap<>();

    @BeforeAll
    void gradeTheTellerByAllRubrics() throws IOException {
        Path submission = Files.createDirectories(folder.resolve("teller"));
        Files.copy(TELLER, submission.resolve("Teller.java"));
        Grader.Settings settings = new Grader.Settings(
                Isolation.PROCESS, ImageSource.embedded(), Set.of(), "test", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (Rubric rubric : rubrics()) {
            new Grader(rubric, settings).grade(List.of(new Found("teller", submission)), 1, each -> graded.put(rubric.id(), each));
        }
    }

    @AfterAll
    void forget() {
        graded.clear();
    }

    private static List<Rubric> rubrics() {
        Rubrics rubrics = Rubrics.load(Optional.empty(), new GraderVocabulary());
        return assignments().map(id -> rubrics.find(id).orElseThrow()).toList();
    }

    static Stream<String> nets() {
        return Stream.of("cs231n-two-layer-net", "cs145-two-layer-mse", "hlcv-softmax-mlp", "eecs598-two-layer-net");
    }

    static Stream<String> assignments() {
        return Stream.concat(nets(), Stream.of(LINEAR));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void noNameOfAHiddenItemOrOfItsChecksIsInTheStudentsReport(String assignment) {
        Set<String> names = names(assignment, false);
        names.removeAll(names(assignment, true));
        String report = studentReport(assignment);
        String full = Pages.html().instructor(graded.get(assignment));

        assertTrue(names.size() > 10, names::toString);
        for (String name : names) {
            Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(escaped(name)) + "(?![\\w.])");
            assertFalse(whole.matcher(report).find(), () -> "report.html names \"" + name + "\"");
        }
        assertTrue(
                names.stream().filter(name -> full.contains(escaped(name))).count() > names.size() / 3, "the instructor's page names them");
    }

    @ParameterizedTest
    @MethodSource("nets")
    void noInputOfAHiddenQuestionIsInTheStudentsReport(String assignment) {
        Result result = graded.get(assignment);
        Set<String> open = asked(result.output().substring(0, result.outputShown()));
        Set<String> hidden = asked(result.output().substring(result.outputShown()));
        hidden.removeAll(open);
        String report = studentReport(assignment);

        assertTrue(open.stream().anyMatch(report::contains), () -> "public questions are told: " + open);
        assertTrue(hidden.size() >= 5, () -> "hidden questions were asked: " + hidden);
        hidden.forEach(number -> assertFalse(report.contains(number), () -> "report.html holds the hidden input " + number));
    }

    private String studentReport(String assignment) {
        return Pages.html().student(graded.get(assignment));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private Set<String> names(String assignment, boolean open) {
        return graded.get(assignment).items().stream()
                .filter(item -> (item.visibility() == Visibility.PUBLIC) == open)
                .flatMap(item -> names(item))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Result.Item item) {
        Stream<String> checks = item.checks().stream().flatMap(check -> Stream.of(check.id(), check.title()));
        return Stream.concat(Stream.of(item.id(), item.title()), checks);
    }

    private static Set<String> asked(String output) {
        // Short numbers, such as 0.0, are in every report.
        return output.lines()
                .filter(line -> line.startsWith("asked ") && line.length() > 16)
                .map(line -> line.substring("asked ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
