package netgrade.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import netgrade.intake.Found;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;


@Tag("worker")
class GraderTest {

    @TempDir
    private Path folder;

    private static Grader grader(Rubric rubric, int jobs) {
        return new Grader(rubric, new Grader.Settings(Course.LEVEL, ImageSource.embedded(), Set.of("accuracy"), "test", Course.CLOCK));
    }

    private static Map<String, Result> grade(Rubric rubric, int jobs, List<Found> submissions) {
        Map<String, Result> graded = new ConcurrentHashMap<>();
        grader(rubric, jobs).grade(submissions, jobs, each -> graded.put(each.submission().id(), each));
        return graded;
    }

    private Found right(String id) {
        return Course.found(id, Path.of("reference/" + Course.ID));
    }

    @Test
    void badSubmissionsDoNotStopTheBatch() throws IOException {
        Files.writeString(folder.resolve("torn.zip"), "this is no zip");
        Map<String, Result> graded = grade(Course.rubric(128), 2, List.of(
                right("first"),
                Course.found("torn", folder.resolve("torn.zip")),
                Course.written(folder, "broken", "int x = \"text\";"),
                Course.written(folder, "throws", "public Net() { throw new Error(\"on purpose\"); }"),
                Course.written(folder, "exits", "static { System.exit(0); }"),
                Course.found("gone", folder.resolve("gone")),
                right("last")));

        assertEquals(Set.of("first", "torn", "broken", "throws", "exits", "gone", "last"), graded.keySet());
        assertEquals(3, graded.get("first").points());
        assertEquals(3, graded.get("last").points());
        for (String bad : List.of("torn", "broken", "throws", "exits")) {
            assertEquals(ItemGrade.Status.NONE, graded.get(bad).item("scores").orElseThrow().status(), bad);
        }
        Course.assertAll(ItemGrade.Status.NOT_GRADED, graded.get("gone"));
    }

    @Test
    void workersThatCannotStartLeaveTheWholeBatchNotGraded() {
        // The JVM refuses a heap below its initial 16 MiB.
        Map<String, Result> graded = grade(Course.rubric(1), 2, List.of(right("a"), right("b"), right("c")));

        assertEquals(Set.of("a", "b", "c"), graded.keySet());
        graded.values().forEach(each -> Course.assertAll(ItemGrade.Status.NOT_GRADED, each));
    }

    @Test
    void emptyBatchIsDoneAtOnce() {
        assertEquals(Map.of(), grade(Course.rubric(128), 4, List.of()));
    }

    @Test
    void moreJobsThanSubmissionsIsFine() {
        assertEquals(Set.of("only"), grade(Course.rubric(128), 8, List.of(right("only"))).keySet());
    }

    @Test
    void failureToTakeAGradeReachesTheCaller() {
        IllegalStateException full = assertThrows(IllegalStateException.class, () -> grader(Course.rubric(128), 1)
                .grade(List.of(right("a")), 1, each -> {
                    throw new IllegalStateException("disk full");
                }));

        assertEquals("disk full", full.getMessage());
    }
}
