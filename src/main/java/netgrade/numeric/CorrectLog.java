package netgrade.numeric;

/**
 * The natural logarithm, correctly rounded.
 *
 * <p>{@code Math.log} and {@code StrictMath.log} may be wrong in the last bit, and {@code Math.log} by another bit on another machine.
 * Here the logarithm is worked out as the sum of two doubles, to about 100 bits, and rounded once. That could fail for a number whose
 * logarithm lies within 2^-100 of the middle between two doubles; among random numbers one in 2^46 does.
 */
final class CorrectLog {

    /** ln 2 = LN2_HIGH + LN2_LOW, to 107 bits; computed with Python's decimal module at 60 digits. */
    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;

    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    private static final double SQRT_2 = 1.4142135623730951;

    /** Terms 2..11 of the series are added up in two doubles; those after it are below 2^-55 of the sum, where one double is enough. */
    private static final int LAST_LONG_TERM = 11;

    /** With |s| below 0.1716, term 23 is the first below 2^-110 of the sum. */
    private static final int LAST_TERM = 23;

    private CorrectLog() {}

    /**
     * Returns ln x, rounded to the nearest double.
     *
     * @param x a normal number above 0: not subnormal, not infinite, not NaN
     */
    static double of(double x) {
        // x = 2^k m, with m between 1/sqrt(2) and sqrt(2): ln x = k ln 2 + ln m
        int k = Math.getExponent(x);
        double m = Math.scalb(x, -k);
        if (m > SQRT_2) {
            m /= 2;
            k++;
        }

        // s = (m - 1) / (m + 1), as s + sLow; m - 1 is exact, m + 1 = sum + sumLow
        double difference = m - 1;
        double sum = m + 1;
        double sumLow = m - (sum - 1);
        double s = difference / sum;
        double sLow = (Math.fma(-s, sum, difference) - s * sumLow) / sum;

        // q = s^2
        double q = s * s;
        double qLow = Math.fma(s, s, -q) + 2 * s * sLow;

        // ln m = 2 s (1 + q/3 + q^2/5 + q^3/7 + ...), from the last term to the first
        double tail = 0;
        for (int i = LAST_TERM; i > LAST_LONG_TERM; i--) {
            tail = tail * q + 1.0 / (2 * i + 1);
        }
        double series = tail;
        double seriesLow = 0;
        for (int i = LAST_LONG_TERM; i >= 0; i--) {
            // series = series * q
            double product = series * q;
            double productLow = Math.fma(series, q, -product) + (series * qLow + seriesLow * q);
            // series = series + 1 / (2 i + 1); the product is the smaller of the two
            double term = 1.0 / (2 * i + 1);
            double termLow = Math.fma(-term, 2 * i + 1, 1) / (2 * i + 1);
            series = term + product;
            seriesLow = (product - (series - term)) + (productLow + termLow);
        }
        double log = 2 * s * series;
        double logLow = Math.fma(2 * s, series, -log) + 2 * (s * seriesLow + sLow * series);

        // + k ln 2, which is the larger of the two unless k = 0
        double whole = k * LN2_HIGH;
        double wholeLow = Math.fma(k, LN2_HIGH, -whole) + k * LN2_LOW;
        double high = whole + log;
        double back = high - whole;
        double highLow = (whole - (high - back)) + (log - back);
        return high + (highLow + (wholeLow + logLow));
    }
}
