package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netgrade.checks.CheckResult;
import netgrade.result.ClassResults;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the class report says of items and of submissions beside each other. */
class ClassStatisticsTest {

    private static Samples.Item item(String id, double points, double max, Samples.Judged... checks) {
        ItemGrade.Status status = points >= max ? ItemGrade.Status.FULL : points > 0 ? ItemGrade.Status.PARTIAL : ItemGrade.Status.NONE;
        return Samples.item(id, "Item " + id, Visibility.PUBLIC, points, max, status, checks);
    }

    private static Samples.Judged failed(String id, Outcome outcome, String message) {
        return Samples.judged(new CheckResult(id, "Check " + id, outcome, message, List.of(), Map.of(), Duration.ZERO), false);
    }

    private static Samples.Item manual(double points, ItemGrade.Status status) {
        return Samples.written("why", "Why", Visibility.PUBLIC, points, 5, status, "", Basis.MANUAL, "Because.");
    }

    private static Result graded(String id, Samples.Item... items) {
        return Samples.graded(id, List.of(items), List.of(), "");
    }

    private static Document page(List<Result> graded) {
        return Pages.ofClass(graded.toArray(Result[]::new));
    }

    private static String cell(Document page, String item, int column) {
        Element row = page.select(".difficulty tbody tr").stream().filter(of -> of.text().startsWith("Item "
                + item)).findFirst().orElseThrow();
        return row.child(column).text();
    }

    @Test
    void discriminationIsTheCorrelationWithTheOtherItems() {
        // Rests 0..4 twice; a equals its rest, b is 4 minus it, c is the same for all.
        List<Result> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(graded("s" + i, item("a", i % 5, 4), item("b", i % 5, 4), item("c", 1, 1)));
        }

        Document page = page(all);

        assertEquals("1 good", cell(page, "a", 5), "a is b, and c adds the same to each: correlation 1");
        assertEquals("–", cell(page, "c", 5), "a constant has no correlation");
    }

    @Test
    void theItemItselfIsNotInTheRest() {
        List<Result> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(graded("s" + i, item("a", i, 9), item("b", 9 - i, 9)));
        }

        // With itself in the sum, the total would be 9 for all and there would be no correlation.
        assertEquals("-1 reversed", cell(page(all), "a", 5));
    }

    @Test
    void nineSubmissionsAreTooFewForIt() {
        List<Result> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(graded("s" + i, item("a", i, 9), item("b", i, 9)));
        }

        assertEquals("–", cell(page(all), "a", 5));
    }

    @Test
    void whileManualItemsAreOpenTheOthersCount() {
        Document page = page(List.of(
                graded("ana", item("a", 4, 4), manual(0, ItemGrade.Status.NOT_GRADED)),
                graded("bo", item("a", 1, 4), manual(5, ItemGrade.Status.FULL))));

        assertEquals(
                List.of("Submissions 2", "Mean 2.5", "Median 2.5", "Lowest 1", "Highest 4", "Possible 4"), page.select(".figures >"
                        + " div").eachText(),
                "4 and 1 of 4: bo's 5 points by hand do not count before ana has hers");
        assertEquals(List.of("1", "1"), page.select(".histogram .count").eachText().stream().filter(count -> !count.isEmpty()).toList());
        assertTrue(page.text().contains("One item is not graded for everybody yet"), page.text());
    }

    @Test
    void onceAllAreGradedTheWholeCounts() {
        Document page = page(List.of(
                graded("ana", item("a", 4, 4), manual(2, ItemGrade.Status.PARTIAL)),
                graded("bo", item("a", 1, 4), manual(5, ItemGrade.Status.FULL))));

        assertEquals("Mean 6", page.select(".figures > div").get(1).text());
    }

    @Test
    void equalFailuresAreACluster() {
        Document page = page(List.of(
                graded("ana", item("a", 0, 4, failed("x", Outcome.ANSWERED, "off by 1"), failed("y", Outcome.TIMED_OUT, ""))),
                graded("bo", item("a", 0, 4, failed("x", Outcome.ANSWERED, "off by 2"))),
                graded("cy", item("a", 0, 4, failed("y", Outcome.TIMED_OUT, ""), failed("x", Outcome.ANSWERED, "off by 1")))));

        assertEquals(List.of("2 Check x: wrong answer Check y: timed out ana, cy"), page.select(".clusters tbody tr").eachText());
    }

    @Test
    void commonestMistakeComesFirstWithWhatWasSaidMostOften() {
        Document page = page(List.of(
                graded("ana", item("a", 0, 4, failed("y", Outcome.TIMED_OUT, "slow"), failed("x", Outcome.ANSWERED, "off by 1"))),
                graded("bo", item("a", 0, 4, failed("x", Outcome.ANSWERED, "off by 2"))),
                graded("cy", item("a", 0, 4, failed("x", Outcome.ANSWERED, "off by 1"), failed("y", Outcome.TIMED_OUT, "slow"))),
                graded("di", item("a", 0, 4, failed("x", Outcome.THREW, "once"))),
                graded("ed", item("a", 4, 4))));

        assertEquals(
                List.of("Check x x wrong answer off by 1 (2 submissions) 3 60%", "Check y y timed out slow 2 40%"),
                page.select(".failures tbody tr").eachText());
    }

    @Test
    void submissionsThatAreAlikeAreListed() {
        List<Summary> none = List.of();
        String html = Pages.html().text(
                new ClassResults(Samples.ASSIGNMENT, none, List.of(), List.of(new ClassResults.Pair("ana", "<b>bo", 0.75, 70))));

        assertEquals(List.of("ana <b>bo 75% 70"), Jsoup.parse(html).select(".pairs tbody tr").eachText());
    }

    @Test
    void whatIsLeftOutForEverybodyIsSaidOnce() {
        Samples.Item open = Samples.item("b", "Item b", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED);

        Document page = page(List.of(graded("ana", item("a", 4, 4), open), graded("bo", item("a", 1, 4), open)));

        assertEquals(0, page.select(".concerns tbody tr").size());
        assertTrue(page.text().contains("One item is not graded for everybody yet: “Item b”."), page.text());
    }

    @Test
    void whatIsNotGradedForOneIsSaidOfThatOne() {
        Samples.Item open = Samples.item("b", "Item b", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED);

        Document page = page(List.of(graded("ana", item("a", 4, 4), open), graded("bo", item("a", 1, 4), item("b", 1, 2))));

        assertEquals(List.of("ana Not graded Item b"), page.select(".concerns tbody tr").eachText());
    }
}
