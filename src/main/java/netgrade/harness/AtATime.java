package netgrade.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import netgrade.sandbox.HarnessFault;

/** Handles many submissions, several at a time, in one session, which is opened when the first needs it. */
final class AtATime {

    private AtATime() {}

    /**
     * Handles all of them.
     *
     * @param atATime how many at a time, at least 1
     * @param opener opens the session, for so many submissions at a time
     * @param each handles one; what it throws ends the run and is thrown here
     */
    static <T> void run(List<T> all, int atATime, IntFunction<Session> opener, BiConsumer<T, Supplier<Session>> each) {
        int count = Math.max(1, Math.min(atATime, all.size()));
        ExecutorService threads = Executors.newFixedThreadPool(count, task -> new Thread(task, "netgrade-job"));
        try (Shared session = new Shared(() -> opener.apply(count))) {
            List<Future<?>> running = new ArrayList<>();
            all.forEach(one -> running.add(threads.submit(() -> each.accept(one, session))));
            running.forEach(AtATime::await);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(Future<?> job) {
        try {
            job.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : new HarnessFault("A grading job failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted.");
        }
    }

    /** A session that is opened when it is first asked for. */
    private static final class Shared implements Supplier<Session>, AutoCloseable {

        private final Supplier<Session> opener;
        private Session session;
        private boolean closed;

        Shared(Supplier<Session> opener) {
            this.opener = opener;
        }

        @Override
        public synchronized Session get() {
            if (closed) {
                throw new HarnessFault("Grading has ended.");
            }
            if (session == null) {
                session = opener.get();
            }
            return session;
        }

        @Override
        public synchronized void close() {
            closed = true;
            if (session != null) {
                session.close();
            }
        }
    }
}
