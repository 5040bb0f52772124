package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import netgrade.document.DocumentProblem;
import netgrade.rubric.ManualScores.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManualScoresTest {

    private static final Rubric RUBRIC = GivenRubric.rubric(
            "sum",
            item("report", 5, Basis.MANUAL, Optional.empty()),
            item("why", 0.5, Basis.MANUAL, Optional.empty()),
            item("scores", 2, Basis.CHECKS, Optional.empty()),
            item("which", 2, Basis.CHOICES, Optional.of(new Question("1", List.of("a", "b"), Set.of(1)))));

    private static Rubric.Item item(String id, double points, Basis basis, Optional<Question> question) {
        List<String> checks = basis == Basis.CHECKS ? List.of("c") : List.of();
        return new Rubric.Item(
                id, "t", points, Visibility.PUBLIC, checks, List.of(), new Scoring.All(), OptionalDouble.empty(), false, basis, question);
    }

    private static ManualScores read(String text) {
        return ManualScores.read("manual.yaml", text, RUBRIC);
    }

    private static String problemOf(String text) {
        return assertThrows(DocumentProblem.class, () -> read(text)).getMessage();
    }

    @Test
    void scoresAreFoundBySubmissionAndItem() {
        ManualScores scores = read(
                """
                ana:
                  report: {points: 3.5, comment: "Well argued; the figure lacks a unit."}
                  why: {points: 0.5}
                2024-17:
                  why:
                    points: 0
                    comment: |
                      Two
                      lines
                """);

        assertEquals(
                Map.of("report", new Score(3.5, "Well argued; the figure lacks a unit."), "why", new Score(0.5, "")), scores.of("ana"));
        assertEquals(Map.of("why", new Score(0, "Two\nlines")), scores.of("2024-17"));
        assertEquals(Map.of(), scores.of("bob"));
        assertEquals(Set.of("2024-17", "ana"), scores.submissions());
        assertEquals(Set.of(), ManualScores.none().submissions());
    }

    @Test
    void unknownItemIsAnsweredWithTheKnownOnes() {
        assertEquals(
                "manual.yaml, line 2: ana: item \"reprot\" does not exist; known manual items: report, why",
                problemOf("ana:\n  reprot: {points: 1}\n"));
    }

    @Test
    void itemThatIsNotManualIsRefused() {
        assertEquals(
                """
                manual.yaml, line 2: ana: item "scores" is not manual, its points come from checks; known manual items: report, why
                manual.yaml, line 3: ana: item "which" is not manual, its points come from the student's choices; known manual items:\
                 report, why""",
                problemOf("ana:\n  scores: {points: 1}\n  which: {points: 1}\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.01 | manual.yaml, line 3: ana: item \"report\": points is 5.01, expected at most 5: the points of the item",
                "-1 | manual.yaml, line 3: ana, report: points is -1, expected at least 0",
                "1.005 | manual.yaml, line 3: ana, report: points is 1.005, expected a multiple of 0.01",
                "two | manual.yaml, line 3: ana, report: points is \"two\", expected a number",
                ".nan | manual.yaml, line 3: \".nan\" is not a finite number"
            })
    void pointsAreHundredthsOfTheItem(String points, String message) {
        assertEquals(message.replace("line 3: ana: item", "line 2: ana: item"), problemOf("ana:\n  report:\n    points: " + points + "\n"));
    }

    @Test
    void anotherFormIsReportedWithItsLine() {
        assertEquals(
                "manual.yaml, line 2: ana, report: unknown key \"point\"; known keys: comment, points\n"
                        + "manual.yaml, line 2: ana, report: key \"points\" is missing; needed keys: points",
                problemOf("ana:\n  report: {point: 1}\n"));
        assertEquals(
                "manual.yaml, line 2: bob has no value, expected a mapping of keys to values", problemOf("ana: {}\nbob:\n"));
        assertEquals("manual.yaml, line 2: ana: report is 3, expected a mapping of keys to values", problemOf("ana:\n  report: 3\n"));
        assertEquals("manual.yaml, line 3: key \"ana\" appears twice; first on line 1", problemOf("ana: {}\nbob: {}\nana: {}\n"));
        assertEquals("manual.yaml: is empty", problemOf(""));
    }

    @Test
    void nameOfASubmissionMayHoldWhatPointersEscape() {
        assertEquals(
                "manual.yaml, line 3: a/b~c: item \"no\" does not exist; known manual items: report, why",
                problemOf("# scores\na/b~c:\n  no: {points: 1}\n"));
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        assertEquals(
                2,
                assertThrows(DocumentProblem.class, () -> read("ana:\n  no: {points: 1}\nbob:\n  report: {points: 9}\n"))
                        .problems()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ana", "007", "1e3", "null", "~", "true", "yes", "- a", "a: b", "a#b", " # c", "{x}", "[x]", "\"q\"", "it's",
        "*a", "&a", "!t", "%d", "@x", "`x", "Zo\u00eb", "2024-01-01", "\u2028",
        "<<", "a/b~c"
    })
    void whateverTheNamesAndCommentsTheTextIsReadAgain(String name) {
        String comment = name + "\n  indented: " + name + "\ttab\n\n# no comment\n" + name;

        ManualScores scores = ManualScores.none().with(name, "report", Optional.of(new Score(2.5, comment)));

        assertEquals(Map.of("report", new Score(2.5, comment.strip())), read(scores.text()).of(name));
    }

    @Test
    void aScoreTakenAwayLeavesTheOthers() {
        ManualScores scores = read("ana: {report: {points: 1}, why: {points: 0}}\nbo: {why: {points: 0.5}}\n");

        ManualScores changed = scores.with("ana", "report", Optional.empty()).with("bo", "why", Optional.empty());

        assertEquals(Set.of("ana"), read(changed.text()).submissions());
        assertEquals(Map.of("why", new Score(0, "")), read(changed.text()).of("ana"));
        assertEquals(2, scores.of("ana").size(), "the first is not modified");
    }

    @Test
    void noScoresAreAFileToo() {
        assertEquals(Set.of(), read(ManualScores.none().text()).submissions());
    }
}
