package netgrade.gradebook;

import java.util.List;
import netgrade.result.Summary;
import netgrade.rubric.ItemGrade;

/**
 * Points to be entered in a gradebook.
 *
 * @param id the submission's name
 * @param students by what the platform knows those who handed in; none where it does not tell
 * @param points what was earned
 * @param max the assignment's points
 * @param isFinal whether every item is graded: other points are not entered
 */
public record Posting(String id, List<String> students, double points, double max, boolean isFinal) {

    public Posting {
        students = List.copyOf(students);
    }

    /** Returns that of a submission by those students, graded in this run or an earlier one. */
    public static Posting of(List<String> students, Summary summary) {
        boolean isFinal = summary.items().stream().noneMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
        return new Posting(summary.id(), students, summary.points(), summary.max(), isFinal);
    }

    /** Returns by what to look for its students. */
    List<String> keys() {
        return students.isEmpty() ? List.of(id) : students;
    }
}
