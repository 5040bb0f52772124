package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A student's check, from the command line to the verdict. */
@Tag("worker")
class CheckCommandTest {

    private static final String RIGHT = "reference/cs231n-two-layer-net";
    private static final String HALF = "submissions/cs231n-two-layer-net/half-reg";

    @TempDir
    private Path folder;

    private static Terminal check(String path, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", path, "--images", "embedded"));
        arguments.addAll(List.of(more));
        Terminal terminal = Terminal.run(arguments.toArray(String[]::new));
        assertFalse(terminal.hasStackTrace(), terminal::toString);
        return terminal;
    }

    @Test
    void rightSubmissionPassesWithTheToyItems() {
        Terminal terminal = check(RIGHT);

        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertTrue(terminal.out().endsWith("\n13 of 13 points from the items that ran. Skipped: accuracy.\n"), "1 + 2 + 2 + 4 + 1 + 2 + 1: "
                + terminal.out());
        assertFalse(terminal.out().contains("\u001b"), "no terminal, no colours");
    }

    @Test
    void mistakeIsToldWithBothNumbersAndExitCode1() {
        Terminal terminal = check(HALF);

        assertEquals(ExitCode.BELOW, terminal.code(), terminal::toString);
        assertTrue(terminal.out().contains("expected 1.30378789\n"), "the published loss is 1.30378789133: " + terminal.out());
        assertTrue(terminal.out().contains("10 of 13 points"), "1 of 2 for the loss, 2 of 4 for the gradients: " + terminal.out());
    }

    @Test
    void hiddenItemsAreNeitherRunNorNamed() throws IOException {
        JsonNode result = new JsonMapper().readTree(check(HALF, "--json").out());

        result.get("items").forEach(item -> assertEquals("public", item.get("visibility").asString()));
        assertEquals(8, result.get("items").size(), "the public ones, accuracy among them");
        assertFalse(result.toString().contains("stability") || result.toString().contains("loss.biases"), result::toString);
        String message = check(HALF, "--item", "stability").err();
        assertEquals(
                "--item: \"stability\" is not a public item of cs231n-two-layer-net; public items: parameters, scores, loss, gradients,"
                        + " gradient_check, training, predict, accuracy.\n",
                message);
    }

    @Test
    void oneItemIsRunAloneAndTellsItsNumbers() {
        Terminal terminal = check(HALF, "--item", "predict");

        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertTrue(terminal.out().contains("    + predictions on the toy batch (predict.toy)\n"), terminal.out());
        assertTrue(terminal.out().endsWith("\n1 of 1 points from the items that ran.\n"), terminal.out());
        assertFalse(terminal.out().contains("[loss]"), terminal.out());
    }

    @Test
    void pageIsWrittenWhereAsked() throws IOException {
        Path page = folder.resolve("pages/mine.html");

        Terminal terminal = check(HALF, "--item", "loss", "--html", page.toString());

        assertTrue(Files.readString(page).contains("Loss of the toy batch"));
        assertTrue(terminal.out().endsWith("Report: " + page + "\n"), terminal.out());
    }

    @Test
    void wrongUsageIsToldBeforeAnythingRuns() {
        assertEquals(ExitCode.USAGE, check("nowhere", "-a", "cs231n-two-layer-net").code());
        assertEquals("--watch prints for people and --json for programs. Give only one of them.\n", check(HALF, "--watch", "--json").err());
    }

    @Test
    void savingRunsWhatIsAffected() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("cs231n-two-layer-net/mine"));
        try (Stream<Path> files = Files.list(Path.of(HALF))) {
            for (Path file : files.toList()) {
                Files.copy(file, mine.resolve(file.getFileName()));
            }
        }
        CheckOptions options = new CheckOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(mine.toString(), "--item", "loss", "--images", "embedded");
        StringWriter printed = new StringWriter();
        List<Double> points = new ArrayList<>();
        try (OneSubmission submission = OneSubmission.open(options, Isolation.PROCESS)) {
            Watch watch = new Watch(submission, checked -> points.add(checked.copy().score().points()), new PrintWriter(printed));

            Files.writeString(mine.resolve("notes.txt"), "not part of the submission");
            watch.again();
            assertEquals(List.of(), points, "nothing that counts was saved");

            Files.copy(
                    Path.of("reference/cs231n-two-layer-net/TwoLayerNet.java"), mine.resolve("TwoLayerNet.java"),
                    StandardCopyOption.REPLACE_EXISTING);
            watch.again();
            assertEquals(List.of(2.0), points, "the reference has all points of the loss");
            assertTrue(printed.toString().contains("Saved: TwoLayerNet.java"), printed::toString);

            Files.writeString(mine.resolve("TwoLayerNet.java"), "class Broken {");
            watch.again();
            assertEquals(List.of(2.0, 0.0), points);
        }
    }
}
