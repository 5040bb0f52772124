package netgrade.rubric;

import static netgrade.rubric.RubricText.HEAD;
import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.read;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TotalReaderTest {

    @Test
    void totalIsTheSumUnlessTheRubricSaysOtherwise() {
        assertEquals("sum", readItems(item("a", "checks: [scores.toy]")).total().text());
    }

    @Test
    void totalIsAFormulaOverItems() {
        String items = "items:\n" + item("a", "checks: [scores.toy]");

        assertEquals(
                "line 8: total \"a + b\": unknown name \"b\"; known names: a, bonus_sum, sum",
                problemOf(() -> read(HEAD + "total: a + b\n" + items)));
        assertEquals(
                "line 8: total \"sum > 3\": gives true or false, expected a number; write if(condition, 1, 0)",
                problemOf(() -> read(HEAD + "total: sum > 3\n" + items)));
        assertEquals(
                "line 8: total \"sum / a\" gives no number when no points are earned: 0 / 0",
                problemOf(() -> read(HEAD + "total: sum / a\n" + items)));
    }
}
