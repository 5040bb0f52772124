package netgrade.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import netgrade.rubric.ItemGrade;

/**
 * The points of what was graded of a result, without what was left out or waits for somebody.
 *
 * @param points what was earned, without bonus
 * @param max what could be earned, without bonus
 * @param bonus what bonus added
 */
public record PublicScore(double points, double max, double bonus) {

    public static PublicScore of(Result result) {
        List<Result.Item> graded = result.items().stream()
                .filter(item -> item.status() != ItemGrade.Status.NOT_GRADED && !item.bonus())
                .toList();
        double points = Math.min(sum(graded, Result.Item::points), result.points());
        double bonus = BigDecimal.valueOf(result.points()).subtract(BigDecimal.valueOf(points)).doubleValue();
        return new PublicScore(points, Math.min(sum(graded, Result.Item::max), result.max()), bonus);
    }

    /** Returns whether all points there are were earned. */
    public boolean isFull() {
        return points >= max;
    }

    /** Returns the share of the points in percent; 100 where there are none to earn. */
    public double percent() {
        return max > 0 ? 100 * points / max : 100;
    }

    // In decimal: ten times 0.1 is 1.
    private static double sum(List<Result.Item> items, ToDoubleFunction<Result.Item> number) {
        return items.stream()
                .map(item -> BigDecimal.valueOf(number.applyAsDouble(item)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** Returns it in words, such as {@code 10.5 of 13 points, plus 2 bonus}. */
    @Override
    public String toString() {
        return Numbers.points(points) + " of " + Numbers.points(max) + " points"
                + (bonus > 0 ? ", plus " + Numbers.points(bonus) + " bonus" : "");
    }
}
