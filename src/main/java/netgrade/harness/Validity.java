package netgrade.harness;

import java.util.Set;
import netgrade.result.Extract;
import netgrade.result.Key;
import netgrade.result.Summary;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;

/** Tells whether the result of an earlier run still holds. */
final class Validity {

    private final Rubric rubric;
    private final Set<String> leftOut;

    /**
     * Prepares to tell.
     *
     * @param leftOut ids of the items this run leaves out
     */
    Validity(Rubric rubric, Set<String> leftOut) {
        this.rubric = rubric;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Returns whether grading again would give the same: its key is this one, and nothing in it failed through a fault of ours. */
    boolean holds(Extract earlier, Key now) {
        return earlier.key().equals(now)
                && !hasFault(earlier)
                && earlier.summary().items().stream().allMatch(item -> isSettled(item.id(), earlier));
    }

    private static boolean hasFault(Extract earlier) {
        return earlier.summary().concerns().stream().anyMatch(concern -> concern.kind() == Summary.Concern.Kind.HARNESS_FAULT);
    }

    /** Returns whether an item is graded, or is not for a reason that another run would have as well. */
    private boolean isSettled(String itemId, Extract earlier) {
        boolean known = earlier.summary().items().stream().anyMatch(item -> item.id().equals(itemId));
        if (!isNotGraded(itemId, earlier) || leftOut.contains(itemId) || earlier.forInstructor().contains(itemId)) {
            return known;
        }
        return rubric.item(itemId).stream()
                .flatMap(item -> item.dependsOn().stream())
                .anyMatch(needed -> isNotGraded(needed, earlier) && isSettled(needed, earlier));
    }

    private static boolean isNotGraded(String itemId, Extract earlier) {
        return earlier.summary().items().stream()
                .anyMatch(item -> item.id().equals(itemId) && item.status() == ItemGrade.Status.NOT_GRADED);
    }
}
