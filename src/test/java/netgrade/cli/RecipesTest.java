package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docs/ tell users to run is run, as far as it can be here. */
class RecipesTest {

    private static final Path SAMPLE = Path.of("submissions/cs231n-two-layer-net/half-reg/TwoLayerNet.java");

    @TempDir
    private Path folder;

    private static List<String> blocks(String file, String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of(file)));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    @Test
    void workflowsAreYamlAndTheirCommandsAreOurs() throws IOException {
        List<String> workflows = blocks("docs/ci.md", "yaml");
        assertEquals(2, workflows.size(), "GitHub's and GitLab's");
        for (String workflow : workflows) {
            JsonNode read = new YAMLMapper().readTree(workflow);
            assertTrue(read.isObject());
            Matcher command = Pattern.compile("netgrade\\.jar\"? (ci .*)").matcher(workflow);
            assertTrue(command.find(), workflow);
            assertParses(command.group(1));
        }
        JsonNode github = new YAMLMapper().readTree(workflows.get(0));
        assertEquals("read", github.at("/permissions/contents").asString());
        assertEquals("netgrade.xml", new YAMLMapper().readTree(workflows.get(1)).at("/check/artifacts/reports/junit").asString());
    }

    @Test
    void commandsInTheDocsAreOurs() throws IOException {
        for (String file : List.of("docs/ci.md", "docs/gradebooks.md")) {
            for (String block : blocks(file, "sh")) {
                block.lines().filter(line -> line.startsWith("./netgrade "))
                        .forEach(line -> assertParses(line.replaceFirst("\\./netgrade ", "").replaceFirst(" +#.*", "")));
            }
        }
    }

    private static void assertParses(String command) {
        CommandLine.ParseResult parsed = Main.commandLine().parseArgs(command.strip().split(" +"));
        assertTrue(parsed.hasSubcommand(), command);
    }

    @Test
    @Tag("slow")
    @Tag("worker")
    void gradescopeAutograderLeavesItsResult() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/bash")), "needs bash");
        Path root = folder.resolve("autograder");
        Files.copy(SAMPLE, Files.createDirectories(root.resolve("submission/some folder")).resolve("TwoLayerNet.java"));
        Files.createDirectories(root.resolve("results"));
        Files.writeString(root.resolve("results/results.json"), "{\"score\": 0}");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path launcher = Files.writeString(folder.resolve("netgrade.sh"),
                "exec \"" + java + "\" -cp \"" + System.getProperty("java.class.path")
                        + "\" netgrade.cli.Main \"$@\" --isolation process --images embedded\n");

        ProcessBuilder script = new ProcessBuilder("/usr/bin/bash", "docs/gradescope/run_autograder").redirectErrorStream(true);
        script.environment().put("AUTOGRADER", root.toString());
        script.environment().put("NETGRADE", "/usr/bin/bash " + launcher);
        // One run of all items; otherwise the script makes one before it without those that train.
        script.environment().put("SLOW", "");
        script.environment().put("ASSIGNMENT", "cs231n-two-layer-net");
        Process process = script.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), printed);
        JsonNode results = new JsonMapper().readTree(root.resolve("results/results.json"));
        assertEquals(15, results.get("score").asDouble(), "the sample's expected grade");
        assertFalse(results.toString().contains("stability"), results::toString);
        try (var left = Files.list(root.resolve("results"))) {
            assertEquals(1, left.count(), "no draft is left");
        }
    }
}
