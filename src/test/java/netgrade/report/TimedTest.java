package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netgrade.result.Redaction;
import netgrade.result.Result;
import org.junit.jupiter.api.Test;

/** What a check timed on its way is shown beside it, and hidden with it. */
class TimedTest {

    private static Result timed() {
        Result mixed = Samples.mixed();
        Map<String, Duration> times = new TreeMap<>(Map.of("scores.toy", Duration.ofMillis(4), "loss.offset", Duration.ofMillis(3)));
        times.put("scores.toy: loops", Duration.ofNanos(15_290_000));
        times.put("scores.toy: rows", Duration.ofNanos(2_114_000));
        times.put("scores.toy: train", Duration.ofSeconds(10));
        times.put("loss.offset: secret", Duration.ofNanos(7_000_000));
        return Samples.timed(mixed, Result.Times.of(mixed.times().started(), Duration.ofMillis(36400), times));
    }

    @Test
    void timesOfAPublicCheckReachTheStudent() {
        String text = Pages.student(timed()).text();

        assertTrue(text.contains("time in loops 15 ms time in rows 2.1 ms time in train 10 s"), text);
    }

    @Test
    void timesOfAHiddenCheckDoNot() {
        Result.Times times = Redaction.forStudent(timed()).result().times();

        assertEquals(Set.of("scores.toy", "scores.toy: loops", "scores.toy: rows", "scores.toy: train"), times.checkSeconds().keySet());
        assertFalse(Pages.student(timed()).text().contains("secret"));
        assertTrue(Pages.instructor(timed()).text().contains("time in secret 7 ms"));
    }

    /** A program may take as long as a hidden input is large: what all of it took would tell. */
    @Test
    void timeOfTheWholeLeavesHiddenChecksOut() {
        Result.Times times = Redaction.forStudent(timed()).result().times();

        assertEquals(times.checkSeconds().get("scores.toy"), times.totalSeconds());
        assertTrue(Pages.student(timed()).text().contains("The checks shown here took "));
        assertTrue(Pages.instructor(timed()).text().contains("It took "));
    }
}
