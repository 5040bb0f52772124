package netgrade.numeric;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * An interval of numbers.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

    private static final double CONFIDENCE = 0.95;

    /** Returns Wilson's 95 % confidence interval of a share, within 0..1: {@code right} of {@code n} at least 1. */
    public static Interval ofShare(int right, int n) {
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(n, right, CONFIDENCE);
        return new Interval(Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
    }
}
