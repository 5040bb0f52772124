package netgrade.rubric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How this package writes lists and numbers for people. */
final class Words {

    private Words() {}

    /** Returns the names separated by commas, "none" if there are none. */
    static String list(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Returns {@code 1 day} or {@code 3 days}. */
    static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    /** Returns a duration of 0 or more in days, hours, minutes and seconds, those that are not 0, such as {@code 1 day 3 h}. */
    static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toDays() > 0) {
            parts.add(days(duration.toDays()));
        }
        addUnit(parts, duration.toHoursPart(), "h");
        addUnit(parts, duration.toMinutesPart(), "min");
        addUnit(parts, duration.toSecondsPart(), "s");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static void addUnit(List<String> parts, int number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit);
        }
    }

    /** Returns a number with at most 4 decimals, or 4 significant digits where it is below 1; without zeros at its end. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        BigDecimal exact = BigDecimal.valueOf(value);
        if (size != 0 && (size < 1e-4 || size >= 1e12)) {
            DecimalFormat scientific = new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
            scientific.setRoundingMode(RoundingMode.HALF_UP);
            return scientific.format(exact);
        }
        BigDecimal rounded =
                size < 1 ? exact.round(new MathContext(4, RoundingMode.HALF_UP)) : exact.setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
