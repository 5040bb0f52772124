package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import netgrade.rubric.Grade.Adjustment;
import netgrade.rubric.LatePolicy.Of;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static LatePolicy policy(double perDay, Of of) {
        return new LatePolicy(perDay, of, Duration.ZERO, OptionalInt.empty(), 100);
    }

    private static Adjustment adjustment(LatePolicy policy, double points, String late) {
        return policy.adjustment(points, 100, Duration.parse(late)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // 80 points, 10 % of them for each of n days: 80 - n * 8.
        "PT1S, 72",
        "PT24H, 72",
        "PT24H0.9S, 72",
        "PT24H1S, 64",
        "P2D, 64",
        "P9DT1S, 0",
        "P10D, 0",
        "P4000D, 0"
    })
    void eachDayBegunCosts(String late, double points) {
        assertEquals(points, adjustment(policy(10, Of.EARNED), 80, late).points());
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT0.9S", "PT-1H"})
    void submissionInTimeHasNoLine(String late) {
        assertEquals(Optional.empty(), policy(10, Of.EARNED).adjustment(80, 100, Duration.parse(late)));
    }

    @Test
    void penaltyOfEarnedPointsIsShownWithItsNumbers() {
        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE,
                        "Handed in 1 day 3 h late. This counts as 2 days at 10 % of the points earned each.",
                        "88 - 2 * 10 % * 88",
                        70.4),
                adjustment(policy(10, Of.EARNED), 88, "P1DT3H"),
                "88 - 17.6");
    }

    @Test
    void penaltyOfTheMaximumIsShownWithItsNumbers() {
        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE,
                        "Handed in 5 min 7 s late. This counts as 1 day: 12.5 % of the assignment's points.",
                        "88 - 12.5 % * 100",
                        75.5),
                adjustment(policy(12.5, Of.MAX), 88, "PT5M7S"));
    }

    @Test
    void graceMovesTheDeadline() {
        LatePolicy policy = new LatePolicy(10, Of.EARNED, HOUR, OptionalInt.empty(), 100);

        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE, "Handed in 1 h late, within the grace period of 1 h: no penalty.", "80", 80),
                adjustment(policy, 80, "PT1H"));
        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE,
                        "Handed in 1 day 1 h late. After the grace period of 1 h, this counts as 1 day: 10 % of the points earned.",
                        "80 - 10 % * 80",
                        72),
                adjustment(policy, 80, "PT25H"));
        assertEquals(64, adjustment(policy, 80, "PT25H1S").points());
    }

    @Test
    void nothingCountsAfterTheLastDay() {
        LatePolicy policy = new LatePolicy(10, Of.EARNED, HOUR, OptionalInt.of(3), 100);

        assertEquals(56, adjustment(policy, 80, "P3DT1H").points(), "80 - 3 * 8");
        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE,
                        "Handed in 3 days 1 h 1 s late. After the grace period of 1 h, this counts as 4 days; work more than 3 days late"
                        + " earns nothing.",
                        "80 * 0",
                        0),
                adjustment(policy, 80, "P3DT1H1S"));
    }

    @Test
    void penaltyStopsAtItsLimit() {
        LatePolicy policy = new LatePolicy(20, Of.MAX, Duration.ZERO, OptionalInt.empty(), 50);

        assertEquals(40, adjustment(policy, 80, "P2D").points(), "80 - 2 * 20");
        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE,
                        "Handed in 3 days late. This counts as 3 days at 20 % of the assignment's points each, at most 50 % in all.",
                        "80 - 50 % * 100",
                        30),
                adjustment(policy, 80, "P3D"));
    }

    @Test
    void pointsDoNotFallBelowZero() {
        Adjustment adjustment = adjustment(policy(10, Of.MAX), 15, "P2D");

        assertEquals("max(15 - 2 * 10 % * 100, 0)", adjustment.withNumbers());
        assertEquals(0, adjustment.points());
    }

    @ParameterizedTest
    @CsvSource({"EARNED", "MAX"})
    void pointsBelowZeroStay(Of of) {
        assertEquals(
                new Adjustment(
                        Adjustment.Kind.LATE, "Handed in 1 day late. This counts as 1 day; there are no points to deduct.", "-3", -3),
                adjustment(policy(10, of), -3, "P1D"),
                "a total's formula may give less than 0");
    }

    @ParameterizedTest
    @CsvSource({
        // Points times 0.9, halves up.
        "0.05, 0.05",
        "0.15, 0.14",
        "33.33, 30"
    })
    void pointsAreRoundedHalvesUp(double points, double expected) {
        assertEquals(expected, adjustment(policy(10, Of.EARNED), points, "P1D").points());
    }
}
