package netgrade.rubric;

import static netgrade.rubric.GivenRubric.ALL;
import static netgrade.rubric.GivenRubric.REPORT;
import static netgrade.rubric.GivenRubric.SHARE;
import static netgrade.rubric.GivenRubric.item;
import static netgrade.rubric.GivenRubric.rubric;
import static netgrade.rubric.GivenRubric.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netgrade.document.Documents;
import netgrade.rubric.ItemGrade.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items that the instructor grades, and choices. */
class WrittenItemTest {

    private final GivenEvidence given = new GivenEvidence();

    @Test
    void manualItemWaitsForTheInstructor() {
        Grade grade = given.grade(rubric("sum", REPORT));

        assertEquals(Status.NOT_GRADED, grade.items().get(0).status());
        assertEquals("To be graded by the instructor.", grade.items().get(0).reason());
        assertEquals(Basis.MANUAL, grade.items().get(0).basis());
        assertEquals(List.of(), grade.items().get(0).checks(), "no check, so no fault of the grader either");
        assertTrue(grade.isIncomplete());
        assertEquals(5, grade.max());
    }

    @ParameterizedTest
    @CsvSource({"5, FULL", "3.25, PARTIAL", "0, NONE"})
    void manualItemHasTheInstructorsPointsAndComment(double points, Status status) {
        Particulars particulars = Particulars.none().manual(Map.of("report", new ManualScores.Score(points, "Well argued.")));

        Grade grade = given.grade(rubric("sum", REPORT), particulars);

        assertEquals(points, grade.points());
        assertEquals(status, grade.items().get(0).status());
        assertEquals("Well argued.", grade.items().get(0).reason());
        assertFalse(grade.isIncomplete());
        assertEquals(grade, Documents.readJson(Documents.writeJson(grade), Grade.class));
    }

    @Test
    void manualItemLeftOutStaysOut() {
        Particulars particulars = Particulars.none().manual(Map.of("report", new ManualScores.Score(5, "")));

        assertEquals(0, Judge.grade(rubric("sum", REPORT), given.all(), Set.of("report"), particulars).points());
    }

    @Test
    void itemMayWaitForAManualOne() {
        Rubric rubric = rubric("sum", REPORT, item("a", 1, ALL, List.of("report"), "c"));
        Particulars some = Particulars.none().manual(Map.of("report", new ManualScores.Score(1, "")));
        Particulars nothing = Particulars.none().manual(Map.of("report", new ManualScores.Score(0, "")));

        assertEquals(Set.of(), Judge.ready(rubric, given.all(), Set.of()));
        assertEquals(Set.of("c"), Judge.ready(rubric, given.all(), Set.of(), some));
        assertEquals(Set.of(), Judge.ready(rubric, given.all(), Set.of(), nothing));
        assertEquals(
                "Not graded, because \"The report\" is not graded yet.", given.grade(rubric).item("a").orElseThrow().reason());
    }

    private static Particulars answering(String question, String text, Set<Integer> chosen, String problem) {
        Answers.Answer answer = new Answers.Answer(text, chosen, problem);
        return Particulars.none().answers(new Answers(Map.of(question, answer), List.of()));
    }

    @Test
    void freeTextStandsBesideTheManualItem() {
        Rubric.Item item = written("why", 2, Basis.MANUAL, ALL, Question.free("1"));
        Particulars answered = answering("1", "The <b>mask</b>.", Set.of(), "");
        Particulars missing = answering("1", "", Set.of(), "answers.md has no heading \"## Inline question 1\".");

        ItemGrade open = given.grade(rubric("sum", item), answered).items().get(0);
        ItemGrade without = given.grade(rubric("sum", item), missing).items().get(0);

        assertEquals("The <b>mask</b>.", open.answer());
        assertEquals("To be graded by the instructor.", open.reason());
        assertEquals("To be graded by the instructor. answers.md has no heading \"## Inline question 1\".", without.reason());
        assertEquals(Status.NOT_GRADED, without.status(), "what it is worth stays the instructor's to say");
    }

    @ParameterizedTest
    @CsvSource({
        // Options 1 and 3 of 4 are correct; 3 points. Share: (right - wrong) / 2, not below 0.
        "'1,3', 3, 3",
        "'1', 0, 1.5",
        "'1,2', 0, 0",
        "'1,2,3', 0, 1.5",
        "'1,2,3,4', 0, 0",
        "'2,4', 0, 0"
    })
    void choiceEarnsAllOrAShare(String chosen, double all, double share) {
        Question question = new Question("1", List.of("a", "b", "c", "d"), Set.of(1, 3));
        Set<Integer> numbers = new HashSet<>();
        List.of(chosen.split(",")).forEach(number -> numbers.add(Integer.parseInt(number)));
        Particulars particulars = answering("1", "the text", numbers, "");

        Grade allOrNothing =
                given.grade(rubric("sum", written("q", 3, Basis.CHOICES, ALL, question)), particulars);
        Grade shared = given.grade(rubric("sum", written("q", 3, Basis.CHOICES, SHARE, question)), particulars);

        assertEquals(all, allOrNothing.points());
        assertEquals(share, shared.points());
        assertEquals("Chosen: " + chosen.replace(",", ", ") + ".", shared.items().get(0).reason(), "not what is correct");
        assertEquals("the text", shared.items().get(0).answer());
    }

    @Test
    void shareOfAChoiceIsRoundedHalvesUp() {
        Question question = new Question("1", List.of("a", "b", "c", "d", "e", "f"), Set.of(1, 2, 3, 4, 5, 6));
        Rubric rubric = rubric("sum", written("q", 0.03, Basis.CHOICES, SHARE, question));

        assertEquals(0.01, given.grade(rubric, answering("1", "a", Set.of(1), "")).points(), "0.03 / 6 is 0.005");
    }

    @Test
    void choiceThatCannotBeReadEarnsNothingAndSaysWhy() {
        Question question = new Question("1", List.of("a", "b"), Set.of(1));
        Rubric rubric = rubric("sum", written("q", 3, Basis.CHOICES, ALL, question));

        ItemGrade grade = given.grade(rubric, answering("1", "x", Set.of(), "answers.md, line 2: why."))
                .items()
                .get(0);

        assertEquals(Status.NONE, grade.status());
        assertEquals("answers.md, line 2: why.", grade.reason());
        assertEquals("x", grade.answer());
    }

    @Test
    void choiceIsNotGradedWhenNobodyReadTheAnswers() {
        Question question = new Question("1", List.of("a", "b"), Set.of(1));

        ItemGrade grade = given.only(written("q", 3, Basis.CHOICES, ALL, question));

        assertEquals(Status.NOT_GRADED, grade.status());
        assertEquals(
                "Not graded: answers.md was not read. This costs no points; the item needs another run.", grade.reason());
    }
}
