package netgrade.rubric;

import static netgrade.rubric.GivenRubric.ACCURACY;
import static netgrade.rubric.GivenRubric.ALL;
import static netgrade.rubric.GivenRubric.SHARE;
import static netgrade.rubric.GivenRubric.alone;
import static netgrade.rubric.GivenRubric.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import netgrade.rubric.Evidence.End;
import netgrade.rubric.ItemGrade.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of checks. */
class ItemJudgeTest {

    private final GivenEvidence given = new GivenEvidence();

    @Test
    void allChecksPassedIsAllPoints() {
        given.answered("c1", 0);
        given.answered("c2", 1e-6);

        ItemGrade grade = given.only(item("a", 2, ALL, List.of(), "c1", "c2"));

        assertEquals(2, grade.points());
        assertEquals(2, grade.max());
        assertEquals(Status.FULL, grade.status());
        assertEquals("", grade.reason());
        assertTrue(grade.checks().get(1).passed(), "an error as large as the tolerance is allowed");
    }

    @Test
    void oneFailedCheckCostsAllPointsUnlessShared() {
        given.answered("c1", 0);
        given.answered("c2", 1.1e-6);

        assertEquals(Status.NONE, given.only(item("a", 2, ALL, List.of(), "c1", "c2")).status());
        ItemGrade shared = given.only(item("a", 2, SHARE, List.of(), "c1", "c2"));
        assertEquals(1, shared.points());
        assertEquals(Status.PARTIAL, shared.status());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3, 0.33", "1, 2, 3, 0.67", "0.25, 1, 2, 0.13", "4, 3, 4, 3", "1, 1, 8, 0.13", "0.1, 3, 3, 0.1", "2, 0, 3, 0"})
    void sharesAreRoundedHalvesUp(double points, int passed, int count, double expected) {
        String[] checks = new String[count];
        for (int i = 0; i < count; i++) {
            checks[i] = "c" + i;
            given.answered(checks[i], i < passed ? 0 : 1);
        }

        assertEquals(expected, given.only(item("a", points, SHARE, List.of(), checks)).points(), "points * passed / count by hand");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void errorThatIsNoNumberNeverPasses(double error) {
        given.answered("c", error);
        Rubric.Item generous = alone(item("a", 1, ALL, List.of(), "c"), 1, OptionalDouble.of(Double.MAX_VALUE));

        assertEquals(0, given.only(generous).points());
        assertFalse(given.only(generous).checks().get(0).passed());
    }

    @Test
    void toleranceOfTheRubricReplacesThatOfTheMeasure() {
        given.answered("c", 1e-3);
        Rubric.Item generous = alone(item("a", 1, ALL, List.of(), "c"), 1, OptionalDouble.of(1e-2));

        assertEquals(1, given.only(generous).points());
        assertEquals(OptionalDouble.of(1e-2), given.only(generous).checks().get(0).tolerance());
    }

    @Test
    void checkWithoutAnAnswerEarnsNothing() {
        given.ended("c", End.NO_ANSWER);

        ItemGrade grade = given.only(item("a", 1, ALL, List.of(), "c"));

        assertEquals(Status.NONE, grade.status());
        assertEquals(0, grade.points());
        assertEquals(Status.NONE, given.only(item("a", 1, ACCURACY, List.of(), "c")).status());
    }

    @Test
    void faultOfTheGraderIsNotGradedInWhateverScoring() {
        given.answered("c1", 0);
        given.ended("c2", End.FAULT);

        for (Scoring scoring : List.of(ALL, SHARE, ACCURACY)) {
            ItemGrade grade = given.only(item("a", 1, scoring, List.of(), "c1", "c2"));
            assertEquals(Status.NOT_GRADED, grade.status());
            assertEquals(0, grade.points());
            assertEquals(
                    "Not graded: the grader failed during the check \"Title of c2\". This costs no points; the item needs another run.",
                    grade.reason());
        }
    }

    @Test
    void checkWithoutAResultIsNotGraded() {
        given.answered("c1", 0);

        ItemGrade grade = given.only(item("a", 1, SHARE, List.of(), "c1", "c2"));

        assertEquals(Status.NOT_GRADED, grade.status());
        assertEquals(
                "Not graded: the check \"c2\" was not run. This costs no points; the item needs another run.", grade.reason());
        assertEquals(1, grade.checks().size(), "what there is stays in the grade");
    }
}
