package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values by hand. */
class HandOutErrorsTest {

    @Test
    void relativeErrorIsMeasuredByTheLargerNumber() {
        assertEquals(0.5, HandOutErrors.relative(1, 2));
        assertEquals(2, HandOutErrors.relative(-1, 1));
        assertEquals(0, HandOutErrors.relative(0, 0));
        assertEquals(1, HandOutErrors.relative(0, 1e-300));
    }

    @Test
    void relativeErrorOfMatricesIsTheWorstEntrysWithItsFloor() {
        assertEquals(0.5, HandOutErrors.relative(new double[][] {{1, 100}}, new double[][] {{3, 101}}));
        assertEquals(0.1, HandOutErrors.relative(new double[][] {{1e-9}}, new double[][] {{0}}), 1e-15, "1e-9 / 1e-8");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteNeverHasASmallError(double bad) {
        double[][] a = {{1, bad, 2}};
        double[][] b = {{1, 1, 2}};

        for (double[][][] pair : new double[][][][] {{a, b}, {b, a}, {a, a}}) {
            assertFalse(HandOutErrors.relative(pair[0], pair[1]) <= 1e300);
        }
        assertFalse(HandOutErrors.relative(bad, bad) <= 1e300);
    }

    @Test
    void hugeNumbersDoNotLookAlike() {
        assertEquals(1.0 / 3, HandOutErrors.relative(new double[][] {{1.5e308}}, new double[][] {{0.75e308}}), 1e-15);
        assertEquals(0.5, HandOutErrors.relative(1.5e308, 0.75e308));
    }
}
