package netgrade.rubric;

import static netgrade.rubric.GivenRubric.ACCURACY;
import static netgrade.rubric.GivenRubric.ALL;
import static netgrade.rubric.GivenRubric.SHARE;
import static netgrade.rubric.GivenRubric.item;
import static netgrade.rubric.GivenRubric.rubric;
import static netgrade.rubric.GivenRubric.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.document.Documents;
import netgrade.rubric.Evidence.End;
import netgrade.rubric.ItemGrade.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private final GivenEvidence given = new GivenEvidence();

    @Test
    void itemLeftOutIsListedAndNotGraded() {
        given.answered("c1", 0);
        given.answered("c2", 0);

        Grade grade = Judge.grade(
                rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 2, ALL, List.of(), "c2")), given.all(), Set.of("b"));

        assertEquals(1, grade.points());
        assertEquals(3, grade.max());
        assertTrue(grade.isIncomplete());
        assertEquals(Status.NOT_GRADED, grade.item("b").orElseThrow().status());
        assertEquals("Left out of this run.", grade.item("b").orElseThrow().reason());
    }

    @Test
    void itemIsSkippedWhenAnItemItNeedsEarnedNothing() {
        given.answered("c1", 1);
        given.gave("c2", 99);
        given.answered("c3", 0);

        Grade grade = given.grade(rubric(
                "sum",
                item("c", 1, ALL, List.of("b"), "c3"),
                item("b", 1, ACCURACY, List.of("a"), "c2"),
                item("a", 1, ALL, List.of(), "c1")));

        assertEquals(Status.SKIPPED, grade.item("b").orElseThrow().status());
        assertEquals("Not run, because \"Title of a\" earned no points.", grade.item("b").orElseThrow().reason());
        assertEquals(Status.SKIPPED, grade.item("c").orElseThrow().status());
        assertEquals("Not run, because \"Title of b\" earned no points.", grade.item("c").orElseThrow().reason());
        assertEquals(0, grade.points());
        assertFalse(grade.isIncomplete());
    }

    @Test
    void itemIsNotGradedWhenAnItemItNeedsIsNot() {
        given.ended("c1", End.FAULT);
        given.answered("c2", 0);

        Grade grade = given.grade(rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ALL, List.of("a"), "c2")));

        assertEquals(Status.NOT_GRADED, grade.item("b").orElseThrow().status());
        assertEquals("Not graded, because \"Title of a\" is not graded yet.", grade.item("b").orElseThrow().reason());
    }

    @Test
    void partOfThePointsIsEnoughToGoOn() {
        given.answered("c1", 0);
        given.answered("c2", 1);
        given.answered("c3", 0);

        Grade grade = given.grade(rubric("sum", item("a", 1, SHARE, List.of(), "c1", "c2"), item("b", 1, ALL, List.of("a"), "c3")));

        assertEquals(1.5, grade.points());
    }

    @Test
    void checksBecomeReadyInWaves() {
        Rubric rubric = rubric(
                "sum",
                item("last", 1, ALL, List.of("training"), "c4"),
                item("first", 1, ALL, List.of(), "c1", "c2"),
                item("training", 1, SHARE, List.of("first"), "c2", "c3"));

        assertEquals(Set.of("c1", "c2"), Judge.ready(rubric, given.all(), Set.of()));
        given.answered("c1", 0);
        assertEquals(Set.of("c2"), Judge.ready(rubric, given.all(), Set.of()), "not before all of the needed item is measured");
        given.answered("c2", 0);
        assertEquals(Set.of("c3"), Judge.ready(rubric, given.all(), Set.of()));
        given.answered("c3", 1);
        assertEquals(Set.of("c4"), Judge.ready(rubric, given.all(), Set.of()));
        given.answered("c4", 0);
        assertEquals(Set.of(), Judge.ready(rubric, given.all(), Set.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "FAULT"})
    void nothingMoreIsReadyBehindAnItemWithoutPoints(End end) {
        Rubric rubric = rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ALL, List.of("a"), "c2"));
        given.ended("c1", end);

        assertEquals(Set.of(), Judge.ready(rubric, given.all(), Set.of()));
    }

    @Test
    void checksOfItemsLeftOutAreNotReady() {
        Rubric rubric = rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ALL, List.of("a"), "c2"));

        assertEquals(Set.of("c1"), Judge.ready(rubric, given.all(), Set.of("b")));
        assertEquals(Set.of(), Judge.ready(rubric, given.all(), Set.of("a")));
    }

    @Test
    void gradeIsTheSameAfterItWasWrittenAndRead() {
        given.answered("c1", Double.NaN);
        given.gave("c2", 46.2);
        Grade grade = given.grade(rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ACCURACY, List.of(), "c2")));

        assertEquals(grade, Documents.readJson(Documents.writeJson(grade), Grade.class));
    }

    @Test
    void gradedAgainOnlyTheInstructorsScoresMove() {
        Rubric rubric = rubric(
                "sum", OptionalDouble.empty(), OptionalDouble.of(3), item("a", 3, SHARE, List.of(), "c1", "c2"),
                written("w", 2, Basis.MANUAL, ALL, new Question("1", List.of(), Set.of())));
        given.answered("c1", 0);
        given.ended("c2", End.NO_ANSWER);
        Grade first = given.grade(rubric);

        Map<String, Judge.Earned> earned =
                first.items().stream().collect(Collectors.toMap(ItemGrade::id, item -> new Judge.Earned(item.points(), item.status())));
        Grade again = Judge.again(rubric, earned, Particulars.none().manual(Map.of("w", new ManualScores.Score(2, "well"))));

        assertEquals(1.5, first.points(), "half of 3, the written item open");
        assertEquals(3.5, again.total().value(), "1.5 and 2");
        assertEquals(3, again.points(), "the cap");
        assertEquals("well", again.item("w").orElseThrow().reason());
        assertEquals(first.item("a").orElseThrow().points(), again.item("a").orElseThrow().points());
    }
}
