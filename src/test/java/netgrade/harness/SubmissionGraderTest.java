package netgrade.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.checks.Exercise;
import netgrade.checks.Task;
import netgrade.intake.Found;
import netgrade.reference.FullyConnectedNet;
import netgrade.result.Graded;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;


/** A student's mistake costs points and says so; a fault of ours costs none. */
@Tag("worker")
class SubmissionGraderTest {

    private static final int HEAP = 128;
    private static final Rubric RUBRIC = Course.rubric(HEAP);
    private static final String TALKER = "public void setParameters(java.util.Map<String, double[][]> p) {}"
            + " public double[][] scores(double[][] x) { System.out.println(\"scores asked\"); return x; }";

    private static Sandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(Course.LEVEL, Languages.toolchains(), 1, Course.limits(HEAP));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static Graded grade(Found found) {
        return Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of("accuracy"), found);
    }

    private static Set<Outcome> outcomes(Graded graded) {
        return graded.grade().items().stream()
                .flatMap(item -> item.checks().stream())
                .map(check -> check.result().outcome())
                .collect(Collectors.toSet());
    }

    private static Set<String> messages(Graded graded) {
        return graded.grade().items().stream()
                .flatMap(item -> item.checks().stream())
                .map(check -> check.result().message())
                .collect(Collectors.toSet());
    }

    @Test
    void workingSubmissionEarnsItsPoints() {
        Graded graded = grade(Course.found("right", Path.of("reference/" + Course.ID)));

        assertEquals(2, graded.grade().item("scores").orElseThrow().points());
        assertEquals(1, graded.grade().item("predict").orElseThrow().points());
        assertEquals(ItemGrade.Status.NOT_GRADED, graded.grade().item("accuracy").orElseThrow().status(), "left out");
        assertEquals("right", graded.submission().id());
        assertEquals(Course.CLOCK.instant(), graded.times().started());
    }

    @Test
    void printedTextIsEvidence() {
        Graded graded = grade(Course.written(folder, "talker", TALKER));

        assertEquals("scores asked", graded.output().strip());
        assertFalse(graded.outputCut());
    }

    @Test
    void unreadableArchiveListsAllItemsWithTheReason() throws IOException {
        Path archive = Files.writeString(folder.resolve("torn.zip"), "this is no zip");

        Graded graded = Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of(), Course.found("torn", archive));
        Course.assertAll(ItemGrade.Status.NONE, graded);
        assertEquals(Set.of(Outcome.DOES_NOT_COMPILE), outcomes(graded));
        assertEquals(Set.of(graded.submission().rejection()), messages(graded));
        assertFalse(graded.submission().rejection().isEmpty());
    }

    @Test
    void codeThatDoesNotCompileListsAllItemsWithTheReason() {
        Found broken = Course.written(folder, "broken", "int x = \"text\";");

        Graded graded = Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of(), broken);
        Course.assertAll(ItemGrade.Status.NONE, graded);
        assertEquals(Set.of("The code does not compile: 1 error."), messages(graded));
        assertEquals(2, graded.compiler().get(0).line());
        assertEquals("Net.java", graded.compiler().get(0).path());
    }

    @Test
    void submissionWithoutAClassListsAllItemsWithTheReason() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("essay"));
        Files.writeString(empty.resolve("Essay.java"), "class Essay {}");

        Graded graded = Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of(), Course.found("essay", empty));
        Course.assertAll(ItemGrade.Status.NONE, graded);
        assertEquals(
                Set.of("No class implements NeuralNet. Found: Essay. Does Essay say \"implements NeuralNet\"?"), messages(graded));
    }

    @Test
    void folderThatVanishedIsNotGraded() {
        Graded graded = grade(Course.found("gone", folder.resolve("gone")));

        Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
        assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
    }

    @Test
    void workerThatCannotStartLeavesAllNotGraded() {
        // The JVM refuses a heap below its initial 16 MiB.
        try (Sandbox cramped = Sandbox.open(Course.LEVEL, Languages.toolchains(), 1, Course.limits(1))) {
            Graded graded = Course.grade(
                    RUBRIC, Course.exercise(RUBRIC), cramped, Set.of(), Course.found("right", Path.of("reference/" + Course.ID)));

            Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
            assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
            assertTrue(graded.grade().isIncomplete());
        }
    }

    @Test
    void compilerThatCannotStartLeavesAllNotGraded() {
        try (Sandbox withoutJdk = openWithoutJdk()) {
            Graded graded = Course.grade(
                    RUBRIC, Course.exercise(RUBRIC), withoutJdk, Set.of(), Course.found("right", Path.of("reference/" + Course.ID)));

            Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
            assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
        }
    }

    /** Opens a sandbox whose workers are started with a java that is not there. */
    private Sandbox openWithoutJdk() {
        String home = System.getProperty("java.home");
        try {
            System.setProperty("java.home", folder.toString());
            return Sandbox.open(Course.LEVEL, Languages.toolchains(), 1, Course.limits(HEAP));
        } finally {
            System.setProperty("java.home", home);
        }
    }

    @Test
    void checksThatThrowLeaveTheirItemsNotGraded() {
        Exercise broken = new Exercise(
                1,
                Task.CS231N,
                () -> {
                    throw new IllegalStateException("no reference");
                },
                () -> {
                    throw new IllegalStateException("no images");
                },
                40,
                Duration.ofSeconds(30));

        Graded graded = Course.grade(RUBRIC, broken, sandbox, Set.of(), Course.written(folder, "tuned", TUNED));
        Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
        assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
    }

    private static final String TUNED = "public netgrade.spi.ChosenSettings chosenSettings() { return new"
            + " netgrade.spi.ChosenSettings(java.util.List.of(5), 0.1, new netgrade.spi.TrainingSettings(0.1, 1, 0, 1, 1, 0)); }";

    @Test
    void imagesThatCannotBeHadCostTheirItemAlone() {
        Exercise withoutImages = new Exercise(
                RUBRIC.seed(),
                Task.CS231N,
                FullyConnectedNet::new,
                () -> {
                    throw new IllegalStateException("no images");
                },
                40,
                Duration.ofSeconds(30));

        Graded graded = Course.grade(
                RUBRIC, withoutImages, sandbox, Set.of(), Course.found("right", Path.of("reference/" + Course.ID)));
        assertEquals(ItemGrade.Status.NOT_GRADED, graded.grade().item("accuracy").orElseThrow().status());
        assertEquals(3, graded.grade().points(), "scores and predictions as ever");
    }

    @Test
    void deathInOneCheckLeavesTheOthersTheirPoints() {
        String right = "private final java.util.Map<String, double[][]> p = new java.util.TreeMap<>();"
                + " public void setParameters(java.util.Map<String, double[][]> given) { p.putAll(given); }"
                + " public double[][] scores(double[][] x) { System.exit(3); return x; }"
                + " public int[] predict(double[][] x) { return new int[] {2, 0, 0, 0, 0}; }";

        Graded graded = grade(Course.written(folder, "exits", right));
        assertEquals(0, graded.grade().item("scores").orElseThrow().points());
        assertEquals(ItemGrade.Status.NONE, graded.grade().item("scores").orElseThrow().status());
        assertEquals(1, graded.grade().item("predict").orElseThrow().points(), "its labels are those of the toy");
    }

    @Test
    void twoGradingsDifferInTimesOnly() {
        Graded first = grade(Course.found("right", Path.of("reference/" + Course.ID)));
        Graded second = grade(Course.found("right", Path.of("reference/" + Course.ID)));

        assertEquals(first.grade().points(), second.grade().points());
        assertEquals(measures(first), measures(second));
        assertEquals(first.submission().hash(), second.submission().hash());
    }

    private static List<Object> measures(Graded graded) {
        return graded.grade().items().stream()
                .flatMap(item -> item.checks().stream())
                .map(check -> (Object) check.result().measures())
                .toList();
    }
}
