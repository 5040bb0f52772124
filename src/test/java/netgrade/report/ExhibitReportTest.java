package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.checks.Exhibit;
import netgrade.result.Exhibits;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.rubric.Visibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExhibitReportTest {

    private final Document report = Pages.student(Samples.trained("gil"));

    @Test
    void anItemShowsFormulaIntervalCurvesConfusionAndPicturesInThisOrder() {
        Element item = report.selectFirst("details.item");

        assertEquals(
                List.of("dl", "p", "svg", "svg", "table", "img"),
                item.select("dl.formula, p:contains(confidence interval), svg.plot, table.confusion,"
                        + " img.mosaic").stream().map(Element::tagName).toList());
    }

    @Test
    void aChartHasAxesTicksAndTheirNames() {
        Element chart = report.selectFirst("svg.plot");

        assertEquals(List.of("loss", "iteration"), chart.select(".axis-name").eachText());
        assertEquals(List.of("1.2", "1.4", "1.6", "1.8", "2.0", "2.2", "2.4"), chart.select(".tick[text-anchor=end]").eachText());
        assertEquals(List.of("0", "200", "400", "600", "800", "1000"), chart.select(".tick[text-anchor=middle]").eachText());
        assertEquals(1, chart.select(".series1 polyline").size());
    }

    @Test
    void aLogarithmicAxisHasDecades() {
        Element sweep = report.select("svg.plot").get(2);

        assertEquals(List.of("1e-5", "1e-4", "0.001", "0.01", "0.1", "1"), sweep.select(".tick[text-anchor=middle]").eachText());
        assertEquals("learning rate, logarithmic", sweep.select(".axis-name").last().text());
    }

    @Test
    void everyDrawingIsSaidInWords() {
        assertAll(report.select("figure.chart").stream().map(figure -> () -> {
            Element drawing = figure.selectFirst("svg.plot");
            assertEquals("img", drawing.attr("role"));
            assertEquals(figure.selectFirst("figcaption").text(), figure.getElementById(drawing.attr("aria-labelledby")).text());
            assertTrue(figure.getElementById(drawing.attr("aria-describedby")).text().startsWith("Line chart of"));
            assertEquals(drawing.select("g.series").size(), figure.select(".legend li").size(), "a line of the legend each");
            assertTrue(figure.select(".legend .note").stream().allMatch(said -> said.text().startsWith("first ")));
            assertFalse(figure.select("details table tbody tr").isEmpty());
        }));
        assertEquals(
                "training first 0.1 at 0, last 0.524 at 20; lowest 0.1 at 0, highest 0.524 at 20",
                report.select("figure.chart").get(1).selectFirst(".legend li").text());
    }

    @Test
    void aGapIsSaidAndNoCoordinateIsMissing() {
        Element exploding = report.select("figure.chart").last();

        assertTrue(exploding.select(".legend li").get(1).text().contains("31 of 51 points cannot be drawn (NaN, infinite or out of"
                + " range); first at 40"));
        for (Element drawn : exploding.select("polyline, use, line, text")) {
            assertTrue(
                    drawn.attributes().asList().stream().noneMatch(a -> a.getValue().matches("(?i).*(nan|infin|E\\d).*")),
                    drawn.outerHtml());
        }
    }

    @Test
    void curvesDifferInMoreThanColour() {
        List<String> marks = report.select("svg.plot").get(2).select("g.series").stream().map(g -> g.selectFirst("use").attr("href"))
                .toList();

        assertEquals(List.of("#mark-1", "#mark-2", "#mark-3", "#mark-4"), marks);
    }

    @Test
    void aConfusionMatrixIsATableWithHeaders() {
        Element table = report.selectFirst("table.confusion");

        assertEquals(13, table.select("thead th[scope=col]").size(), "image of, ten classes, images, right");
        assertEquals(10, table.select("tbody th[scope=row]").size());
        assertEquals(10, table.select("tbody td.right").size(), "the diagonal");
        assertTrue(table.parents().select("figure .note").text().contains("Most common confusion: “automobile” classified as “truck”"));
    }

    @Test
    void picturesAreOneImageWithADescription() {
        Element mosaic = report.selectFirst("img.mosaic");

        assertEquals("first-layer weights. 50 pictures of 32 by 32 pixels, row by row, 10 a row: unit 1 to unit 50.", mosaic.attr("alt"));
        assertTrue(mosaic.attr("src").startsWith("data:image/png;base64,iVBORw0KGgo"), "the signature of PNG in base64");
        assertEquals("676 by 336", mosaic.attr("width") + " by " + mosaic.attr("height"), "twice 10 * 32 + 9 * 2 and 5 * 32 + 4 * 2");
    }

    @Test
    void onlyPagesWithPicturesMayShowThem() {
        assertTrue(policy(report).contains("img-src data:;"));
        assertFalse(policy(Pages.student(Samples.mixed())).contains("img-src"));
        assertTrue(policy(Pages.instructor(Samples.mixed())).contains("img-src"), "its hidden items have pictures");
    }

    private static String policy(Document page) {
        return page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "AFTER_DUE"})
    void whatAHiddenItemShowsIsForTheInstructor(Visibility visibility) {
        Exhibit[] exhibits = {SampleExhibits.losses(), SampleExhibits.confusion(), SampleExhibits.weights(2)};
        Result hidden = Samples.showing(visibility, exhibits);

        assertTrue(Pages.student(hidden).select("figure, svg.plot, table.confusion, img").isEmpty());
        assertEquals(0, Redaction.forStudent(hidden).result().items().stream().mapToInt(item -> item.checks().size()).sum());
        assertEquals(3, Pages.instructor(hidden).select("figure").size());
        assertEquals(3, Pages.student(Samples.showing(Visibility.PUBLIC, exhibits)).select("figure").size());
    }

    @Test
    void aReportStaysSmall() {
        Exhibit[] exhibits = Stream.concat(
                        IntStream.range(0, 4).mapToObj(k -> SampleExhibits.losses()),
                        Stream.of(SampleExhibits.accuracies(), SampleExhibits.sweep(), SampleExhibits.confusion()))
                .toArray(Exhibit[]::new);

        assertTrue(length(Samples.showing(Visibility.PUBLIC, exhibits)) < 300_000);
    }

    @Test
    void noNumberOfCurvesAndPointsBlowsUpAReport() {
        Exhibit.Curve noise = SampleExhibits.curve("noise", 0, 1, 5_000, x -> Math.sin(1e6 * x) > 0.9 ? Double.NaN : Math.sin(3e5 * x));
        Exhibit plot = new Exhibit.Curves("noise", "x", "y", false, Collections.nCopies(12, noise));
        Result graded = Samples.showing(Visibility.PUBLIC, Collections.nCopies(8, plot).toArray(Exhibit[]::new));

        assertTrue(length(graded) < 1_000_000, () -> "characters: " + length(graded));
        assertTrue(Pages.student(graded).text().contains("Each chart shows the first 8 of up to 12 curves. Only the first 6 of 8 charts"
                + " are shown."));
    }

    private static int length(Result graded) {
        return Pages.html().student(graded).length();
    }

    @Test
    void longNamesAreCut() {
        Exhibit plot = SampleExhibits.curves("loss", "x".repeat(5000), "y", SampleExhibits.curve("z".repeat(5000), 0, 1, 2, x -> x));

        Document page = Pages.student(Samples.showing(Visibility.PUBLIC, plot));

        assertEquals("x".repeat(47) + "…", page.select(".axis-name").last().text());
        assertFalse(page.text().contains("z".repeat(48)));
    }

    @Test
    void picturesInResultJsonAreTheirBytes() {
        Exhibit.Pictures pictures = SampleExhibits.weights(2);

        Exhibits exhibits = Samples.showing(Visibility.PUBLIC, pictures).items().get(0).checks().get(0).exhibits();

        assertEquals(
                Base64.getEncoder().encodeToString(pictures.pictures().get(1).rgb()), exhibits.pictures().get(0).pictures().get(1).rgb());
    }

    @Test
    void curvesInResultJsonAreArraysOfXAndY() {
        Exhibit plot = SampleExhibits.curves(
                "loss", "iteration", "loss",
                new Exhibit.Curve("training", List.of(new Exhibit.Point(0, 2), new Exhibit.Point(1, Double.NaN))));

        String json = netgrade.document.Documents.writeJson(Samples.showing(Visibility.PUBLIC, plot));

        assertTrue(json.contains("\"x\" : [ 0.0, 1.0 ],"), json);
        assertTrue(json.contains("\"y\" : [ 2.0, \"NaN\" ]"), json);
    }

    @Test
    void hostileNamesStayText() {
        String hostile = "</title><script>alert(1)</script>";
        Document page = Jsoup.parse(
                Pages.html().student(Samples.showing(Visibility.PUBLIC, SampleExhibits.hostile(hostile).toArray(Exhibit[]::new))));

        assertTrue(page.select("script").isEmpty());
        assertEquals(hostile, page.selectFirst("svg.plot title").wholeText());
        assertEquals(hostile, page.selectFirst("table.confusion tbody th").text());
        assertTrue(page.selectFirst("img.mosaic").attr("alt").startsWith(hostile));
    }
}
