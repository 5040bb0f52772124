package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import netgrade.checks.CheckResult;
import netgrade.checks.Measure;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StudentReportTest {

    private final Document report = Pages.student(Samples.mixed());

    @Test
    void thePointsComeFirst() {
        assertEquals("9.93 of 20 points", report.selectFirst("main h2").text());
        assertEquals("2 of 9 items have full points. Start with “Loss of the toy batch”.", report.selectFirst(".verdict").text());
    }

    @Test
    void theFirstThreeItemsThatLostPointsAreToBeFixedFirst() {
        assertEquals(
                List.of("Loss of the toy batch", "Gradients of the toy batch, against the true gradients", "Training on the toy batch"),
                report.select(".fixes a").eachText());
        assertEquals("2 more items lost points; see below.", report.selectFirst(".fixes + .note").text(), "predict and accuracy");
    }

    @Test
    void aFixSaysWhatTheCheckSaid() {
        assertEquals(
                "Loss with regularisation 0.05. The loss is 1.28482, expected 1.30379. The difference is half of the L2 term: the"
                        + " hand-out's loss has"
                        + " no factor 1/2.",
                report.selectFirst(".fixes .said").text());
    }

    @Test
    void everyItemIsListedWithStatusAndPoints() {
        List<String> rows = report.select(".items tbody tr").eachText();

        assertEquals(9, rows.size());
        assertEquals("Scores of the toy batch Full points 2 of 2", rows.get(1));
        assertEquals("A sweep over the learning rate Not run: \"training\" earned no points. Not run 0 of 2", rows.get(7));
    }

    @Test
    void aStatusIsAWordBesideItsIcon() {
        for (Element status : report.select(".status")) {
            assertFalse(status.text().isBlank());
            assertEquals(1, status.select("svg[aria-hidden]").size());
        }
    }

    @Test
    void aFailedCheckShowsErrorToleranceAndEntries() {
        Element item = report.select("details.item").get(3);

        assertEquals("Gradient of W1 W1 max |a - b| / max(1e-8, |a| + |b|) 0.011 1e-8 failed", item.selectFirst(".checks tbody tr").text());
        assertEquals("W1[2][7] 0.0312 0.0315432", item.selectFirst(".entries tbody tr").text());
        assertTrue(item.text().contains("2 of 40 entries were set aside"));
    }

    @Test
    void theFormulaHasTheStudentsNumbers() {
        String formula = report.select("details.item .formula").text();

        assertEquals(
                "Formula min(max((X - 30) / 20, 0), 1) With numbers min(max((46.2 - 30) / 20, 0), 1) = 0.81 of this item’s"
                        + " points", formula);
    }

    @Test
    void itemsThatLostPointsAreOpen() {
        assertEquals(
                List.of(false, false, true, true, true, true, true),
                report.select("details.item").stream().map(item -> item.hasAttr("open")).toList());
    }

    @Test
    void provenanceSaysWhatWasNotHidden() {
        assertTrue(report.text().contains("Files and network were not hidden from it"));
        assertTrue(report.text().contains("20190401"), "the seed");
        assertTrue(report.text().contains("3 February 2026, 04:05 UTC"));
    }

    @Test
    void noPathOfThisMachineIsShown() {
        assertFalse(report.html().contains("/home/teacher"));
    }

    @Test
    void aRejectedSubmissionSaysWhyFirstAndListsAllItems() {
        Document rejected = Pages.student(Samples.rejected("dora"));

        assertEquals("This submission could not be graded", rejected.selectFirst("main h2").text());
        assertTrue(rejected.selectFirst(".problem .said").text().startsWith("The archive holds \"../../etc/passwd\""));
        assertEquals(List.of("0 of 2", "0 of 1"), rejected.select(".items tbody td.number").eachText());
        assertTrue(rejected.select("#fixes, #details").isEmpty());
    }

    @Test
    void compilerMessagesStandByFileAndLine() {
        Document uncompiled = Pages.student(Samples.uncompiled("carl"));

        assertEquals("This submission could not be compiled or loaded", uncompiled.selectFirst("main h2").text());
        assertEquals(List.of("src/TwoLayerNet.java", "src/Matrix.java"), uncompiled.select(".path").eachText());
        assertEquals("42 error cannot find symbol symbol: variable w3 location: class"
                + " TwoLayerNet", uncompiled.selectFirst("table.compiler tbody tr").text());
        assertTrue(uncompiled.text().contains("2 errors, 1 warning."));
    }

    @Test
    void aFaultOfOursMakesThePointsProvisional() {
        Document faulty = Pages.student(Samples.faulty("emil"));

        assertEquals("0 of 2 points so far", faulty.selectFirst("#score").text());
        assertTrue(faulty.selectFirst(".verdict").text().startsWith("Not final: one item could not be graded"));
    }

    @Test
    void fullPointsLeaveNothingToFix() {
        Document perfect = Pages.student(Samples.perfect("bea"));

        assertEquals("All items earned full points. There is nothing to fix.", perfect.selectFirst(".verdict").text());
        assertTrue(perfect.select("#fixes").isEmpty());
    }

    @Test
    void aReportInWhichEverythingFailsIsBelow300Kilobytes() {
        // More items and twice the checks of any rubric there is, each check failed with five entries.
        List<Samples.Item> items = IntStream.range(0, 30)
                .mapToObj(i -> Samples.item("item" + i, "Item " + i + " of the assignment", Visibility.PUBLIC, 0, 1, ItemGrade.Status.NONE,
                        IntStream.range(0, 3).mapToObj(k -> failed(i + "." + k)).toArray(Samples.Judged[]::new)))
                .toList();
        Result graded = Samples.graded("ana", items, List.of(), "iteration 0: loss 2.3\n".repeat(500));

        String html = Pages.html().student(graded);

        assertEquals(90, Jsoup.parse(html).select(".finding table.entries").size(), "nothing is left out");
        assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 300_000, html.length() + " characters");
    }

    private static Samples.Judged failed(String id) {
        List<Measure.Entry> entries = IntStream.range(0, 5).mapToObj(i -> new Measure.Entry("W1[" + i + "][7]", 0.123456789
                + i, 0.987654321)).toList();
        Measure measure = new Measure("W1", "max |a - b| / max(1e-8, |a| + |b|)", 0.011, 1e-8, entries, "");
        return Samples.judged(
                new CheckResult(id, "Gradient of W1", Outcome.ANSWERED, "The gradient of W1 differs from the true"
                        + " one.", List.of(measure), Map.of(), Duration.ZERO), false);
    }
}
