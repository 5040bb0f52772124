package netgrade.export;

import java.util.Locale;

/** A kind of file that a run writes. */
public enum Format {
    /** Pages: {@code report.html} and {@code instructor.html} of each submission, {@code index.html} of the class. */
    HTML,
    /** Data: {@code result.json} of each submission. */
    JSON,
    /** A table of the class: {@code grades.csv}. */
    CSV,
    /** {@code gradescope.json} of each submission: what a student may see, as Gradescope reads it. */
    GRADESCOPE,
    /** {@code gradescope-all.json} of each submission: every item, for Gradescope to hide what is hidden. */
    GRADESCOPE_ALL,
    /** {@code junit.xml} of each submission: what a student may see, as CI servers read it. */
    JUNIT,
    /** {@code classroom50.json} of each submission: what a student may see, as classroom50 reads it. */
    CLASSROOM50;

    /** Returns its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
