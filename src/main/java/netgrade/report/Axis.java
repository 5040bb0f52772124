package netgrade.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import netgrade.report.Ticks.Tick;

/**
 * An axis of a drawing: which values it spans, linearly or by powers of ten, and where its ticks are.
 *
 * @param low the value at its start, below high
 * @param high the value at its end
 * @param ticks within it, in order
 */
record Axis(boolean isLogarithmic, double low, double high, List<Tick> ticks) {

    /** Beyond it differences overflow; no drawing tells such numbers apart. */
    private static final double LARGEST = 1e300;

    /** Below it ten times the precision of a double is lost; no loss and no learning rate is as small. */
    private static final double SMALLEST_POSITIVE = 1e-290;

    /** Ticks closer than this to the last value belong to the axis: 1000 after iterations 0 to 999. */
    private static final double NEAR = 0.05;

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** Returns whether a number has a place on such an axis. */
    static boolean canShow(double number, boolean isLogarithmic) {
        return Math.abs(number) <= LARGEST && (!isLogarithmic || number >= SMALLEST_POSITIVE);
    }

    /**
     * Returns the axis along the bottom of values that it can show: as long as they need, ticks as close as their labels allow.
     *
     * @param characters how many there is room for
     */
    static Axis across(double low, double high, boolean isLogarithmic, int characters) {
        if (isLogarithmic) {
            return logarithmic(low, high);
        }
        Axis axis = across(low, high, 6);
        for (int about = 5; about >= 2 && axis.characters() > characters; about--) {
            axis = across(low, high, about);
        }
        return axis;
    }

    private static Axis across(double low, double high, int about) {
        Axis needed = widened(low, high);
        double span = needed.high - needed.low;
        BigDecimal step = Ticks.step(span / about);
        double next = Ticks.multiple(needed.high, step, RoundingMode.CEILING);
        return linear(needed.low, next - needed.high <= NEAR * span ? next : needed.high, step);
    }

    /** Returns the axis along the side of values that it can show: rounded out to ticks, and from 0 where that is not far. */
    static Axis up(double low, double high, boolean isLogarithmic) {
        if (isLogarithmic) {
            return logarithmic(low, high);
        }
        Axis needed = widened(low >= 0 && low <= high / 2 ? 0 : low, high);
        BigDecimal step = Ticks.step((needed.high - needed.low) / 5);
        return linear(
                Ticks.multiple(needed.low, step, RoundingMode.FLOOR), Ticks.multiple(needed.high, step, RoundingMode.CEILING), step);
    }

    private static Axis linear(double low, double high, BigDecimal step) {
        return new Axis(false, low, high, Ticks.linear(low, high, step));
    }

    private static Axis logarithmic(double low, double high) {
        int from = (int) Math.floor(Math.log10(low));
        int to = Math.max(from + 1, (int) Math.ceil(Math.log10(high)));
        return trimmed(new Axis(true, Ticks.power(1, from).value(), Ticks.power(1, to).value(), Ticks.decades(from, to)), low, high);
    }

    // Whole decades would leave most of a short axis empty: it begins and ends with the ticks around the values.
    private static Axis trimmed(Axis axis, double low, double high) {
        List<Tick> ticks = axis.ticks;
        int first = 0;
        int last = ticks.size() - 1;
        while (first < last - 1 && ticks.get(first + 1).value() <= low) {
            first++;
        }
        while (first < last - 1 && ticks.get(last - 1).value() >= high) {
            last--;
        }
        double end = last == ticks.size() - 1 ? axis.high : ticks.get(last).value();
        return new Axis(true, ticks.get(first).value(), end, ticks.subList(first, last + 1));
    }

    // One value alone, or several that differ by rounding only, stand in the middle of a range of their size.
    private static Axis widened(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > 1e-9 * size && high - low > SMALLEST_POSITIVE) {
            return new Axis(false, low, high, List.of());
        }
        double room = size > SMALLEST_POSITIVE ? size / 2 : 1;
        return new Axis(false, low - room, high + room, List.of());
    }

    private int characters() {
        return ticks.stream().mapToInt(tick -> tick.text().length() + 2).sum();
    }

    /** Returns where a value lies: 0 at the start of the axis, 1 at its end. */
    double share(double value) {
        if (isLogarithmic) {
            return (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
        }
        return (value - low) / (high - low);
    }
}
