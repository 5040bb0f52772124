package netgrade.rubric;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one check found, as far as points depend on it. It is plain data: kept from an earlier run, it gives the same points.
 *
 * @param title what messages call the check
 * @param end how the check ended
 * @param measures the errors it measured, in order
 * @param values numbers for formulas, by name
 * @param intervals the 95 % confidence interval of each value that was measured on a sample, by the value's name
 */
public record Evidence(
        String title, End end, List<Measure> measures, Map<String, Double> values, Map<String, Interval> intervals) {

    public Evidence {
        measures = List.copyOf(measures);
        values = Map.copyOf(values);
        intervals = Map.copyOf(intervals);
    }

    /** How a check can end. */
    public enum End {
        /** The submission answered. */
        ANSWERED,
        /** The submission gave no answer that can be judged. */
        NO_ANSWER,
        /** The grader or the machine failed, which costs the student nothing. */
        FAULT
    }

    /**
     * One error.
     *
     * @param error NaN or infinity where the answer holds such numbers
     * @param tolerance the largest error allowed where the rubric sets none
     */
    public record Measure(double error, double tolerance) {}

    /** An interval from its lower to its upper end. */
    public record Interval(double low, double high) {}

    /** Returns whether every error is within its tolerance; NaN never is, and a check without an answer or a measure does not pass. */
    boolean passes(OptionalDouble tolerance) {
        return end == End.ANSWERED
                && !measures.isEmpty()
                && measures.stream().allMatch(measure -> measure.error() <= tolerance.orElse(measure.tolerance()));
    }
}
