package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netgrade.sandbox.Outcome;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ClassReportTest {

    private final Document page = Pages.ofClass(
            Samples.mixed("ana"), Samples.perfect("bea"), Samples.uncompiled("carl"), Samples.rejected("dora"), Samples.faulty("emil"),
            Samples.endedBy(Outcome.DIED));

    @Test
    void figuresLeaveOutPointsThatAreNotFinal() {
        // By hand: 9.93, 3, 0, 0, 0 without emil: mean 2.586, median 0.
        assertEquals(
                List.of("Submissions 6", "Mean 2.59", "Median 0", "Lowest 0", "Highest 9.93", "Possible 20"),
                page.select(".figures > div").eachText());
        assertTrue(page.text().contains("exclude 1 submission whose points are not final"));
    }

    @Test
    void theDrawingAndTheTableHoldTheSameNumbers() {
        List<String> drawn = page.select(".histogram .count").eachText();
        List<String> told = page.select("figcaption tbody tr td:nth-child(2)").eachText();

        assertEquals(List.of("3", "1", "1"), drawn, "three with 0, one half, one full");
        assertEquals(List.of("3", "0", "0", "0", "1", "0", "0", "0", "0", "1"), told);
        assertEquals("18 to 20", page.select("figcaption tbody th").last().text());
    }

    @Test
    void whoNeedsALookComesInOrderOfUrgency() {
        assertEquals(
                List.of("bo Ended the program", "dora Rejected", "carl Does not compile", "ana Remark"),
                page.select(".concerns tbody tr").stream().map(row -> row.select("th, .status").text()).toList());
    }

    @Test
    void faultsOfTheGraderComeBeforeEverything() {
        assertEquals("faults", page.select("main > section h2").first().id());
        assertEquals(
                List.of("emil Scores of five rows: No worker could be started."),
                page.select("main > section").first().select("li").eachText());
    }

    @Test
    void difficultyCountsGradedItemsOnly() {
        assertEquals(
                "Scores of the toy batch 2 40% 40% – 5", page.select(".difficulty tbody tr").get(1).text(),
                "ana and bea of five, emil left out");
    }

    @Test
    void linksAreRelativeAndEncoded() {
        Document spaced = Pages.ofClass(Samples.mixed("Zoë #1 100%"));

        assertEquals(
                List.of(
                        "submissions/Zo%C3%AB%20%231%20100%25/report.html",
                        "submissions/Zo%C3%AB%20%231%20100%25/instructor.html",
                        "submissions/Zo%C3%AB%20%231%20100%25/result.json"),
                spaced.select(".links a").eachAttr("href"));
    }

    @Test
    void anEmptyClassIsAPageToo() {
        assertTrue(Pages.ofClass().text().contains("No submissions were found."));
    }
}
