package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    private static final int ROOM = 45;

    @Test
    void alongTheBottomItEndsWithTheValuesOrWithATickCloseBy() {
        // Step: 999 / 6 = 166.5, so 200; 1000 is 0.1 % further.
        assertEquals(1000, Axis.across(0, 999, false, ROOM).high());
        // Step: 490 / 6 = 82, so 100; 500 is 2 % further. Of 0 to 450, 75 gives 100, and 500 is 11 % further.
        assertEquals(500, Axis.across(0, 490, false, ROOM).high());
        assertEquals(450, Axis.across(0, 450, false, ROOM).high());
        assertEquals(List.of("0", "100", "200", "300", "400"), texts(Axis.across(0, 450, false, ROOM)));
    }

    @Test
    void labelsThatNeedMoreRoomAreFewer() {
        Axis roomy = Axis.across(0, 99_000, false, 45);
        Axis narrow = Axis.across(0, 99_000, false, 22);

        assertEquals(List.of("0", "20000", "40000", "60000", "80000", "100000"), texts(roomy));
        assertEquals(List.of("0", "50000", "100000"), texts(narrow));
    }

    @Test
    void alongTheSideItIsRoundedOutAndBeginsAtANearZero() {
        // Step: 2.3 / 5 = 0.46, so 0.5.
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0", "2.5"), texts(Axis.up(0.4, 2.3, false)));
        // Zero is further away than the values span: (2.4 - 1.3) / 5 = 0.22, so 0.2.
        assertEquals(List.of("1.2", "1.4", "1.6", "1.8", "2.0", "2.2", "2.4"), texts(Axis.up(1.3, 2.4, false)));
        assertEquals(-3, Axis.up(-2.9, -2.1, false).low());
    }

    @Test
    void valuesLieInProportion() {
        Axis axis = Axis.across(0, 1000, false, ROOM);

        assertEquals(List.of(0.0, 0.25, 1.0), List.of(axis.share(0), axis.share(250), axis.share(1000)));
    }

    @Test
    void onALogarithmicAxisTheirPowersDo() {
        Axis axis = Axis.across(2e-4, 0.5, true, ROOM);

        assertEquals(1e-4, axis.low());
        assertEquals(1, axis.high());
        assertEquals(0.5, axis.share(0.01), 1e-12, "two of four decades");
    }

    @Test
    void aShortLogarithmicAxisEndsWithTheTicksAroundItsValues() {
        assertEquals(List.of("5e-4", "0.001", "0.002"), texts(Axis.across(5e-4, 2e-3, true, ROOM)));
        assertEquals(List.of("0.002", "0.005"), texts(Axis.across(3e-3, 3e-3, true, ROOM)));
        assertEquals(List.of("1e-5", "1e-4", "0.001", "0.01"), texts(Axis.across(1e-5, 3e-3, true, ROOM)));
    }

    @ParameterizedTest
    @CsvSource({"5,5", "0,0", "-3,-3", "1,1.000000000000001", "1e-5,1e-5", "1e300,1e300", "4.9e-324,9.8e-324"})
    void valuesThatDoNotDifferStandInTheMiddle(double low, double high) {
        for (Axis axis : List.of(Axis.across(low, high, false, ROOM), Axis.up(low, high, false))) {
            assertTrue(axis.share(low) > 0.2 && axis.share(low) < 0.8, axis::toString);
            assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() < 15, axis::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1e300,1e300,false", "1e-290,1e300,true", "1e-290,1e300,false", "-1e-280,1e-280,false", "3,3,true", "1e299,1e300,true"})
    void noRangeThatItCanShowIsTooWide(double low, double high, boolean isLogarithmic) {
        assertTrue(Axis.canShow(low, isLogarithmic) && Axis.canShow(high, isLogarithmic));
        for (Axis axis : List.of(Axis.across(low, high, isLogarithmic, ROOM), Axis.up(low, high, isLogarithmic))) {
            assertTrue(axis.share(low) >= -1e-9 && axis.share(high) <= 1 + 1e-9, axis::toString);
            assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() < 15, axis::toString);
        }
    }

    @Test
    void someNumbersHaveNoPlace() {
        assertFalse(Axis.canShow(Double.NaN, false));
        assertFalse(Axis.canShow(Double.NEGATIVE_INFINITY, false));
        assertFalse(Axis.canShow(1e301, false));
        assertFalse(Axis.canShow(0, true));
        assertTrue(Axis.canShow(0, false));
    }

    private static List<String> texts(Axis axis) {
        return axis.ticks().stream().map(Ticks.Tick::text).toList();
    }
}
