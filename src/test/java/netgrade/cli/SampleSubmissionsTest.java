package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Grades all sample submissions as an instructor would, and compares with the grades beside them.
 *
 * <p>Each sample is a story; its expected grade was worked out from the rubric and from what the mistake does, not taken from a run.
 */
@Tag("slow")
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSubmissionsTest {

    private static final Path SAMPLES = Path.of("submissions");
    private static final String EXPECTED = ".expected.yaml";

    /** Its training draws from Math.random: its numbers differ from run to run, and its report says so. */
    private static final String UNSEEDED = "cs231n-two-layer-net/unseeded-sampling";

    @TempDir
    private static Path folder;

    private Map<String, JsonNode> graded;

    @BeforeAll
    void gradeAll() throws IOException {
        graded = grade("first", 4);
    }

    static List<String> assignments() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** The samples of all assignments: at least a dozen each. */
    static Stream<String> stories() throws IOException {
        List<String> stories = new ArrayList<>();
        for (String assignment : assignments()) {
            List<String> found = names(assignment).stream().filter(name -> !name.endsWith(EXPECTED)).toList();
            assertTrue(found.size() >= 12, "samples of " + assignment + " are missing: " + found);
            found.forEach(name -> stories.add(assignment + "/" + name.replaceFirst("\\.(java|zip|jar|tar\\.gz|tgz)$", "")));
        }
        return stories.stream();
    }

    private static List<String> names(String assignment) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(assignment))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void sampleGetsItsExpectedGrade(String story) throws IOException {
        Path file = SAMPLES.resolve(story + EXPECTED);
        assertTrue(Files.exists(file), () -> file + " is missing: every sample has its expected grade beside it");
        JsonNode expected = new YAMLMapper().readTree(file);
        JsonNode result = graded.get(story);

        List<Executable> comparisons = new ArrayList<>();
        comparisons.add(() -> assertEquals(expected.get("points").asDouble(), result.get("points").asDouble(), 0.011, "points"));
        result.get("items").forEach(item -> {
            String id = item.get("id").asString();
            comparisons.add(() -> assertTrue(expected.get("items").has(id), "no expected points for item " + id));
            comparisons.add(() -> assertEquals(
                    expected.get("items").get(id).asDouble(), item.get("points").asDouble(), 0.006, () -> id + ": " + item.get("checks")));
            item.get("checks").forEach(check -> {
                JsonNode outcome = expected.path("outcomes").path(check.get("id").asString());
                if (!outcome.isMissingNode()) {
                    comparisons.add(() -> assertEquals(
                            outcome.asString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                            check.get("outcome").asString(),
                            check.get("id").asString()));
                }
            });
        });
        assertAll(comparisons);
    }

    @Test
    void expectedGradesBelongToSamples() throws IOException {
        List<String> stories = stories().toList();
        for (String assignment : assignments()) {
            names(assignment).stream().filter(name -> name.endsWith(EXPECTED)).forEach(name -> {
                String story = assignment + "/" + name.substring(0, name.length() - EXPECTED.length());
                assertTrue(stories.contains(story), story);
            });
        }
    }

    @Test
    void numberOfJobsAndRepetitionChangeNothingButTimes() throws IOException {
        Map<String, String> first = withoutTimes(graded);
        Map<String, String> again = withoutTimes(grade("again", 2));
        first.forEach((story, json) -> assertEquals(json, again.get(story), story));
    }

    @Test
    void trainingThatIgnoresTheSeedIsMarked() {
        assertTrue(graded.get(UNSEEDED).get("remarks").toString().contains("Not deterministic"), graded.get(UNSEEDED)::toString);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void referenceEarnsAllPointsThatAProgramCanGive(String assignment) throws IOException {
        Path out = folder.resolve("reference").resolve(assignment);
        run("grade", "reference/" + assignment, "--images", "embedded", "-o", out.toString());
        JsonNode result = results(out).values().iterator().next();

        result.get("items").forEach(item -> {
            boolean byHand = item.get("basis").asString().equals("manual");
            String status = byHand ? "not-graded" : "full";
            assertEquals(status, item.get("status").asString(), item::toString);
        });
    }

    @Test
    void referenceOfCs231nEarns25Of25() throws IOException {
        Path out = folder.resolve("cs231n");
        run("grade", "reference/cs231n-two-layer-net", "--images", "embedded", "-o", out.toString());
        JsonNode result = results(out).values().iterator().next();

        assertEquals(25, result.get("points").asDouble());
        assertEquals(25, result.get("max").asDouble());
    }

    private Map<String, JsonNode> grade(String name, int jobs) throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        for (String assignment : assignments()) {
            Path out = folder.resolve(name + jobs).resolve(assignment);
            run("grade", SAMPLES.resolve(assignment).toString(), "--images", "embedded", "-o", out.toString(), "-j", String.valueOf(jobs));
            results(out).forEach((story, result) -> all.put(assignment + "/" + story, result));
        }
        return all;
    }

    private static void run(String... arguments) {
        StringWriter printed = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed)).execute(arguments);
        assertEquals(ExitCode.DONE, code, printed::toString);
    }

    private static Map<String, JsonNode> results(Path out) throws IOException {
        Map<String, JsonNode> results = new TreeMap<>();
        try (Stream<Path> folders = Files.list(out.resolve("submissions"))) {
            for (Path each : folders.toList()) {
                results.put(each.getFileName().toString(), new JsonMapper().readTree(each.resolve("result.json")));
            }
        }
        return results;
    }

    private static Map<String, String> withoutTimes(Map<String, JsonNode> results) {
        Map<String, String> texts = new TreeMap<>();
        results.forEach((story, result) -> {
            if (!story.equals(UNSEEDED)) {
                ObjectNode copy = (ObjectNode) result.deepCopy();
                copy.remove("times");
                texts.put(story, copy.toPrettyString());
            }
        });
        return texts;
    }
}
