package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import netgrade.checks.Exercise;
import netgrade.checks.nets.NetTask;
import netgrade.intake.Found;
import netgrade.reference.Toy;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static Result grade(Found found) {
        return Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of("accuracy"), found);
    }

    private static Set<Outcome> outcomes(Result graded) {
        return graded.items().stream()
                .flatMap(item -> item.checks().stream())
                .map(check -> check.outcome())
                .collect(Collectors.toSet());
    }

    private static Set<String> messages(Result graded) {
        return graded.items().stream()
                .flatMap(item -> item.checks().stream())
                .map(check -> check.message())
                .collect(Collectors.toSet());
    }

    @Test
    void workingSubmissionEarnsItsPoints() {
        Result graded = grade(Course.found("right", Path.of("reference/" + Course.ID)));

        assertEquals(2, graded.item("scores").orElseThrow().points());
        assertEquals(1, graded.item("predict").orElseThrow().points());
        assertEquals(ItemGrade.Status.NOT_GRADED, graded.item("accuracy").orElseThrow().status(), "left out");
        assertEquals("right", graded.submission().id());
        assertEquals(Course.CLOCK.instant(), graded.times().started());
    }

    @Test
    void printedTextIsEvidence() {
        Result graded = grade(Course.written(folder, "talker", TALKER));

        assertEquals("scores asked", graded.output().strip());
        assertFalse(graded.outputCut());
    }

    @Test
    void unreadableArchiveListsAllItemsWithTheReason() throws IOException {
        Path archive = Files.writeString(folder.resolve("torn.zip"), "this is no zip");

        Result graded = Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of(), Course.found("torn", archive));
        Course.assertAll(ItemGrade.Status.NONE, graded);
        assertEquals(Set.of(Outcome.DOES_NOT_COMPILE), outcomes(graded));
        assertEquals(Set.of(graded.submission().rejection()), messages(graded));
        assertFalse(graded.submission().rejection().isEmpty());
    }

    @Test
    void codeThatDoesNotCompileListsAllItemsWithTheReason() {
        Found broken = Course.written(folder, "broken", "int x = \"text\";");

        Result graded = Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of(), broken);
        Course.assertAll(ItemGrade.Status.NONE, graded);
        assertEquals(Set.of("The code does not compile: 1 error."), messages(graded));
        assertEquals(2, graded.compiler().get(0).line());
        assertEquals("Net.java", graded.compiler().get(0).path());
    }

    @Test
    void submissionWithoutAClassListsAllItemsWithTheReason() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("essay"));
        Files.writeString(empty.resolve("Essay.java"), "class Essay {}");

        Result graded = Course.grade(RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of(), Course.found("essay", empty));
        Course.assertAll(ItemGrade.Status.NONE, graded);
        assertEquals(
                Set.of("No class implements NeuralNet. Found: Essay. Does Essay say \"implements NeuralNet\"?"), messages(graded));
    }

    @Test
    void folderThatVanishedIsNotGraded() {
        Result graded = grade(Course.found("gone", folder.resolve("gone")));

        Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
        assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
    }

    @Test
    void workerThatCannotStartLeavesAllNotGraded() {
        // The JVM refuses a heap below its initial 16 MiB.
        try (Sandbox cramped = Sandbox.open(Course.LEVEL, Languages.toolchains(), 1, Course.limits(1))) {
            Result graded = Course.grade(
                    RUBRIC, Course.exercise(RUBRIC), cramped, Set.of(), Course.found("right", Path.of("reference/" + Course.ID)));

            Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
            assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
            assertTrue(graded.hasUngradedItems());
        }
    }

    @Test
    void compilerThatCannotStartLeavesAllNotGraded() {
        try (Sandbox withoutJdk = openWithoutJdk()) {
            Result graded = Course.grade(
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
                withToy(() -> {
                    throw new IllegalStateException("no reference");
                }),
                () -> {
                    throw new IllegalStateException("no images");
                },
                40,
                Duration.ofSeconds(30));

        Result graded = Course.grade(RUBRIC, broken, sandbox, Set.of(), Course.written(folder, "tuned", TUNED));
        Course.assertAll(ItemGrade.Status.NOT_GRADED, graded);
        assertEquals(Set.of(Outcome.HARNESS_FAULT), outcomes(graded));
    }

    private static final String TUNED = "public netgrade.spi.ChosenSettings chosenSettings() { return new"
            + " netgrade.spi.ChosenSettings(java.util.List.of(5), 0.1, new netgrade.spi.TrainingSettings(0.1, 1, 0, 1, 1, 0)); }";

    @Test
    void imagesThatCannotBeHadCostTheirItemAlone() {
        Exercise withoutImages = new Exercise(
                RUBRIC.seed(),
                NetTask.CS231N,
                () -> {
                    throw new IllegalStateException("no images");
                },
                40,
                Duration.ofSeconds(30));

        Result graded = Course.grade(
                RUBRIC, withoutImages, sandbox, Set.of(), Course.found("right", Path.of("reference/" + Course.ID)));
        assertEquals(ItemGrade.Status.NOT_GRADED, graded.item("accuracy").orElseThrow().status());
        assertEquals(3, graded.points(), "scores and predictions as ever");
    }

    @Test
    void deathInOneCheckLeavesTheOthersTheirPoints() {
        String right = PredictingNet.body() + "public double[][] scores(double[][] x) { System.exit(3); return x; }";

        Result graded = grade(Course.written(folder, "exits", right));
        assertEquals(0, graded.item("scores").orElseThrow().points());
        assertEquals(ItemGrade.Status.NONE, graded.item("scores").orElseThrow().status());
        assertEquals(1, graded.item("predict").orElseThrow().points(), "its predictions need no scores");
    }

    @Test
    void twoGradingsDifferInTimesOnly() {
        Result first = grade(Course.found("right", Path.of("reference/" + Course.ID)));
        Result second = grade(Course.found("right", Path.of("reference/" + Course.ID)));

        assertEquals(first.points(), second.points());
        assertEquals(measures(first), measures(second));
        assertEquals(first.submission().hash(), second.submission().hash());
    }

    private static List<Object> measures(Result graded) {
        return graded.items().stream()
                .flatMap(item -> item.checks().stream())
                .map(check -> (Object) check.measures())
                .toList();
    }

    private static NetTask withToy(Supplier<Toy> toy) {
        NetTask task = NetTask.CS231N;
        NetTask.Toys toys = new NetTask.Toys(toy, task.toys().variants(), toy, task.toys().differenceStep(), false);
        return new NetTask(task.id(), task.convention(), toys, task.training(), task.limits(), task.preparation());
    }
}
