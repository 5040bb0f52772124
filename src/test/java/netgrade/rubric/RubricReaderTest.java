package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import netgrade.document.DocumentProblem;
import org.junit.jupiter.api.Test;

class RubricReaderTest {

    private static final Vocabulary CHECKS = GivenChecks.of(
            Map.of("scores.toy", Set.of(), "loss.toy", Set.of(), "accuracy", Set.of("X"), "accuracy.deep", Set.of("X", "depth")));

    /** Lines 1 to 6; items begin on line 8. */
    private static final String HEAD =
            """
            id: x
            title: A title
            edition: spring
            hand-out: handout.md
            task: cs231n
            seed: 5
            limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
            """;

    private static Rubric read(String text) {
        return RubricReader.read(RubricText.of(text), Optional.of("x"), Optional.of(Rubrics.schema()), CHECKS);
    }

    private static Rubric readItems(String items) {
        return read(HEAD + "items:\n" + items);
    }

    private static String problemOf(Runnable reading) {
        return assertThrows(DocumentProblem.class, reading::run).getMessage().replace("x/assignment.yaml, ", "");
    }

    private static String item(String id, String more) {
        return "  - {id: " + id + ", title: t, points: 1, visibility: public, " + more + "}\n";
    }

    @Test
    void everyKeyIsRead() {
        Rubric rubric = read(HEAD
                + """
                total: min(sum, 2.5)
                items:
                  - {id: a, title: First, points: 2, visibility: after-due, checks: [scores.toy, loss.toy], scoring: share, tolerance: 1e-7}
                  - {id: b, title: Second, points: 0.5, visibility: hidden, checks: [accuracy], depends-on: [a], scoring: X / 100}
                  - {id: c, title: Third, points: 1, visibility: public, checks: [scores.toy]}
                """);

        assertEquals("x", rubric.id());
        assertEquals("A title", rubric.title());
        assertEquals("spring", rubric.edition());
        assertEquals("handout.md", rubric.handOut());
        assertEquals(5, rubric.seed());
        assertEquals(Rubric.Limits.of(512, 4, 40, 30), rubric.limits());
        assertEquals("min(sum, 2.5)", rubric.total().text());
        assertEquals(3.5, rubric.max());
        Rubric.Item a = new Rubric.Item(
                "a", "First", 2, Visibility.AFTER_DUE, List.of("scores.toy", "loss.toy"), List.of(), new Scoring.Share(),
                OptionalDouble.of(1e-7));
        assertEquals(a, rubric.items().get(0));
        assertEquals("X / 100", assertInstanceOf(Scoring.ByFormula.class, rubric.items().get(1).scoring()).text());
        assertEquals(List.of("a"), rubric.items().get(1).dependsOn());
        assertEquals(new Scoring.All(), rubric.items().get(2).scoring(), "the default");
        assertEquals(Set.of("scores.toy", "loss.toy", "accuracy"), rubric.checks());
        assertEquals(Set.of("a", "b"), rubric.needed("b"));
    }

    @Test
    void totalIsTheSumUnlessTheRubricSaysOtherwise() {
        assertEquals("sum", readItems(item("a", "checks: [scores.toy]")).total().text());
    }

    @Test
    void hashIsSha256OfTheFile() throws Exception {
        String text = HEAD + "items:\n" + item("a", "checks: [scores.toy]");
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(new java.math.BigInteger(1, digest), new java.math.BigInteger(read(text).hash(), 16));
        assertEquals(64, read(text).hash().length());
    }

    @Test
    void unknownCheckIsAnsweredWithTheKnownOnes() {
        assertEquals(
                "line 10: check \"gradient.w3\" does not exist; known checks: accuracy, accuracy.deep, loss.toy, scores.toy",
                problemOf(() -> readItems("  - {id: a, title: t, points: 1, visibility: public,\n     checks: [gradient.w3]}\n")));
    }

    @Test
    void checkListedTwiceIsReported() {
        assertEquals(
                "line 9: item \"a\": check \"scores.toy\" is listed twice",
                problemOf(() -> readItems(item("a", "checks: [scores.toy, scores.toy]"))));
    }

