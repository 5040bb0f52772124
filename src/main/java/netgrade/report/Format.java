package netgrade.report;

/** A kind of file that {@link Reports} writes. */
public enum Format {
    /** Pages: {@code report.html} and {@code instructor.html} of each submission, {@code index.html} of the class. */
    HTML,
    /** Data: {@code result.json} of each submission. */
    JSON,
    /** A table of the class: {@code grades.csv}. */
    CSV
}
