package netgrade.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netgrade.result.Summary;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;

/**
 * What can be compared in a class so far: whose points, and on which items.
 *
 * <p>An item that waits for the instructor in some submissions, or is graded in none, is open. It counts for nobody until it is graded, so
 * that a half-marked pile of answers does not look like a weak half of the class. While items are open, points are the sum of the others,
 * before caps and penalties. A submission without a grade for an item that counts is left out.
 */
final class Standing {

    private final Map<String, String> open;
    private final List<Summary> compared;
    private final double max;

    private Standing(Map<String, String> open, List<Summary> compared, double max) {
        this.open = open;
        this.compared = compared;
        this.max = max;
    }

    static Standing of(List<Summary> summaries) {
        Map<String, String> open = open(summaries);
        List<Summary> compared = summaries.stream().filter(summary -> isComparable(summary, open.keySet())).toList();
        double max = summaries.stream()
                .mapToDouble(summary -> max(summary, open.keySet()))
                .max()
                .orElse(0);
        return new Standing(open, compared, max);
    }

    private static Map<String, String> open(List<Summary> summaries) {
        Map<String, String> open = new LinkedHashMap<>();
        Set<String> graded = new TreeSet<>();
        for (Summary summary : summaries) {
            for (Summary.ItemLine item : summary.items()) {
                if (item.status() == ItemGrade.Status.NOT_GRADED) {
                    open.put(item.id(), item.title());
                } else if (item.basis() != Basis.MANUAL) {
                    graded.add(item.id());
                }
            }
        }
        open.keySet().removeAll(graded);
        return open;
    }

    private static boolean isComparable(Summary summary, Set<String> open) {
        List<Summary.ItemLine> counted = counted(summary, open);
        return !counted.isEmpty() && counted.stream().noneMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
    }

    private static List<Summary.ItemLine> counted(Summary summary, Set<String> open) {
        return summary.items().stream().filter(item -> !open.contains(item.id())).toList();
    }

    private static double max(Summary summary, Set<String> open) {
        return open.isEmpty()
                ? summary.max()
                : counted(summary, open).stream().filter(item -> !item.bonus()).mapToDouble(Summary.ItemLine::max).sum();
    }

    /** Returns the submissions whose points can be compared. */
    List<Summary> compared() {
        return compared;
    }

    /** Returns the titles of the items that count for nobody yet. */
    List<String> openTitles() {
        return new ArrayList<>(open.values());
    }

    /** Returns a submission's items that count. */
    List<Summary.ItemLine> counted(Summary summary) {
        return counted(summary, open.keySet());
    }

    /** Returns a submission's points: the final ones, or those of the items that count. */
    double points(Summary summary) {
        return open.isEmpty() ? summary.points() : counted(summary).stream().mapToDouble(Summary.ItemLine::points).sum();
    }

    /** Returns a submission's share of the possible points; above 1 with bonus. */
    double share(Summary summary) {
        double possible = max(summary, open.keySet());
        return possible > 0 ? points(summary) / possible : 0;
    }

    /** Returns how many points there are. */
    double max() {
        return max;
    }
}
