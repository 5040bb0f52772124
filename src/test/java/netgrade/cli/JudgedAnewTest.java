package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import netgrade.document.Documents;
import netgrade.result.Result;
import netgrade.rubric.SmallRubric;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only judges is judged anew without a worker; what has to be measured is; both give what a run gives that measures all. */
@Tag("worker")
class JudgedAnewTest {

    private static final String SCORES = "{id: scores, title: Scores, points: 2, visibility: public,"
            + " checks: [scores.toy], tolerance: 1e-7}";
    private static final String LOSS =
            "{id: loss, title: Loss, points: 2, visibility: public, checks: [loss.toy, loss.toy.unregularised], scoring: share,"
            + " tolerance: 1e-9}";
    private static final String WHY = "{id: why, title: Why, points: 3, visibility: public, manual: true}";
    private static final String RUBRIC = SmallRubric.of(SCORES, LOSS, SmallRubric.PREDICT, WHY);
    private static final String TALKS = " public double[][] scores(double[][] x) {"
            + " System.out.println(\"asked for scores\"); return null; }";

    /** The results of a first run, and the JDK that tells how often it was started. */
    @TempDir
    private static Path before;

    @TempDir
    private Path folder;

    private static String home;

    private SmallBatch batch;

    @BeforeAll
    static void gradeOnce() throws IOException {
        home = System.getProperty("java.home");
        writeBatch(before).grade("out");
        Path java = Files.createDirectories(before.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho started >> '" + before.resolve("started") + "'\nexec '" + home + "/bin/java' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        System.setProperty("java.home", before.resolve("jdk").toString());
    }

    @AfterAll
    static void putBack() {
        System.setProperty("java.home", home);
    }

    private static SmallBatch writeBatch(Path folder) throws IOException {
        SmallBatch batch = SmallBatch.in(folder);
        for (String other : List.of("bea", "cid", "dan", "eva", "fay", "gus")) {
            deleteAll(folder.resolve("in").resolve(other));
        }
        // A little off, so that a tolerance decides.
        Path net = folder.resolve("in/hal/TwoLayerNet.java");
        String right = Files.readString(net);
        String off = right.replace(
                "return affine(hidden(x), w2, b2[0]);", "double[][] s = affine(hidden(x), w2, b2[0]); s[0][0] += 1e-9; return s;");
        assertNotEquals(right, off);
        Files.writeString(net, off);
        batch.rubric(RUBRIC);
        return batch;
    }

    private static void deleteAll(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @BeforeEach
    void copyBatch() throws IOException {
        batch = writeBatch(folder);
        try (Stream<Path> all = Files.walk(before.resolve("out"))) {
            for (Path each : all.toList()) {
                Files.copy(each, folder.resolve("out").resolve(before.resolve("out").relativize(each).toString()));
            }
        }
        Files.deleteIfExists(before.resolve("started"));
    }

    private static long workersStarted() throws IOException {
        Path started = before.resolve("started");
        return Files.exists(started) ? Files.readAllLines(started).size() : 0;
    }

    private void assertJudgedAnew(String counts, String... options) throws IOException {
        Terminal terminal = batch.grade("out", options);

        assertTrue(terminal.out().contains("\n" + counts + "\n"), terminal::toString);
        assertEquals(0, workersStarted(), "nothing had to be measured");
        assertAsGradedAfresh(options);
        assertTrue(workersStarted() > 0, "the measure of starts measures");
    }

    private void assertMeasured(String counts, String... options) throws IOException {
        Terminal terminal = batch.grade("out", options);

        assertTrue(terminal.out().contains("\n" + counts + "\n"), terminal::toString);
        assertTrue(workersStarted() > 0, "something had to be measured");
        assertAsGradedAfresh(options);
    }

    private void assertAsGradedAfresh(String... options) throws IOException {
        batch.grade("fresh", options);
        assertEquals(withoutTimes(batch.results("fresh")), withoutTimes(batch.results("out")));
    }

    private static TreeMap<String, String> withoutTimes(TreeMap<String, String> results) {
        results.replaceAll((id, result) -> SmallBatch.withoutTimes(result));
        return results;
    }

    private Result result(String id) throws IOException {
        return Documents.readJson(batch.results("out").get(id), Result.class);
    }

    private double seconds(String id, String check) throws IOException {
        return result(id).times().checkSeconds().getOrDefault(check, -1.0);
    }

    /** Changes the rubric from the first text to the second where it stands. */
    private void change(String from, String to) throws IOException {
        assertTrue(RUBRIC.contains(from), from);
        batch.rubric(RUBRIC.replace(from, to));
    }

    @Test
    void whatOnlyJudgesStartsNoWorker() throws IOException {
        batch.rubric(SmallRubric.of(
                        LOSS.replace("scoring: share", "scoring: all").replace("title: Loss", "title: The loss")
                                .replace("public", "hidden"),
                        SCORES.replace("points: 2", "points: 2.5").replace("1e-7", "2e-7"),
                        WHY)
                + "total: scores + 2 * loss + why\ncap: 6\nlate: {per-day: 10 %}\n");
        Path scores = Files.writeString(folder.resolve("scores.yaml"), "ana: {why: {points: 2}}\n");
        Path late = Files.writeString(folder.resolve("late.yaml"), "hal: 5 h\n");

        assertJudgedAnew("2 judged anew, none run.", "--manual", scores.toString(), "--late", late.toString());
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "title: Mine | title: Yours",
        "title: Scores | title: The scores",
        "points: 2 | points: 4",
        "tolerance: 1e-9 | tolerance: 2e-9",
        "scoring: share | scoring: all",
        "'id: loss, title: Loss, points: 2, visibility: public' | 'id: loss, title: Loss, points: 2, visibility: after-due'",
        "edition: today | edition: tomorrow",
    })
    void changeOfAWordOfTheRubricStartsNoWorker(String from, String to) throws IOException {
        change(from, to);

        assertJudgedAnew("2 judged anew, none run.");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"total: scores / 2 + loss", "cap: 3", "late: {per-day: 10 %}"})
    void moreOfTheTotalStartsNoWorker(String line) throws IOException {
        batch.rubric(RUBRIC + line + "\n");

        assertJudgedAnew("2 judged anew, none run.");
    }

