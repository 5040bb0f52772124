package netgrade.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Workers started ahead of need; each is handed out once. */
final class WorkerPool {

    private final WorkerStarter starter;
    private final WorkerCommand command;
    private final boolean replacing;
    private final Deque<CompletableFuture<WorkerProcess>> waiting = new ArrayDeque<>();

    /**
     * Starts the first workers.
     *
     * @param ahead how many
     * @param replacing whether each one taken is replaced at once; else one is started when it is asked for and none is left
     */
    WorkerPool(WorkerStarter starter, WorkerCommand command, int ahead, boolean replacing) {
        this.starter = starter;
        this.command = command;
        this.replacing = replacing;
        for (int i = 0; i < ahead; i++) {
            waiting.add(starter.start(command));
        }
    }

    /**
     * Returns a worker nobody has used, when it is up.
     *
     * @throws HarnessFault if none starts
     */
    WorkerProcess take() {
        return startedAhead().orElseGet(this::startNow);
    }

    private WorkerProcess startNow() {
        try {
            return starter.start(command).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HarnessFault fault ? fault : new HarnessFault("A worker did not start: " + e.getCause(), e);
        }
    }

    // Empty if it failed to start, was killed from outside while it waited, or its files changed: the next submission must not pay for it.
    private Optional<WorkerProcess> startedAhead() {
        try {
            WorkerProcess worker = next().join();
            if (starter.isFit(worker)) {
                return Optional.of(worker);
            }
            starter.end(worker);
        } catch (CompletionException neverStarted) {
            // The one that is started in its stead tells what is wrong, if it fails too.
        }
        return Optional.empty();
    }

    private synchronized CompletableFuture<WorkerProcess> next() {
        if (replacing || waiting.isEmpty()) {
            waiting.add(starter.start(command));
        }
        return waiting.remove();
    }

    /** Makes sure that one is ready or starting. */
    synchronized void keepOneReady() {
        if (waiting.isEmpty()) {
            waiting.add(starter.start(command));
        }
    }
}
