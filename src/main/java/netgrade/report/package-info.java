/**
 * Writes what people read of a grading: a page for the student, one for the instructor, one for the class, and the data behind them.
 *
 * <p>In: {@link netgrade.harness.Graded}. Out: files in a folder. {@link netgrade.report.Reports} is the door; beside
 * it stand {@link netgrade.report.StudentCopy} for terminals and CI servers, and the gradebooks of Canvas and Moodle, which are filled in from
 * {@link netgrade.report.Posting}s.
 *
 * <p>Inside, data goes one way: {@code Graded} becomes a {@link netgrade.report.Result}, the one model that {@code result.json} holds; what a student
 * may see of it is made by {@code Redaction} and nowhere else; view records hold the strings that templates print. Templates neither calculate nor
 * format. Text from a submission is text: {@code VisibleText} makes its control characters visible, FreeMarker escapes the rest.
 *
 * <p>May use {@code harness}, {@code rubric}, {@code checks}, {@code sandbox} and {@code intake}, and their values only, and the statistics of {@code numeric}. FreeMarker and commons-csv are
 * used here and nowhere else. Nothing is null.
 */
package netgrade.report;
