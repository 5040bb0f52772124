package netgrade.report;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.export.Format;
import netgrade.result.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

    @TempDir
    Path folder;

    @Test
    void aRunLeavesTheseFilesAndNoDrafts() throws IOException {
        Reports reports = Pages.reports(folder);

        Summary ana = reports.write(Samples.mixed("ana"));
        reports.writeClass(Samples.ASSIGNMENT, List.of(ana));

        assertEquals(
                List.of("grades.csv", "index.html", "submissions/ana/.gist.json", "submissions/ana/instructor.html", "submissions/ana/report.html", "submissions/ana/result.json"),
                files());
    }

    @Test
    void onlyTheFormatsAskedForAreWritten() throws IOException {
        Reports reports = new Reports(folder, Optional.empty(), EnumSet.of(Format.JSON), RecordJson::write);

        reports.writeClass(Samples.ASSIGNMENT, List.of(reports.write(Samples.mixed("ana"))));

        assertEquals(List.of("submissions/ana/.gist.json", "submissions/ana/result.json"), files());
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyOrder(@TempDir Path other) throws IOException {
        List<Summary> forward = new ArrayList<>();
        for (String id : List.of("ana", "bea")) {
            forward.add(Pages.reports(folder).write(Samples.mixed(id)));
            Pages.reports(other).write(Samples.mixed(id));
        }
        List<Summary> backward = new ArrayList<>(forward);
        Collections.reverse(backward);
        Pages.reports(folder).writeClass(Samples.ASSIGNMENT, forward);
        Pages.reports(other).writeClass(Samples.ASSIGNMENT, backward);

        for (String file : files()) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
        }
    }

    @Test
    void severalThreadsMayWriteAtOnce() throws IOException {
        Reports reports = Pages.reports(folder);

        IntStream.range(0, 40).parallel().forEach(i -> reports.write(Samples.mixed("student-" + i)));

        assertEquals(40 * 4, files().size());
        assertEquals(
                Files.readString(folder.resolve("submissions/student-7/report.html")).replace("student-7", "student-8"),
                Files.readString(folder.resolve("submissions/student-8/report.html")));
    }

    @Test
    void aFailureToWriteJsonLeavesNoResult() throws IOException {
        Reports reports = new Reports(folder, Optional.empty(), EnumSet.of(Format.JSON), tree -> {
            throw new IllegalStateException("no JSON today");
        });

        assertThrows(IllegalStateException.class, () -> reports.write(Samples.mixed()));
        assertEquals(List.of(), files());
    }

    @Test
    void anOlderReportIsReplaced() throws IOException {
        Pages.reports(folder).write(Samples.rejected("ana"));
        Pages.reports(folder).write(Samples.mixed("ana"));

        assertTrue(Files.readString(folder.resolve("submissions/ana/report.html")).contains("9.93"));
    }

    @Test
    void aFolderOfTemplatesOverridesFileByFile(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("report.ftlh"), "Dear ${page.submission}: ${page.score.points}");
        Reports reports = new Reports(folder, Optional.of(templates), EnumSet.of(Format.HTML), RecordJson::write);

        reports.write(Samples.mixed("ana"));

        assertEquals("Dear ana: 9.93", Files.readString(folder.resolve("submissions/ana/report.html")));
        assertTrue(Files.readString(folder.resolve("submissions/ana/instructor.html")).contains("<main"));
    }

    @Test
    void noTemplateMayMakeObjects(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("report.ftlh"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
        Reports reports = new Reports(folder, Optional.of(templates), EnumSet.of(Format.HTML), RecordJson::write);

        assertThrows(IllegalStateException.class, () -> reports.write(Samples.mixed("ana")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../x", "a/b", "/tmp/x"})
    void anIdThatIsNoFileNameIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> Pages.reports(folder).write(Samples.mixed(id)));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void noFormatsAreFine() throws IOException {
        new Reports(folder, Optional.empty(), Set.of(), RecordJson::write).write(Samples.mixed("ana"));

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
