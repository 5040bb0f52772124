package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowThreadsTest {

    private static final long MUCH_WORK = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({"1,10", "2,10", "3,10", "7,10", "7,6", "7,1", "2,0"})
    void everyRowIsWorkedOnOnce(int threads, int rows) {
        int[] times = new int[rows];

        try (RowThreads shared = new RowThreads(threads)) {
            shared.share(rows, MUCH_WORK, (from, to) -> {
                for (int i = from; i < to; i++) {
                    times[i]++;
                }
            });
        }

        int[] once = new int[rows];
        Arrays.fill(once, 1);
        assertArrayEquals(once, times);
    }

    @Test
    void allThreadsWorkAtTheSameTime() {
        // Each part waits for the two others: fewer threads than parts would break the barrier.
        CyclicBarrier barrier = new CyclicBarrier(3);
        Set<Thread> workers = ConcurrentHashMap.newKeySet();

        try (RowThreads shared = new RowThreads(3)) {
            shared.share(9, MUCH_WORK, (from, to) -> {
                await(barrier);
                workers.add(Thread.currentThread());
            });
        }

        assertEquals(3, workers.size());
    }

    @Test
    void littleWorkStaysOnTheCallersThread() {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();

        try (RowThreads shared = new RowThreads(3)) {
            shared.share(9, 9 * 10 * 10, (from, to) -> workers.add(Thread.currentThread()));
        }

        assertEquals(Set.of(Thread.currentThread()), workers);
    }

    @Test
    void failureOfAHelperReachesTheCaller() {
        RuntimeException failure = new ArrayIndexOutOfBoundsException("of the last row");

        try (RowThreads shared = new RowThreads(2)) {
            Exception caught = assertThrows(RuntimeException.class, () -> shared.share(2, MUCH_WORK, (from, to) -> {
                if (to == 2) {
                    throw failure;
                }
            }));

            assertSame(failure, caught);
        }
    }

    @Test
    void noThreadsAreRefused() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new RowThreads(0));

        assertEquals("The number of threads is 0, expected at least 1", refusal.getMessage());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
