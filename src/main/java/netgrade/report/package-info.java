/**
 * Writes the HTML reports: a page for the student, one for the instructor, and one for the class.
 *
 * <p>View records hold the strings that templates print; templates neither calculate nor format. Text from a submission is text:
 * {@code VisibleText} makes its control characters visible, FreeMarker escapes the rest. FreeMarker is used here and nowhere else.
 */
package netgrade.report;