    @Test
    void itemIdsAreUnique() {
        assertEquals(
                "line 10: item id \"a\" is used twice; first on line 9",
                problemOf(() -> readItems(item("a", "checks: [scores.toy]") + item("a", "checks: [loss.toy]"))));
    }

    @Test
    void sumIsNoItemId() {
        assertEquals(
                "line 9: item id \"sum\" is taken: in the total it is the sum of all items; choose another",
                problemOf(() -> readItems(item("sum", "checks: [scores.toy]"))));
    }

    @Test
    void dependencyOnAnUnknownItemIsAnsweredWithTheKnownOnes() {
        assertEquals(
                "line 9: item \"a\": depends on \"c\", which is not an item; known items: a, b",
                problemOf(() ->
                        readItems(item("a", "checks: [scores.toy], depends-on: [c]") + item("b", "checks: [scores.toy]"))));
    }

    @Test
    void dependencyOnItselfIsReported() {
        assertEquals(
                "line 9: item \"a\": depends on itself: a -> a",
                problemOf(() -> readItems(item("a", "checks: [scores.toy], depends-on: [a]"))));
    }

    @Test
    void cycleIsReportedOnceWithItsWay() {
        String items = item("a", "checks: [scores.toy], depends-on: [d, b]")
                + item("b", "checks: [scores.toy], depends-on: [c]")
                + item("c", "checks: [scores.toy], depends-on: [a]")
                + item("d", "checks: [scores.toy]");

        assertEquals("line 9: item \"a\": depends on itself: a -> b -> c -> a", problemOf(() -> readItems(items)));
    }

    @Test
    void unknownNameInAFormulaIsAnsweredWithTheKnownOnes() {
        assertEquals(
                "line 9: item \"a\": scoring \"Y / 100\" is not \"all\" or \"share\", and as a formula: unknown name \"Y\";"
                        + " known names: X",
                problemOf(() -> readItems(item("a", "checks: [accuracy], scoring: Y / 100"))));
        assertEquals(
                "line 9: item \"a\": scoring \"shared\" is not \"all\" or \"share\", and as a formula: unknown name \"shared\"; known names:"
                        + " none",
                problemOf(() -> readItems(item("a", "checks: [scores.toy], scoring: shared"))));
    }

    @Test
    void formulaThatIsNoneIsReportedWithItsLine() {
        assertEquals(
                "line 9: item \"a\": scoring \"min(X\" is not \"all\" or \"share\", and as a formula: not a formula: closing brace"
                        + " not found, at character 1",
                problemOf(() -> readItems(item("a", "checks: [accuracy], scoring: min(X"))));
        assertEquals(
                "line 9: item \"a\": scoring \"X > 5\" is not \"all\" or \"share\", and as a formula: gives true or false, expected a"
                        + " number; write if(condition, 1, 0)",
                problemOf(() -> readItems(item("a", "checks: [accuracy], scoring: X > 5"))));
    }

    @Test
    void numberOfAFormulaComesFromOneCheck() {
        assertEquals(
                "line 9: item \"a\": \"X\" could come from several checks: accuracy, accuracy.deep; move all but one to other items",
                problemOf(() -> readItems(item("a", "checks: [accuracy, accuracy.deep], scoring: X / 100"))));
        assertEquals(1, readItems(item("a", "checks: [accuracy, accuracy.deep], scoring: depth / 5")).items().size());
    }

    @Test
    void totalIsAFormulaOverItems() {
        String items = "items:\n" + item("a", "checks: [scores.toy]");

        assertEquals(
                "line 8: total \"a + b\": unknown name \"b\"; known names: a, bonus_sum, sum", problemOf(() -> read(HEAD + "total: a + b\n" + items)));
        assertEquals(
                "line 8: total \"sum > 3\": gives true or false, expected a number; write if(condition, 1, 0)",
                problemOf(() -> read(HEAD + "total: sum > 3\n" + items)));
        assertEquals(
                "line 8: total \"sum / a\" gives no number when no points are earned: 0 / 0",
                problemOf(() -> read(HEAD + "total: sum / a\n" + items)));
    }

