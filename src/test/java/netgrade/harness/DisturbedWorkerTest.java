package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.result.Result;
import netgrade.rubric.GivenRubric;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Sandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machine or somebody else does to a worker, or to the clock, costs no points. */
@Tag("worker")
class DisturbedWorkerTest {

    private static final int HEAP = 128;
    private static final Rubric RUBRIC = Course.rubric(HEAP);

    @TempDir
    private Path folder;

    /** Returns the body of a class that predicts right, and before it does runs some code of which {@code once} is a file not there yet. */
    private static String predicting(Path once, String code) {
        return PredictingNet.after("java.nio.file.Path once = java.nio.file.Path.of(\"" + once + "\"); try { " + code
                + " } catch (Exception e) { throw new RuntimeException(e); }");
    }

    private static final String KILL = "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start().waitFor();"
            + " Thread.sleep(10000);";

    private Result.Item predict(String body) {
        try (Sandbox sandbox = Sandbox.open(Course.LEVEL, Languages.toolchains(), 1, Course.limits(HEAP))) {
            Result graded = Course.grade(
                    RUBRIC, Course.exercise(RUBRIC), sandbox, Set.of("accuracy"), Course.written(folder, "net", body));
            return graded.item("predict").orElseThrow();
        }
    }

    @Test
    void workerKilledOnceIsAskedAgain() {
        Path once = folder.resolve("killed");

        Result.Item item = predict(
                predicting(once, "if (!java.nio.file.Files.exists(once)) { java.nio.file.Files.createFile(once); " + KILL + " }"));

        assertTrue(Files.exists(once), "the worker was killed");
        assertEquals(1, item.points(), "its labels are those of the toy");
    }

    @Test
    void submissionThatAlwaysKillsItselfHasDied() {
        Result.Item item = predict(predicting(folder.resolve("never"), KILL));

        assertEquals(0, item.points());
        assertEquals(ItemGrade.Status.NONE, item.status());
        assertEquals(Outcome.DIED, item.checks().get(0).outcome());
    }

    @Test
    void submissionThatExitsByItselfIsNotAskedAgain() {
        Path once = folder.resolve("exited");

        Result.Item item = predict(
                predicting(once, "if (!java.nio.file.Files.exists(once)) { java.nio.file.Files.createFile(once); System.exit(4); }"));

        assertEquals(0, item.points());
        assertEquals(Outcome.DIED, item.checks().get(0).outcome());
    }

    /** An exit code can look like a signal's, 137 like that of a kill; each check is tried, and only the first two again. */
    @ParameterizedTest
    @CsvSource({"200, 7", "137, 9", "130, 9"})
    void submissionThatExitsLikeASignalIsNotTriedForEver(int code, int most) throws IOException {
        Path tries = Files.createDirectory(folder.resolve("tries"));
        String body = "public double[][] scores(double[][] x) { try { java.nio.file.Files.createTempFile(java.nio.file.Path.of(\"" + tries
                + "\"), \"try\", \"\"); } catch (java.io.IOException e) { throw new RuntimeException(e); } System.exit(" + code
                        + "); return x; } public void setParameters(java.util.Map<String, double[][]> p) {}"
                + " public int[] predict(double[][] x) { scores(x); return null; }";
        Rubric whole = Rubrics.load(Optional.empty(), new GraderVocabulary()).find(Course.ID).orElseThrow();
        List<String> scoring = List.of("scores", "predict", "scores_general", "predict_general");
        Set<String> others = whole.items().stream().map(Rubric.Item::id).filter(id -> !scoring.contains(id)).collect(Collectors.toSet());
        try (Sandbox sandbox = Sandbox.open(Course.LEVEL, Languages.toolchains(), 1, Course.limits(HEAP))) {
            Course.grade(whole, Course.exercise(whole), sandbox, others, Course.written(folder, "net", body));
        }

        try (Stream<Path> made = Files.list(tries)) {
            assertEquals(most, made.count(), "7 checks");
        }
    }

    /** Each of its calls stays within the limit of a call. */
    @Test
    void submissionThatIsSlowEverywhereEndsWithItsBudgetAndTheBatchGoesOn() {
        Rubric.Limits limits = new Rubric.Limits(HEAP, 10, 40, 30, OptionalDouble.of(0.1));
        Rubric hasty = GivenRubric.with(RUBRIC, limits, RUBRIC.items());
        String slow = "public Net() { try { Thread.sleep(4000); } catch (InterruptedException e) { } }"
                + PredictingNet.body();
        Map<String, Result> graded = new ConcurrentHashMap<>();
        Grader.Settings settings = new Grader.Settings(Course.LEVEL, ImageSource.embedded(), Set.of("accuracy"), "test", Course.CLOCK);

        new Grader(hasty, settings).grade(
                List.of(Course.written(folder, "a", slow), Course.found("b", Path.of("reference/" + Course.ID))), 1,
                each -> graded.put(each.submission().id(), each));

        List<Result.Check> timedOut = graded.get("a").items().stream()
                .flatMap(item -> item.checks().stream())
                .filter(check -> check.outcome() == Outcome.TIMED_OUT)
                .toList();
        assertFalse(timedOut.isEmpty(), () -> graded.get("a").items().toString());
        assertTrue(timedOut.get(0).message().contains("all answers of a submission together may take 6 s"), timedOut.get(0).message());
        assertEquals(3, graded.get("b").points(), "scores and predictions");
    }

    @Test
    void clockThatRunsBackwardsChangesNothingButTheStart() {
        AtomicLong now = new AtomicLong(1_000_000);
        Clock backwards = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(now.addAndGet(-100_000));
            }
        };
        List<Result> graded = new ArrayList<>();
        Grader.Settings settings = new Grader.Settings(
                Course.LEVEL, ImageSource.embedded(), Set.of("accuracy"), "test", backwards);

        new Grader(RUBRIC, settings).grade(
                List.of(Course.found("a", Path.of("reference/" + Course.ID)), Course.found("b", Path.of("reference/" + Course.ID))), 1,
                graded::add);

        assertTrue(graded.get(1).times().started().isBefore(graded.get(0).times().started()));
        for (Result each : graded) {
            assertEquals(3, each.points(), "scores and predictions");
            assertTrue(each.times().totalSeconds() >= 0);
            assertTrue(each.times().checkSeconds().values().stream().allMatch(seconds -> seconds >= 0));
        }
    }
}
