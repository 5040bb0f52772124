package netgrade.checks;

import java.util.List;

/**
 * One error measured by a check.
 *
 * @param name what was compared, such as {@code scores} or {@code W1}
 * @param metric how the error is defined, such as {@code sum of |a - b|}; empty where nothing could be measured, as the note says
 * @param error the error; NaN or infinity where the answer holds such numbers
 * @param tolerance the largest error allowed where the rubric sets none
 * @param entries the entries that differ most, worst first; at most a handful, none when there is nothing to show
 * @param note a remark for the student, such as the entries set aside at a kink; empty when there is none
 */
public record Measure(String name, String metric, double error, double tolerance, List<Entry> entries, String note) {

    public Measure {
        entries = List.copyOf(entries);
    }

    /**
     * One entry of an answer beside what was expected.
     *
     * @param position where, such as {@code W1[2][7]}
     * @param actual the submission's number
     * @param expected the number it was compared with
     */
    public record Entry(String position, double actual, double expected) {}
}
