package netgrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts all workers, from one thread that lives until the sandbox is closed.
 *
 * <p>bubblewrap's {@code --die-with-parent} follows the thread that started it, not the process (containers/bubblewrap#692): a worker
 * started from a passing thread would be killed with it.
 */
final class WorkerStarter implements AutoCloseable {

    /** A worker that takes longer to start is a fault of the machine. Generous, because the machine may be busy. */
    private static final Duration START = Duration.ofSeconds(60);

    private final WorkerFolder files;
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> daemon(task, "netgrade-starter"));
    private final ExecutorService greeter = Executors.newCachedThreadPool(task -> daemon(task, "netgrade-greeter"));
    private final Thread killAtExit = new Thread(this::killAll, "netgrade-kill-workers");

    /**
     * @param files what workers are started from
     */
    WorkerStarter(WorkerFolder files) {
        this.files = files;
        Runtime.getRuntime().addShutdownHook(killAtExit);
    }

    /** Starts a worker; the future completes when it has said hello, or with a {@link HarnessFault}. */
    CompletableFuture<WorkerProcess> start(WorkerCommand command) {
        return CompletableFuture.supplyAsync(() -> launch(command), starter).thenApplyAsync(this::greet, greeter);
    }

    private WorkerProcess launch(WorkerCommand command) {
        try {
            WorkerProcess worker = WorkerProcess.start(command, files.path(), files.restore());
            running.add(worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkerProcess greet(WorkerProcess worker) {
        try {
            worker.greet(START);
            return worker;
        } catch (StudentFault notStarted) {
            // No student code is in it yet.
            worker.kill();
            String printed = worker.printed().text().strip();
            throw new HarnessFault("A worker did not start: " + (printed.isEmpty() ? notStarted.getMessage() : printed));
        } catch (HarnessFault another) {
            worker.kill();
            throw another;
        }
    }

    /** Returns whether a worker may be asked: it is alive, and the files it was started from are still what they were then. */
    boolean isFit(WorkerProcess worker) {
        return worker.isUsable() && worker.edition() == files.restore();
    }

    /** Ends a worker and forgets it. */
    void end(WorkerProcess worker) {
        worker.close();
        running.remove(worker);
    }

    private void killAll() {
        running.forEach(WorkerProcess::kill);
    }

    @Override
    public void close() {
        killAll();
        starter.shutdown();
        greeter.shutdown();
        try {
            Runtime.getRuntime().removeShutdownHook(killAtExit);
        } catch (IllegalStateException exiting) {
            // The hook is running or has run.
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
