package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.report.Samples;
import netgrade.result.ClassResults;
import netgrade.result.ReportFolder;
import netgrade.result.ResultFormat;
import netgrade.result.ResultStore;
import netgrade.result.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves in the folder of its reports, format by format. */
class FormatTest {

    private static final Set<Format> DEFAULT = EnumSet.of(Format.HTML, Format.JSON, Format.CSV);

    @TempDir
    private Path folder;

    private static ReportFolder reports(Path folder, Set<Format> formats) {
        return Format.reports(folder, formats, Optional.empty(), Map.of());
    }

    private static void writeClass(ReportFolder reports, List<Summary> summaries) {
        reports.write(new ClassResults(Samples.ASSIGNMENT, summaries, List.of(), List.of()));
    }

    @Test
    void aRunLeavesTheseFilesAndNoDrafts() throws IOException {
        ReportFolder reports = reports(folder, DEFAULT);

        reports.write(Samples.mixed("ana"));
        writeClass(reports, List.of(Summary.of(Samples.mixed("ana"))));

        assertEquals(
                List.of(
                        "grades.csv", "index.html", "submissions/ana/.extract", "submissions/ana/instructor.html",
                        "submissions/ana/report.html", "submissions/ana/result.json"),
                files());
    }

    @Test
    void onlyTheFormatsAskedForAreWritten() throws IOException {
        ReportFolder reports = reports(folder, EnumSet.of(Format.JSON));

        reports.write(Samples.mixed("ana"));
        writeClass(reports, List.of(Summary.of(Samples.mixed("ana"))));

        assertEquals(List.of("submissions/ana/.extract", "submissions/ana/result.json"), files());
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyOrder(@TempDir Path other) throws IOException {
        List<Summary> forward = new ArrayList<>();
        for (String id : List.of("ana", "bea")) {
            forward.add(Summary.of(Samples.mixed(id)));
            reports(folder, DEFAULT).write(Samples.mixed(id));
            reports(other, DEFAULT).write(Samples.mixed(id));
        }
        List<Summary> backward = new ArrayList<>(forward);
        Collections.reverse(backward);
        writeClass(reports(folder, DEFAULT), forward);
        writeClass(reports(other, DEFAULT), backward);

        for (String file : files()) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
        }
    }

    @Test
    void severalThreadsMayWriteAtOnce() throws IOException {
        ReportFolder reports = reports(folder, DEFAULT);

        IntStream.range(0, 40).parallel().forEach(i -> reports.write(Samples.mixed("student-" + i)));

        assertEquals(40 * 4, files().size());
        assertEquals(
                Files.readString(folder.resolve("submissions/student-7/report.html")).replace("student-7", "student-8"),
                Files.readString(folder.resolve("submissions/student-8/report.html")));
    }

    @Test
    void aFailureToMakeOneFileLeavesNoResult() throws IOException {
        ResultFormat failing = ResultFormat.ofOneFile("other.txt", result -> {
            throw new IllegalStateException("nothing today");
        });
        ReportFolder reports = new ReportFolder(folder, List.of(ResultStore.FORMAT, failing), List.of(), List.of());

        assertThrows(IllegalStateException.class, () -> reports.write(Samples.mixed()));
        assertEquals(List.of(), files());
    }

    @Test
    void anOlderReportIsReplaced() throws IOException {
        reports(folder, DEFAULT).write(Samples.rejected("ana"));
        reports(folder, DEFAULT).write(Samples.mixed("ana"));

        assertTrue(Files.readString(folder.resolve("submissions/ana/report.html")).contains("9.93"));
    }

    @Test
    void aFolderOfTemplatesOverridesFileByFile(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("report.ftlh"), "Dear ${page.submission}: ${page.score.points}");
        ReportFolder reports = Format.reports(folder, EnumSet.of(Format.HTML), Optional.of(templates), Map.of());

        reports.write(Samples.mixed("ana"));

        assertEquals("Dear ana: 9.93", Files.readString(folder.resolve("submissions/ana/report.html")));
        assertTrue(Files.readString(folder.resolve("submissions/ana/instructor.html")).contains("<main"));
    }

    @Test
    void noTemplateMayMakeObjects(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("report.ftlh"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
        ReportFolder reports = Format.reports(folder, EnumSet.of(Format.HTML), Optional.of(templates), Map.of());

        assertThrows(IllegalStateException.class, () -> reports.write(Samples.mixed("ana")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../x", "a/b", "/tmp/x"})
    void anIdThatIsNoFileNameIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> reports(folder, DEFAULT).write(Samples.mixed(id)));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void noFormatsAreFine() throws IOException {
        reports(folder, Set.of()).write(Samples.mixed("ana"));

        assertEquals(List.of(), files());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
