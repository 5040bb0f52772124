package netgrade.rubric;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the names of a total stand for.
 *
 * @param items the rubric's items
 * @param bonusCap the most that all bonus items together add
 */
record Totals(List<Rubric.Item> items, OptionalDouble bonusCap) {

    /** The sum of all items, bonus items up to their cap. */
    static final String SUM = "sum";

    /** The sum of all bonus items, up to their cap. */
    static final String BONUS_SUM = "bonus_sum";

    Totals {
        items = List.copyOf(items);
    }

    /** Returns the names a total may use. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(SUM, BONUS_SUM));
        items.forEach(item -> names.add(item.id()));
        return names;
    }

    /** Returns a number for each of the names; {@code points} says what an item earned. */
    Map<String, Double> values(ToDoubleFunction<Rubric.Item> points) {
        Map<String, Double> values = new HashMap<>();
        items.forEach(item -> values.put(item.id(), points.applyAsDouble(item)));
        BigDecimal bonus = sum(of(true, points));
        BigDecimal counted = bonusCap.isPresent() ? bonus.min(BigDecimal.valueOf(bonusCap.getAsDouble())) : bonus;
        values.put(BONUS_SUM, counted.doubleValue());
        values.put(SUM, sum(of(false, points)).add(counted).doubleValue());
        return values;
    }

    /** Returns the sum with its addends, such as {@code 20 + 4.5 + min(3 + 2, 4)}, where bonus has a cap. */
    String addends(ToDoubleFunction<Rubric.Item> points) {
        if (bonusCap.isEmpty()) {
            return joined(items.stream().map(points::applyAsDouble).toList());
        }
        String bonus = "min(" + joined(of(true, points)) + ", " + Words.number(bonusCap.getAsDouble()) + ")";
        return joined(of(false, points)) + " + " + bonus;
    }

    private List<Double> of(boolean bonus, ToDoubleFunction<Rubric.Item> points) {
        return items.stream().filter(item -> item.bonus() == bonus).map(points::applyAsDouble).toList();
    }

    private static BigDecimal sum(Collection<Double> addends) {
        return addends.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String joined(Collection<Double> addends) {
        return addends.stream().map(Words::number).collect(Collectors.joining(" + "));
    }
}
