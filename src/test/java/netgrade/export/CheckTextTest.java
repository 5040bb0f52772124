package netgrade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.result.PublicScore;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CheckTextTest {

    static final List<String> hostile = Pages.HOSTILE;

    private static String text(Result graded, String... leftOut) {
        return StudentCopy.of(graded, Map.of(), Set.of(leftOut)).text(false, false);
    }

    @Test
    void failedCheckTellsWhatItGotAndWhatWasExpected() {
        String text = text(Samples.mixed());

        assertTrue(text.contains("~ some points     1 / 2  Loss of the toy batch [loss]\n"), text);
        assertTrue(text.contains("    ! Loss with regularisation 0.05 (loss.toy)\n"), text);
        assertTrue(text.contains("      The loss is 1.28482, expected 1.30379."), text);
        assertTrue(text.contains("        loss         yours 1.28482242             expected 1.30378789\n"), text);
        assertFalse(text.contains("loss.toy.unregularised"), "it passed");
    }

    @Test
    void wordsOfOneExceptionAreToldOnce() {
        Samples.Judged threw = Samples.judged(
                new netgrade.checks.CheckResult("loss.toy", "Loss", netgrade.sandbox.Outcome.THREW, "\"loss\" threw"
                        + " java.lang.Error", List.of(), java.util.Map.of(), java.time.Duration.ZERO), false);
        Samples.Item item = Samples.item("loss", "Loss", Visibility.PUBLIC, 0, 1, ItemGrade.Status.NONE, threw, threw, threw);
        String text = text(Samples.graded("ana", List.of(item), List.of(), ""));

        assertEquals(text.indexOf("threw java.lang.Error"), text.lastIndexOf("threw java.lang.Error"), text);
        assertEquals(2, text.lines().filter(line -> line.endsWith("as above")).count(), text);
    }

    @Test
    void itemLeftOutSaysHowToRunIt() {
        Samples.Item open = Samples.item("accuracy", "Accuracy", Visibility.PUBLIC, 0, 3, ItemGrade.Status.NOT_GRADED);
        Samples.Item full = Samples.item("scores", "Scores", Visibility.PUBLIC, 2, 2, ItemGrade.Status.FULL);
        String text = text(Samples.graded("ana", List.of(full, open), List.of(), ""), "accuracy");

        assertTrue(text.contains("Run it with --item accuracy, or everything with --all."), text);
        assertTrue(text.contains("\n2 of 2 points from the items that ran. Skipped: accuracy.\n"), text);
    }

    @Test
    void bonusIsToldBesideThePoints() {
        Samples.Item full = Samples.item("scores", "Scores", Visibility.PUBLIC, 2, 2, ItemGrade.Status.FULL);
        Samples.Item bonus = Samples.bonus("more", "More", Visibility.PUBLIC, 3, ItemGrade.Status.PARTIAL);
        StudentCopy copy = StudentCopy.of(Samples.graded("ana", List.of(full, bonus), List.of(), ""), Map.of(), Set.of());

        assertEquals(new PublicScore(2, 2, 3), copy.score());
        assertTrue(copy.text(false, false).endsWith("2 of 2 points, plus 3 bonus from the items that ran.\n"), copy.text(false, false));
    }

    @Test
    void compilerErrorsStandAtFileAndLine() {
        String text = text(Samples.uncompiled("ana"));

        assertTrue(text.contains("  src/TwoLayerNet.java:42: cannot find symbol\n"), text);
        assertTrue(text.contains("  src/TwoLayerNet.java:57: incompatible types"), text);
    }

    @Test
    void lastLinesPrintedAreShown() {
        Result graded = Samples.graded(
                "ana", List.of(Samples.item("a", "A", Visibility.PUBLIC, 1, 1, ItemGrade.Status.FULL)), List.of(),
                "x\n".repeat(40) + "last\n");
        String text = text(graded);

        assertTrue(text.contains("The end of what your code printed:\n  | x\n"), text);
        assertTrue(text.contains("  | last\n"), text);
        assertEquals(10, text.lines().filter(line -> line.startsWith("  | ")).count());
    }

    @ParameterizedTest
    @FieldSource("hostile")
    void terminalIsGivenNothingToObey(String text) {
        String plain = StudentCopy.of(Samples.hostile(text), Map.of(), Set.of()).text(true, false);

        assertFalse(plain.codePoints().anyMatch(c -> c != '\n' && c != '\t' && Character.getType(c) == Character.CONTROL), plain);
    }

    @Test
    void coloursSayNothingThatWordsDoNot() {
        StudentCopy copy = StudentCopy.of(Samples.mixed(), Map.of(), Set.of());

        assertTrue(copy.text(false, true).contains("\u001b[32m"));
        assertEquals(copy.text(false, false), copy.text(false, true).replaceAll("\u001b\\[\\d+m", ""));
    }
}
