package netgrade.rubric;

import static netgrade.rubric.GivenRubric.ACCURACY;
import static netgrade.rubric.GivenRubric.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netgrade.rubric.ItemGrade.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items whose points are a formula of what their checks measured. */
class ItemByFormulaTest {

    private final GivenEvidence given = new GivenEvidence();

    @ParameterizedTest
    @CsvSource({
        // 20 points times min(floor(X - 23) / 22, 1), cut to 0..1.
        "46.2, 20, FULL",
        "45, 20, FULL",
        "44.99, 19.09, PARTIAL",
        "34, 10, PARTIAL",
        "24, 0.91, PARTIAL",
        "23.9, 0, NONE",
        "10, 0, NONE"
    })
    void formulaMultipliesThePoints(double x, double points, Status status) {
        given.gave("c", x);

        ItemGrade grade = given.only(item("a", 20, ACCURACY, List.of(), "c"));

        assertEquals(points, grade.points());
        assertEquals(status, grade.status());
        assertTrue(grade.checks().get(0).passed(), "a check that gives a number and measures no error has nothing to fail");
    }

    @Test
    void formulaIsShownWithTheNumbers() {
        given.gave("c", 46.2);

        assertEquals(
                Optional.of(new Formula.Shown("min(floor(X - 23) / 22, 1)", "min(floor(46.2 - 23) / 22, 1)", 1)),
                given.only(item("a", 20, ACCURACY, List.of(), "c")).formula());
    }

    @Test
    void formulaWithoutANumberEarnsNothingAndSaysWhy() {
        given.gave("c", Double.NaN);

        ItemGrade grade = given.only(item("a", 20, ACCURACY, List.of(), "c"));

        assertEquals(0, grade.points());
        assertEquals(Status.NONE, grade.status());
        assertEquals("No points, because the formula gives no number: X is NaN.", grade.reason());
    }

    @Test
    void formulaThatDividesByZeroEarnsNothingAndSaysWhy() {
        given.gave("c", 0);

        ItemGrade grade = given.only(item("a", 20, new Scoring.ByFormula(Formula.of("1 / X", Set.of("X"))), List.of(), "c"));

        assertEquals(0, grade.points());
        assertEquals("No points, because the formula gives no number: it has no finite value.", grade.reason());
    }

    @Test
    void checkThatAnsweredAndGaveNoNumberIsNotGraded() {
        given.answered("c", 0);

        ItemGrade grade = given.only(item("a", 20, ACCURACY, List.of(), "c"));

        assertEquals(Status.NOT_GRADED, grade.status());
        assertEquals("Not graded: its checks did not report X. This costs no points; the item needs another run.", grade.reason());
    }
}
