package netgrade.report;

import java.util.List;

/**
 * What the templates of one submission print: words and numbers as they appear, in the order they appear.
 *
 * <p>An empty string or list means there is nothing to print. The records are public because FreeMarker reads public classes only.
 */
final class SubmissionPage {

    private SubmissionPage() {}

    /** Everything on the page. */
    public record Page(
            boolean forInstructor,
            boolean hasExhibits,
            String assignment,
            String edition,
            String submission,
            Score score,
            List<Problem> problems,
            Diagnosis diagnosis,
            List<Fix> fixes,
            String moreFixes,
            List<Item> items,
            List<Formula> total,
            List<Adjustment> adjustments,
            String compilerSummary,
            List<SourceFile> compiler,
            Output output,
            List<String> remarks,
            List<FileRow> files,
            List<Fact> provenance) {}

    /** The top of the page: points, whether they are final, one sentence, and a bar with a segment for each item. */
    public record Score(String points, String max, boolean incomplete, String verdict, List<Segment> strip) {}

    /** A segment of the bar: where it starts, how wide it is and how much of that is filled, of 1000. */
    public record Segment(String x, String width, String filled, String kind) {}

    /** Why the whole submission could not be graded. */
    public record Problem(String title, String reason, String explanation) {}

    /** Why answers are wrong: mistakes that were proved, measurements that narrow others down, and the evidence. */
    public record Diagnosis(List<Cause> causes, List<String> measurements, List<String> evidence) {}

    /** A proved mistake: its title, the methods it is in, and what to learn from it. */
    public record Cause(String title, String methods, String computed, String asked, List<FormulaPart> formula, String read) {}

    /** A part of a formula, and whether it is the faulty place. */
    public record FormulaPart(String text, boolean faulty) {}

    /** One thing to fix first; without an anchor if there are no details. */
    public record Fix(String anchor, String item, String check, String message) {}

    /**
     * One item.
     *
     * @param anchor where its details are on the page; empty if it has none
     * @param kind style and icon: full, partial, none, skipped or open
     * @param audience who may see it, on the instructor's page
     * @param bonus a word, if its points are on top of the assignment's
     * @param expanded whether its details start open
     * @param hasNumbers whether some check measured something
     * @param answer what the student answered in writing
     */
    public record Item(
            String anchor,
            String id,
            String title,
            String kind,
            String status,
            String points,
            String max,
            String audience,
            String bonus,
            String reason,
            boolean expanded,
            boolean hasNumbers,
            List<CheckRow> rows,
            List<Finding> findings,
            List<Formula> formula,
            Output answer) {}

    /**
     * One line in the table of an item's checks: a measure, or a check without measures.
     *
     * @param span how many lines the check has; empty on all but the first
     */
    public record CheckRow(
            String span,
            String check,
            String id,
            String measure,
            String metric,
            String error,
            String allowed,
            String kind,
            String verdict) {}

    /** The details of one check. */
    public record Finding(
            String title,
            String message,
            String explanation,
            List<Entries> entries,
            List<String> notes,
            List<Fact> values,
            ExhibitPage.Shown exhibits) {}

    /** The entries of one answer that differ most. */
    public record Entries(String name, List<Entry> rows) {}

    /** An entry of an answer beside what was expected. */
    public record Entry(String position, String actual, String expected) {}

    /** A formula: as in the rubric, with numbers, and its value. */
    public record Formula(String text, String withNumbers, String value) {}

    /** A step from the total to the points: its name, reason, calculation, and the points after it. */
    public record Adjustment(String name, String reason, String withNumbers, String points) {}

    /** The compiler's messages on one file. */
    public record SourceFile(String path, List<CompilerLine> lines) {}

    /** One message of the compiler. */
    public record CompilerLine(String line, String kind, String severity, String message) {}

    /** A text from the submission, such as its output, and a note if it is cut. */
    public record Output(String text, String note) {}

    /** One file that was handed in. */
    public record FileRow(String path, String bytes, String sha256) {}

    /** A name, its value, and a sentence on it. */
    public record Fact(String name, String value, String note) {}
}
