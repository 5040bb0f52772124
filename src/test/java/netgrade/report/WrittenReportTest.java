package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import netgrade.gradebook.GradesCsv;
import netgrade.result.ClassResults;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a report says of things that are not checked: bonus, an instructor's score, written answers, a penalty. */
class WrittenReportTest {

    private final Result graded = Samples.written("fay");
    private final Document report = Pages.student(graded);

    private static Result withItems(List<Samples.Item> items) {
        return Samples.graded("gus", items, List.of(), "");
    }

    private static String verdict(Result graded) {
        return Pages.student(graded).selectFirst(".verdict").text();
    }

    @Test
    void stepsFromTheTotalToThePointsAreShownWithNumbers() {
        assertEquals(
                List.of(
                        "Cap The total is at most 25 points. min(28.5, 25) = 25 points",
                        "Late Handed in 3 h late. This counts as 1 day, 10 % of the points earned. 25 - 10 % * 25 = 22.5 points"),
                report.select(".adjustments div").eachText());
        assertEquals("22.5 of 30 points so far", report.selectFirst("#score").text());
        assertTrue(Pages.student(Samples.mixed()).select(".adjustments").isEmpty());
    }

    @Test
    void bonusIsTagged() {
        Element row = report.select(".items tbody tr:contains(Cross-entropy)").first();

        assertEquals("bonus", row.selectFirst(".tag").text());
        assertEquals("0 of 4", row.selectFirst(".number").text());
        assertEquals("Scores of the toy batch", report.selectFirst(".items tbody th").text());
    }

    @Test
    void instructorsCommentIsShownWhateverWordsItHas() {
        assertEquals(
                "The report Well argued; say how stability was kept. Some points 3.5 of 5",
                report.select(".items tbody tr").get(1).text(),
                "stability is the id of a hidden item, and a word of this comment");
    }

    @Test
    void writtenAnswerIsTextBesideItsItem() {
        Element answer = report.select("details.item:contains(Inline question 2) .answer").first();

        assertEquals("Your answer", answer.selectFirst("h4").text());
        assertEquals("Because <b>of</b> the mask.\n\n# Not a heading", answer.selectFirst("pre").wholeText());
        assertTrue(answer.select("b, h1").isEmpty());
        assertEquals("Written answer", Pages.instructor(graded).selectFirst(".answer h4").text());
    }

    @Test
    void endlessAnswerIsCut() {
        Samples.Item item = Samples.written(
                "why", "Why", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED, "", Basis.MANUAL, "x".repeat(65537));
        Element answer = Pages.student(withItems(List.of(item))).selectFirst(".answer");

        assertEquals(65536, answer.selectFirst("pre").text().length());
        assertEquals("Only the first 65536 characters are shown.", answer.selectFirst(".note").text());
    }

    @Test
    void whatWaitsForTheInstructorIsNoFault() {
        Samples.Item waiting =
                Samples.written("why", "Why", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED, "", Basis.MANUAL, "");
        Samples.Item failed = Samples.item("scores", "Scores", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED);

        assertEquals("Not final: one item is still to be graded by the instructor.", verdict(graded));
        assertEquals(
                "Not final: 2 items are still to be graded by the instructor.", verdict(withItems(List.of(waiting, waiting))));
        assertEquals(
                "Not final: one item could not be graded, which is not the submission’s fault and costs no points; one item is still to be"
                        + " graded by the instructor.",
                verdict(withItems(List.of(failed, waiting))));
    }

    @Test
    void hiddenItemThatWaitsForTheInstructorIsNoFaultEither() {
        Samples.Item hidden =
                Samples.written("why", "Why", Visibility.HIDDEN, 0, 2, ItemGrade.Status.NOT_GRADED, "", Basis.MANUAL, "SECRET");
        Result graded = withItems(List.of(hidden, Samples.item("stability", "Large", Visibility.HIDDEN, 1, 1, ItemGrade.Status.FULL)));

        assertEquals("Not final: one item is still to be graded by the instructor.", verdict(graded));
        assertFalse(Pages.student(graded).html().contains("SECRET"));
    }

    @Test
    void bonusNotEarnedIsNothingToFix() {
        Samples.Item full = Samples.item("scores", "Scores", Visibility.PUBLIC, 2, 2, ItemGrade.Status.FULL);
        Samples.Item bonus = Samples.bonus("more", "More", Visibility.PUBLIC, 0, ItemGrade.Status.NONE);
        Document page = Pages.student(withItems(List.of(full, bonus)));

        assertEquals("All items earned full points. There is nothing to fix.", page.selectFirst(".verdict").text());
        assertTrue(page.select("#fixes").isEmpty());
    }

    @Test
    void hiddenBonusHasALineOfItsOwn() {
        List<String> rows = report.select(".items tbody tr").eachText();

        assertEquals("Further checks", report.select(".items tbody th").get(5).ownText().strip());
        assertTrue(rows.get(5).endsWith("Full points 1 of 1"), rows.get(5));
        assertTrue(rows.get(6).startsWith("Further bonus bonus"), rows.get(6));
        assertTrue(rows.get(6).endsWith("Full points 4 of 4"), rows.get(6));
        assertFalse(report.html().contains("Deep nets"));
    }

    @Test
    void rejectedSubmissionMayHavePointsOfTheInstructor() {
        Result rejected = Samples.rejected("dora");
        Samples.Item report = Samples.written("report", "Report", Visibility.PUBLIC, 5, 5, ItemGrade.Status.FULL, "", Basis.MANUAL, "");
        List<Result.Item> items = new ArrayList<>(rejected.items());
        items.addAll(withItems(List.of(report)).items());

        assertEquals(
                "No check could run, so no item with checks earned points. See the reason above.", verdict(Samples.with(rejected, items)));
    }

    @Test
    void classPageHasOneLineForAllThatWaits() {
        Document page = Pages.ofClass(graded, Samples.perfect("bea"));

        assertEquals(List.of(), page.select(".concerns tbody tr").eachText());
        assertTrue(page.select(".waiting").text().startsWith("1 submission still needs points by hand"), page.select(".waiting").text());
    }

    @Test
    void pointsThatAreNotFinalAreAnEmptyCell() throws IOException {
        String csv = new GradesCsv().text(new ClassResults(Samples.ASSIGNMENT, List.of(Summary.of(graded)), List.of(), List.of()));

        assertEquals(
                "fay,,30,20,3.5,,1,1,0,4,incomplete,Not graded: To be graded by the instructor: Inline question 2",
                csv.split("\r\n")[1]);
    }
}
