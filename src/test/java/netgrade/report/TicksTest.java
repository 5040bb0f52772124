package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import netgrade.report.Ticks.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({"1.4,1", "1.6,2", "2.9,2", "3.1,5", "6.9,5", "7.1,10", "0.06,0.05", "166.5,200", "0.00042,0.0005", "99,100"})
    void aStepIsOneTwoOrFiveTimesAPowerOfTen(double rough, BigDecimal step) {
        assertEquals(0, step.compareTo(Ticks.step(rough)), () -> rough + " became " + Ticks.step(rough));
    }

    @Test
    void ticksAreMultiplesWithTheDecimalsOfTheStep() {
        assertEquals(List.of("-0.1", "0.0", "0.1", "0.2", "0.3"), texts(Ticks.linear(-0.1, 0.3, new BigDecimal("0.1"))));
        assertEquals(List.of("200", "400"), texts(Ticks.linear(150, 599, new BigDecimal("200"))));
        assertEquals(List.of("0.0", "0.5", "1.0"), texts(Ticks.linear(0, 1.2, new BigDecimal("0.5"))));
    }

    @Test
    void ticksLieWhereTheySay() {
        // 3 * 0.1 is 0.30000000000000004 in doubles, and would fall off the axis.
        assertEquals(List.of(0.1, 0.2, 0.3), Ticks.linear(0.1, 0.3, new BigDecimal("0.1")).stream().map(Tick::value).toList());
    }

    @Test
    void veryLargeAndVerySmallTicksArePowersOfTen() {
        assertEquals(List.of("0", "2e6", "4e6"), texts(Ticks.linear(0, 4.1e6, new BigDecimal("2e6"))));
        assertEquals(List.of("0", "2e-7"), texts(Ticks.linear(0, 3e-7, new BigDecimal("2e-7"))));
    }

    @Test
    void ticksThatDifferNeverLookTheSame() {
        assertEquals(List.of("2.302585", "2.302586"), texts(Ticks.linear(2.302585, 2.302586, new BigDecimal("1e-6"))));
        assertEquals(List.of("1.23456789e8", "1.2345679e8"), texts(Ticks.linear(123_456_789, 123_456_790, BigDecimal.ONE)));
    }

    @Test
    void multiplesAreFoundInDecimal() {
        assertEquals(0.3, Ticks.multiple(0.3, new BigDecimal("0.1"), RoundingMode.CEILING));
        assertEquals(0.4, Ticks.multiple(0.31, new BigDecimal("0.1"), RoundingMode.CEILING));
        assertEquals(-0.5, Ticks.multiple(-0.41, new BigDecimal("0.1"), RoundingMode.FLOOR));
    }

    @Test
    void aLogarithmicAxisHasATickADecade() {
        assertEquals(List.of("1e-5", "1e-4", "0.001", "0.01", "0.1", "1"), texts(Ticks.decades(-5, 0)));
        assertEquals(List.of("1", "10", "100", "1000", "1e4"), texts(Ticks.decades(0, 4)));
    }

    @Test
    void fewDecadesHaveTicksBetween() {
        assertEquals(List.of("0.001", "0.002", "0.005", "0.01", "0.02", "0.05", "0.1"), texts(Ticks.decades(-3, -1)));
    }

    @Test
    void manyDecadesHaveATickEveryFew() {
        assertEquals(List.of("1e-20", "1e-16", "1e-12", "1e-8", "1e-4", "1", "1e4", "1e8"), texts(Ticks.decades(-20, 8)));
    }

    private static List<String> texts(List<Tick> ticks) {
        return ticks.stream().map(Tick::text).toList();
    }
}
