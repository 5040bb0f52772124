package netgrade.numeric;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shares out the rows of a product among a number of threads.
 *
 * <p>A row is worked on by one thread alone, and its sums are added up in one order whoever does it, so that no bit of a result depends on
 * the number of threads. Threads are those of the object and end with {@link #close}; they keep no program alive.
 */
public final class RowThreads implements AutoCloseable {

    private static final RowThreads ONE = new RowThreads(1);

    /** Multiplications below which waking a thread, about 20 microseconds, takes longer than it saves. */
    private static final long WORTH_SHARING = 1_000_000;

    private final int threads;
    private final ExecutorService helpers;

    /**
     * Starts no thread yet, and never more than one less than the given number: the caller does its share.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public RowThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + ", expected at least 1");
        }
        this.threads = threads;
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), RowThreads::helper);
    }

    /** Returns the caller's thread alone, which needs no closing. */
    public static RowThreads one() {
        return ONE;
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "rows");
        thread.setDaemon(true);
        return thread;
    }

    /** What is to be done with the rows from..to-1. */
    @FunctionalInterface
    interface Rows {
        void work(int from, int to);
    }

    /**
     * Does the work for the rows 0..rows-1, each once, and returns when all is done.
     *
     * @param multiplications how many there are in all, which tells whether sharing pays
     * @throws RuntimeException that of the work
     */
    void share(int rows, long multiplications, Rows rowsWork) {
        int parts = multiplications < WORTH_SHARING ? 1 : Math.max(1, Math.min(threads, rows));
        CompletableFuture<?>[] others = new CompletableFuture<?>[parts - 1];
        for (int part = 1; part < parts; part++) {
            int from = start(part, parts, rows);
            int to = start(part + 1, parts, rows);
            others[part - 1] = CompletableFuture.runAsync(() -> rowsWork.work(from, to), helpers);
        }
        rowsWork.work(0, start(1, parts, rows));
        // Unlike Future.get, join is not interrupted: nobody gets a product that is still written to.
        join(CompletableFuture.allOf(others));
    }

    /** Returns the first row of a part: parts are of equal size, but for one row. */
    private static int start(int part, int parts, int rows) {
        return (int) ((long) rows * part / parts);
    }

    private static void join(CompletableFuture<?> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw e;
        }
    }

    /** Ends the threads; later products fail. */
    @Override
    public void close() {
        if (this != ONE) {
            helpers.shutdown();
        }
    }
}
