package netgrade.numeric;

/** Errors as the notebooks of the hand-outs measure them, to hold the reference against the numbers they print. */
public final class HandOutErrors {

    /** Smallest denominator of {@code rel_error} in CS231n. */
    private static final double FLOOR = 1e-8;

    private HandOutErrors() {}

    /** Returns |a - b| / max(|a|, |b|), 0 if both are 0, and infinity if either is not finite. */
    public static double relative(double a, double b) {
        if (!areFinite(a, b)) {
            return Double.POSITIVE_INFINITY;
        }
        return a == b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    }

    /** Returns the largest |a - b| / max(1e-8, |a| + |b|) of two matrices of one shape; infinity if any entry is not finite. */
    public static double relative(double[][] a, double[][] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                worst = Math.max(worst, floored(a[i][j], b[i][j]));
            }
        }
        return worst;
    }

    private static double floored(double a, double b) {
        if (!areFinite(a, b)) {
            return Double.POSITIVE_INFINITY;
        }
        // Halves, because |a| + |b| can overflow, and anything divided by infinity would look small.
        return Math.abs(a / 2 - b / 2) / Math.max(FLOOR / 2, Math.abs(a / 2) + Math.abs(b / 2));
    }

    private static boolean areFinite(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b);
    }
}
