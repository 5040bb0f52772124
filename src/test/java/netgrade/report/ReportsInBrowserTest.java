package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import netgrade.browser.Browser;
import netgrade.result.ClassResults;
import netgrade.result.ReportFolder;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The reports as Chromium shows them. */
@Tag("browser")
class ReportsInBrowserTest {

    @TempDir
    private static Path folder;

    private static Browser browser;

    private static Summary written(ReportFolder reports, Result result) {
        reports.write(result);
        return Summary.of(result);
    }

    @BeforeAll
    static void writeReports() {
        browser = Browser.start();
        ReportFolder reports = Pages.folder(folder);
        List<Summary> summaries = new ArrayList<>();
        summaries.add(written(reports, Samples.mixed("ana")));
        summaries.add(written(reports, Samples.perfect("bea")));
        summaries.add(written(reports, Samples.uncompiled("carl")));
        summaries.add(written(reports, Samples.trained("dora")));
        summaries.add(written(reports, Samples.faulty("emil")));
        summaries.add(written(reports, Samples.written("fay")));
        summaries.add(written(reports, Samples.mixed("gus")));
        summaries.add(written(reports, Samples.endedBy(Outcome.DIED)));
        reports.write(new ClassResults(Samples.ASSIGNMENT, summaries, List.of(), List.of(new ClassResults.Pair("ana", "gus", 1, 90))));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static URI page(String path) {
        return folder.resolve(path).toUri();
    }

    @ParameterizedTest(name = "{0} at {2} pixels, dark: {3}")
    @CsvSource({"student, submissions/ana/report.html, 390, true", "class, index.html, 1280, false"})
    void everyoneCanReadIt(String name, String path, int width, boolean dark) throws IOException {
        assertReadable(name, path, width, dark);
    }

    @ParameterizedTest(name = "{0} at {2} pixels, dark: {3}")
    @Tag("slow")
    @CsvSource({
        "student, submissions/ana/report.html, 1280, false",
        "trained, submissions/dora/report.html, 390, false",
        "trained, submissions/dora/report.html, 1280, true",
        "instructor, submissions/ana/instructor.html, 1280, true",
        "instructor, submissions/ana/instructor.html, 390, false",
        "written, submissions/fay/instructor.html, 390, true",
        "class, index.html, 390, false",
        "class, index.html, 390, true",
        "class, index.html, 1280, true"
    })
    void soItIsOnEveryPageAndScreen(String name, String path, int width, boolean dark) throws IOException {
        assertReadable(name, path, width, dark);
    }

    private static void assertReadable(String name, String path, int width, boolean dark) throws IOException {
        browser.screen(width, dark);
        browser.open(page(path));
        browser.shoot(name + "-" + width + (dark ? "-dark" : "-light"));

        assertEquals(List.of(), browser.seriousFindings(), "what axe-core calls serious or critical");
        assertTrue(
                ((Number) browser.evaluate("document.documentElement.scrollWidth")).intValue() <= width,
                "the page itself does not scroll sideways");
        assertEquals(List.of(), browser.errors(), "nothing is refused by the page's own policy, and the script runs");
    }

    @Test
    void aFlawWouldBeFound() throws IOException {
        Path flawed = Files.writeString(
                folder.resolve("flawed.html"), "<!DOCTYPE html><html><title>Flawed</title><body><main><h1>x</h1><img src='data:,'></main>");
        browser.open(flawed.toUri());

        assertTrue(browser.seriousFindings().toString().contains("image-alt"), "else the tests above could not fail");
    }

    @Test
    void detailsOpenWithTheKeyboard() {
        browser.screen(1280, false);
        browser.open(page("submissions/ana/report.html"));
        WebElement closed = browser.find("details.item:not([open]) > summary");

        browser.evaluate("document.querySelector('details.item:not([open]) > summary').focus()");
        closed.sendKeys(Keys.ENTER);

        assertEquals("true", closed.findElement(By.xpath("..")).getDomProperty("open"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void firstScreenSaysPointsWhatToFixFirstAndWhy(int width, int height) {
        browser.screen(width, false);
        browser.open(page("submissions/ana/report.html"));

        assertTrue(bottomOf(".score .points") < height && bottomOf(".fixes li:first-child .said") < height, "seen without scrolling");
        assertFalse(browser.find(".fixes li:first-child .said").getText().isBlank());
    }

    private static double bottomOf(String selector) {
        return ((Number) browser.evaluate("document.querySelector('" + selector + "').getBoundingClientRect().bottom")).doubleValue();
    }

    @Test
    @Tag("slow")
    void printShowsWhatIsFoldedAway() throws IOException {
        browser.screen(1280, false);
        browser.open(page("submissions/ana/report.html"));
        browser.asPrinted();

        String closed = "document.querySelector('details.item:not([open]) .inside')";
        // Waited for: Chromium takes a while to lay out what becomes visible.
        browser.await(closed + ".checkVisibility({contentVisibilityAuto: true})");
        browser.await(closed + ".getBoundingClientRect().height > 20");
        assertTrue(new String(browser.print("student-printed"), 0, 4, StandardCharsets.US_ASCII).startsWith("%PDF"));
    }

    @Test
    void tablesOfTheClassSortAndFilter() {
        browser.screen(1280, false);
        browser.open(page("index.html"));

        browser.find("#table th:nth-child(2) button").sendKeys(Keys.ENTER);
        assertEquals("ascending", browser.find("#table th:nth-child(2)").getDomAttribute("aria-sort"));
        browser.find("#table th:nth-child(2) button").click();
        assertEquals("fay", browser.find("#table tbody tr:first-child th").getText(), "22.5 points are the most");

        browser.find("#find").sendKeys("A");
        List<String> shown = browser.all("#table tbody tr").stream().filter(WebElement::isDisplayed)
                .map(row -> row.findElement(By.tagName("th")).getText()).sorted().toList();
        assertEquals(List.of("ana", "bea", "carl", "dora", "fay"), shown);
        assertEquals("5 of 8 shown", browser.find("#shown").getText());

        browser.find(".difficulty th:nth-child(2) button").click();
        assertEquals("ascending", browser.find(".difficulty th:nth-child(2)").getDomAttribute("aria-sort"));
    }

    @Test
    @Tag("slow")
    void aThousandRowsOpenInLessThanTwoSeconds() throws IOException {
        Path large = folder.resolve("large");
        Summary one = Summary.of(Samples.mixed("one"));
        List<Summary> class1000 = IntStream.range(0, 1000)
                .mapToObj(
                        i -> new Summary(
                                "student-" + i, one.points(), one.max(), one.state(), one.items(), one.concerns(), one.failures(),
                                one.causes(), one.provenance()))
                .toList();
        List<ClassResults.Pair> pairs = IntStream.range(0, 500)
                .mapToObj(i -> new ClassResults.Pair("student-" + i, "student-" + (i + 500), 0.9, 50)).toList();
        Pages.folder(large).write(new ClassResults(Samples.ASSIGNMENT, class1000, List.of(), pairs));
        browser.screen(1280, false);

        // Processor time of the page, which other work on the machine does not lengthen.
        double seconds = browser.processorSeconds(large.resolve("index.html").toUri());

        System.getLogger("netgrade")
                .log(System.Logger.Level.INFO, "1,000 rows: {0} s of processor time, {1} ms until loaded", seconds, browser.loadMillis());
        browser.shoot("class-1000");
        assertEquals(1000, browser.all("#table tbody tr").size());
        assertTrue(seconds < 2, seconds + " s");
    }
}
