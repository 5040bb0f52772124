package netgrade.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long one answer may take, on a machine that may be busy with others.
 *
 * <p>The limit is wall time while the worker gets the processor it asks for. The time it was ready to run and had none is added, up to
 * {@value #MOST} times the limit in all; one that sleeps, or waits for a lock of its own, gets no more. All times are of the monotonic
 * clock, which setting the time of day does not move.
 */
final class TimeLimit {

    /** The most wall time an answer gets, as a multiple of its limit. */
    static final int MOST = 5;

    /** Where the system does not count waiting: below this share of one processor a worker is idle rather than kept waiting. */
    private static final double IDLE = 0.03;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final long limit;
    private final List<ProcessHandle> workers;
    private final long started = System.nanoTime();
    private final long used;
    private final RunQueue queue;
    private long end;

    /** Starts the time for one answer of these processes. */
    TimeLimit(Duration limit, List<ProcessHandle> workers) {
        this.limit = limit.toNanos();
        this.workers = workers;
        used = processorTime();
        queue = new RunQueue(workers);
        end = this.limit;
    }

    /** Returns how many nanoseconds to wait before asking {@link #extend}; at least 0. */
    long remaining() {
        return Math.max(0, end - elapsed());
    }

    /** Returns whether the worker was kept waiting and gets more time; {@link #remaining} then says how much. */
    boolean extend() {
        long elapsed = elapsed();
        long fair = Math.min(MOST * limit, limit + waited(elapsed));
        if (fair <= elapsed || processorTime() - used >= limit) {
            return false;
        }
        end = Math.min(MOST * limit, Math.max(fair, elapsed + LOOK_AGAIN.toNanos()));
        return true;
    }

    /** Returns the nanoseconds so far in which the worker had a processor or wanted none. */
    long spent() {
        long elapsed = elapsed();
        return elapsed - waited(elapsed);
    }

    // A crowd of threads waits for itself: while the worker had a processor, it was not kept waiting by others.
    private long waited(long elapsed) {
        long had = Math.min(elapsed, Math.max(0, processorTime() - used));
        return Math.min(elapsed - had, queue.waited().orElseGet(() -> guessed(elapsed)));
    }

    private long guessed(long elapsed) {
        long mine = processorTime() - used;
        return mine < IDLE * elapsed ? 0 : Math.max(0, elapsed - mine);
    }

    private long elapsed() {
        return System.nanoTime() - started;
    }

    private long processorTime() {
        return workers.stream()
                .flatMap(worker -> worker.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    /** Returns a process and all its descendants, whose processor time counts together. */
    static List<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }
}
