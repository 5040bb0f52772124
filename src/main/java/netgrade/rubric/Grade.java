package netgrade.rubric;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The points of one submission.
 *
 * @param points what was earned, bonus included and late penalty taken off
 * @param max the assignment's points, without bonus
 * @param total how the items add up, with the submission's numbers put in
 * @param items every item of the rubric in its order, run or not
 * @param adjustments what changed the total on its way to the points, in that order
 */
public record Grade(double points, double max, Formula.Shown total, List<ItemGrade> items, List<Adjustment> adjustments) {

    public Grade {
        items = List.copyOf(items);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * A step from the total to the points.
     *
     * @param kind what kind of step
     * @param reason why, a sentence for the student
     * @param withNumbers how the points change, with the submission's numbers put in, such as {@code min(112, 110)}
     * @param points what there is after it
     */
    public record Adjustment(Kind kind, String reason, String withNumbers, double points) {

        /** What can change a total. */
        public enum Kind {
            /** The most points the total may come to. */
            CAP,
            /** The penalty for handing in late. */
            LATE
        }
    }

    /** Returns whether some item could not be graded through no fault of the student. */
    public boolean isIncomplete() {
        return items.stream().anyMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
    }

    /** Returns the ids of the checks that did not pass, each once, in the order of the items. */
    public Set<String> failed() {
        Set<String> failed = new LinkedHashSet<>();
        items.stream()
                .flatMap(item -> item.checks().stream())
                .filter(check -> !check.passed())
                .forEach(check -> failed.add(check.id()));
        return Collections.unmodifiableSet(failed);
    }

    /** Returns the item of that id. */
    public Optional<ItemGrade> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
