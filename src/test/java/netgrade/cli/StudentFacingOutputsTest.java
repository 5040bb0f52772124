package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.document.Documents;
import netgrade.export.StudentCopy;
import netgrade.report.Samples;
import netgrade.result.ClassResults;
import netgrade.result.ReportFolder;
import netgrade.result.Result;
import netgrade.result.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes everything there is of a result with hidden items, and looks for them in all that a student is to see. */
class StudentFacingOutputsTest {

    /** The files for instructors; every other file is held to be a student's. A new file is one until it is added here on purpose. */
    private static final Set<String> FOR_INSTRUCTORS = Set.of(
            ".extract", "instructor.html", "result.json", "gradescope-all.json", "index.html", "grades.csv");

    private static final Map<String, String> RUNNER = Map.of(
            "CLASSROOM", "c", "ASSIGNMENT", "a", "SUBMISSION_TAG", "submit/1", "COMMIT_URL", "https://c", "RELEASE_URL", "https://r");

    @TempDir
    private static Path folder;

    static Stream<String> outputs() throws IOException {
        return studentOutputs(Samples.mixed()).keySet().stream();
    }

    static Map<String, String> studentOutputs(Result graded) throws IOException {
        StudentCopy copy = StudentCopy.of(graded, Map.of(), Set.of());
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("check", copy.text(false, false));
        outputs.put("check --item, on a terminal", copy.text(true, true));
        outputs.put("check --json", Documents.writeJson(copy.json()));
        outputs.put("ci: annotations", String.join("\n", copy.githubCommands(Optional::of)));
        outputs.put("ci: summary", copy.stepSummary(1 << 20));
        outputs.put("ci: output result", new String(Base64.getDecoder().decode(copy.autogradingResult("fail")), StandardCharsets.UTF_8));
        outputs.put("ci: --junit", copy.junitXml());
        outputs.putAll(files(graded).entrySet().stream()
                .filter(file -> !FOR_INSTRUCTORS.contains(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return outputs;
    }

    private static Map<String, String> files(Result graded) throws IOException {
        ReportFolder reports = Format.reports(folder, EnumSet.allOf(Format.class), Optional.empty(), RUNNER);
        reports.write(graded);
        reports.write(new ClassResults(graded.assignment(), List.of(Summary.of(graded)), List.of(), List.of()));
        try (Stream<Path> written = Files.walk(folder)) {
            Map<String, String> files = new LinkedHashMap<>();
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return files;
        }
    }

    @Test
    void everyFormatIsLookedAt() throws IOException {
        Set<String> expected = new TreeSet<>(FOR_INSTRUCTORS);
        expected.addAll(Set.of("report.html", "gradescope.json", "junit.xml", "classroom50.json"));

        assertEquals(expected, new TreeSet<>(files(Samples.mixed()).keySet()));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void nothingOfAHiddenItemIsInIt(String output) throws IOException {
        String text = studentOutputs(Samples.mixed()).get(output);

        for (String secret : Samples.SECRETS) {
            assertFalse(text.contains(secret), output + " holds " + secret + ":\n" + text);
        }
        assertTrue(text.contains("Loss of the toy batch"), "it does hold what is public");
    }

    @Test
    void whatCompilesNotIsToldWithoutHiddenItems() throws IOException {
        studentOutputs(Samples.uncompiled("ana")).forEach((output, text) -> {
            assertFalse(text.contains("Large scores"), output);
            assertFalse(text.contains("stability"), output);
        });
    }

    @Test
    void platformIsGivenHiddenItemsAsHiddenOnly() throws IOException {
        String all = files(Samples.mixed()).get("gradescope-all.json");
        Map<?, ?> json = Documents.readJson(all, Map.class);
        List<?> tests = (List<?>) json.get("tests");

        assertTrue(all.contains("Loss after adding 1000"), "the instructor's copy has them");
        String shown = tests.stream().filter(test -> ((Map<?, ?>) test).get("visibility").equals("visible")).toList()
                + json.get("output").toString() + json.get("extra_data");
        Samples.SECRETS.forEach(secret -> assertFalse(shown.contains(secret), secret));
        assertEquals(List.of("hidden", "after_due_date"),
                tests.stream().map(test -> ((Map<?, ?>) test).get("visibility")).filter(value -> !value.equals("visible")).toList());
    }
}
