package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values by hand. */
class ErrorsTest {

    private static final double[][] ZEROS = {{0, 0}};
    private static final double[][] ZERO = {{0}};

    @Test
    void relativeErrorIsMeasuredByTheLargerNumber() {
        assertEquals(0.5, Errors.relativeError(1, 2));
        assertEquals(2, Errors.relativeError(-1, 1));
        assertEquals(0, Errors.relativeError(0, 0));
        assertEquals(1, Errors.relativeError(0, 1e-300));
        assertEquals(Double.POSITIVE_INFINITY, Errors.relativeError(Double.NaN, Double.NaN));
    }

    @Test
    void sumOfAbsoluteDifferencesGoesOverAllEntries() {
        assertEquals(3.5, Errors.sumOfAbsoluteDifferences(new double[][] {{1, 2}, {3, 4}}, new double[][] {{0, 2}, {5, 4.5}}));
    }

    @Test
    void maxNormErrorIsMeasuredByTheLargestEntryOfAll() {
        assertEquals(0.25, Errors.maxNormError(new double[][] {{8, 0}}, new double[][] {{7, 2}}));
        assertEquals(0, Errors.maxNormError(ZEROS, ZEROS));
        assertEquals(1, Errors.maxNormError(ZEROS, new double[][] {{0, 1e-300}}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteNeverHasASmallError(double bad) {
        double[][] a = {{1, bad, 2}};
        double[][] b = {{1, 1, 2}};

        for (double[][][] pair : new double[][][][] {{a, b}, {b, a}, {a, a}}) {
            assertFalse(Errors.sumOfAbsoluteDifferences(pair[0], pair[1]) <= 1e300);
            assertFalse(Errors.maxNormError(pair[0], pair[1]) <= 1e300);
        }
        assertFalse(Errors.absoluteError(bad, 1) <= 1e300);
    }

    @Test
    void hugeNumbersDoNotLookAlike() {
        double[][] huge = {{1.5e308}};
        double[][] half = {{0.75e308}};

        assertEquals(0.5, Errors.maxNormError(huge, half));
    }

    @Test
    void shapesMustBeEqual() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Errors.maxNormError(ZEROS, ZERO));

        assertEquals("Matrices of shape (1, 2) and (1, 1) cannot be compared entry by entry", refusal.getMessage());
    }
}
