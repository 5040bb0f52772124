package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final List<ProcessHandle> THIS = List.of(ProcessHandle.current());

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    /** Starts a process that spins; all of them share one processor. */
    private ProcessHandle spinning() throws IOException {
        Process process = new ProcessBuilder("taskset", "-c", "0", "sh", "-c", "while :; do :; done").start();
        started.add(process);
        return process.toHandle();
    }

    private static void requireCounts() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/schedstat")), "skipped: this system does not count how long threads wait");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/taskset")), "skipped without taskset");
    }

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
        assertTrue(limit.spent() >= 110_000_000, "it counts as spent");
    }

    @Test
    void processThatUsedItsLimitGetsNothingMore() {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(100), THIS);
        work(200);

        assertFalse(limit.extend());
    }

    @Test
    void processKeptWaitingByOthersGetsThatTime() throws Exception {
        requireCounts();
        List<ProcessHandle> worker = List.of(spinning());
        for (int i = 0; i < 5; i++) {
            spinning();
        }
        Thread.sleep(300);
        TimeLimit limit = new TimeLimit(Duration.ofMillis(1500), worker);
        Thread.sleep(1600);

        assertTrue(limit.extend(), "it had a sixth of a processor");
        assertTrue(limit.remaining() > 0);
        assertTrue(limit.spent() < 1_000_000_000, () -> limit.spent() + " ns are spent");
    }

    @Test
    void crowdThatWaitsForItselfIsNotKeptWaiting() throws Exception {
        requireCounts();
        List<ProcessHandle> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            crowd.add(spinning());
        }
        Thread.sleep(300);
        TimeLimit limit = new TimeLimit(Duration.ofMillis(1500), crowd);
        long before = processorNanos(crowd);
        Thread.sleep(1600);
        long had = processorNanos(crowd) - before;

        // A clock tick of each process may be missing.
        assertTrue(limit.spent() > had - 400_000_000, () -> limit.spent() + " ns are spent, though they had a processor for " + had);
    }

    private static long processorNanos(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(process -> process.info().totalCpuDuration().orElseThrow().toNanos()).sum();
    }

    @Test
    void sleepIsNoWaiting() throws Exception {
        requireCounts();
        Process process = new ProcessBuilder(
                "sh", "-c", "while :; do sleep 0.02; i=0; while [ $i -lt 3000 ]; do i=$((i + 1)); done; done").start();
        started.add(process);
        TimeLimit limit = new TimeLimit(Duration.ofMillis(1000), List.of(process.toHandle()));
        long start = System.nanoTime();
        do {
            Thread.sleep(Duration.ofNanos(limit.remaining()).toMillis() + 1);
        } while (limit.extend());

        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 2.5, () -> "it got " + seconds + " s though it sleeps most of the time");
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
