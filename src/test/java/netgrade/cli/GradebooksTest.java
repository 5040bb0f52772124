package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import netgrade.rubric.SmallRubric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Downloads of Canvas and Moodle, graded, with their gradebooks filled in. */
@Tag("worker")
class GradebooksTest {

    private static final String RUBRIC = SmallRubric.of(
            SmallRubric.PREDICT,
            "{id: why, title: Why, points: 9, visibility: public, manual: true}");

    private static final String NET = "public class Net implements netgrade.spi.NeuralNet {}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRubric() throws IOException {
        SmallRubric.write(folder.resolve("rubrics/mine"), RUBRIC);
    }

    @Test
    void canvasGradebookIsFilledInAndTheExportStays() throws Exception {
        String export = "Student,ID,Homework 1 (4711)\n    Points Possible,,10\n\"Adams, \"\"Ana\"\"\",7,\n=Bell,8,2\nZed,9,\n";
        Path gradebook = Files.writeString(folder.resolve("canvas-export.csv"), export);
        Path manual = Files.writeString(folder.resolve("manual.yaml"), "adams_7:\n  why: {points: 8.5}\n");

        Terminal terminal = grade(zip("adams_7_901_Net.java", NET, "bell_8_902_Net.java", NET), "--canvas", gradebook, "--manual", manual);

        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertEquals(export, Files.readString(gradebook));
        assertTrue(
                terminal.out().contains("Canvas: entered the points of 1 student in " + folder.resolve("out/canvas.csv") + ".\n"),
                terminal.out());
        assertTrue(terminal.out().contains("Canvas: In the file, but no submission here; cell left as it is: Zed\n"), terminal.out());
        assertTrue(terminal.out().contains("Canvas: Points not final, not entered: =Bell\n"), "no manual score: " + terminal.out());
        assertEquals(
                "[[\"Student\", \"ID\", \"Homework 1 (4711)\"], [\"    Points Possible\", \"\", \"10\"], [\"Adams, \\\"Ana\\\"\", \"7\","
                + " \"8.5\"], [\"=Bell\", \"8\", \"2\"], [\"Zed\", \"9\", \"\"]]",
                asPythonReads(folder.resolve("out/canvas.csv")));
    }

    @Test
    void pointsOfAnEarlierRunAreEnteredAndWrittenAgain() throws IOException {
        Path gradebook = Files.writeString(folder.resolve("canvas-export.csv"), "Student,ID,Homework 1 (4711)\nAna,7,\n");
        Path manual = Files.writeString(folder.resolve("manual.yaml"), "adams_7:\n  why: {points: 8.5}\n");
        Path submissions = zip("adams_7_901_Net.java", NET);
        grade(submissions, "--manual", manual);

        Terminal terminal = grade(submissions, "--manual", manual, "--canvas", gradebook, "--format", "html,json,csv,gradescope");

        assertTrue(terminal.out().contains("0 graded, 1 unchanged."), terminal.out());
        assertEquals("Student,ID,Homework 1 (4711)\nAna,7,8.5\n", Files.readString(folder.resolve("out/canvas.csv")));
        assertEquals(8.5, new JsonMapper().readTree(folder.resolve("out/submissions/adams_7/gradescope.json")).get("score").asDouble());
    }

    /** Returns the cells of a table as Python's csv module has them, in JSON. */
    private static String asPythonReads(Path file) throws Exception {
        String program = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8')))))";
        Process python;
        try {
            python = new ProcessBuilder("python3", "-c", program, file.toString()).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "needs python3");
            return "";
        }
        String cells = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, python.waitFor(), cells);
        return cells;
    }

    @Test
    void moodleWorksheetIsFilledInAndReportsArePacked() throws IOException {
        Path worksheet = Files.writeString(folder.resolve("worksheet.csv"),
                "Identifier,Full name,Grade,Maximum Grade\nParticipant 7,Ana Adams,,10.00\nParticipant 9,Zed,,10.00\n");
        Path manual = Files.writeString(
                folder.resolve("manual.yaml"), "Ana Adams_7:\n  why: {points: 8.5}\nBen Bell_8:\n  why: {points: 1}\n");

        Terminal terminal = grade(
                zip("Ana Adams_7_assignsubmission_file_/Net.java", NET, "Ben Bell_8_assignsubmission_file_/Net.java", NET), "--moodle",
                worksheet, "--manual", manual);

        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertEquals(
                "Identifier,Full name,Grade,Maximum Grade\nParticipant 7,Ana Adams,8.5,10.00\nParticipant 9,Zed,,10.00\n",
                Files.readString(folder.resolve("out/moodle.csv")));
        assertTrue(terminal.out().contains("Moodle: Submission here, but not in the file: Ben Bell_8\n"), terminal.out());
        try (ZipFile zip = new ZipFile(folder.resolve("out/moodle-feedback.zip").toFile())) {
            assertEquals(List.of("Ana Adams_7_assignsubmission_file_/report.html"), zip.stream().map(ZipEntry::getName).toList());
        }
    }

    @Test
    void formatsOfOtherSystemsAreWritten() throws IOException {
        Terminal terminal = grade(zip("adams_7_901_Net.java", NET), "--format", "gradescope,gradescope-all,junit");

        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        Path of = folder.resolve("out/submissions/adams_7");
        JsonNode tests = new JsonMapper().readTree(of.resolve("gradescope.json")).get("tests");
        assertEquals("Predictions", tests.get(0).get("name").asString());
        assertTrue(tests.get(1).get("score") == null, "waits for the instructor");
        assertTrue(Files.exists(of.resolve("gradescope-all.json")) && Files.exists(of.resolve("junit.xml")));
        assertTrue(Files.notExists(of.resolve("result.json")), "not asked for");
    }

    private Path zip(String... namesAndContents) throws IOException {
        Path zip = folder.resolve("submissions.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                entries.putNextEntry(new ZipEntry(namesAndContents[i]));
                entries.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return zip;
    }

    private Terminal grade(Path path, Object... more) {
        List<String> arguments = new ArrayList<>(List.of("grade", path.toString(), "-a", "mine", "--isolation", "process", "-o",
                folder.resolve("out").toString(), "--rubrics", folder.resolve("rubrics").toString()));
        Stream.of(more).map(String::valueOf).forEach(arguments::add);
        return Terminal.run(arguments.toArray(String[]::new));
    }
}