    @Test
    void bonusAndCapsAreRead() {
        Rubric rubric = read(HEAD
                + "bonus-cap: 1.5\ncap: 4\nitems:\n"
                + item("a", "checks: [scores.toy]")
                + item("b", "bonus: true, checks: [loss.toy]")
                + item("c", "bonus: false, checks: [loss.toy]"));

        assertEquals(List.of(false, true, false), rubric.items().stream().map(Rubric.Item::bonus).toList());
        assertEquals(OptionalDouble.of(1.5), rubric.bonusCap());
        assertEquals(OptionalDouble.of(4), rubric.cap());
        assertEquals(2, rubric.max(), "a and c; a bonus is not in the maximum");
    }

    @Test
    void capBelowTheItemsIsTheMaximum() {
        assertEquals(1.25, read(HEAD + "cap: 1.25\nitems:\n" + item("a", "checks: [scores.toy]") + item("b", "checks: [loss.toy]")).max());
    }

    @Test
    void bonusCapNeedsABonus() {
        assertEquals(
                "line 8: bonus-cap is given, but no item is a bonus; write \"bonus: true\" in one, or leave bonus-cap out",
                problemOf(() -> read(HEAD + "bonus-cap: 5\nitems:\n" + item("a", "checks: [scores.toy]"))));
    }

    @Test
    void notEveryItemIsABonus() {
        assertEquals(
                "line 8: every item is a bonus, so the assignment has no points of its own; leave \"bonus: true\" out of at least one",
                problemOf(() -> readItems(item("a", "bonus: true, checks: [scores.toy]"))));
    }

    @Test
    void bonusAndCapsOfAnotherFormAreReported() {
        String items = "items:\n" + item("a", "checks: [scores.toy]") + item("b", "bonus: true, checks: [loss.toy]");

        assertEquals("line 8: cap is 0, expected more than 0", problemOf(() -> read(HEAD + "cap: 0\n" + items)));
        assertEquals("line 8: cap is 1.005, expected a multiple of 0.01", problemOf(() -> read(HEAD + "cap: 1.005\n" + items)));
        assertEquals("line 8: bonus-cap is -1, expected more than 0", problemOf(() -> read(HEAD + "bonus-cap: -1\n" + items)));
        assertEquals(
                "line 9: item \"a\": bonus is \"yes\", expected true or false",
                problemOf(() -> readItems(item("a", "bonus: yes, checks: [scores.toy]"))));
    }

    @Test
    void manualItemsAndChoicesAreRead() {
        List<Rubric.Item> items = readItems(item("a", "manual: true")
                        + item("b", "manual: true, question: SVM 1")
                        + item("c", "choices: {question: 2, options: [Yes please, \"No\"], correct: [2]}, scoring: share")
                        + item("d", "manual: true, question: \"2\"")
                        + item("e", "manual: false, checks: [scores.toy]"))
                .items();

        assertEquals(
                List.of(Basis.MANUAL, Basis.MANUAL, Basis.CHOICES, Basis.MANUAL, Basis.CHECKS),
                items.stream().map(Rubric.Item::basis).toList());
        assertEquals(Optional.empty(), items.get(0).question());
        assertEquals(Optional.of(new Question("SVM 1", List.of(), Set.of())), items.get(1).question());
        assertEquals(Optional.of(new Question("2", List.of("Yes please", "No"), Set.of(2))), items.get(2).question());
        assertEquals(new Scoring.Share(), items.get(2).scoring());
        assertEquals(List.of(), items.get(2).checks());
    }

    @Test
    void questionOfSeveralItemsIsOneQuestion() {
        Rubric rubric = readItems(item("why", "manual: true, question: 1")
                + item("which", "choices: {question: 1, options: [a, b], correct: [1]}")
                + item("other", "manual: true, question: 2"));

        assertEquals(
                List.of(new Question("1", List.of("a", "b"), Set.of(1)), new Question("2", List.of(), Set.of())), rubric.questions());
        assertEquals("## Inline question 1", rubric.questions().get(0).heading());
    }

