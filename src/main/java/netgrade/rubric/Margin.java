package netgrade.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import netgrade.rubric.Evidence.Interval;

/** Finds numbers that were measured on a sample and lie too close to a threshold to be sure of their side. */
final class Margin {

    private Margin() {}

    /**
     * Returns why a person should look at an item: one end of its numbers' confidence intervals earns full points, the other does not.
     *
     * @param values the numbers of the formula by name
     * @param intervals the intervals of some of them
     * @return a sentence; empty where both ends earn the same
     */
    static String review(Formula formula, Map<String, Double> values, Map<String, Interval> intervals) {
        List<String> uncertain = formula.variables().stream().filter(intervals::containsKey).sorted().toList();
        boolean lowIsFull = isFull(formula, values, intervals, Interval::low);
        boolean highIsFull = isFull(formula, values, intervals, Interval::high);
        if (uncertain.isEmpty() || lowIsFull == highIsFull) {
            return "";
        }
        List<String> spans = uncertain.stream()
                .map(name -> span(name, intervals.get(name)))
                .toList();
        return "For review: with 95 % confidence, " + Words.list(spans) + "; full points start within that range.";
    }

    private static String span(String name, Interval interval) {
        return String.format(Locale.ROOT, "%s is between %.1f and %.1f", name, interval.low(), interval.high());
    }

    private static boolean isFull(
            Formula formula, Map<String, Double> values, Map<String, Interval> intervals, ToDoubleFunction<Interval> end) {
        Map<String, Double> there = new HashMap<>(values);
        there.replaceAll((name, value) -> intervals.containsKey(name) ? end.applyAsDouble(intervals.get(name)) : value);
        return formula.evaluate(there).value() >= 1;
    }
}
