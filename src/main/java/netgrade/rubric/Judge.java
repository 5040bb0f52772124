package netgrade.rubric;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.rubric.ItemGrade.Status;

/**
 * Gives points to one submission: the evidence of its checks, its written answers and the instructor's scores go in, its grade comes out.
 *
 * <p>Points are computed in decimal and rounded to hundredths, halves up, once per item and once in the total. From items to points: bonus
 * items up to their cap, the total's formula, the cap, the penalty for being late.
 */
public final class Judge {

    private final Rubric rubric;
    private final Set<String> leftOut;
    private final Particulars particulars;
    private final ItemJudge items;
    private final Map<String, ItemGrade> judged = new HashMap<>();

    private Judge(Rubric rubric, Map<String, Evidence> evidence, Set<String> leftOut, Particulars particulars) {
        this.rubric = rubric;
        this.leftOut = leftOut;
        this.particulars = particulars;
        this.items = new ItemJudge(evidence, particulars);
    }

    /**
     * Returns the grade of a submission, with every item of the rubric in it.
     *
     * <p>An item is not graded if it is left out, lacks evidence, met a fault of the grader, or depends on such an item. An item that
     * depends on one without points is skipped. Both have 0 points so far.
     *
     * @param evidence what was found, by the check's id
     * @param leftOut ids of the items that are not part of this run
     * @param particulars what else is known of the submission
     */
    public static Grade grade(Rubric rubric, Map<String, Evidence> evidence, Set<String> leftOut, Particulars particulars) {
        return new Judge(rubric, evidence, leftOut, particulars).grade();
    }

    /** Returns the grade of a submission of which only the evidence is known. */
    public static Grade grade(Rubric rubric, Map<String, Evidence> evidence, Set<String> leftOut) {
        return grade(rubric, evidence, leftOut, Particulars.none());
    }

    /** What an item earned, and what that means. */
    public record Earned(double points, Status status) {}

    /**
     * Returns a grade again, with other scores of the instructor.
     *
     * @param earned what each item earned, by its id; those graded by hand are judged anew
     * @param particulars the scores, and what else is known of the submission
     */
    public static Grade again(Rubric rubric, Map<String, Earned> earned, Particulars particulars) {
        Judge judge = new Judge(rubric, Map.of(), Set.of(), particulars);
        rubric.items().stream().filter(item -> item.basis() != Basis.MANUAL && earned.containsKey(item.id())).forEach(item -> {
            Earned before = earned.get(item.id());
            judge.judged.put(item.id(), judge.items.kept(item, before));
        });
        return judge.grade();
    }

    /**
     * Returns the checks to run next: those without evidence, in an item whose every needed item has earned points.
     *
     * <p>Run them, add their evidence, ask again: when none is left, all that can be graded is measured.
     *
     * @param soFar what was found, by the check's id
     * @param leftOut ids of the items that are not part of this run
     * @param particulars what else is known of the submission
     * @return ids in the order of the rubric
     */
    public static Set<String> ready(Rubric rubric, Map<String, Evidence> soFar, Set<String> leftOut, Particulars particulars) {
        Judge judge = new Judge(rubric, soFar, leftOut, particulars);
        Set<String> ready = new LinkedHashSet<>();
        for (Rubric.Item item : rubric.items()) {
            if (!leftOut.contains(item.id()) && item.dependsOn().stream().allMatch(judge::hasPoints)) {
                item.checks().stream().filter(check -> !soFar.containsKey(check)).forEach(ready::add);
            }
        }
        return Collections.unmodifiableSet(ready);
    }

    /** Returns the checks to run next for a submission of which only the evidence is known. */
    public static Set<String> ready(Rubric rubric, Map<String, Evidence> soFar, Set<String> leftOut) {
        return ready(rubric, soFar, leftOut, Particulars.none());
    }

    private Grade grade() {
        return new TotalJudge(rubric, rubric.items().stream().map(this::judge).toList()).grade(particulars.late());
    }

    private boolean hasPoints(String itemId) {
        return judged(itemId).points() > 0;
    }

    private ItemGrade judged(String itemId) {
        return judge(rubric.item(itemId).orElseThrow());
    }

    private ItemGrade judge(Rubric.Item item) {
        ItemGrade known = judged.get(item.id());
        if (known != null) {
            return known;
        }
        ItemGrade grade = obstacle(item).orElseGet(() -> items.judge(item));
        judged.put(item.id(), grade);
        return grade;
    }

    /** Returns the grade of an item that other items, or this run, keep from being judged; empty if nothing does. */
    private Optional<ItemGrade> obstacle(Rubric.Item item) {
        if (leftOut.contains(item.id())) {
            return Optional.of(items.without(item, Status.NOT_GRADED, "Left out of this run."));
        }
        List<ItemGrade> needed = item.dependsOn().stream().map(this::judged).toList();
        for (ItemGrade other : needed) {
            if (other.status() == Status.NONE || other.status() == Status.SKIPPED) {
                return Optional.of(items.without(item, Status.SKIPPED, "Not run, because \"" + other.title() + "\" earned no points."));
            }
        }
        for (ItemGrade other : needed) {
            if (other.status() == Status.NOT_GRADED) {
                return Optional.of(
                        items.without(item, Status.NOT_GRADED, "Not graded, because \"" + other.title() + "\" is not graded yet."));
            }
        }
        return Optional.empty();
    }
}
