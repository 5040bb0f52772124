package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netgrade.document.Sha256;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: it is well formed for everybody who reads it, and text of a submission stays text. */
class PagesTest {

    static final List<String> hostile = Pages.HOSTILE;

    static Stream<Arguments> pages() {
        Map<String, Document> pages = new java.util.TreeMap<>(Map.of(
                "student, mixed", Pages.student(Samples.mixed()),
                "student, perfect", Pages.student(Samples.perfect("bea")),
                "student, uncompiled", Pages.student(Samples.uncompiled("carl")),
                "student, rejected", Pages.student(Samples.rejected("dora")),
                "student, faulty", Pages.student(Samples.faulty("emil")),
                "instructor, mixed", Pages.instructor(Samples.mixed()),
                "instructor, rejected", Pages.instructor(Samples.rejected("dora")),
                "class", Pages.ofClass(Samples.mixed(), Samples.perfect("bea"), Samples.faulty("emil")),
                "class, empty", Pages.ofClass()));
        pages.put("student, trained", Pages.student(Samples.trained("gil")));
        pages.put("instructor, trained", Pages.instructor(Samples.trained("gil")));
        pages.put("student, written", Pages.student(Samples.written("fay")));
        pages.put("instructor, written", Pages.instructor(Samples.written("fay")));
        return pages.entrySet().stream().map(page -> Arguments.of(page.getKey(), page.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void headingsDescendOneLevelAtATime(String name, Document page) {
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertTrue(next <= level + 1, "h" + next + " after h" + level + ": " + heading.text());
            assertFalse(heading.text().isBlank());
            level = next;
        }
        assertEquals(1, page.select("h1").size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void namesLandmarksAndTablesAreThere(String name, Document page) {
        assertAll(
                () -> assertEquals("en", page.selectFirst("html").attr("lang")),
                () -> assertFalse(page.title().isBlank()),
                () -> assertEquals(1, page.select("main#main").size()),
                () -> assertEquals("#main", page.selectFirst("a.skip").attr("href")),
                () -> assertTrue(page.select("th:not([scope])").isEmpty(), "every table header says what it heads"),
                () -> assertTrue(page.select(".scroll:not([aria-label])").isEmpty(), "every scrolling box has a name"),
                () -> assertTrue(
                        page.select("svg:not([aria-hidden]):not([aria-label]):not([aria-labelledby])").isEmpty(),
                        "every drawing is named or hidden"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyReferenceInsideThePageFindsItsTarget(String name, Document page) {
        for (Element link : page.select("a[href^=#], use[href^=#]")) {
            assertEquals(1, page.select("[id=" + link.attr("href").substring(1) + "]").size(), link.outerHtml());
        }
        for (Element labelled : page.select("[aria-labelledby]")) {
            assertEquals(1, page.select("[id=" + labelled.attr("aria-labelledby") + "]").size(), labelled.attr("aria-labelledby"));
        }
        assertEquals(page.select("[id]").eachAttr("id").stream().distinct().count(), page.select("[id]").size(), "ids are unique");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void nothingIsLoadedFromAnywhere(String name, Document page) {
        assertAll(
                () -> assertTrue(
                        page.select("[src]:not(img[src^=data:image/png;base64,]), link, iframe, object, embed, base, form").isEmpty()),
                () -> assertTrue(page.select("[href*=:], [href^=//]").isEmpty(), "links are relative"),
                () -> assertFalse(page.select("style").html().matches("(?s).*(@import|url\\().*")),
                () -> assertTrue(page.select("[style]").isEmpty(), "the policy would drop inline style attributes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void thePolicyAllowsExactlyWhatThePageCarries(String name, Document page) {
        String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertTrue(policy.startsWith("default-src 'none'; style-src '" + hash(page.selectFirst("style").data()) + "'"), policy);
        assertEquals(name.startsWith("class") ? 1 : 0, page.select("script").size());
        for (Element script : page.select("script")) {
            assertTrue(policy.contains("script-src '" + hash(script.data()) + "'"), policy);
        }
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    @ParameterizedTest
    @FieldSource("hostile")
    void hostileTextStaysTextOnEveryPage(String text) {
        Document clean = Pages.student(Samples.hostile("harmless"));
        for (
                Document page
                        : List.of(
                                Pages.student(Samples.hostile(text)), Pages.instructor(Samples.hostile(text)),
                                Pages.ofClass(Samples.hostile(text)))) {
            assertAll(
                    () -> assertTrue(page.select("img:not(.mosaic), svg[onload], [onerror], [onmouseover], b").isEmpty()),
                    () -> assertTrue(page.select("script").size() <= 1),
                    () -> assertFalse(page.html().contains("1234321"), "1111 * 1111 would mean that a template ran it"),
                    () -> assertFalse(page.wholeText().chars().anyMatch(PagesTest::actsUnseen), "control characters are visible"));
        }
        assertEquals(
                clean.getAllElements().size(), Pages.student(Samples.hostile(text)).getAllElements().size(), "the text adds no element");
    }

    private static boolean actsUnseen(int c) {
        return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069) || c == 0x200B;
    }

    @Test
    void hostileTextIsStillReadable() {
        Document page = Pages.student(Samples.hostile("<script>alert(1)</script>"));

        assertEquals("<script>alert(1)</script>", page.selectFirst("pre").text());
    }
}