    @Tag("slow")
    @Test
    void itemTakenOutStartsNoWorker() throws IOException {
        batch.rubric(SmallRubric.of(SCORES, LOSS, WHY));

        assertJudgedAnew("2 judged anew, none run.");
    }

    @Tag("slow")
    @Test
    void scoreByHandAndLatenessConcernTheirSubmissionAlone() throws IOException {
        Path scores = Files.writeString(folder.resolve("scores.yaml"), "ana: {why: {points: 2}}\n");
        assertJudgedAnew("1 judged anew, none run, 1 unchanged.", "--manual", scores.toString());
    }

    @Test
    void checkThatIsAddedRunsAlone() throws IOException {
        batch.rubric(SmallRubric.of(SCORES, LOSS, SmallRubric.PREDICT, WHY,
                "{id: parameters, title: Parameters, points: 1, visibility: public, checks: [parameters.set]}"));
        double scoresBefore = seconds("hal", "scores.toy");

        assertMeasured("2 submissions graded.");

        assertEquals(scoresBefore, seconds("hal", "scores.toy"), "kept with its time");
        assertTrue(seconds("hal", "parameters.set") > 0, "measured now");
    }

    @Test
    void checkThatBecomesDueRunsAlone() throws IOException {
        String dependent = SmallRubric.PREDICT.replace("checks:", "depends-on: [scores], checks:");
        batch.rubric(SmallRubric.of(SCORES.replace("1e-7", "1e-12"), LOSS, dependent, WHY));
        batch.grade("out", "--force");
        assertEquals(-1, seconds("hal", "predict.toy"), "not due");
        double scoresBefore = seconds("hal", "scores.toy");
        batch.rubric(SmallRubric.of(SCORES, LOSS, dependent, WHY));
        Files.deleteIfExists(before.resolve("started"));

        assertMeasured("1 judged anew, 1 run.");

        assertEquals(scoresBefore, seconds("hal", "scores.toy"), "kept with its time");
        assertTrue(seconds("hal", "predict.toy") > 0, "measured now");
    }

