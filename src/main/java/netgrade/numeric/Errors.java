package netgrade.numeric;

/**
 * How far numbers are apart, in the ways the checks measure it.
 *
 * <p>An answer with NaN or infinity never has a small error: the error is then infinity, and {@code error <= allowed} is false.
 * Callers write {@code if (!(error <= allowed))} all the same.
 */
public final class Errors {

    private Errors() {}

    /** Returns |a - b|, infinity if either is not finite. */
    public static double absoluteError(double a, double b) {
        return areFinite(a, b) ? Math.abs(a - b) : Double.POSITIVE_INFINITY;
    }

    /** Returns |a - b| / max(|a|, |b|), 0 if both are 0, and infinity if either is not finite. */
    public static double relativeError(double a, double b) {
        if (!areFinite(a, b)) {
            return Double.POSITIVE_INFINITY;
        }
        return a == b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    }

    /**
     * Returns the sum of |a - b| over all entries, as the hand-outs compare scores.
     *
     * @param a any shape; not modified
     * @param b the same shape; not modified
     * @return at least 0; infinity if any entry is not finite
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double sumOfAbsoluteDifferences(double[][] a, double[][] b) {
        requireSameShape(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += absoluteError(a[i][j], b[i][j]);
            }
        }
        return sum;
    }

    /**
     * Returns max |a - b| / max(max |a|, max |b|): the largest difference, measured by the largest entry.
     *
     * <p>Unlike an error of single entries it is not spoilt by entries close to 0, where rounding is all there is.
     *
     * @param a any shape; not modified
     * @param b the same shape; not modified
     * @return in 0..2; 0 if all entries are 0; infinity if any entry is not finite
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double maxNormError(double[][] a, double[][] b) {
        requireSameShape(a, b);
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                difference = Math.max(difference, absoluteError(a[i][j], b[i][j]));
                largest = Math.max(largest, Math.max(Math.abs(a[i][j]), Math.abs(b[i][j])));
            }
        }
        // An infinite difference comes first: divided by an infinite largest entry it would give NaN.
        return difference == 0 || difference == Double.POSITIVE_INFINITY ? difference : difference / largest;
    }

    private static boolean areFinite(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b);
    }

    private static void requireSameShape(double[][] a, double[][] b) {
        Shape sa = Matrices.shape(a);
        Shape sb = Matrices.shape(b);
        if (!sa.equals(sb)) {
            throw new IllegalArgumentException("Matrices of shape " + sa + " and " + sb + " cannot be compared entry by entry");
        }
    }
}
