package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import netgrade.rubric.SmallRubric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A download as it came, from the command line to the results: attempts, lateness, roster, equal submissions. */
@Tag("worker")
class HandInsTest {

    private static final String RUBRIC = SmallRubric.of(
            SmallRubric.PREDICT,
            "{id: why, title: Why, points: 9, visibility: public, manual: true}") + "late: {per-day: 10 %}\n";

    private static final String NET = "public class Net implements netgrade.spi.NeuralNet {}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRubric() throws IOException {
        SmallRubric.write(folder.resolve("rubrics/mine"), RUBRIC);
    }

    @Test
    void newestAttemptIsGradedWithItsLateness() throws IOException {
        Path zip = zip(
                "HW_ana_attempt_2026-05-01-10-00-00_Net.java", "class Old {", "HW_ana_attempt_2026-05-02-01-00-00_Net.java", NET,
                "HW_ben_attempt_2026-05-01-23-00-00_Net.java", NET + "// mine\n");
        Path manual = Files.writeString(folder.resolve("manual.yaml"), "ana:\n  why: {points: 8}\nben:\n  why: {points: 8}\n");

        Terminal terminal = grade(zip, "--due", "2026-05-01T23:59+02:00", "--manual", manual);

        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertTrue(terminal.out().contains("Older attempts, not graded: ana"
                + " (HW_ana_attempt_2026-05-01-10-00-00_Net.java)\n"), terminal.out());
        JsonNode ana = result("ana");
        assertEquals("2026-05-02T01:00", ana.get("submission").get("handIn").get("handedIn").asString());
        assertEquals(3660, ana.get("submission").get("handIn").get("late").asDouble(), "01:00 is 61 minutes after 23:59");
        assertEquals(7.2, ana.get("points").asDouble(), 1e-9, "8 less one day of 10 %");
        assertEquals(8, result("ben").get("points").asDouble(), "in time");
    }

    @Test
    void lateMarkWithoutATimeCostsNothingAndIsTold() throws IOException {
        Path manual = Files.writeString(folder.resolve("manual.yaml"), "adams_7:\n  why: {points: 8}\n");

        Terminal terminal = grade(zip("adams_LATE_7_901_Net.java", NET), "--manual", manual);

        assertTrue(terminal.out().contains("Marked late, but how late is unknown, so no points are deducted: adams_7."), terminal.out());
        JsonNode result = result("adams_7");
        assertEquals(8, result.get("points").asDouble());
        assertEquals(
                "The learning platform marks it late but not by how much, so no points were deducted.",
                result.get("remarks").get(0).get("text").asString());
    }

    @Test
    void listOfTheInstructorDecides() throws IOException {
        Path manual = Files.writeString(folder.resolve("manual.yaml"), "adams_7:\n  why: {points: 8}\n");
        Path late = Files.writeString(folder.resolve("late.yaml"), "adams_7: 1 d 1 min\n");

        grade(zip("adams_LATE_7_901_Net.java", NET), "--manual", manual, "--late", late);

        assertEquals(6.4, result("adams_7").get("points").asDouble(), 1e-9, "8 less two days begun of 10 % each");
    }

    @Test
    void rosterAndEqualSubmissionsAreTold() throws IOException {
        Path roster = Files.writeString(folder.resolve("class.csv"), "id,name\n7,Ana\n8,Ben\n9,Eva\n");

        Terminal terminal = grade(
                zip("adams_7_901_Net.java", NET, "bell_8_902_Net.java", NET.replace("\n", "\r\n"), "zed_66_903_Net.java", "// other\n"
                        + NET),
                "--roster", roster);

        assertTrue(terminal.out().contains("Identical source files: adams_7, bell_8\n"), terminal.out());
        assertTrue(terminal.out().contains("No submission from: 9\n"), terminal.out());
        assertTrue(terminal.out().contains("Not on the roster: zed_66\n"), terminal.out());
        List<String> grades = Files.readAllLines(folder.resolve("out/grades.csv"));
        assertTrue(grades.contains("9,,,,,handed in nothing,"), grades::toString);
        assertTrue(grades.get(1).contains("Remark: Source files identical to those of bell_8."), grades::toString);
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

    private JsonNode result(String id) throws IOException {
        return new JsonMapper().readTree(folder.resolve("out/submissions").resolve(id).resolve("result.json"));
    }
}
