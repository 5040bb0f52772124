package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final List<ProcessHandle> THIS = List.of(ProcessHandle.current());

    @Test
    void wallTimeIsWaitedForFirst() {
        TimeLimit limit = new TimeLimit(Duration.ofSeconds(100), THIS);

        assertTrue(limit.remaining() > Duration.ofSeconds(99).toNanos());
    }

    @Test
    void idleProcessGetsNothingMore() throws InterruptedException {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(100), List.of());
        Thread.sleep(110);

        assertEquals(0, limit.remaining());
        assertFalse(limit.extend());
    }

    @Test
    void processThatUsedItsLimitGetsNothingMore() {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(100), THIS);
        work(200);

        assertFalse(limit.extend());
    }

    @Test
    void processThatGotLessThanItsLimitGetsTheRest() throws InterruptedException {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(2000), THIS);
        work(600);
        Thread.sleep(1500);

        assertTrue(limit.extend());
        long more = Duration.ofNanos(limit.remaining()).toMillis();
        assertTrue(more > 500 && more < 1410, "at most 2000 - 600 ms of processor time are missing, but " + more + " ms were added");
    }

    @Test
    void noProcessGetsMoreThanFiveTimesItsLimit() throws InterruptedException {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(100), THIS);
        work(80);
        Thread.sleep(600);

        assertFalse(limit.extend());
    }

    // Processor time of this thread; the process has others.
    private static void work(long millis) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