    @Test
    void otherFailedChecksAreDiagnosedAnew() throws IOException {
        change("tolerance: 1e-7", "tolerance: 1e-12");
        double scoresBefore = seconds("hal", "scores.toy");

        assertMeasured("1 judged anew, 1 run.");

        assertEquals(scoresBefore, seconds("hal", "scores.toy"), "a diagnosis measures no check again");
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"seed: 1 | seed: 2", "heap-mib: 64 | heap-mib: 65", "call-seconds: 10 | call-seconds: 11"})
    void whatIsMeasuredOtherwiseIsMeasuredAnew(String from, String to) throws IOException {
        double scoresBefore = seconds("hal", "scores.toy");
        change(from, to);

        assertMeasured("2 submissions graded.");

        assertNotEquals(scoresBefore, seconds("hal", "scores.toy"));
    }

    @Tag("slow")
    @Test
    void changedSubmissionIsMeasuredAnew() throws IOException {
        batch.submission("ana", SmallBatch.PREDICTS + "// more");

        assertMeasured("1 graded, 1 unchanged.");
    }

    @Tag("slow")
    @Test
    void forceMeasuresAll() throws IOException {
        double scoresBefore = seconds("hal", "scores.toy");

        assertMeasured("2 submissions graded.", "--force");

        assertNotEquals(scoresBefore, seconds("hal", "scores.toy"));
    }

    /** What it prints when asked in another order nobody knows, and what was printed for a hidden check must not be shown. */
    @Test
    void programThatPrintsIsRunAgainWhereItsQuestionsComeInAnotherOrder() throws IOException {
        batch.submission("ana", SmallBatch.PREDICTS + TALKS);
        batch.grade("out");
        assertEquals(result("ana").output().length(), result("ana").outputShown(), "all checks are public");
        Files.deleteIfExists(before.resolve("started"));
        change("title: Scores, points: 2, visibility: public", "title: Scores, points: 2, visibility: hidden");

        assertMeasured("1 judged anew, 1 run.");

        assertEquals("asked for scores", result("ana").output().strip());
        assertEquals(0, result("ana").outputShown());
    }

    @Test
    void programThatPrintsIsJudgedAnewWhereItsQuestionsStay() throws IOException {
        batch.submission("ana", SmallBatch.PREDICTS + TALKS);
        batch.grade("out");
        Files.deleteIfExists(before.resolve("started"));
        change("points: 2", "points: 4");

        assertJudgedAnew("2 judged anew, none run.");

        assertEquals("asked for scores", result("ana").output().strip());
    }

    @Tag("slow")
    @Test
    void brokenCodeAndArchivesAreJudgedAnew() throws IOException {
        batch.submission("ana", "int x = \"text\";");
        Files.writeString(folder.resolve("in/torn.zip"), "this is no zip");
        batch.grade("out");
        Files.deleteIfExists(before.resolve("started"));
        batch.rubric(
                SmallRubric.of(
                        SCORES, LOSS, "{id: parameters, title: Parameters, points: 1, visibility: public, checks: [parameters.set]}"));

        Terminal terminal = batch.grade("out");

        assertTrue(terminal.out().contains("\n2 judged anew, 1 run.\n"), terminal::toString);
        assertAsGradedAfresh();
        assertEquals(Set.of("ana", "hal", "torn"), batch.results("out").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"damaged", "cut off", "another's", "gone"})
    void whatIsKeptAndDoesNotFitIsPassedOver(String what) throws IOException {
        Path kept = batch.submissionReports("out", "hal").resolve(".measured");
        byte[] whole = Files.readAllBytes(kept);
        switch (what) {
            case "damaged" -> {
                byte[] damaged = whole.clone();
                damaged[whole.length / 2] ^= 1;
                Files.write(kept, damaged);
            }
            case "cut off" -> Files.write(kept, Arrays.copyOf(whole, whole.length / 2));
            case "another's" -> Files.copy(
                    batch.submissionReports("out", "ana").resolve(".measured"), kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            default -> Files.delete(kept);
        }
        assertFalse(Files.exists(kept) && Arrays.equals(whole, Files.readAllBytes(kept)));
        change("points: 2", "points: 4");

        assertMeasured("1 judged anew, 1 run.");

        assertTrue(Files.exists(kept), "kept anew");
    }
}
