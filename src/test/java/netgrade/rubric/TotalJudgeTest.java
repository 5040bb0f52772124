package netgrade.rubric;

import static netgrade.rubric.GivenRubric.ALL;
import static netgrade.rubric.GivenRubric.SHARE;
import static netgrade.rubric.GivenRubric.bonus;
import static netgrade.rubric.GivenRubric.item;
import static netgrade.rubric.GivenRubric.rubric;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import netgrade.document.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalJudgeTest {

    private final GivenEvidence given = new GivenEvidence();

    @Test
    void sumIsShownAsItsAddends() {
        given.answered("c1", 0);
        given.answered("c2", 1);

        Grade grade = given.grade(rubric(
                "sum",
                item("a", 1, ALL, List.of(), "c1"),
                item("b", 2, SHARE, List.of(), "c1", "c2", "c2b"),
                item("c", 0.5, ALL, List.of(), "c1"),
                item("d", 1, ALL, List.of(), "c2")));

        assertEquals(new Formula.Shown("sum", "1 + 0 + 0.5 + 0", 1.5), grade.total());
        assertEquals(1.5, grade.points());
        assertEquals(4.5, grade.max());
    }

    @Test
    void totalIsAFormulaOverItemsAndSum() {
        given.answered("c1", 0);
        given.answered("c2", 0);
        Rubric.Item a = item("a", 20, ALL, List.of(), "c1");
        Rubric.Item bonus = item("bonus", 8, ALL, List.of(), "c2");

        assertEquals(
                new Formula.Shown("min(sum, 25) + bonus * 0", "min(28, 25) + 8 * 0", 25),
                given.grade(rubric("min(sum, 25) + bonus * 0", a, bonus)).total());
        assertEquals(22.67, given.grade(rubric("a + bonus / 3", a, bonus)).points(), "20 + 8 / 3, rounded");
    }

    @Test
    void totalWithoutAValueLeavesTheStudentTheSum() {
        given.answered("c1", 0);
        given.answered("c2", 1);

        Grade grade = given.grade(rubric("a / b", item("a", 2, ALL, List.of(), "c1"), item("b", 1, ALL, List.of(), "c2")));

        assertEquals(2, grade.points());
        assertEquals(new Formula.Shown("a / b", "2 / 0", Double.NaN), grade.total());
    }

    @Test
    void bonusComesOnTopOfTheMaximum() {
        given.answered("c", 0);

        Grade grade = given.grade(rubric("sum", item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c")));

        assertEquals(25, grade.points(), "20 + 5");
        assertEquals(20, grade.max());
        assertEquals(new Formula.Shown("sum", "20 + 5", 25), grade.total());
        assertEquals(List.of(false, true), grade.items().stream().map(ItemGrade::bonus).toList());
        assertEquals(List.of(), grade.adjustments());
    }

    @Test
    void bonusAddsNoMoreThanItsCap() {
        given.answered("c", 0);
        given.answered("bad", 1);
        Rubric.Item a = item("a", 20, ALL, List.of(), "c");

        Grade over = given.grade(rubric("sum", OptionalDouble.of(7.5), OptionalDouble.empty(), a, bonus("b", 5, "c"), bonus("d", 4, "c")));
        Grade below = given.grade(
                rubric("sum", OptionalDouble.of(7.5), OptionalDouble.empty(), a, bonus("b", 5, "c"), bonus("d", 4, "bad")));

        assertEquals(new Formula.Shown("sum", "20 + min(5 + 4, 7.5)", 27.5), over.total());
        assertEquals(4, over.item("d").orElseThrow().points(), "an item keeps its points; the cap is on their sum");
        assertEquals(new Formula.Shown("sum", "20 + min(5 + 0, 7.5)", 25), below.total());
    }

    @Test
    void totalMaySetBonusApart() {
        given.answered("c", 0);
        Rubric.Item[] items = {item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c"), bonus("d", 4, "c")};

        Grade grade = given.grade(rubric("(sum - bonus_sum) / 2 + bonus_sum + d * 0", OptionalDouble.of(6), OptionalDouble.empty(), items));

        assertEquals(
                new Formula.Shown("(sum - bonus_sum) / 2 + bonus_sum + d * 0", "(26 - 6) / 2 + 6 + 4 * 0", 16),
                grade.total(),
                "sum and bonus_sum are after the cap, an item by its name is not");
    }

    @ParameterizedTest
    @CsvSource({"24.99, 24.99", "25, 25", "22, 22"})
    void totalIsAtMostItsCap(double cap, double expected) {
        given.answered("c", 0);

        Grade grade =
                given.grade(
                        rubric(
                                "sum", OptionalDouble.empty(), OptionalDouble.of(cap), item("a", 20, ALL, List.of(), "c"),
                                bonus("b", 5, "c")));

        assertEquals(expected, grade.points(), "min(20 + 5, cap)");
        assertEquals(25, grade.total().value(), "the total is before the cap");
    }

    @Test
    void capIsShownWhereItTakesSomething() {
        given.answered("c", 0);
        given.answered("bad", 1);
        Rubric.Item a = item("a", 20, ALL, List.of(), "c");

        Grade over = given.grade(rubric("sum", OptionalDouble.empty(), OptionalDouble.of(22), a, bonus("b", 5, "c")));
        Grade below = given.grade(rubric("sum", OptionalDouble.empty(), OptionalDouble.of(22), a, bonus("b", 5, "bad")));

        Grade.Adjustment expected =
                new Grade.Adjustment(Grade.Adjustment.Kind.CAP, "The total is at most 22 points.", "min(25, 22)", 22);
        assertEquals(List.of(expected), over.adjustments());
        assertEquals(20, over.max(), "a cap above the items is not the maximum");
        assertEquals(List.of(), below.adjustments());
    }

    @ParameterizedTest
    @CsvSource({
        // 25 points, cap 22, of 20 at most: 10 % of the 22 earned a day, or of the maximum, 20.
        "EARNED, 22 - 10 % * 22, 19.8",
        "MAX, 22 - 10 % * 20, 20"
    })
    void penaltyIsTakenOffAfterTheCap(LatePolicy.Of of, String withNumbers, double points) {
        given.answered("c", 0);
        Rubric.Item[] items = {item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c")};
        LatePolicy policy = new LatePolicy(10, of, Duration.ZERO, OptionalInt.empty(), 100);
        Rubric rubric = rubric("sum", OptionalDouble.empty(), OptionalDouble.of(22), Optional.of(policy), items);

        Grade grade = given.grade(rubric, Particulars.none().late(Duration.ofHours(3)));

        assertEquals(points, grade.points());
        assertEquals(
                List.of(Grade.Adjustment.Kind.CAP, Grade.Adjustment.Kind.LATE),
                grade.adjustments().stream().map(Grade.Adjustment::kind).toList());
        assertEquals(withNumbers, grade.adjustments().get(1).withNumbers());
        assertEquals(points, grade.adjustments().get(1).points());
        assertEquals(22, given.grade(rubric).points(), "without a penalty where lateness is not known");
        assertEquals(grade, Documents.readJson(Documents.writeJson(grade), Grade.class));
    }

    @Test
    void latenessWithoutAPolicyCostsNothing() {
        given.answered("c", 0);
        Rubric rubric = rubric("sum", item("a", 20, ALL, List.of(), "c"));

        assertEquals(given.grade(rubric), given.grade(rubric, Particulars.none().late(Duration.ofDays(9))));
    }

    @Test
    void pointsAddUpInDecimal() {
        given.answered("c", 0);
        Rubric.Item[] tenths = new Rubric.Item[10];
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = item("i" + i, 0.1, ALL, List.of(), "c");
        }

        assertEquals(1.0, given.grade(rubric("sum", tenths)).points(), "ten times 0.1 is 0.9999999999999999 in binary");
        assertEquals(1.0, given.grade(rubric("sum", tenths)).max());
    }
}
