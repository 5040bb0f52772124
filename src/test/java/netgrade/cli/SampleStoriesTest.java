package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Grades some samples of each assignment, without the items that train on images, and compares with the grades beside them.
 *
 * <p>All samples and all items are graded by {@link SampleSubmissionsTest}, which takes minutes.
 */
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleStoriesTest {

    /** At least one sample of each way to end, but for those that only attacks and endless loops come to; and three kinds of archives. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "cs231n-two-layer-net",
            List.of(
                    "half-reg", "only-scores", "null-scores", "throws-in-loss", "memory-in-scores", "exit-in-train", "from-windows.zip",
                    "starter-left-in", "pattern-matching-in-switch"),
            "cs145-two-layer-mse", List.of("one-over-n", "gradients-transposed", "does-not-compile"),
            "hlcv-softmax-mlp", List.of("with-answers", "tarball.tar.gz"),
            "eecs598-two-layer-net", List.of("empty-starter", "relu-mask-forgotten"),
            "cs231n-linear-classifiers", List.of("first-step", "exits-in-the-hinge", "two-classes-one-named.zip"));

    /** Items that train on images. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "cs231n-two-layer-net", "accuracy",
            "cs145-two-layer-mse", "accuracy",
            "hlcv-softmax-mlp", "accuracy",
            "eecs598-two-layer-net", "sweep_hidden,sweep_reg,sweep_rate,search,accuracy",
            "cs231n-linear-classifiers", "hinge_accuracy,softmax_accuracy");

    @TempDir
    private static Path folder;

    private final Map<String, JsonNode> graded = new TreeMap<>();

    @BeforeAll
    void gradeTheChosen() throws IOException {
        for (String assignment : SampleGrades.assignments()) {
            graded.putAll(grade(assignment, "first", 4));
        }
    }

    private static Map<String, JsonNode> grade(String assignment, String run, int jobs) throws IOException {
        List<Path> submissions = CHOSEN.get(assignment).stream().map(name -> SampleGrades.SAMPLES.resolve(assignment).resolve(name))
                .toList();
        Path out = folder.resolve(run).resolve(assignment);
        return SampleGrades.grade(assignment, submissions, out, "-j", String.valueOf(jobs), "-x", LEFT_OUT.get(assignment));
    }

    static Stream<String> stories() throws IOException {
        List<String> stories = new ArrayList<>();
        for (String assignment : SampleGrades.assignments()) {
            CHOSEN.get(assignment).forEach(name -> stories.add(SampleGrades.story(assignment, name)));
        }
        return stories.stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void sampleGetsItsExpectedPointsForEachItem(String story) throws IOException {
        SampleGrades.assertExpected(story, graded.get(story));
    }

    @Test
    void eachWayToEndIsThere() {
        Set<String> outcomes = new HashSet<>();
        graded.values().forEach(result -> result.get("items").forEach(item -> item.get("checks").forEach(
                check -> outcomes.add(check.get("outcome").asString()))));

        assertEquals(
                Set.of("answered", "not-written", "wrong-shape", "threw", "out-of-memory", "died", "does-not-compile"), outcomes,
                "the hostile selection has the two others, timed-out and broke-protocol");
    }

    @Test
    void numberOfJobsChangesNothingButTimes() throws IOException {
        String assignment = "cs145-two-layer-mse";

        Map<String, String> again = SampleGrades.steady(grade(assignment, "again", 1));

        again.forEach((story, json) -> assertEquals(json, SampleGrades.steady(graded).get(story), story));
        assertEquals(CHOSEN.get(assignment).size(), again.size());
    }

    /** Whoever adds a sample learns here, and not only from the slow tests, that its expected grade is missing. */
    @Test
    void samplesAndExpectedGradesGoTogether() throws IOException {
        for (String assignment : SampleGrades.assignments()) {
            Set<String> samples = new HashSet<>();
            Set<String> expected = new HashSet<>();
            for (String name : SampleGrades.names(assignment)) {
                if (name.endsWith(SampleGrades.EXPECTED)) {
                    expected.add(assignment + "/" + name.replace(SampleGrades.EXPECTED, ""));
                } else {
                    assertTrue(samples.add(SampleGrades.story(assignment, name)), () -> assignment + " has two samples " + name);
                }
            }
            assertEquals(samples, expected, "left: samples, right: expected grades");
        }
    }
}
