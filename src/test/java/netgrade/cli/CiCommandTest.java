package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code netgrade ci} in a process of its own, with the environment that GitHub's runner sets. */
@Tag("worker")
class CiCommandTest {

    private static final String PRINTS_COMMANDS =
            """
            import java.util.*;
            import netgrade.spi.*;

            public class Net implements NeuralNet {
                @Override
                public void setParameters(Map<String, double[][]> parameters) {
                    System.out.println("::set-output name=score::25");
                    System.out.println("::error file=x::forged");
                    throw new IllegalStateException("50% done\\n::warning::forged");
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path repository;

    @BeforeEach
    void checkOut() throws IOException {
        repository = Files.createDirectories(folder.resolve("repository"));
        Files.writeString(Files.createDirectories(repository.resolve("hw1")).resolve("Net.java"), PRINTS_COMMANDS);
    }

    private record Ended(int code, String out) {}

    private Ended ci(Map<String, String> environment, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "netgrade.cli.Main", "ci", repository.resolve("hw1").toString(), "-a", "cs231n-two-layer-net", "--isolation", "process",
                "--item", "scores"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        List.of("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    @Test
    void runnerIsToldAndNothingAStudentPrintedIsACommand() throws Exception {
        Path summary = folder.resolve("summary.md");
        Path outputs = Files.writeString(folder.resolve("outputs"), "earlier=1\n");

        Ended ended = ci(
                Map.of(
                        "GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", repository.toString(), "GITHUB_STEP_SUMMARY", summary.toString(),
                        "GITHUB_OUTPUT", outputs.toString()));

        assertEquals(ExitCode.BELOW, ended.code(), ended::out);
        List<String> obeyed = obeyed(ended.out());
        assertEquals(2, obeyed.size(), obeyed::toString);
        assertTrue(
                obeyed.get(0).startsWith("::error file=hw1/Net.java,line=9,title=Scores of the toy batch%3A 0 of 2 points::"),
                obeyed::toString);
        assertTrue(obeyed.get(0).contains("50%25 done"), obeyed::toString);
        assertEquals("::notice title=netgrade::Points 0/2", obeyed.get(1), "scores, and no other item");
        assertTrue(Files.readString(summary).startsWith("## Two\\-layer neural network: 0 of 2 points"), Files.readString(summary));
        List<String> lines = Files.readAllLines(outputs);
        assertEquals(List.of("earlier=1", "score=0", "max=2", "status=fail"), lines.subList(0, 4));
        JsonNode result = new JsonMapper().readTree(Base64.getDecoder().decode(lines.get(4).substring("result=".length())));
        assertEquals(List.of(1, "fail"), List.of(result.get("version").asInt(), result.get("status").asString()));
        assertEquals(5, lines.size());
    }

    /** Returns the commands that GitHub's runner would obey: lines that begin so, but for those between stop-commands and its token. */
    private static List<String> obeyed(String out) {
        List<String> obeyed = new ArrayList<>();
        String token = "";
        for (String line : out.lines().toList()) {
            Matcher stop = Pattern.compile("::stop-commands::(\\S+)").matcher(line);
            if (!token.isEmpty()) {
                token = line.equals("::" + token + "::") ? "" : token;
            } else if (stop.matches()) {
                token = stop.group(1);
                assertTrue(token.length() >= 32, "nobody guesses it: " + token);
            } else if (line.stripLeading().startsWith("::")) {
                obeyed.add(line);
            }
        }
        assertEquals("", token, "commands are on again");
        return obeyed;
    }

    @Test
    @Tag("slow")
    void elsewhereThereAreNoCommandsAndJunitXmlWhereAsked() throws Exception {
        Path junit = folder.resolve("build/junit.xml");

        Ended ended = ci(Map.of(), "--junit", junit.toString(), "--min-score", "0");

        assertEquals(ExitCode.DONE, ended.code(), ended::out);
        assertFalse(ended.out().contains("::stop-commands") || ended.out().contains("::notice"), ended.out());
        assertTrue(ended.out().endsWith("Passed: the pass mark is 0 points.\n"), ended.out());
        assertTrue(Files.readString(junit).contains("<testsuite name=\"cs231n-two-layer-net\""));
    }
}
