package netgrade.rubric;

import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemReaderTest {

    @Test
    void unknownNameInAFormulaIsAnsweredWithTheKnownOnes() {
        assertEquals(
                "line 9: item \"a\": scoring \"Y / 100\" is not \"all\" or \"share\", and as a formula: unknown name \"Y\";"
                        + " known names: X",
                problemOf(() -> readItems(item("a", "checks: [accuracy], scoring: Y / 100"))));
        assertEquals(
                "line 9: item \"a\": scoring \"shared\" is not \"all\" or \"share\", and as a formula: unknown name \"shared\"; known"
                + " names: none",
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
}
