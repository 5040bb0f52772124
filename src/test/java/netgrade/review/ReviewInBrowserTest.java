package netgrade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import netgrade.browser.Browser;
import netgrade.rubric.ManualScores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The review page as Chromium shows it and an instructor uses it. */
@Tag("browser")
class ReviewInBrowserTest {

    @TempDir
    private Path folder;

    private Browser browser;
    private SampleDesk desk;
    private ReviewServer server;

    @BeforeEach
    void serve() throws IOException {
        browser = Browser.start();
        desk = new SampleDesk(folder);
        desk.result(desk.graded(desk.ana()));
        server = ReviewServer.start(desk.open(), 0, new SecureRandom());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aScoreIsSavedOnLeavingTheFieldAndTheTotalMoves() throws IOException {
        browser.screen(1280, false);
        browser.open(server.address().resolve("0"));
        assertEquals("1", browser.find("#total").getText());

        browser.find("input[name=points]").sendKeys("2.5", Keys.TAB);
        browser.await("document.getElementById('total').textContent === '3.5'");

        browser.find("textarea[name=comment]").sendKeys("Say why.");
        browser.find("#byhand").click();
        browser.find("form.byhand button").click();
        browser.await("document.getElementById('state').textContent.startsWith('Saved.')");
        browser.shoot("review-1280-light");
        browser.open(server.address().resolve("0"));
        assertEquals("Say why.", browser.find("textarea[name=comment]").getDomProperty("value"));
        assertEquals(
                new ManualScores.Score(2.5, "Say why."), ManualScores.read("manual.yaml", desk.saved(), desk.rubric).of("ana").get("why"));
        assertEquals(List.of(), browser.errors(), "nothing is refused by the page's own policy");
    }

    @Test
    @Tag("slow")
    void aScoreThatIsTooHighIsSaidToBeSo() {
        browser.screen(1280, false);
        browser.open(server.address().resolve("0"));

        browser.find("input[name=points]").sendKeys("4", Keys.TAB);
        browser.await("document.querySelector('.message').textContent !== ''");

        assertEquals("Not saved: points is 4, expected at most 3: the points of the item.", browser.find(".message").getText());
        assertEquals("1", browser.find("#total").getText());
    }

    @Test
    @Tag("slow")
    void whatIsEnteredStaysWhenTheServerIsGone() {
        browser.screen(1280, false);
        browser.open(server.address().resolve("0"));
        server.close();

        browser.find("input[name=points]").sendKeys("2", Keys.TAB);
        browser.await("document.querySelector('.message').textContent !== ''");

        assertTrue(browser.find(".message").getText().startsWith("Not saved: netgrade review does not answer."));
        assertEquals("2", browser.find("input[name=points]").getDomProperty("value"));
    }

    @Test
    @Tag("slow")
    void everyoneCanUseIt() throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {390, 1280}) {
                for (String page : List.of("", "0")) {
                    browser.screen(width, dark);
                    browser.open(server.address().resolve(page));
                    browser.shoot("review-" + (page.isEmpty() ? "list" : "submission") + "-" + width + (dark ? "-dark" : "-light"));
                    assertEquals(List.of(), browser.seriousFindings(), "page \"" + page + "\", " + width + " pixels, dark: " + dark);
                    assertTrue(((Number) browser.evaluate("document.documentElement.scrollWidth")).intValue() <= width);
                }
            }
        }
        assertEquals(List.of(), browser.errors());
    }

    @Test
    @Tag("slow")
    void theReportIsShownBesideIt() {
        browser.screen(1280, false);
        browser.open(server.address().resolve("0"));

        assertEquals(1, browser.all("iframe[src='0/report']").size());
        browser.inFrame("iframe", () -> assertEquals("Report of it", browser.find("h1").getText()));
    }
}
