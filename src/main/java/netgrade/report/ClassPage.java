package netgrade.report;

import java.util.List;

/** What the template of the class report prints, as strings; public records because FreeMarker reads public classes only. */
final class ClassPage {

    private ClassPage() {}

    /** Everything on the page. */
    public record Page(
            String assignment,
            String edition,
            String count,
            String scope,
            List<SubmissionPage.Fact> figures,
            Histogram histogram,
            List<ItemRow> items,
            List<Concern> concerns,
            List<MistakeRow> mistakes,
            List<Row> submissions,
            boolean hasJson,
            List<SubmissionPage.Fact> provenance) {}

    /** How the points are spread: a drawing and the same as a table; {@code end} is where the scale ends. */
    public record Histogram(String summary, String end, List<Bar> bars) {}

    /** A bar of the histogram: which points, how many submissions, which share of them, and where it is drawn. */
    public record Bar(
            String range, String from, String count, String share, String x, String middle, String y, String width, String height, String labelY) {}

    /** How hard an item was. */
    public record ItemRow(String title, String id, String audience, String max, String full, String mean, String meanWidth, String graded) {}

    /** A mistake that was made, by how many, and by whom. */
    public record MistakeRow(String title, String id, String count, String share, List<Maker> makers) {}

    /** A submission with a mistake, and its report. */
    public record Maker(String submission, String link) {}

    /** A submission that somebody should look at. */
    public record Concern(String submission, String link, String kind, String words, String text) {}

    /** One submission; {@code sort} values are for the page's sorting. */
    public record Row(
            String id,
            String folder,
            String points,
            String sortPoints,
            String max,
            String share,
            String kind,
            String state,
            String stripLabel,
            List<SubmissionPage.Segment> strip) {}
}
