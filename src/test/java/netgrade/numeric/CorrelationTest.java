package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    @Test
    void correlationIsTheOneComputedByHand() {
        // By hand: means 2 and 2; products of deviations (-1)*(-1) + 0*1 + 1*0 = 1; squares 2 and 2.
        assertEquals(0.5, Correlation.of(new double[] {1, 2, 3}, new double[] {1, 3, 2}), 1e-15, "1 / sqrt(2 * 2)");
        assertEquals(-1, Correlation.of(new double[] {1, 2, 4}, new double[] {-2, -4, -8}), 1e-15, "b = -2a");
    }

    @Test
    void aSeriesThatDoesNotVaryHasNone() {
        assertEquals(Double.NaN, Correlation.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3}));
        assertEquals(Double.NaN, Correlation.of(new double[] {1, 2, 3}, new double[] {7, 7, 7}));
    }

    @Test
    void seriesOfOtherLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Correlation.of(new double[] {1, 2}, new double[] {1, 2, 3}));
    }
}
