package netgrade.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as reports print them: rounded here and nowhere else, the same in every locale. */
public final class Numbers {

    private Numbers() {}

    /** Returns points with at most two decimals and no trailing zeros: {@code 2}, {@code 1.5}, {@code 0.67}. */
    public static String points(double points) {
        return decimals(points, 2);
    }

    /** Returns an error or a tolerance in three significant digits: {@code 3.56e-9}, {@code 0.02}, {@code 1e-8}. */
    public static String error(double error) {
        return significant(error, 3);
    }

    /** Returns a number of a formula in six significant digits. */
    public static String value(double value) {
        return significant(value, 6);
    }

    /** Returns two numbers of an answer in nine significant digits, or in all of theirs where nine would hide that they differ. */
    public static List<String> pair(double actual, double expected) {
        String a = significant(actual, 9);
        String b = significant(expected, 9);
        if (a.equals(b) && Double.compare(actual, expected) != 0) {
            // 17 significant digits tell any two doubles apart.
            return List.of(significant(actual, 17), significant(expected, 17));
        }
        return List.of(a, b);
    }

    /** Returns a share of one in whole percent, or {@code –} where there is none. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : decimals(share * 100, 0) + "%";
    }

    /** Returns a duration in seconds with the digits that matter: {@code 4 ms}, {@code 1.4 s}, {@code 83 s}. */
    public static String seconds(double seconds) {
        if (seconds < 1) {
            return decimals(seconds * 1000, 0) + " ms";
        }
        return decimals(seconds, seconds < 10 ? 1 : 0) + " s";
    }

    /** Returns a duration in seconds as milliseconds with two significant digits: {@code 2.1 ms}. */
    public static String milliseconds(double seconds) {
        return significant(1000 * seconds, 2) + " ms";
    }

    /** Returns a coordinate of a drawing. */
    public static String coordinate(double coordinate) {
        return decimals(coordinate, 2);
    }

    private static String decimals(double number, int places) {
        if (!Double.isFinite(number)) {
            return notFinite(number);
        }
        return plain(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
    }

    private static String significant(double number, int digits) {
        if (!Double.isFinite(number)) {
            return notFinite(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || (exponent >= -3 && exponent <= 5)) {
            return plain(rounded);
        }
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String notFinite(double number) {
        return Double.isNaN(number) ? "NaN" : number > 0 ? "infinite" : "-infinite";
    }
}
