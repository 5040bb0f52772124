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
            List<Concern> faults,
            String waiting,
            List<SubmissionPage.Fact> figures,
            Histogram histogram,
            List<ItemRow> items,
            List<Concern> concerns,
            List<MistakeRow> mistakes,
            Listing<FailureRow> failures,
            Listing<Cluster> clusters,
            Listing<Pair> pairs,
            List<Row> submissions,
            boolean hasJson,
            List<SubmissionPage.Fact> provenance) {}

    /** The distribution of points as a drawing and as a table; {@code end} is where the scale ends. */
    public record Histogram(String summary, String end, List<Bar> bars) {}

    /** A bar of the histogram: range of points, number and share of submissions, and where it is drawn. */
    public record Bar(
            String range,
            String from,
            String count,
            String share,
            String x,
            String middle,
            String y,
            String width,
            String height,
            String labelY) {}

    /** The rows of a table, and a sentence on those left out. */
    public record Listing<T>(List<T> rows, String more) {}

    /** A submission's id, and where its report is. */
    public record Link(String id, String href) {}

    /** A check that several submissions failed in one way. */
    public record FailureRow(String title, String check, String words, String count, String share, String said, String saidTo) {}

    /** Submissions that failed the same checks in the same way. */
    public record Cluster(String count, List<String> failures, List<Link> submissions) {}

    /** Two submissions with similar sources. */
    public record Pair(Link first, Link second, String share, String common) {}

    /** How hard an item was, and how well it told submissions apart; {@code sort} values are for the page's sorting. */
    public record ItemRow(
            String title,
            String id,
            String audience,
            String max,
            String full,
            String sortFull,
            String mean,
            String sortMean,
            String meanWidth,
            String discrimination,
            String sortDiscrimination,
            String discriminationWord,
            String graded) {}

    /** A mistake, how many made it, and who. */
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
