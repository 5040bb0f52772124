package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.document.Documents;
import netgrade.rubric.Evidence.End;
import netgrade.rubric.Evidence.Interval;
import netgrade.rubric.Evidence.Measure;
import netgrade.rubric.ItemGrade.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final Scoring ALL = new Scoring.All();
    private static final Scoring SHARE = new Scoring.Share();
    private static final Scoring ACCURACY = new Scoring.ByFormula(Formula.of("min(floor(X - 23) / 22, 1)", Set.of("X")));

    private final Map<String, Evidence> results = new HashMap<>();

    private static Rubric.Item item(String id, double points, Scoring scoring, List<String> dependsOn, String... checks) {
        return new Rubric.Item(
                id, "Title of " + id, points, Visibility.PUBLIC, List.of(checks), dependsOn, scoring, OptionalDouble.empty());
    }

    private static Rubric.Item bonus(String id, double points, String... checks) {
        return new Rubric.Item(
                id, "Title of " + id, points, Visibility.PUBLIC, List.of(checks), List.of(), ALL, OptionalDouble.empty(), true,
                Basis.CHECKS, Optional.empty());
    }

    private static Rubric.Item written(String id, double points, Basis basis, Scoring scoring, Question question) {
        return new Rubric.Item(
                id, "Title of " + id, points, Visibility.PUBLIC, List.of(), List.of(), scoring, OptionalDouble.empty(), false, basis,
                Optional.of(question));
    }

    private static Particulars answering(String question, String text, Set<Integer> chosen, String problem) {
        Answers.Answer answer = new Answers.Answer(text, chosen, problem);
        return Particulars.none().answers(new Answers(Map.of(question, answer), List.of()));
    }

    private static Rubric rubric(String total, OptionalDouble bonusCap, OptionalDouble cap, Rubric.Item... items) {
        Rubric rubric = rubric(total, items);
        return new Rubric(
                "x", "t", "e", "h.md", "cs231n", 1, rubric.limits(), rubric.total(), List.of(items), "00", bonusCap, cap, Optional.empty(),
                Optional.empty());
    }

    private static Rubric rubric(String total, Rubric.Item... items) {
        Set<String> names = new HashSet<>(Set.of("sum", "bonus_sum"));
        List.of(items).forEach(item -> names.add(item.id()));
        return new Rubric(
                "x", "t", "e", "h.md", "cs231n", 1, Rubric.Limits.of(512, 4, 40, 30), Formula.of(total, names), List.of(items), "00");
    }

    private void answered(String check, double error) {
        Measure measure = new Measure(error, 1e-6);
        results.put(check, result(check, End.ANSWERED, List.of(measure), Map.of()));
    }

    private void ended(String check, End end) {
        results.put(check, result(check, end, List.of(), Map.of()));
    }

    private void gave(String check, double x) {
        results.put(check, result(check, End.ANSWERED, List.of(), Map.of("X", x)));
    }

    private static Evidence result(String check, End end, List<Measure> measures, Map<String, Double> values) {
        return new Evidence("Title of " + check, end, measures, values, Map.of());
    }

    private Grade grade(Rubric rubric) {
        return Judge.grade(rubric, results, Set.of());
    }

    private ItemGrade only(Rubric.Item item) {
        return grade(rubric("sum", item)).items().get(0);
    }

    @Test
    void allChecksPassedIsAllPoints() {
        answered("c1", 0);
        answered("c2", 1e-6);

        ItemGrade grade = only(item("a", 2, ALL, List.of(), "c1", "c2"));

        assertEquals(2, grade.points());
        assertEquals(2, grade.max());
        assertEquals(Status.FULL, grade.status());
        assertEquals("", grade.reason());
        assertTrue(grade.checks().get(1).passed(), "an error as large as the tolerance is allowed");
    }

    @Test
    void oneFailedCheckCostsAllPointsUnlessShared() {
        answered("c1", 0);
        answered("c2", 1.1e-6);

        assertEquals(Status.NONE, only(item("a", 2, ALL, List.of(), "c1", "c2")).status());
        ItemGrade shared = only(item("a", 2, SHARE, List.of(), "c1", "c2"));
        assertEquals(1, shared.points());
        assertEquals(Status.PARTIAL, shared.status());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3, 0.33", "1, 2, 3, 0.67", "0.25, 1, 2, 0.13", "4, 3, 4, 3", "1, 1, 8, 0.13", "0.1, 3, 3, 0.1", "2, 0, 3, 0"})
    void sharesAreRoundedHalvesUp(double points, int passed, int count, double expected) {
        String[] checks = new String[count];
        for (int i = 0; i < count; i++) {
            checks[i] = "c" + i;
            answered(checks[i], i < passed ? 0 : 1);
        }

        assertEquals(expected, only(item("a", points, SHARE, List.of(), checks)).points(), "points * passed / count by hand");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void errorThatIsNoNumberNeverPasses(double error) {
        answered("c", error);
        Rubric.Item generous = new Rubric.Item(
                "a", "t", 1, Visibility.PUBLIC, List.of("c"), List.of(), ALL, OptionalDouble.of(Double.MAX_VALUE));

        assertEquals(0, only(generous).points());
        assertFalse(only(generous).checks().get(0).passed());
    }

    @Test
    void toleranceOfTheRubricReplacesThatOfTheMeasure() {
        answered("c", 1e-3);
        Rubric.Item generous =
                new Rubric.Item("a", "t", 1, Visibility.PUBLIC, List.of("c"), List.of(), ALL, OptionalDouble.of(1e-2));

        assertEquals(1, only(generous).points());
        assertEquals(OptionalDouble.of(1e-2), only(generous).checks().get(0).tolerance());
    }

    @Test
    void checkWithoutAnAnswerEarnsNothing() {
        ended("c", End.NO_ANSWER);

        ItemGrade grade = only(item("a", 1, ALL, List.of(), "c"));

        assertEquals(Status.NONE, grade.status());
        assertEquals(0, grade.points());
        assertEquals(Status.NONE, only(item("a", 1, ACCURACY, List.of(), "c")).status());
    }

    @Test
    void faultOfTheGraderIsNotGradedInWhateverScoring() {
        answered("c1", 0);
        ended("c2", End.FAULT);

        for (Scoring scoring : List.of(ALL, SHARE, ACCURACY)) {
            ItemGrade grade = only(item("a", 1, scoring, List.of(), "c1", "c2"));
            assertEquals(Status.NOT_GRADED, grade.status());
            assertEquals(0, grade.points());
            assertEquals(
                    "Not graded: the grader failed during the check \"Title of c2\". This costs no points; the item needs another run.",
                    grade.reason());
        }
    }

    @Test
    void checkWithoutAResultIsNotGraded() {
        answered("c1", 0);

        ItemGrade grade = only(item("a", 1, SHARE, List.of(), "c1", "c2"));

        assertEquals(Status.NOT_GRADED, grade.status());
        assertEquals(
                "Not graded: the check \"c2\" was not run. This costs no points; the item needs another run.", grade.reason());
        assertEquals(1, grade.checks().size(), "what there is stays in the grade");
    }

    @Test
    void itemLeftOutIsListedAndNotGraded() {
        answered("c1", 0);
        answered("c2", 0);

        Grade grade = Judge.grade(
                rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 2, ALL, List.of(), "c2")), results, Set.of("b"));

        assertEquals(1, grade.points());
        assertEquals(3, grade.max());
        assertTrue(grade.isIncomplete());
        assertEquals(Status.NOT_GRADED, grade.item("b").orElseThrow().status());
        assertEquals("Left out of this run.", grade.item("b").orElseThrow().reason());
    }

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
        gave("c", x);

        ItemGrade grade = only(item("a", 20, ACCURACY, List.of(), "c"));

        assertEquals(points, grade.points());
        assertEquals(status, grade.status());
        assertTrue(grade.checks().get(0).passed(), "a check that gives a number and measures no error has nothing to fail");
    }

    private void gaveAbout(String check, double x, double low, double high) {
        results.put(check, new Evidence("", End.ANSWERED, List.of(), Map.of("X", x), Map.of("X", new Interval(low, high))));
    }

    // Full points from 45 on: floor(45 - 23) / 22 = 1.
    @ParameterizedTest
    @CsvSource({"46, 43.1, 48.94", "44, 42, 45"})
    void accuracyWithinNoiseOfAllPointsIsForReview(double x, double low, double high) {
        gaveAbout("c", x, low, high);

        assertEquals(
                String.format(
                        java.util.Locale.ROOT,
                        "For review: with 95 %% confidence, X is between %.1f and %.1f; full points start within that range.",
                        low,
                        high),
                only(item("a", 20, ACCURACY, List.of(), "c")).review());
    }

    @ParameterizedTest
    @CsvSource({"50, 47, 53", "40, 37, 44.9", "46, 45, 47"})
    void accuracyFarFromAllPointsIsNotForReview(double x, double low, double high) {
        gaveAbout("c", x, low, high);

        assertEquals("", only(item("a", 20, ACCURACY, List.of(), "c")).review());
    }

    @Test
    void formulaIsShownWithTheNumbers() {
        gave("c", 46.2);

        assertEquals(
                Optional.of(new Formula.Shown("min(floor(X - 23) / 22, 1)", "min(floor(46.2 - 23) / 22, 1)", 1)),
                only(item("a", 20, ACCURACY, List.of(), "c")).formula());
    }

    @Test
    void formulaWithoutANumberEarnsNothingAndSaysWhy() {
        gave("c", Double.NaN);

        ItemGrade grade = only(item("a", 20, ACCURACY, List.of(), "c"));

        assertEquals(0, grade.points());
        assertEquals(Status.NONE, grade.status());
        assertEquals("No points, because the formula gives no number: X is NaN.", grade.reason());
    }

    @Test
    void formulaThatDividesByZeroEarnsNothingAndSaysWhy() {
        gave("c", 0);

        ItemGrade grade = only(item("a", 20, new Scoring.ByFormula(Formula.of("1 / X", Set.of("X"))), List.of(), "c"));

        assertEquals(0, grade.points());
        assertEquals("No points, because the formula gives no number: it has no finite value.", grade.reason());
    }

    @Test
    void checkThatAnsweredAndGaveNoNumberIsNotGraded() {
        answered("c", 0);

        ItemGrade grade = only(item("a", 20, ACCURACY, List.of(), "c"));

        assertEquals(Status.NOT_GRADED, grade.status());
        assertEquals("Not graded: its checks did not report X. This costs no points; the item needs another run.", grade.reason());
    }

    @Test
    void itemIsSkippedWhenAnItemItNeedsEarnedNothing() {
        answered("c1", 1);
        gave("c2", 99);
        answered("c3", 0);

        Grade grade = grade(rubric(
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
        ended("c1", End.FAULT);
        answered("c2", 0);

        Grade grade = grade(rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ALL, List.of("a"), "c2")));

        assertEquals(Status.NOT_GRADED, grade.item("b").orElseThrow().status());
        assertEquals("Not graded, because \"Title of a\" is not graded yet.", grade.item("b").orElseThrow().reason());
    }

    @Test
    void partOfThePointsIsEnoughToGoOn() {
        answered("c1", 0);
        answered("c2", 1);
        answered("c3", 0);

        Grade grade = grade(rubric("sum", item("a", 1, SHARE, List.of(), "c1", "c2"), item("b", 1, ALL, List.of("a"), "c3")));

        assertEquals(1.5, grade.points());
    }

    @Test
    void sumIsShownAsItsAddends() {
        answered("c1", 0);
        answered("c2", 1);

        Grade grade = grade(rubric(
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
        answered("c1", 0);
        answered("c2", 0);
        Rubric.Item a = item("a", 20, ALL, List.of(), "c1");
        Rubric.Item bonus = item("bonus", 8, ALL, List.of(), "c2");

        assertEquals(
                new Formula.Shown("min(sum, 25) + bonus * 0", "min(28, 25) + 8 * 0", 25),
                grade(rubric("min(sum, 25) + bonus * 0", a, bonus)).total());
        assertEquals(22.67, grade(rubric("a + bonus / 3", a, bonus)).points(), "20 + 8 / 3, rounded");
    }

    @Test
    void totalWithoutAValueLeavesTheStudentTheSum() {
        answered("c1", 0);
        answered("c2", 1);

        Grade grade = grade(rubric("a / b", item("a", 2, ALL, List.of(), "c1"), item("b", 1, ALL, List.of(), "c2")));

        assertEquals(2, grade.points());
        assertEquals(new Formula.Shown("a / b", "2 / 0", Double.NaN), grade.total());
    }

    @Test
    void bonusComesOnTopOfTheMaximum() {
        answered("c", 0);

        Grade grade = grade(rubric("sum", item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c")));

        assertEquals(25, grade.points(), "20 + 5");
        assertEquals(20, grade.max());
        assertEquals(new Formula.Shown("sum", "20 + 5", 25), grade.total());
        assertEquals(List.of(false, true), grade.items().stream().map(ItemGrade::bonus).toList());
        assertEquals(List.of(), grade.adjustments());
    }

    @Test
    void bonusAddsNoMoreThanItsCap() {
        answered("c", 0);
        answered("bad", 1);
        Rubric.Item a = item("a", 20, ALL, List.of(), "c");

        Grade over = grade(rubric("sum", OptionalDouble.of(7.5), OptionalDouble.empty(), a, bonus("b", 5, "c"), bonus("d", 4, "c")));
        Grade below = grade(rubric("sum", OptionalDouble.of(7.5), OptionalDouble.empty(), a, bonus("b", 5, "c"), bonus("d", 4, "bad")));

        assertEquals(new Formula.Shown("sum", "20 + min(5 + 4, 7.5)", 27.5), over.total());
        assertEquals(4, over.item("d").orElseThrow().points(), "an item keeps its points; the cap is on their sum");
        assertEquals(new Formula.Shown("sum", "20 + min(5 + 0, 7.5)", 25), below.total());
    }

    @Test
    void totalMaySetBonusApart() {
        answered("c", 0);
        Rubric.Item[] items = {item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c"), bonus("d", 4, "c")};

        Grade grade = grade(rubric("(sum - bonus_sum) / 2 + bonus_sum + d * 0", OptionalDouble.of(6), OptionalDouble.empty(), items));

        assertEquals(
                new Formula.Shown("(sum - bonus_sum) / 2 + bonus_sum + d * 0", "(26 - 6) / 2 + 6 + 4 * 0", 16),
                grade.total(),
                "sum and bonus_sum are after the cap, an item by its name is not");
    }

    @ParameterizedTest
    @CsvSource({"24.99, 24.99", "25, 25", "22, 22"})
    void totalIsAtMostItsCap(double cap, double expected) {
        answered("c", 0);

        Grade grade =
                grade(rubric("sum", OptionalDouble.empty(), OptionalDouble.of(cap), item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c")));

        assertEquals(expected, grade.points(), "min(20 + 5, cap)");
        assertEquals(25, grade.total().value(), "the total is before the cap");
    }

    @Test
    void capIsShownWhereItTakesSomething() {
        answered("c", 0);
        answered("bad", 1);
        Rubric.Item a = item("a", 20, ALL, List.of(), "c");

        Grade over = grade(rubric("sum", OptionalDouble.empty(), OptionalDouble.of(22), a, bonus("b", 5, "c")));
        Grade below = grade(rubric("sum", OptionalDouble.empty(), OptionalDouble.of(22), a, bonus("b", 5, "bad")));

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
        answered("c", 0);
        Rubric.Item[] items = {item("a", 20, ALL, List.of(), "c"), bonus("b", 5, "c")};
        Rubric sum = rubric("sum", items);
        LatePolicy policy = new LatePolicy(10, of, Duration.ZERO, OptionalInt.empty(), 100);
        Rubric rubric = new Rubric(
                "x", "t", "e", "h.md", "cs231n", 1, sum.limits(), sum.total(), List.of(items), "00", OptionalDouble.empty(), OptionalDouble.of(22),
                Optional.of(policy), Optional.empty());

        Grade grade = Judge.grade(rubric, results, Set.of(), Particulars.none().late(Duration.ofHours(3)));

        assertEquals(points, grade.points());
        assertEquals(
                List.of(Grade.Adjustment.Kind.CAP, Grade.Adjustment.Kind.LATE),
                grade.adjustments().stream().map(Grade.Adjustment::kind).toList());
        assertEquals(withNumbers, grade.adjustments().get(1).withNumbers());
        assertEquals(points, grade.adjustments().get(1).points());
        assertEquals(22, Judge.grade(rubric, results, Set.of()).points(), "without a penalty where lateness is not known");
        assertEquals(grade, Documents.readJson(Documents.writeJson(grade), Grade.class));
    }

    @Test
    void latenessWithoutAPolicyCostsNothing() {
        answered("c", 0);
        Rubric rubric = rubric("sum", item("a", 20, ALL, List.of(), "c"));

        assertEquals(grade(rubric), Judge.grade(rubric, results, Set.of(), Particulars.none().late(Duration.ofDays(9))));
    }

    private static final Rubric.Item REPORT = new Rubric.Item(
            "report", "The report", 5, Visibility.PUBLIC, List.of(), List.of(), ALL, OptionalDouble.empty(), false, Basis.MANUAL,
            Optional.empty());

    @Test
    void manualItemWaitsForTheInstructor() {
        Grade grade = grade(rubric("sum", REPORT));

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

        Grade grade = Judge.grade(rubric("sum", REPORT), results, Set.of(), particulars);

        assertEquals(points, grade.points());
        assertEquals(status, grade.items().get(0).status());
        assertEquals("Well argued.", grade.items().get(0).reason());
        assertFalse(grade.isIncomplete());
        assertEquals(grade, Documents.readJson(Documents.writeJson(grade), Grade.class));
    }

    @Test
    void manualItemLeftOutStaysOut() {
        Particulars particulars = Particulars.none().manual(Map.of("report", new ManualScores.Score(5, "")));

        assertEquals(0, Judge.grade(rubric("sum", REPORT), results, Set.of("report"), particulars).points());
    }

    @Test
    void itemMayWaitForAManualOne() {
        Rubric rubric = rubric("sum", REPORT, item("a", 1, ALL, List.of("report"), "c"));
        Particulars some = Particulars.none().manual(Map.of("report", new ManualScores.Score(1, "")));
        Particulars nothing = Particulars.none().manual(Map.of("report", new ManualScores.Score(0, "")));

        assertEquals(Set.of(), Judge.ready(rubric, results, Set.of()));
        assertEquals(Set.of("c"), Judge.ready(rubric, results, Set.of(), some));
        assertEquals(Set.of(), Judge.ready(rubric, results, Set.of(), nothing));
        assertEquals(
                "Not graded, because \"The report\" is not graded yet.", grade(rubric).item("a").orElseThrow().reason());
    }

    @Test
    void freeTextStandsBesideTheManualItem() {
        Rubric.Item item = written("why", 2, Basis.MANUAL, ALL, Question.free("1"));
        Particulars answered = answering("1", "The <b>mask</b>.", Set.of(), "");
        Particulars missing = answering("1", "", Set.of(), "answers.md has no heading \"## Inline question 1\".");

        ItemGrade open = Judge.grade(rubric("sum", item), results, Set.of(), answered).items().get(0);
        ItemGrade without = Judge.grade(rubric("sum", item), results, Set.of(), missing).items().get(0);

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
                Judge.grade(rubric("sum", written("q", 3, Basis.CHOICES, ALL, question)), results, Set.of(), particulars);
        Grade shared = Judge.grade(rubric("sum", written("q", 3, Basis.CHOICES, SHARE, question)), results, Set.of(), particulars);

        assertEquals(all, allOrNothing.points());
        assertEquals(share, shared.points());
        assertEquals("Chosen: " + chosen.replace(",", ", ") + ".", shared.items().get(0).reason(), "not what is correct");
        assertEquals("the text", shared.items().get(0).answer());
    }

    @Test
    void shareOfAChoiceIsRoundedHalvesUp() {
        Question question = new Question("1", List.of("a", "b", "c", "d", "e", "f"), Set.of(1, 2, 3, 4, 5, 6));
        Rubric rubric = rubric("sum", written("q", 0.03, Basis.CHOICES, SHARE, question));

        assertEquals(0.01, Judge.grade(rubric, results, Set.of(), answering("1", "a", Set.of(1), "")).points(), "0.03 / 6 is 0.005");
    }

    @Test
    void choiceThatCannotBeReadEarnsNothingAndSaysWhy() {
        Question question = new Question("1", List.of("a", "b"), Set.of(1));
        Rubric rubric = rubric("sum", written("q", 3, Basis.CHOICES, ALL, question));

        ItemGrade grade = Judge.grade(rubric, results, Set.of(), answering("1", "x", Set.of(), "answers.md, line 2: why."))
                .items()
                .get(0);

        assertEquals(Status.NONE, grade.status());
        assertEquals("answers.md, line 2: why.", grade.reason());
        assertEquals("x", grade.answer());
    }

    @Test
    void choiceIsNotGradedWhenNobodyReadTheAnswers() {
        Question question = new Question("1", List.of("a", "b"), Set.of(1));

        ItemGrade grade = only(written("q", 3, Basis.CHOICES, ALL, question));

        assertEquals(Status.NOT_GRADED, grade.status());
        assertEquals(
                "Not graded: answers.md was not read. This costs no points; the item needs another run.", grade.reason());
    }

    @Test
    void pointsAddUpInDecimal() {
        answered("c", 0);
        Rubric.Item[] tenths = new Rubric.Item[10];
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = item("i" + i, 0.1, ALL, List.of(), "c");
        }

        assertEquals(1.0, grade(rubric("sum", tenths)).points(), "ten times 0.1 is 0.9999999999999999 in binary");
        assertEquals(1.0, grade(rubric("sum", tenths)).max());
    }

    @Test
    void checksBecomeReadyInWaves() {
        Rubric rubric = rubric(
                "sum",
                item("last", 1, ALL, List.of("training"), "c4"),
                item("first", 1, ALL, List.of(), "c1", "c2"),
                item("training", 1, SHARE, List.of("first"), "c2", "c3"));

        assertEquals(Set.of("c1", "c2"), Judge.ready(rubric, results, Set.of()));
        answered("c1", 0);
        assertEquals(Set.of("c2"), Judge.ready(rubric, results, Set.of()), "not before all of the needed item is measured");
        answered("c2", 0);
        assertEquals(Set.of("c3"), Judge.ready(rubric, results, Set.of()));
        answered("c3", 1);
        assertEquals(Set.of("c4"), Judge.ready(rubric, results, Set.of()));
        answered("c4", 0);
        assertEquals(Set.of(), Judge.ready(rubric, results, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "FAULT"})
    void nothingMoreIsReadyBehindAnItemWithoutPoints(End end) {
        Rubric rubric = rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ALL, List.of("a"), "c2"));
        ended("c1", end);

        assertEquals(Set.of(), Judge.ready(rubric, results, Set.of()));
    }

    @Test
    void checksOfItemsLeftOutAreNotReady() {
        Rubric rubric = rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ALL, List.of("a"), "c2"));

        assertEquals(Set.of("c1"), Judge.ready(rubric, results, Set.of("b")));
        assertEquals(Set.of(), Judge.ready(rubric, results, Set.of("a")));
    }

    @Test
    void gradeIsTheSameAfterItWasWrittenAndRead() {
        answered("c1", Double.NaN);
        gave("c2", 46.2);
        Grade grade = grade(rubric("sum", item("a", 1, ALL, List.of(), "c1"), item("b", 1, ACCURACY, List.of(), "c2")));

        assertEquals(grade, Documents.readJson(Documents.writeJson(grade), Grade.class));
    }

    @Test
    void gradedAgainOnlyTheInstructorsScoresMove() {
        Rubric rubric = rubric(
                "sum", OptionalDouble.empty(), OptionalDouble.of(3), item("a", 3, SHARE, List.of(), "c1", "c2"),
                written("w", 2, Basis.MANUAL, ALL, new Question("1", List.of(), Set.of())));
        answered("c1", 0);
        ended("c2", End.NO_ANSWER);
        Grade first = grade(rubric);

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