    @Test
    void itemHasOneBasis() {
        String choices = "choices: {question: 1, options: [a, b], correct: [1]}";

        assertEquals(
                "line 9: item \"a\": has nothing that gives points; expected one of: checks, choices, manual: true",
                problemOf(() -> readItems(item("a", "tolerance: 0"))));
        assertEquals(
                "line 9: item \"a\": has checks and manual: true; expected one of: checks, choices, manual: true",
                problemOf(() -> readItems(item("a", "checks: [scores.toy], manual: true"))));
        assertEquals(
                "line 9: item \"a\": has choices and manual: true; expected one of: checks, choices, manual: true",
                problemOf(() -> readItems(item("a", choices + ", manual: true"))));
    }

    @Test
    void keysOfAnotherBasisAreReported() {
        String choices = "choices: {question: 1, options: [a, b], correct: [1]}";

        assertEquals(
                """
                line 9: item "a": "depends-on" goes only with checks; leave it out here
                line 9: item "a": "tolerance" goes only with checks; leave it out here
                line 9: item "a": "scoring" goes only with checks or choices; leave it out here""",
                problemOf(() -> readItems(item("a", "manual: true, depends-on: [], tolerance: 1, scoring: all"))));
        assertEquals(
                "line 9: item \"a\": \"question\" goes only with manual: true; leave it out here",
                problemOf(() -> readItems(item("a", choices + ", question: 1"))));
        assertEquals(
                "line 9: item \"a\": scoring is \"X / 2\", expected one of: all, share; choices have no numbers",
                problemOf(() -> readItems(item("a", choices + ", scoring: X / 2"))));
    }

