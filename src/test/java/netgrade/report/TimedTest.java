package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Times;
import org.junit.jupiter.api.Test;

/** What a check timed on its way is shown beside it, and hidden with it. */
class TimedTest {

    private static Result timed() {
        Result mixed = Samples.mixed();
        Map<String, Duration> checks = Map.of("scores.toy", Duration.ofMillis(4), "loss.offset", Duration.ofMillis(3));
        Map<String, Duration> open =
                Map.of("loops", Duration.ofNanos(15_290_000), "rows", Duration.ofNanos(2_114_000), "train", Duration.ofSeconds(10));
        Map<String, Duration> hidden = Map.of("secret", Duration.ofNanos(7_000_000));
        Map<String, Map<String, Duration>> parts = Map.of("scores.toy", open, "loss.offset", hidden);
        return Samples.timed(mixed, Times.of(mixed.times().started(), Duration.ofMillis(36400), checks, parts));
    }

    @Test
    void timesOfAPublicCheckReachTheStudent() {
        String text = Pages.student(timed()).text();

        assertTrue(text.contains("time in loops 15 ms time in rows 2.1 ms time in train 10 s"), text);
    }

    @Test
    void timesOfAHiddenCheckDoNot() {
        Times times = Redaction.forStudent(timed()).result().times();

        assertEquals(Map.of("scores.toy", 0.004), times.checkSeconds());
        assertEquals(Map.of("scores.toy", Map.of("loops", 0.01529, "rows", 0.002114, "train", 10.0)), times.partSeconds());
        assertFalse(Pages.student(timed()).text().contains("secret"));
        assertTrue(Pages.instructor(timed()).text().contains("time in secret 7 ms"));
    }

    /** A program may take as long as a hidden input is large: what all of it took would tell. */
    @Test
    void timeOfTheWholeLeavesHiddenChecksOut() {
        Times times = Redaction.forStudent(timed()).result().times();

        assertEquals(times.checkSeconds().get("scores.toy"), times.totalSeconds());
        assertTrue(Pages.student(timed()).text().contains("The checks shown here took "));
        assertTrue(Pages.instructor(timed()).text().contains("It took "));
    }
}
