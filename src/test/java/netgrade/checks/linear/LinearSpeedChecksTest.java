package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import netgrade.checks.CheckResult;
import netgrade.checks.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of times; the times themselves are given here. */
class LinearSpeedChecksTest {

    /** Rows take this many microseconds at their first, second, ... question; loops always take 10 ms, the reference 2 ms. */
    private static CheckResult timed(LongUnaryOperator rowsMicros) {
        return timed(10_000, rowsMicros);
    }

    private static CheckResult timed(long loopsMicros, LongUnaryOperator rowsMicros) {
        long[] asked = {0};
        return LinearRunning.one("hinge.speedup", () -> new LinearAltered() {
            @Override
            public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
                long micros = method == LossMethod.HINGE_NAIVE ? loopsMicros : rowsMicros.applyAsLong(asked[0]++);
                return timed(Duration.ofNanos(1000 * micros * times), method, w, x, y, reg, first, times);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2000, 5000, 7000})
    void rowsThatAreFasterPass(long micros) {
        CheckResult result = timed(question -> micros);

        assertTrue(Running.passes(result), result::toString);
        assertEquals(
                Map.of("hingeLossNaive", Duration.ofMillis(10), "hingeLoss", Duration.ofNanos(1000 * micros)), result.timed());
    }

    @ParameterizedTest
    @ValueSource(longs = {7100, 10_000, 90_000})
    void rowsThatAreNotFasterFailAndAreToldSo(long micros) {
        CheckResult result = timed(question -> micros);

        assertFalse(Running.passes(result));
        assertEquals("hingeLoss takes about as long as hingeLossNaive, or longer.", result.measures().get(0).note());
    }

    @Test
    void rowsThatAreFarTooSlowFailHoweverSlowTheLoopsAre() {
        CheckResult result = timed(100_000, question -> 51_000);

        assertFalse(Running.passes(result), "25.5 times the reference's 2 ms");
        assertEquals(
                "hingeLoss beats hingeLossNaive, but takes more than 25 times as long as a fast solution.",
                result.measures().get(0).note());
    }

    @Test
    void slowMachineOrSlowCodeOfThatKindPasses() {
        assertTrue(Running.passes(timed(100_000, question -> 49_000)), "less than 25 times the reference's 2 ms");
    }

    @Test
    void answersThatAreNotThoseOfTheQuestionFail() {
        CheckResult result = LinearRunning.one("hinge.speedup", () -> new LinearAltered() {
            @Override
            public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
                // What was computed for the first weights is answered for all.
                int stale = method == LossMethod.HINGE ? 1 - times : first;
                return super.time(method, w, x, y, reg, stale, times);
            }
        });

        assertFalse(Running.passes(result));
        assertEquals(
                "hingeLoss gives other answers when it is asked many times over: each call has to compute its own.",
                result.measures().get(0).note());
    }

    @Test
    void roundsThatWereHeldUpDoNotCount() {
        assertTrue(Running.passes(timed(question -> question % 3 == 0 ? 80_000 : 4000)), "a third of the rounds took eight times as long");
    }

    @Test
    void badSpellIsMeasuredAgain() {
        // Twelve questions to warm up and 21 rounds: the first measurement sees a machine that is busy throughout.
        assertTrue(Running.passes(timed(question -> question < 33 ? 80_000 : 4000)));
    }

    @Test
    void whatIsMeasuredDoesNotHoldTheTimes() {
        CheckResult fast = timed(question -> 1000);
        CheckResult faster = timed(question -> 500);

        assertEquals(fast.measures(), faster.measures(), "times differ from run to run; what is judged must not");
    }

    @Test
    void methodsThatTakeSecondsAreAskedAFewTimesOnly() {
        int[] asked = {0};
        CheckResult result = LinearRunning.one("hinge.speedup", () -> new LinearAltered() {
            @Override
            public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
                asked[0]++;
                Duration taken = Duration.ofSeconds(method == LossMethod.HINGE_NAIVE ? 5 : 2).multipliedBy(times);
                return timed(taken, method, w, x, y, reg, first, times);
            }
        });

        assertFalse(Running.passes(result), "a thousand times the reference's 2 ms");
        assertEquals(2 + 4 + 2 * 3, asked[0], "to warm up twice 5 s and four times 2 s, then three rounds of both");
    }
}
