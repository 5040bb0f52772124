package netgrade.rubric;

import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KnownNamesTest {

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
}
