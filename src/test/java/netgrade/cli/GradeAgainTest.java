package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same command again grades what changed, says what that did, and repairs what is missing. */
@Tag("worker")
class GradeAgainTest {

    @TempDir
    private Path folder;

    private SmallBatch batch;

    @BeforeEach
    void writeBatch() throws IOException {
        batch = SmallBatch.in(folder);
        for (String other : List.of("bea", "cid", "dan", "eva", "fay", "gus", "hal")) {
            deleteAll(folder.resolve("in").resolve(other));
        }
        batch.submission("zoe", "");
    }

    private static void deleteAll(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static List<String> changes(Terminal terminal) {
        return terminal.out().lines().filter(line -> line.contains(" -> ")).toList();
    }

    private static void assertDone(String counts, Terminal terminal) {
        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertTrue(terminal.out().contains("\n" + counts + "\n"), terminal::toString);
    }

    @Test
    void unchangedSubmissionsAreNotGradedAgain() throws IOException {
        assertDone("2 submissions graded.", batch.grade("out"));
        var results = batch.results("out");
        String page = Files.readString(folder.resolve("out/index.html"));
        String table = Files.readString(folder.resolve("out/grades.csv"));

        assertDone("0 graded, 2 unchanged.", batch.grade("out"));

        assertEquals(results, batch.results("out"), "times too");
        assertEquals(page, Files.readString(folder.resolve("out/index.html")), "made from the results read back");
        assertEquals(table, Files.readString(folder.resolve("out/grades.csv")));
    }

    @Test
    void changedSubmissionAloneIsGradedAndTheChangeIsTold() throws IOException {
        batch.grade("out");
        batch.submission("zoe", SmallBatch.PREDICTS);

        Terminal again = batch.grade("out");

        assertDone("1 graded, 1 unchanged.", again);
        assertEquals(List.of("zoe: predict 0 -> 1 (submission changed)"), changes(again));
    }

    @Test
    void changedPointsJudgeAllAnewAndTellWhatMoved() throws IOException {
        batch.grade("out");
        batch.rubric(SmallBatch.RUBRIC.replace("title: Predictions, points: 1", "title: Predictions, points: 1.5"));

        Terminal again = batch.grade("out");

        assertDone("2 judged anew, none run.", again);
        assertEquals(List.of("ana: predict 1 -> 1.5 (rubric changed)"), changes(again));
    }

    @Test
    @Tag("slow")
    void scoreByHandJudgesItsSubmissionAlone() throws IOException {
        batch.grade("out");
        Path scores = Files.writeString(folder.resolve("scores.yaml"), "ana:\n  why: {points: 2}\n");

        Terminal again = batch.grade("out", "--manual", scores.toString());

        assertDone("1 judged anew, none run, 1 unchanged.", again);
        assertEquals(List.of("ana: why not graded -> 2 (manual scores changed)"), changes(again));
    }

    @Test
    @Tag("slow")
    void itemNoLongerLeftOutIsGraded() {
        batch.grade("out", "-x", "predict");
        assertDone("0 graded, 2 unchanged.", batch.grade("out", "-x", "predict"));

        Terminal whole = batch.grade("out");

        assertEquals(
                List.of("ana: predict not graded -> 1 (items left out changed)", "zoe: predict not graded -> 0 (items left out changed)"),
                changes(whole));
    }

    @Test
    @Tag("slow")
    void forceGradesAllAnew() {
        batch.grade("out");

        assertDone("2 submissions graded.", batch.grade("out", "--force"));
    }

    @Test
    void missingPagesAreMadeFromTheResult() throws IOException {
        batch.grade("out");
        Path page = batch.submissionReports("out", "ana").resolve("report.html");
        String before = Files.readString(page);
        Files.delete(page);

        assertDone("0 graded, 2 unchanged.", batch.grade("out"));

        assertEquals(before, Files.readString(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edited", "cut off", "empty", "without its extract"})
    void editedOrDamagedResultIsJudgedAnewAndTheTerminalSaysWhy(String what) throws IOException {
        batch.grade("out");
        Path result = batch.submissionReports("out", "ana").resolve("result.json");
        String whole = Files.readString(result);
        switch (what) {
            case "edited" -> Files.writeString(result, whole.replaceFirst("\"points\" : 1.0", "\"points\" : 3.0"));
            case "cut off" -> Files.writeString(result, whole.substring(0, whole.length() / 2));
            case "empty" -> Files.writeString(result, "");
            default -> Files.delete(result.resolveSibling(".extract"));
        }

        Terminal again = batch.grade("out");

        assertDone("1 judged anew, none run, 1 unchanged.", again);
        assertTrue(again.out().contains("\nresult.json was edited or damaged; made anew for: ana\n"), again::toString);
        assertEquals(whole, Files.readString(result), "times too, as they are those of measuring");
        assertDone("0 graded, 2 unchanged.", batch.grade("out"));
    }

    @Test
    @Tag("slow")
    void editedResultIsRunAgainWhereWhatWasMeasuredIsDamagedToo() throws IOException {
        batch.grade("out");
        Path reports = batch.submissionReports("out", "ana");
        String whole = Files.readString(reports.resolve("result.json"));
        Files.writeString(reports.resolve("result.json"), whole.replaceFirst("\"points\" : 1.0", "\"points\" : 3.0"));
        byte[] measured = Files.readAllBytes(reports.resolve(".measured"));
        measured[measured.length - 1] ^= 1;
        Files.write(reports.resolve(".measured"), measured);

        Terminal again = batch.grade("out");

        assertDone("1 graded, 1 unchanged.", again);
        assertTrue(again.out().contains("\nresult.json was edited or damaged; made anew for: ana\n"), again::toString);
        assertEquals(List.of(), changes(again), "compared with the points netgrade gave, not with those of the edit");
        assertEquals(SmallBatch.withoutTimes(whole), SmallBatch.withoutTimes(batch.results("out").get("ana")));
    }

    @Test
    void editedPagesAreWrittenAnewFromTheResult() throws IOException {
        batch.grade("out");
        Path page = batch.submissionReports("out", "ana").resolve("report.html");
        String before = Files.readString(page);
        Files.writeString(page, before.replaceFirst("</main>", "<p>Well done</p></main>"));
        assertNotEquals(before, Files.readString(page));

        Terminal again = batch.grade("out");

        assertDone("0 graded, 2 unchanged.", again);
        assertTrue(again.out().contains("\nreport.html was edited or damaged; made anew for: ana\n"), again::toString);
        assertEquals(before, Files.readString(page));
        assertFalse(batch.grade("out").out().contains("edited"), "told once");
    }

    @Test
    @Tag("slow")
    void pagesMadeByTemplatesOfOnesOwnGiveWayToTheUsualOnes() throws IOException {
        batch.grade("out");
        Path page = batch.submissionReports("out", "ana").resolve("report.html");
        String usual = Files.readString(page);
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("report.ftlh"), "Dear ${page.submission}");
        batch.grade("out", "--templates", templates.toString());
        assertEquals("Dear ana", Files.readString(page));

        assertDone("0 graded, 2 unchanged.", batch.grade("out"));

        assertEquals(usual, Files.readString(page));
    }

    @Test
    @Tag("slow")
    void faultOfTheGraderIsNotGradedAndIsTriedAgain() {
        Terminal broken = withoutJdk(() -> batch.grade("out"));

        assertEquals(ExitCode.FAULT, broken.code(), broken::toString);
        assertTrue(broken.out().contains("Not fully graded, through no fault of the students: ana, zoe."), broken::toString);

        Terminal again = batch.grade("out");
        assertDone("2 submissions graded.", again);
        assertTrue(changes(again).contains("ana: predict not graded -> 1 (regraded, nothing relevant changed)"), again::toString);
    }

    /** Runs with workers that are started with a java that is not there. */
    private Terminal withoutJdk(java.util.function.Supplier<Terminal> run) {
        String home = System.getProperty("java.home");
        try {
            System.setProperty("java.home", folder.toString());
            return run.get();
        } finally {
            System.setProperty("java.home", home);
        }
    }

    @Test
    void reportThatCannotBeWrittenIsToldAndStopsNobodyElse() throws IOException {
        // A file where the folder should be stops even root.
        Path obstacle = Files.createDirectories(folder.resolve("out/submissions")).resolve("ana");
        Files.writeString(obstacle, "in the way");

        Terminal terminal = batch.grade("out");

        assertEquals(ExitCode.FAULT, terminal.code(), terminal::toString);
        assertTrue(terminal.out().contains("The report of \"ana\" cannot be written to \"" + obstacle + "\": "), terminal::toString);
        assertFalse(terminal.hasStackTrace(), terminal::toString);
        assertEquals("[zoe]", batch.results("out").keySet().toString());
        assertTrue(Files.readString(folder.resolve("out/grades.csv")).contains("ana,"), "its grade is not lost");

        Files.delete(obstacle);
        assertDone("1 graded, 1 unchanged.", batch.grade("out"));
    }

    @Test
    @Tag("slow")
    void reportThatCannotBeMadeIsToldAndStopsNobodyElse() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("submission.ftlh"), "<#if page.title?? || true>${noSuchValue}</#if>");

        Terminal terminal = batch.grade("out", "--templates", templates.toString());

        assertEquals(ExitCode.FAULT, terminal.code(), terminal::toString);
        assertTrue(
                terminal.out().contains("The report of \"ana\" cannot be made: template report.ftlh does not fit its page: "),
                terminal::toString);
        assertTrue(terminal.out().contains("The report of \"zoe\" cannot be made"), terminal::toString);
        assertFalse(terminal.hasStackTrace(), terminal::toString);
        assertTrue(Files.readString(folder.resolve("out/grades.csv")).contains("ana,"), "its grade is not lost");
    }

    @Test
    @Tag("slow")
    void fileOfAFormatThatWasNotAskedForAgainDoesNotOutliveItsResult() throws IOException {
        batch.grade("out", "--format", "json,junit");
        Path junit = batch.submissionReports("out", "ana").resolve("junit.xml");
        String before = Files.readString(junit);
        batch.submission("ana", "");
        batch.grade("out", "--format", "json");
        assertFalse(Files.exists(junit));

        assertDone("0 graded, 2 unchanged.", batch.grade("out", "--format", "json,junit"));

        assertNotEquals(before, Files.readString(junit));
    }
}
