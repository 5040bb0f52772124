package netgrade.rubric;

import java.util.List;
import java.util.Optional;

/**
 * The points of one submission.
 *
 * @param points what was earned, bonus included and late penalty taken off
 * @param max the assignment's points
 * @param total how the items add up, with the submission's numbers put in
 * @param items every item of the rubric in its order, run or not
 */
public record Grade(double points, double max, Formula.Shown total, List<ItemGrade> items) {

    public Grade {
        items = List.copyOf(items);
    }

    /** Returns whether some item could not be graded through no fault of the student. */
    public boolean isIncomplete() {
        return items.stream().anyMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
    }

    /** Returns the item of that id. */
    public Optional<ItemGrade> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
