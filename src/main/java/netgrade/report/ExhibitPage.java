package netgrade.report;

import java.util.List;

/**
 * What the templates of exhibits print, as {@link SubmissionPage}: every coordinate is a string in the units of its drawing.
 *
 * <p>The records are public because FreeMarker reads public classes only.
 */
final class ExhibitPage {

    private ExhibitPage() {}

    /** A check's charts, matrices and pictures, and a sentence on those left out. */
    public record Shown(List<Chart> charts, List<Matrix> matrices, List<Mosaic> mosaics, String leftOut) {}

    /**
     * A line chart.
     *
     * @param id its anchor; its parts have ids that begin with it
     * @param description what is drawn, for readers who cannot see it; the series give the numbers
     * @param frame empty if there is nothing to draw
     * @param across ticks along the bottom
     * @param up ticks along the side
     */
    public record Chart(
            String id,
            String title,
            String description,
            List<Frame> frame,
            List<Tick> across,
            List<Tick> up,
            List<Line> lines,
            List<Values> values) {}

    /** The size of a drawing, the edges of what lies between its axes, and the names of the axes. */
    public record Frame(
            String width, String height, String left, String right, String top, String bottom, Label xAxis, Label yAxis) {}

    /** A text in a drawing and where it is. */
    public record Label(String x, String y, String text) {}

    /** A tick: where its line is along its axis, and its text. */
    public record Tick(String at, Label label) {}

    /**
     * A curve.
     *
     * @param style a number from 1: its colour, dashes and mark
     * @param summary its first, last, lowest and highest value in words
     * @param strokes the points of each unbroken stroke
     * @param marks where it is marked
     */
    public record Line(String style, String name, String summary, List<String> strokes, List<Spot> marks) {}

    /** A place in a drawing. */
    public record Spot(String x, String y) {}

    /** The values of curves with the same points along the axis. */
    public record Values(String caption, String xAxis, List<String> names, List<ValueRow> rows) {}

    /** The values at one point. */
    public record ValueRow(String x, List<String> values) {}

    /**
     * A confusion matrix.
     *
     * @param summary its result in words
     * @param columns how many classes
     * @param rows empty where there are too many classes for a table
     * @param totals how often each class was the answer
     * @param total all images
     * @param accuracy the share of correct ones
     */
    public record Matrix(
            String id,
            String title,
            String summary,
            String columns,
            List<String> classes,
            List<MatrixRow> rows,
            List<String> totals,
            String total,
            String accuracy) {}

    /** The images of one class: how they were classified, how many there are, and the share of correct ones. */
    public record MatrixRow(String name, List<Cell> cells, String total, String recall) {}

    /** A count, and a number from 0 to 5 for its share of the row. */
    public record Cell(String count, String shade, boolean right) {}

    /** Several pictures in one: a PNG in base64, its size on the page in pixels, and what it shows. */
    public record Mosaic(String id, String title, String png, String width, String height, String description) {}
}
