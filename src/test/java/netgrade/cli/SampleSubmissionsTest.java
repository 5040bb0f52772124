package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Grades all sample submissions as an instructor would, and compares with the grades beside them.
 *
 * <p>Each sample is a story; its expected grade was worked out from the rubric and from what the mistake does, not taken from a run.
 */
@Tag("slow")
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSubmissionsTest {

    /** Names a folder of reports that {@code netgrade grade submissions} wrote: what is graded here is compared with it. */
    private static final String GRADED_BEFORE = "netgrade.samples";

    /** More than the command takes of itself, so that the two gradings differ in number and order of jobs. */
    private static final int JOBS = Runtime.getRuntime().availableProcessors() + 1;

    @TempDir
    private static Path folder;

    private Map<String, JsonNode> graded;

    @BeforeAll
    void gradeAll() throws IOException {
        graded = gradeAll(folder.resolve("first"), JOBS);
    }

    private static Map<String, JsonNode> gradeAll(Path out, int jobs) throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        for (String assignment : SampleGrades.assignments()) {
            List<Path> submissions = List.of(SampleGrades.SAMPLES.resolve(assignment));
            all.putAll(SampleGrades.grade(assignment, submissions, out.resolve(assignment), "-j", String.valueOf(jobs)));
        }
        return all;
    }

    /** The samples of all assignments: at least a dozen each. */
    static Stream<String> stories() throws IOException {
        List<String> stories = new ArrayList<>();
        for (String assignment : SampleGrades.assignments()) {
            List<String> found = SampleGrades.names(assignment).stream().filter(name -> !name.endsWith(SampleGrades.EXPECTED)).toList();
            assertTrue(found.size() >= 12, "samples of " + assignment + " are missing: " + found);
            found.forEach(name -> stories.add(SampleGrades.story(assignment, name)));
        }
        return stories.stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void sampleGetsItsExpectedGrade(String story) throws IOException {
        SampleGrades.assertExpected(story, graded.get(story));
    }

    @Test
    void numberAndOrderOfJobsChangeNothingButTimes() throws IOException {
        Map<String, String> first = SampleGrades.steady(graded);
        Map<String, String> other = SampleGrades.steady(gradedBefore());

        assertEquals(first.keySet(), other.keySet());
        first.forEach((story, json) -> assertEquals(json, other.get(story), story));
    }

    /** Returns the results of the folder that was named, or grades all once more with the jobs that the command takes. */
    private static Map<String, JsonNode> gradedBefore() throws IOException {
        String before = System.getProperty(GRADED_BEFORE, "");
        if (before.isEmpty()) {
            return gradeAll(folder.resolve("again"), JOBS - 1);
        }
        Map<String, JsonNode> all = new TreeMap<>();
        for (String assignment : SampleGrades.assignments()) {
            all.putAll(SampleGrades.results(assignment, Path.of(before).resolve(assignment)));
        }
        return all;
    }

    @Test
    void trainingThatIgnoresTheSeedIsMarked() {
        JsonNode unseeded = graded.get(SampleGrades.UNSEEDED);

        assertTrue(unseeded.get("remarks").toString().contains("Not deterministic"), unseeded::toString);
    }

    static List<String> assignments() throws IOException {
        return SampleGrades.assignments();
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void referenceEarnsAllPointsThatAProgramCanGive(String assignment) throws IOException {
        JsonNode result = reference(assignment);

        result.get("items").forEach(item -> {
            boolean byHand = item.get("basis").asString().equals("manual");
            String status = byHand ? "not-graded" : "full";
            assertEquals(status, item.get("status").asString(), item::toString);
        });
        if (assignment.equals("cs231n-two-layer-net")) {
            assertEquals(25, result.get("points").asDouble());
            assertEquals(25, result.get("max").asDouble());
        }
    }

    private static JsonNode reference(String assignment) throws IOException {
        Path out = folder.resolve("reference").resolve(assignment);
        return SampleGrades.grade(assignment, List.of(Path.of("reference", assignment)), out).values().iterator().next();
    }
}
