package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sample submissions, how an instructor grades them, and the grades that stand beside them. */
final class SampleGrades {

    static final Path SAMPLES = Path.of("submissions");
    static final String EXPECTED = ".expected.yaml";

    /** Its training draws from Math.random: its numbers differ from run to run, and its report says so. */
    static final String UNSEEDED = "cs231n-two-layer-net/unseeded-sampling";

    private SampleGrades() {}

    static List<String> assignments() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the names in an assignment's folder: submissions and expected grades. */
    static List<String> names(String assignment) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(assignment))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns assignment and id of a submission in the folder of an assignment. */
    static String story(String assignment, String name) {
        return assignment + "/" + name.replaceFirst("\\.(java|zip|jar|tar\\.gz|tgz)$", "");
    }

    /** Grades submissions of an assignment on embedded images; returns the results by story. */
    static Map<String, JsonNode> grade(String assignment, List<Path> submissions, Path out, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("grade", "-a", assignment, "--images", "embedded", "-o", out.toString()));
        submissions.forEach(path -> arguments.add(path.toString()));
        arguments.addAll(List.of(more));
        Terminal terminal = Terminal.run(arguments.toArray(String[]::new));
        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        return results(assignment, out);
    }

    /** Returns the results in a folder of reports, by story. */
    static Map<String, JsonNode> results(String assignment, Path out) throws IOException {
        Map<String, JsonNode> results = new TreeMap<>();
        try (Stream<Path> folders = Files.list(out.resolve("submissions"))) {
            for (Path each : folders.toList()) {
                results.put(story(assignment, each.getFileName().toString()), new JsonMapper().readTree(each.resolve("result.json")));
            }
        }
        return results;
    }

    /** Compares the points of all items that were run, and the outcomes that are written down; the total where no item was left out. */
    static void assertExpected(String story, JsonNode result) throws IOException {
        Path file = SAMPLES.resolve(story + EXPECTED);
        assertTrue(Files.exists(file), () -> file + " is missing: every sample has its expected grade beside it");
        JsonNode expected = new YAMLMapper().readTree(file);

        List<Executable> comparisons = new ArrayList<>();
        boolean whole = true;
        for (JsonNode item : result.get("items")) {
            if (isLeftOut(item)) {
                whole = false;
            } else {
                comparisons.addAll(comparisons(expected, item));
            }
        }
        if (whole) {
            comparisons.add(() -> assertEquals(expected.get("points").asDouble(), result.get("points").asDouble(), 0.011, "points"));
        }
        assertAll(comparisons);
    }

    private static boolean isLeftOut(JsonNode item) {
        return item.get("status").asString().equals("not-graded") && item.get("basis").asString().equals("checks");
    }

    private static List<Executable> comparisons(JsonNode expected, JsonNode item) {
        String id = item.get("id").asString();
        List<Executable> comparisons = new ArrayList<>();
        comparisons.add(() -> assertTrue(expected.get("items").has(id), "no expected points for item " + id));
        comparisons.add(() -> assertEquals(
                expected.get("items").get(id).asDouble(), item.get("points").asDouble(), 0.006, () -> id + ": " + item.get("checks")));
        item.get("checks").forEach(check -> {
            JsonNode outcome = expected.path("outcomes").path(check.get("id").asString());
            if (!outcome.isMissingNode()) {
                comparisons.add(() -> assertEquals(
                        outcome.asString().toLowerCase(Locale.ROOT).replace('_', '-'),
                        check.get("outcome").asString(),
                        check.get("id").asString()));
            }
        });
        return comparisons;
    }

    /** Returns results as text without what differs between two runs: times, and what names the build. */
    static Map<String, String> steady(Map<String, JsonNode> results) {
        Map<String, String> texts = new TreeMap<>();
        results.forEach((story, result) -> {
            if (!story.equals(UNSEEDED)) {
                ObjectNode copy = (ObjectNode) result.deepCopy();
                copy.remove(List.of("times", "key"));
                ((ObjectNode) copy.get("provenance")).remove("netgradeVersion");
                texts.put(story, copy.toPrettyString());
            }
        });
        return texts;
    }
}
