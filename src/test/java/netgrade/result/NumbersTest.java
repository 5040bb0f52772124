package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"2,2", "1.5,1.5", "0.666666,0.67", "0,0", "-0.0,0", "100,100", "9.930000000000001,9.93", "NaN,NaN"})
    void pointsHaveNoTrailingZeros(double points, String printed) {
        assertEquals(printed, Numbers.points(points));
    }

    @ParameterizedTest
    @CsvSource({
        "3.561318e-9,3.56e-9", "1e-8,1e-8", "0.02,0.02", "0.00731,0.00731", "1.10e-2,0.011", "0.0001234,1.23e-4", "1234567,1.23e6", "0,0",
        "NaN,NaN", "Infinity,infinite", "-Infinity,-infinite", "9.999e-9,1e-8"
    })
    void errorsHaveThreeSignificantDigits(double error, String printed) {
        assertEquals(printed, Numbers.error(error));
    }

    @Test
    void entriesThatDifferNeverLookTheSame() {
        List<String> pair = Numbers.pair(1.3037878913298206, 1.3037878913298204);

        assertNotEquals(pair.get(0), pair.get(1));
    }

    @Test
    void entriesAreShortWhereShortIsEnough() {
        assertEquals(List.of("-0.81233741", "0.5"), Numbers.pair(-0.81233741, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"0.0041,4 ms", "1.44,1.4 s", "83.4,83 s"})
    void durationsHaveTheDigitsThatMatter(double seconds, String printed) {
        assertEquals(printed, Numbers.seconds(seconds));
    }

    @Test
    void numbersAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("1.5 / 3.56e-9 / 81%", Numbers.points(1.5) + " / " + Numbers.error(3.561e-9) + " / " + Numbers.percent(0.81));
        } finally {
            Locale.setDefault(before);
        }
    }
}
