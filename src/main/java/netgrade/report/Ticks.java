package netgrade.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where an axis has its ticks: at round numbers, and at powers of ten where it is logarithmic. */
final class Ticks {

    // Beyond these plain digits are harder to read than a power of ten.
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-3;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DECADES = 7;
    private static final int SHORT_EXPONENT = 3;

    private Ticks() {}

    /** A tick and what it says. */
    record Tick(double value, String text) {}

    /**
     * Returns the multiples of a step within a range.
     *
     * @param low finite, below high
     * @param step as {@link #step} makes it, of the range's size
     */
    static List<Tick> linear(double low, double high, BigDecimal step) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        BigDecimal first = BigDecimal.valueOf(multiple(low, step, RoundingMode.CEILING));
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at = first; at.compareTo(BigDecimal.valueOf(high)) <= 0; at = at.add(step)) {
            ticks.add(new Tick(at.doubleValue(), text(at, step, largest)));
        }
        return ticks;
    }

    /** Returns the multiple of a step at or beside a number; in decimal, so that 0.3 is a multiple of 0.1. */
    static double multiple(double number, BigDecimal step, RoundingMode rounding) {
        return BigDecimal.valueOf(number).divide(step, 0, rounding).multiply(step).doubleValue();
    }

    /** Returns the round step nearest to a rough one: 1, 2 or 5 times a power of ten. */
    static BigDecimal step(double rough) {
        int exponent = (int) Math.floor(Math.log10(rough));
        double leading = rough / Math.pow(10, exponent);
        // Between 1, 2, 5 and 10 these are the geometric middles, rounded.
        int round = leading < 1.5 ? 1 : leading < 3 ? 2 : leading < 7 ? 5 : 10;
        return BigDecimal.valueOf(round).scaleByPowerOfTen(exponent);
    }

    // As many decimals on each tick as the step has: 0.0, 0.5, 1.0.
    private static String text(BigDecimal at, BigDecimal step, double largest) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        boolean isSmall = decimals > MOST_DECIMALS && largest < SMALL;
        return largest >= LARGE || isSmall ? powerOfTen(at) : at.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    // With every digit there is: ticks of 2.302585 and 2.302586 must not read the same.
    private static String powerOfTen(BigDecimal at) {
        if (at.signum() == 0) {
            return "0";
        }
        BigDecimal digits = at.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /**
     * Returns the powers of ten from 10^from to 10^to: with their doubles and fivefolds between them where they are few, not every one
     * where they are many.
     *
     * @param to above from
     */
    static List<Tick> decades(int from, int to) {
        int stride = (to - from + MOST_DECADES - 1) / MOST_DECADES;
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = from; exponent <= to; exponent += stride) {
            ticks.add(power(1, exponent));
            if (to - from <= 2 && exponent < to) {
                ticks.add(power(2, exponent));
                ticks.add(power(5, exponent));
            }
        }
        return ticks;
    }

    static Tick power(int times, int exponent) {
        BigDecimal value = BigDecimal.valueOf(times).scaleByPowerOfTen(exponent);
        boolean isShort = Math.abs(exponent) <= SHORT_EXPONENT;
        return new Tick(value.doubleValue(), isShort ? value.toPlainString() : times + "e" + exponent);
    }
}