    @Test
    void choicesThatMakeNoSenseAreReported() {
        assertEquals(
                "line 9: item \"a\": choices: correct[1] is 3, expected 1 to 2: the number of an option",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b], correct: [1, 3]}"))));
        assertEquals(
                "line 9: item \"a\": choices: option 1 is listed as correct twice",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b], correct: [1, 1]}"))));
        assertEquals(
                "line 9: item \"a\": choices: option \"A\" is listed twice",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, A], correct: [1]}"))));
        assertEquals(
                "line 9: item \"a\", choices: options is a list, expected at least 2 entries",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a], correct: [1]}"))));
        assertEquals(
                "line 9: item \"a\", choices: correct is an empty list, expected at least 1 entry",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b], correct: []}"))));
        assertEquals(
                "line 9: item \"a\", choices: key \"correct\" is missing; needed keys: question, options, correct",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b]}"))));
        assertEquals(
                "line 9: item \"a\": question is \"a_b\", expected letters and digits, with single spaces, dots or hyphens between them,"
                        + " such as SVM 1",
                problemOf(() -> readItems(item("a", "manual: true, question: a_b"))));
    }

    @Test
    void questionHasItsChoicesOnceAndOneSpelling() {
        String choices = "choices: {question: 1, options: [a, b], correct: [1]}";

        assertEquals(
                "line 10: item \"b\": question \"1\" already has its choices in item \"a\"",
                problemOf(() -> readItems(item("a", choices) + item("b", choices))));
        assertEquals(
                "line 10: item \"b\": question \"svm\" is \"SVM\" in another item; write both the same",
                problemOf(() -> readItems(item("a", "manual: true, question: SVM") + item("b", "manual: true, question: svm"))));
    }

    private static Rubric readLate(String late) {
        return read(HEAD + "late: " + late + "\nitems:\n" + item("a", "checks: [scores.toy]"));
    }

    @Test
    void latePolicyIsRead() {
        assertEquals(
                Optional.of(new LatePolicy(10, LatePolicy.Of.MAX, Duration.ofMinutes(90), OptionalInt.of(3), 50)),
                readLate("{per-day: 10 %, of: max, grace-hours: 1.5, max-days: 3, at-most: 50%}").late());
        assertEquals(
                Optional.of(new LatePolicy(12.5, LatePolicy.Of.EARNED, Duration.ZERO, OptionalInt.empty(), 100)),
                readLate("{per-day: 12.5%}").late());
        assertEquals(Optional.empty(), readItems(item("a", "checks: [scores.toy]")).late());
    }

    @Test
    void percentageHasItsSign() {
        String expected = ", expected a percentage above 0, at most 100, such as 10 %";

        assertEquals("line 8: late: per-day is 10" + expected, problemOf(() -> readLate("{per-day: 10}")));
        assertEquals("line 8: late: per-day is \"ten %\"" + expected, problemOf(() -> readLate("{per-day: ten %}")));
        assertEquals("line 8: late: per-day is 0 %" + expected, problemOf(() -> readLate("{per-day: 0 %}")));
        assertEquals("line 8: late: at-most is 120%" + expected, problemOf(() -> readLate("{per-day: 10 %, at-most: 120%}")));
    }

    @Test
    void latePolicyThatMakesNoSenseIsReported() {
        assertEquals(
                "line 8: late: at-most is 10 %, less than per-day, 20 %", problemOf(() -> readLate("{per-day: 20 %, at-most: 10 %}")));
        assertEquals("line 8: late: key \"per-day\" is missing; needed keys: per-day", problemOf(() -> readLate("{of: max}")));
        assertEquals(
                "line 8: late: of is \"all\", expected one of: earned, max", problemOf(() -> readLate("{per-day: 5 %, of: all}")));
        assertEquals(
                "line 8: late: grace-hours is -1, expected at least 0", problemOf(() -> readLate("{per-day: 5 %, grace-hours: -1}")));
        assertEquals("line 8: late: max-days is 0, expected at least 1", problemOf(() -> readLate("{per-day: 5 %, max-days: 0}")));
        assertEquals(
                "line 8: late: unknown key \"days\"; known keys: at-most, grace-hours, max-days, of, per-day",
                problemOf(() -> readLate("{per-day: 5 %, days: 3}")));
    }

    @Test
    void nameOfTheBonusSumIsNoItemId() {
        assertEquals(
                "line 9: item id \"bonus_sum\" is taken: in the total it is the sum of all bonus items; choose another",
                problemOf(() -> readItems(item("bonus_sum", "checks: [scores.toy]"))));
    }

    @Test
    void pointsAreAboveZeroAndInHundredths() {
        String items = "  - {id: a, title: t, points: %s, visibility: public, checks: [scores.toy]}\n";

        assertEquals("line 9: item \"a\": points is 0, expected more than 0", problemOf(() -> readItems(items.formatted("0"))));
        assertEquals("line 9: item \"a\": points is -1.5, expected more than 0", problemOf(() -> readItems(items.formatted("-1.5"))));
        assertEquals(
                "line 9: item \"a\": points is 0.333, expected a multiple of 0.01", problemOf(() -> readItems(items.formatted("0.333"))));
        assertEquals(0.07, readItems(items.formatted("0.07")).max(), "7 times 0.01 is not 0.07 in binary");
    }

    @Test
    void itemIdIsAName() {
        assertEquals(
                "line 9: item \"a-b\": id is \"a-b\", expected lower-case letters, digits and underscores, starting with a letter",
                problemOf(() -> readItems(item("a-b", "checks: [scores.toy]"))));
    }

    @Test
    void idIsTheFoldersName() {
        assertEquals(
                "line 1: id is \"y\", expected \"x\": the name of the folder",
                problemOf(() -> read((HEAD + "items:\n" + item("a", "checks: [scores.toy]")).replace("id: x", "id: y"))));
    }

    @Test
    void unknownKeyAndMissingKeyAreReported() {
        assertEquals(
                """
                line 9: item "a": unknown key "pionts"; known keys: bonus, checks, choices, depends-on, id, manual, points, question,\
                 scoring, title, tolerance, visibility
                line 10: key "visibility" is missing; needed keys: id, title, points, visibility""",
                problemOf(() -> readItems(item("a", "pionts: 1, checks: [scores.toy]") + "  - {id: b, title: t, points: 1, checks: [a]}\n"))
                        .replace("item \"b\": ", ""));
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        assertEquals(
                3,
                assertThrows(
                                DocumentProblem.class,
                                () -> readItems(item("a", "checks: [no], depends-on: [no]") + item("a", "checks: [scores.toy]")))
                        .problems()
                        .size());
    }

    @Test
    void fileInAnotherEncodingIsRefused() {
        DocumentProblem problem = assertThrows(
                DocumentProblem.class,
                () -> RubricText.of(new byte[] {'t', (byte) 0xe4}).rubric(CHECKS));

        assertEquals("x/assignment.yaml: is not text in UTF-8; save it in that encoding", problem.getMessage());
    }
}
