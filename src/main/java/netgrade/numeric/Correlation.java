package netgrade.numeric;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** How far two series of numbers go together. */
public final class Correlation {

    private Correlation() {}

    /**
     * Returns Pearson's correlation of two series, in -1..1; NaN where either series does not vary.
     *
     * @param a at least 2 numbers; not modified
     * @param b as many as a; not modified
     * @throws IllegalArgumentException if the lengths differ or are below 2
     */
    public static double of(double[] a, double[] b) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException("lengths are " + a.length + " and " + b.length + ", expected the same and at least 2");
        }
        // Tested here: of a series that does not vary, rounding may leave the library a tiny spread and so any correlation at all.
        return varies(a) && varies(b) ? new PearsonsCorrelation().correlation(a, b) : Double.NaN;
    }

    private static boolean varies(double[] numbers) {
        return Arrays.stream(numbers).anyMatch(number -> number != numbers[0]);
    }
}
