package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import netgrade.result.Exhibits;
import org.junit.jupiter.api.Test;

class CurveSummaryTest {

    @Test
    void aCurveIsItsEndsAndItsExtremes() {
        assertEquals("first 2.3 at 0, last 1.6 at 30; lowest 1.5 at 20, highest 2.4 at 10", summary(2.3, 2.4, 1.5, 1.6));
    }

    @Test
    void whatIsNotDrawnIsSaid() {
        assertEquals(
                "first 2 at 0, last 3 at 10; lowest 2 at 0, highest 3 at 10; 2 of 4 points cannot be drawn (NaN, infinite or out of"
                        + " range); first at 20",
                summary(2, 3, Double.NaN, Double.NEGATIVE_INFINITY));
    }

    @Test
    void aCurveWithoutChangesIsShort() {
        assertEquals("0.1 throughout, from 0 to 20", summary(0.1, 0.1, 0.1));
    }

    @Test
    void aCurveThatHardlyMovesHasMoreDigits() {
        assertEquals("first 2.30259 at 0, last 2.30251 at 10; lowest 2.30251 at 10, highest 2.30259 at 0", summary(2.30259, 2.30251));
    }

    @Test
    void onePointIsOneValue() {
        assertEquals("one value, 0.5 at 0", summary(0.5));
    }

    @Test
    void noPointIsNoValue() {
        assertEquals("no drawable value", summary());
        assertEquals(
                "no drawable value; 1 of 1 points cannot be drawn (NaN, infinite or out of range); first at 0", summary(Double.NaN));
    }

    private static String summary(double... values) {
        List<Double> x = List.of(0.0, 10.0, 20.0, 30.0).subList(0, values.length);
        return CurveSummary.of(Series.of(new Exhibits.Curve("loss", x, DoubleStream.of(values).boxed().toList()), false));
    }
}
