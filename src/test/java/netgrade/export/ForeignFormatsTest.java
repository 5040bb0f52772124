package netgrade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netgrade.document.Documents;
import netgrade.document.JsonAgainst;
import netgrade.document.Schema;
import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.result.Redaction;
import netgrade.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results for Gradescope and classroom50, held against schemas written from what these systems document. */
class ForeignFormatsTest {

    private static final Classroom50 RUNNER = new Classroom50(
            "cs1", "hw1", "individual", "octo", "submit/1-abc", "https://c", "https://r", "https://v");

    static Stream<Result> samples() {
        return Stream.concat(
                Stream.of(
                        Samples.mixed(), Samples.perfect("ana"), Samples.uncompiled("ben"), Samples.rejected("cy"), Samples.faulty("di"),
                        Samples.written("eva"), Samples.trained("flo")),
                Pages.HOSTILE.stream().map(Samples::hostile));
    }

    private static Schema schema(String name) throws IOException {
        return Schema.of(Files.readString(Path.of("src/test/resources/schemas/" + name)));
    }

    private static Redaction.StudentResult student(Result graded) {
        return Redaction.forStudent(graded);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void gradescopeCanReadIt(Result graded) throws IOException {
        Schema schema = schema("gradescope.schema.json");

        assertEquals(List.of(), JsonAgainst.problems(schema, GradescopeJson.text(student(graded))));
        assertEquals(List.of(), JsonAgainst.problems(schema, GradescopeJson.textWithHidden(graded)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void classroom50CanReadIt(Result graded) throws IOException {
        Map<String, Object> json = RUNNER.json(student(graded));

        assertEquals(List.of(), JsonAgainst.problems(schema("classroom50.schema.json"), Documents.writeJson(json)));
        assertTrue((long) json.get("score") <= (long) json.get("max-score"), json::toString);
        tests(json).forEach(test -> assertTrue((long) test.get("score") <= (long) test.get("max-score"), test::toString));
    }

    @Test
    void schemasRefuseWhatTheSystemsWould() throws IOException {
        assertFalse(JsonAgainst.problems(schema("gradescope.schema.json"), "{\"output\": \"x\"}").isEmpty(), "neither score nor tests");
        assertFalse(JsonAgainst.problems(schema("gradescope.schema.json"), "{\"tests\": [{\"visibility\": \"secret\"}]}").isEmpty());
        assertFalse(JsonAgainst.problems(schema("classroom50.schema.json"), "{\"score\": 1}").isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> tests(Map<String, Object> json) {
        return (List<Map<String, Object>>) json.get("tests");
    }

    @Test
    void gradescopeShowsTheTotalSinceNothingIsHidden() {
        Map<String, Object> json = GradescopeJson.of(student(Samples.mixed()));

        assertEquals(9.93, (double) json.get("score"), 1e-9, "1 + 2 + 1 + 2 + 0 + 0 + 0 + 1.5 + 2.43 + 0");
        assertTrue(tests(json).stream().allMatch(test -> test.get("visibility").equals("visible")));
        assertEquals("hidden", json.get("stdout_visibility"));
    }

    @Test
    void itemThatIsNotGradedHasNoScoreOnGradescope() {
        Map<String, Object> test = tests(GradescopeJson.of(student(Samples.faulty("di")))).get(0);

        assertFalse(test.containsKey("score"));
        assertTrue(test.get("output").toString().contains("costs you no points"), test::toString);
    }

    @Test
    void penaltyAndCapAreInTheScore() {
        Map<String, Object> json = GradescopeJson.of(student(Samples.written("eva")));

        assertEquals(22.5, json.get("score"));
        assertTrue(json.get("output").toString().contains("Handed in 3 h late."), json::toString);
    }

    @Test
    void classroom50CountsHundredthsAndBonusInTheMaximum() {
        Map<String, Object> json = RUNNER.json(student(Samples.written("eva")));

        assertEquals(2250L, json.get("score"), "22.5 points");
        assertEquals(3800L, json.get("max-score"), "30 points and two bonus items of 4");
        assertEquals("2026-02-03T04:05:06Z", json.get("datetime"));
    }

    @Test
    void runnerOfClassroom50IsReadFromItsEnvironment() {
        Map<String, String> environment = Map.of(
                "CLASSROOM", "cs1", "ASSIGNMENT", "hw1", "SUBMISSION_TAG", "submit/1-abc", "COMMIT_URL", "https://c", "RELEASE_URL",
                "https://r", "USERNAME", "octo");

        assertEquals(
                Optional.of(new Classroom50("cs1", "hw1", "individual", "octo", "submit/1-abc", "https://c", "https://r", "https://c")),
                Classroom50.of(environment));
        assertEquals(Optional.empty(), Classroom50.of(Map.of("CLASSROOM", "cs1")));
    }
}
