package netgrade.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;

/** Compile workers that are up before they are needed. */
final class WarmWorkers implements CompileWorkers {

    private static final int MAX_ANSWER_BYTES = 32 << 20;

    /** How long a submission waits for a worker that is warm; longer than a first answer takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final WorkerStarter starter;
    private final WorkerCommand command;
    private final WarmFirst<WorkerProcess> idle = new WarmFirst<>(PATIENCE);
    private final AtomicReference<Ahead> ahead = new AtomicReference<>();

    /** Starts that many workers. */
    WarmWorkers(WorkerStarter starter, WorkerCommand command, int workers) {
        this.starter = starter;
        this.command = command;
        for (int i = 0; i < workers; i++) {
            starter.start(command).whenComplete((worker, fault) -> idle.add(Optional.ofNullable(worker)));
        }
    }

    /** A question asked before its answer was wanted. */
    private record Ahead(byte[] question, FutureTask<PayloadReader> answer) {}

    @Override
    public void askAhead(byte[] question) {
        FutureTask<PayloadReader> answer = new FutureTask<>(() -> askTwice(question));
        ahead.set(new Ahead(question, answer));
        Thread thread = new Thread(answer, "netgrade-compile-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public PayloadReader ask(byte[] question) {
        Ahead begun = ahead.getAndSet(null);
        if (begun == null || !Arrays.equals(begun.question(), question)) {
            return askTwice(question);
        }
        try {
            return begun.answer().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told
                    ? told
                    : new HarnessFault("The compiler failed: " + failed.getCause(), failed);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    // A worker that dies may have been killed by something else: only a question that ends a fresh one as well is the submission's doing.
    private PayloadReader askTwice(byte[] question) {
        try {
            return askOnce(question);
        } catch (StudentFault | HarnessFault first) {
            if (first instanceof StudentFault fault && fault.outcome() == Outcome.TIMED_OUT) {
                throw first;
            }
            return askOnce(question);
        }
    }

    private PayloadReader askOnce(byte[] question) {
        WarmFirst.Place<WorkerProcess> place = take();
        try {
            WorkerProcess worker = workerOf(place);
            PayloadReader answer = ask(worker, question);
            idle.giveBack(place, worker);
            return answer;
        } catch (RuntimeException | Error lost) {
            // Whatever was lost, the place is not: the next submission would wait for it for ever. It gets a fresh worker.
            place.worker().ifPresent(starter::end);
            idle.giveBackEmpty(place);
            throw lost;
        }
    }

    private PayloadReader ask(WorkerProcess worker, byte[] question) {
        try {
            return new PayloadReader(worker.ask(Op.COMPILE, question, MAX_ANSWER_BYTES, TIME).payload());
        } catch (RuntimeException lost) {
            starter.end(worker);
            throw worker.wasKilled() ? killed(lost) : lost;
        }
    }

    // No student code runs in it, and a compiler does not kill itself.
    private static HarnessFault killed(RuntimeException lost) {
        return new HarnessFault("Something other than the grader killed the compile worker; the machine may be short of memory.", lost);
    }

    private WarmFirst.Place<WorkerProcess> take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private WorkerProcess workerOf(WarmFirst.Place<WorkerProcess> place) {
        if (place.worker().filter(starter::isFit).isPresent()) {
            return place.worker().orElseThrow();
        }
        place.worker().ifPresent(starter::end);
        try {
            return starter.start(command).join();
        } catch (CompletionException e) {
            throw new HarnessFault("The compile worker did not start: " + e.getCause().getMessage(), e);
        }
    }

    private static HarnessFault interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new HarnessFault("Grading was interrupted.", e);
    }
}
