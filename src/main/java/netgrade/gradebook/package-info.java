/**
 * Fills in the gradebooks of Canvas and Moodle, reads rosters, and writes {@code grades.csv}.
 *
 * <p>In: {@link netgrade.result.Summary summaries} and the files that a learning platform exported. Out: the same files with points
 * entered. commons-csv is used here and nowhere else.
 */
package netgrade.gradebook;
