package netgrade.rubric;

import static netgrade.rubric.RubricText.HEAD;
import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.read;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ItemRulesTest {

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
    void nameOfTheBonusSumIsNoItemId() {
        assertEquals(
                "line 9: item id \"bonus_sum\" is taken: in the total it is the sum of all bonus items; choose another",
                problemOf(() -> readItems(item("bonus_sum", "checks: [scores.toy]"))));
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
    void questionHasItsChoicesOnceAndOneSpelling() {
        String choices = "choices: {question: 1, options: [a, b], correct: [1]}";

        assertEquals(
                "line 10: item \"b\": question \"1\" already has its choices in item \"a\"",
                problemOf(() -> readItems(item("a", choices) + item("b", choices))));
        assertEquals(
                "line 10: item \"b\": question \"svm\" is \"SVM\" in another item; write both the same",
                problemOf(() -> readItems(item("a", "manual: true, question: SVM") + item("b", "manual: true, question: svm"))));
    }
}
