package netgrade.rubric;

import static netgrade.rubric.RubricText.HEAD;
import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.read;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LateEntryTest {

    private static Rubric readLate(String late) {
        return read(HEAD + "late: " + late + "\nitems:\n" + item("a", "checks: [scores.toy]"));
    }

    @Test
    void latePolicyIsRead() {
        assertEquals(
                Optional.of(new LatePolicy(10, LatePolicy.Of.MAX, Duration.ofMinutes(90), OptionalInt.of(3), 50)),
                readLate("{per-day: 10 %, of: max, grace-hours: 1.5, max-days: 3, at-most: 50%}").late());
        assertEquals(
                Optional.of(new LatePolicy(12.5, LatePolicy.Of.EARNED, Duration.ZERO, OptionalInt.empty(), 100)),
                readLate("{per-day: 12.5%}").late());
        assertEquals(Optional.empty(), readItems(item("a", "checks: [scores.toy]")).late());
    }

    @Test
    void percentageHasItsSign() {
        String expected = ", expected a percentage above 0, at most 100, such as 10 %";

        assertEquals("line 8: late: per-day is 10" + expected, problemOf(() -> readLate("{per-day: 10}")));
        assertEquals("line 8: late: per-day is \"ten %\"" + expected, problemOf(() -> readLate("{per-day: ten %}")));
        assertEquals("line 8: late: per-day is 0 %" + expected, problemOf(() -> readLate("{per-day: 0 %}")));
        assertEquals("line 8: late: at-most is 120%" + expected, problemOf(() -> readLate("{per-day: 10 %, at-most: 120%}")));
    }

    @Test
    void latePolicyThatMakesNoSenseIsReported() {
        assertEquals(
                "line 8: late: at-most is 10 %, less than per-day, 20 %", problemOf(() -> readLate("{per-day: 20 %, at-most: 10 %}")));
        assertEquals("line 8: late: key \"per-day\" is missing; needed keys: per-day", problemOf(() -> readLate("{of: max}")));
        assertEquals(
                "line 8: late: of is \"all\", expected one of: earned, max", problemOf(() -> readLate("{per-day: 5 %, of: all}")));
        assertEquals(
                "line 8: late: grace-hours is -1, expected at least 0", problemOf(() -> readLate("{per-day: 5 %, grace-hours: -1}")));
        assertEquals("line 8: late: max-days is 0, expected at least 1", problemOf(() -> readLate("{per-day: 5 %, max-days: 0}")));
        assertEquals(
                "line 8: late: unknown key \"days\"; known keys: at-most, grace-hours, max-days, of, per-day",
                problemOf(() -> readLate("{per-day: 5 %, days: 3}")));
    }
}
