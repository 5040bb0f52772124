package netgrade.checks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import netgrade.numeric.Interval;
import netgrade.sandbox.Outcome;

/**
 * What one check measured on one submission; it judges nothing.
 *
 * @param id the check's name in rubrics, such as {@code gradients.toy.W1}
 * @param title what is checked, in a few words for people
 * @param outcome how it ended; numbers are there only for {@link Outcome#ANSWERED}
 * @param message a sentence for the student that says what happened, empty when there is nothing to add
 * @param measures the errors measured, in order; the check passes if each is within the tolerance
 * @param values numbers for the formulas of rubrics, by name, such as {@code X} for an accuracy in percent points
 * @param intervals for those of the values that are measured on a sample, their 95 % confidence interval
 * @param exhibits what there is to look at, in order
 * @param unseeded whether training was seen not to start from the seed it is given, so that numbers differ from run to run
 * @param timed what it measured the time of on the way, such as {@code hingeLoss}; these differ from run to run
 * @param time how long it took on the grader's clock
 */
public record CheckResult(
        String id,
        String title,
        Outcome outcome,
        String message,
        List<Measure> measures,
        Map<String, Double> values,
        Map<String, Interval> intervals,
        List<Exhibit> exhibits,
        boolean unseeded,
        Map<String, Duration> timed,
        Duration time) {

    public CheckResult {
        measures = List.copyOf(measures);
        values = Map.copyOf(values);
        intervals = Map.copyOf(intervals);
        exhibits = List.copyOf(exhibits);
        timed = Map.copyOf(timed);
    }

    /** Makes a result that timed nothing. */
    public CheckResult(
            String id,
            String title,
            Outcome outcome,
            String message,
            List<Measure> measures,
            Map<String, Double> values,
            Map<String, Interval> intervals,
            List<Exhibit> exhibits,
            Duration time) {
        this(id, title, outcome, message, measures, values, intervals, exhibits, false, Map.of(), time);
    }

    /** Makes a result with certain numbers and nothing to look at. */
    public CheckResult(
            String id, String title, Outcome outcome, String message, List<Measure> measures, Map<String, Double> values, Duration time) {
        this(id, title, outcome, message, measures, values, Map.of(), List.of(), time);
    }

    /** Returns whether every error is within its tolerance; NaN never is, and neither is a check without an answer or a measure. */
    public boolean passes(java.util.OptionalDouble tolerance) {
        return outcome == Outcome.ANSWERED
                && !measures.isEmpty()
                && measures.stream().allMatch(m -> m.error() <= tolerance.orElse(m.tolerance()));
    }
}
