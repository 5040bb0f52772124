package netgrade.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds points to hundredths, halves up. */
final class Hundredths {

    private static final int DECIMALS = 2;

    private Hundredths() {}

    static double of(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    /** Returns {@code points * part / whole}. */
    static double share(double points, long part, int whole) {
        return BigDecimal.valueOf(points)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
