package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import netgrade.checks.CheckResult;
import netgrade.document.DocumentProblem;
import netgrade.report.Samples;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedGradeTest {

    @TempDir
    private Path folder;

    private ExpectedGrade read(String text) throws IOException {
        return ExpectedGrade.read(Files.writeString(folder.resolve("a.expected.yaml"), text));
    }

    /** Two points of an item "a" whose check timed out. */
    private static Result result(double points) {
        CheckResult result =
                new CheckResult("scores.toy", "t", Outcome.TIMED_OUT, "", List.of(), Map.of(), Duration.ZERO);
        Samples.Item item =
                Samples.item("a", "t", Visibility.PUBLIC, points, 2, ItemGrade.Status.PARTIAL, Samples.judged(result, false));
        return Samples.graded("ana", List.of(item), List.of(), "");
    }

    @Test
    void gradeThatIsAsExpectedHasNoDifferences() throws IOException {
        assertEquals(List.of(), read("points: 0.67\nitems: {a: 0.67}\noutcomes: {scores.toy: TIMED_OUT}\n").differences(result(0.67)));
    }

    @Test
    void everyDifferenceIsASentence() throws IOException {
        assertEquals(
                List.of(
                        "item a got 1, expected 2",
                        "check scores.toy ended with TIMED_OUT, expected ANSWERED",
                        "item b is expected but not in the rubric",
                        "total is 1, expected 3"),
                read("points: 3\nitems: {a: 2, b: 1}\noutcomes: {scores.toy: ANSWERED}\n").differences(result(1)));
    }

    @Test
    void itemWithoutExpectedPointsIsADifference() throws IOException {
        assertEquals(List.of("item a got 1.50, but has no expected points"), read("points: 1.5\nitems: {}\n").differences(result(1.5)));
    }

    @Test
    void hundredthIsADifference() throws IOException {
        assertEquals(
                List.of("item a got 0.66, expected 0.67", "total is 0.66, expected 0.67"),
                read("points: 0.67\nitems: {a: 0.67}\n").differences(result(0.66)));
    }

    @Test
    void outcomeThatDoesNotExistIsToldWithItsLine() {
        DocumentProblem problem =
                assertThrows(DocumentProblem.class, () -> read("points: 1\nitems: {a: 1}\noutcomes: {scores.toy: SLOW}\n"));

        assertEquals(
                folder.resolve("a.expected.yaml") + ", line 3: outcomes: scores.toy is \"SLOW\", expected one of: ANSWERED, NOT_WRITTEN,"
                        + " WRONG_SHAPE, THREW, TIMED_OUT, OUT_OF_MEMORY, DIED, BROKE_PROTOCOL, DOES_NOT_COMPILE",
                problem.getMessage());
    }
}
