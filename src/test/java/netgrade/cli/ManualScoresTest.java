package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import netgrade.rubric.SmallRubric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items graded by hand and written answers, from the command line to the result. */
@Tag("worker")
class ManualScoresTest {

    private static final String RUBRIC = SmallRubric.of(
            SmallRubric.PREDICT,
            "{id: why, title: Why, points: 3, visibility: public, manual: true, question: 1}");

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void writeRubricAndSubmission() throws IOException {
        SmallRubric.write(folder.resolve("rubrics/mine"), RUBRIC);
        Files.createDirectories(folder.resolve("in/ana"));
        Files.writeString(
                folder.resolve("in/ana/Net.java"), "public class Net implements netgrade.spi.NeuralNet {}");
        Files.writeString(folder.resolve("in/ana/answers.md"), "## Question 1\n\nBecause <b>it</b> is.\n");
    }

    @Test
    void withoutAScoreTheItemWaitsForTheInstructor() throws IOException {
        assertEquals(ExitCode.DONE, grade());

        JsonNode item = item();
        assertEquals("not-graded", item.get("status").asString());
        assertEquals("To be graded by the instructor.", item.get("reason").asString());
    }

    @Test
    void scoreAndCommentOfTheInstructorStandInTheResult() throws IOException {
        Files.writeString(folder.resolve("manual.yaml"), "ana:\n  why: {points: 2.5, comment: Nearly.}\nzoe:\n  why: {points: 1}\n");

        assertEquals(ExitCode.DONE, grade("--manual", folder.resolve("manual.yaml").toString()));

        assertEquals(2.5, item().get("points").asDouble());
        assertTrue(printed.toString().contains("Manual scores that match no submission and are not used: zoe"), printed.toString());
    }

    @Test
    void scoreAboveTheItemsPointsIsRefusedWithItsLine() throws IOException {
        Path manual = Files.writeString(folder.resolve("manual.yaml"), "ana:\n  why: {points: 4}\n");

        assertEquals(ExitCode.USAGE, grade("--manual", manual.toString()));

        assertTrue(printed.toString().startsWith(manual + ", line 2: "), printed.toString());
        assertTrue(Files.notExists(folder.resolve("out")), "nothing is written");
    }

    private int grade(String... more) {
        String[] always = {
            "grade", folder.resolve("in").toString(), "-a", "mine", "--rubrics", folder.resolve("rubrics").toString(), "-o",
            folder.resolve("out").toString(), "--isolation", "process"
        };
        String[] all = java.util.stream.Stream.of(always, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed)).execute(all);
    }

    private JsonNode item() throws IOException {
        JsonNode result = new JsonMapper().readTree(folder.resolve("out/submissions/ana/result.json"));
        return result.get("items").get(1);
    }
}
