package netgrade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GithubCommandsTest {

    static final List<String> hostile = Pages.HOSTILE;

    private static final Map<String, byte[]> SOURCES = Map.of(
            "src/TwoLayerNet.java", "class TwoLayerNet {}".getBytes(StandardCharsets.UTF_8));

    private static List<String> commands(Result graded) {
        return StudentCopy.of(graded, SOURCES, Set.of()).githubCommands(path -> Optional.of("hw1/" + path));
    }

    @Test
    void dataAndPropertiesAreEscapedByGithubsRules() {
        assertEquals("100%25%0D%0Aa: b, c", GithubCommands.data("100%\r\na: b, c"));
        assertEquals("100%25%0D%0Aa%3A b%2C c", GithubCommands.property("100%\r\na: b, c"));
    }

    @Test
    void mostLostPointsComeFirstAndPointsLast() {
        List<String> commands = commands(Samples.mixed());

        assertTrue(commands.get(0).contains("title=Gradients of the toy batch") || commands.get(0).contains("title=Training on the toy"
                + " batch"), commands::toString);
        assertEquals("::notice title=netgrade::Points 9.93/20", commands.get(commands.size() - 1));
    }

    @Test
    void compilerErrorsStandAtFileAndLine() {
        List<String> commands = commands(Samples.uncompiled("ana"));

        assertTrue(commands.get(0).startsWith("::error file=hw1/src/TwoLayerNet.java,line=42,title=Does not compile::cannot find"
                + " symbol%0A"), commands::toString);
        assertTrue(commands.get(1).startsWith("::error file=hw1/src/TwoLayerNet.java,line=57,"), commands::toString);
        assertEquals(3, commands.size(), "two errors and the points");
    }

    @Test
    void moreThanGithubShowsAreCountedInTheLast() {
        List<Samples.Item> items = new ArrayList<>();
        IntStream.range(0, 14).forEach(i -> items.add(Samples.item("item" + i, "Item "
                + i, Visibility.PUBLIC, 0, 1, ItemGrade.Status.NONE)));

        List<String> commands = commands(Samples.graded("ana", items, List.of(), ""));

        assertEquals(10, commands.stream().filter(command -> command.startsWith("::error")).count());
        assertTrue(commands.get(9).endsWith("5 more items lost points; see this step's summary for all of them."), commands::toString);
    }

    @ParameterizedTest
    @FieldSource("hostile")
    void hostileTextMakesNoCommandAndNoLine(String text) {
        List<String> commands = commands(Samples.hostile(text + "\n::set-output name=x::1\n"));

        for (String command : commands) {
            assertFalse(command.contains("\n") || command.contains("\r"), command);
            assertTrue(command.matches("(?s)::(error|notice) [^:]*::.*"), command);
        }
    }

    @Test
    void summaryIsCutAtWholePartsAndSaysSo() {
        StudentCopy copy = StudentCopy.of(Samples.mixed(), Map.of(), Set.of());
        String whole = copy.stepSummary(1 << 20);
        String cut = copy.stepSummary(400);

        assertFalse(whole.contains("cut off"));
        assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= 400, cut);
        assertTrue(cut.endsWith("The rest is cut off: a step's summary is limited to 1 MiB.\n"), cut);
        assertTrue(whole.startsWith(cut.substring(0, cut.indexOf("\nThe rest"))));
        assertEquals("", copy.stepSummary(10));
        assertEquals(whole, copy.stepSummary(whole.getBytes(StandardCharsets.UTF_8).length));
    }

    @ParameterizedTest
    @FieldSource("hostile")
    void summaryShowsHostileTextAsText(String text) {
        String summary = StudentCopy.of(Samples.hostile(text), Map.of(), Set.of()).stepSummary(1 << 20);

        assertFalse(summary.matches("(?s).*(?<!\\\\)[<>`].*"), summary);
    }
}
