package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import netgrade.result.PublicScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassMarkTest {

    private static boolean passes(String mark, double points, double max) {
        return PassMark.of(Optional.ofNullable(mark)).isReachedBy(new PublicScore(points, max, 0));
    }

    @Test
    void withoutAMarkAllPointsAreAsked() {
        assertTrue(passes(null, 13, 13));
        assertFalse(passes(null, 12.99, 13));
    }

    @Test
    void pointsAndSharesAreReachedExactly() {
        assertTrue(passes("10", 10, 13));
        assertFalse(passes("10.5", 10, 13));
        assertTrue(passes("60%", 7.8, 13), "60 % of 13");
        assertFalse(passes("60 %", 7.79, 13));
        assertTrue(passes("70%", 0.7, 1), "0.7 is a little less than seven tenths");
    }

    @Test
    void bonusPaysForNothingThatIsMissing() {
        assertFalse(PassMark.of(Optional.empty()).isReachedBy(new PublicScore(12, 13, 5)));
    }

    @Test
    void nothingToEarnIsPassed() {
        assertTrue(passes("60%", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "most", "-1", "1e3", "101%", "NaN", "60%%"})
    void otherFormsAreRefused(String mark) {
        assertTrue(
                assertThrows(UsageProblem.class, () -> PassMark.of(Optional.of(mark)))
                        .getMessage().startsWith("--min-score is \"" + mark + "\", expected "));
    }

    @Test
    void verdictTellsTheMark() {
        assertEquals("Not passed: the pass mark is 60 %.", PassMark.of(Optional.of("60%")).verdict(new PublicScore(1, 13, 0)));
        assertEquals("Passed: the pass mark is 7.5 points.", PassMark.of(Optional.of("7.5")).verdict(new PublicScore(8, 13, 0)));
    }

    @Test
    void coloursAreForTerminalsWhoseUserWantsThem() {
        assertTrue(Colours.wanted(Map.of("TERM", "xterm"), true));
        assertFalse(Colours.wanted(Map.of("TERM", "xterm"), false));
        assertFalse(Colours.wanted(Map.of("NO_COLOR", "1"), true));
        assertTrue(Colours.wanted(Map.of("NO_COLOR", ""), true), "no-color.org: when not an empty string");
        assertFalse(Colours.wanted(Map.of("TERM", "dumb"), true));
    }
}
