package netgrade.rubric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The points of one item.
 *
 * @param id the item's name in the rubric
 * @param title what the item is about, in a few words
 * @param visibility who may see its checks and numbers
 * @param points what was earned, in 0..max
 * @param max the item's points
 * @param status what the points mean
 * @param reason why it was not run or not graded, what was chosen, or the instructor's comment; empty where the checks say it all
 * @param formula the item's formula with the submission's numbers, where it has one
 * @param checks its checks in order
 * @param bonus whether its points come on top of the assignment's
 * @param basis what its points rest on
 * @param answer the student's written answer, as plain text: it may hold markup, which means nothing; empty where there is none
 * @param review why a person should look at it: the numbers are too close to a threshold to tell; empty where they are not
 */
public record ItemGrade(
        String id,
        String title,
        Visibility visibility,
        double points,
        double max,
        Status status,
        String reason,
        Optional<Formula.Shown> formula,
        List<JudgedCheck> checks,
        boolean bonus,
        Basis basis,
        String answer,
        String review) {

    public ItemGrade {
        checks = List.copyOf(checks);
    }

    /** Makes the grade of an item that needs no review. */
    public ItemGrade(
            String id,
            String title,
            Visibility visibility,
            double points,
            double max,
            Status status,
            String reason,
            Optional<Formula.Shown> formula,
            List<JudgedCheck> checks,
            boolean bonus,
            Basis basis,
            String answer) {
        this(id, title, visibility, points, max, status, reason, formula, checks, bonus, basis, answer, "");
    }

    ItemGrade withReview(String why) {
        return new ItemGrade(id, title, visibility, points, max, status, reason, formula, checks, bonus, basis, answer, why);
    }

    /** What an item's points mean. */
    public enum Status {
        /** All points. */
        FULL,
        /** Some of the points. */
        PARTIAL,
        /** No points. */
        NONE,
        /** Not run, because an item it depends on earned nothing; no points. */
        SKIPPED,
        /** Not graded: waits for the instructor, was left out of this run, or met a fault of the grader; costs the student nothing. */
        NOT_GRADED
    }

    /**
     * A check with the rubric's verdict.
     *
     * @param id the check's id; what it measured stands under it in what was measured
     * @param passed whether it is within the tolerance
     * @param tolerance the rubric's tolerance, where it sets one; else each measure's own holds
     */
    public record JudgedCheck(String id, boolean passed, OptionalDouble tolerance) {}
}
