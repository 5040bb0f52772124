package netgrade.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import netgrade.wire.Answer;
import netgrade.wire.Hello;
import netgrade.wire.Op;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;
import netgrade.wire.Status;

/**
 * One worker: a process with a channel, asked one question at a time.
 *
 * <p>A thread of its own writes and reads, so a worker that never reads or never answers cannot hold up the caller, who waits until
 * the deadline and then kills the process.
 */
final class WorkerProcess implements AutoCloseable {

    private static final SecureRandom CALL_IDS = new SecureRandom();
    /** Room for the counts, names and shapes around an answer's numbers. */
    private static final long OVERHEAD_BYTES = 1 << 16;

    /** Exit codes above this are 128 plus the number of a signal, as in shells: 137 is SIGKILL. */
    private static final int SIGNALS = 128;

    /** The highest number of a signal. */
    private static final int LAST_SIGNAL = 64;

    private static final int SIGKILL = 9;

    private static final Duration SOON = Duration.ofMillis(100);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private static final String REBUILD = "Build netgrade again with `mvn package`; a worker of your own must follow docs/protocol.md.";

    private final Idiom idiom;
    private final Process process;
    private final int edition;
    private final Leftovers leftovers;
    private final ExecutorService channel;
    private final OutputStream questions;
    private final InputStream answers;
    private final PrintedOutput printed;
    private List<ProcessHandle> workers;
    private boolean usable = true;
    private boolean killedByUs;
    private long spent;

    private WorkerProcess(Process process, Idiom idiom, int edition, Leftovers leftovers) {
        this.process = process;
        this.idiom = idiom;
        this.edition = edition;
        this.leftovers = leftovers;
        workers = List.of(process.toHandle());
        questions = process.getOutputStream();
        answers = process.getInputStream();
        printed = new PrintedOutput(process.getErrorStream());
        channel = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "netgrade-channel");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts the process; it answers {@link Op#HELLO} when it is up. The calling thread must outlive the worker.
     *
     * @param edition which edition of its files it runs from
     */
    static WorkerProcess start(WorkerCommand command, Path folder, int edition) throws IOException {
        Leftovers leftovers = command.isBoxed() ? Leftovers.none() : Leftovers.marked();
        ProcessBuilder builder = new ProcessBuilder(command.line()).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        leftovers.mark(builder.environment());
        return new WorkerProcess(builder.start(), command.idiom(), edition, leftovers);
    }

    int edition() {
        return edition;
    }

    /**
     * Waits until the worker is up; from then on its processes are known.
     *
     * @throws HarnessFault if it speaks another version of the protocol or runs another language
     */
    void greet(Duration time) {
        Answer answer = ask(Op.HELLO, new byte[0], 1, time);
        workers = TimeLimit.tree(process.toHandle());
        try {
            requireSame(Hello.read(answer));
        } catch (ProtocolException e) {
            throw new HarnessFault(
                    "The answer of the worker for " + idiom.language() + " to HELLO cannot be read: " + e.getMessage() + ". " + REBUILD, e);
        }
    }

    private void requireSame(Hello hello) {
        if (hello.version() != Hello.VERSION) {
            throw new HarnessFault("The worker for " + idiom.language() + " speaks version " + hello.version()
                    + " of the protocol, expected version " + Hello.VERSION + ". " + REBUILD);
        }
        if (!hello.language().equals(idiom.language())) {
            throw new HarnessFault("The worker for " + idiom.language() + " says that it runs \"" + hello.language() + "\". " + REBUILD);
        }
    }

    /**
     * Returns what came back.
     *
     * @param limit the most numbers the answer may hold
     * @param time see {@link TimeLimit}
     * @throws StudentFault with TIMED_OUT, DIED, OUT_OF_MEMORY or BROKE_PROTOCOL; the worker cannot be used again
     */
    Answer ask(Op op, byte[] payload, int limit, Duration time) {
        return ask(op, op, payload, limit, time);
    }

    /**
     * Returns what came back, as above.
     *
     * @param about the question that messages name
     */
    Answer ask(Op op, Op about, byte[] payload, int limit, Duration time) {
        Request question = new Request(CALL_IDS.nextLong(), op, limit, payload);
        Future<Answer> answer = channel.submit(() -> exchange(question, maxBytes(op, limit)));
        try {
            return inTime(answer, time);
        } catch (TimeoutException e) {
            kill();
            throw new StudentFault(Outcome.TIMED_OUT, "\"" + idiom.name(about) + "\" gave no answer within its time limit of "
                    + seconds(time) + "; is there an endless loop?");
        } catch (ExecutionException e) {
            throw lost(about, e.getCause());
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted.");
        }
    }

    /**
     * Returns what has been printed so far, including all that was printed before the last answer.
     *
     * @throws StudentFault as {@link #ask(Op, byte[], int, Duration)}
     */
    String printedSoFar(Duration time) {
        byte[] mark = printed.expectMark();
        try {
            if (ask(Op.MARK, new PayloadWriter().blob(mark).bytes(), 1, time).status() == Status.ANSWERED) {
                printed.awaitMark();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted.");
        }
        return printed.text();
    }

    private Answer inTime(Future<Answer> answer, Duration time) throws TimeoutException, ExecutionException, InterruptedException {
        // Only slow answers are worth a look at the worker's processor time: looking costs more than most answers.
        long soon = Math.min(SOON.toNanos(), time.toNanos() / 10);
        long start = System.nanoTime();
        try {
            return answer.get(soon, TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            TimeLimit rest = new TimeLimit(time.minusNanos(soon), workers);
            try {
                return inTime(answer, rest);
            } finally {
                start = System.nanoTime() - soon - rest.spent();
            }
        } finally {
            spent = System.nanoTime() - start;
        }
    }

    /** Returns how many nanoseconds the last question took, without waiting for a processor. */
    long spent() {
        return spent;
    }

    private static Answer inTime(Future<Answer> answer, TimeLimit time) throws TimeoutException, ExecutionException, InterruptedException {
        while (true) {
            try {
                return answer.get(time.remaining(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (!time.extend()) {
                    throw e;
                }
            }
        }
    }

    // Programs and compiler messages are not numbers: their limit is in bytes.
    private static long maxBytes(Op op, int limit) {
        return op == Op.COMPILE ? limit : (long) Double.BYTES * limit + OVERHEAD_BYTES;
    }

    private Answer exchange(Request question, long maxBytes) throws IOException {
        if (answers.available() > 0) {
            throw new ProtocolException("bytes came before the question");
        }
        question.writeTo(questions);
        return Answer.readFrom(answers, question.callId(), maxBytes);
    }

    private RuntimeException lost(Op op, Throwable cause) {
        if (cause instanceof ProtocolException) {
            kill();
            return new StudentFault(Outcome.BROKE_PROTOCOL, "During \"" + idiom.name(op)
                    + "\" the worker sent something other than an answer (" + cause.getMessage() + ")"
                    + hint(op, "does the submission write to the file descriptor of standard output?"));
        }
        if (!(cause instanceof IOException)) {
            kill();
            return new HarnessFault("The channel to a worker failed: " + cause, cause);
        }
        OptionalInt exitCode = exitCode();
        kill();
        if (exitCode.isPresent() && idiom.isOutOfMemory(exitCode.getAsInt())) {
            return new StudentFault(Outcome.OUT_OF_MEMORY, "\"" + idiom.name(op) + "\" used up the worker's memory.");
        }
        String ending = exitCode.isPresent() ? "ended with exit code " + exitCode.getAsInt() : "closed its channel";
        return new StudentFault(Outcome.DIED, "The program " + ending + " during \"" + idiom.name(op)
                + "\"" + hint(op, idiom.exitHint()));
    }

    // There is no submission in a worker yet that is asked HELLO.
    private static String hint(Op op, String question) {
        return op == Op.HELLO ? "." : "; " + question;
    }

    private OptionalInt exitCode() {
        try {
            return process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS) ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Returns whether another question may be asked. */
    boolean isUsable() {
        return usable && process.isAlive();
    }

    /** Returns whether a signal that we did not send ended the process: the machine's, another program's, or the submission's own. */
    boolean endedBySignal() {
        return !killedByUs && !process.isAlive() && process.exitValue() > SIGNALS && process.exitValue() <= SIGNALS + LAST_SIGNAL;
    }

    /** Returns whether something else killed it with SIGKILL, as the machine does when it is short of memory. */
    boolean wasKilled() {
        return endedBySignal() && process.exitValue() == SIGNALS + SIGKILL;
    }

    /** Kills the process and all its children; what it printed stays. */
    void kill() {
        usable = false;
        killedByUs |= process.isAlive();
        List<ProcessHandle> tree = process.descendants().toList();
        // Process.destroyForcibly would close the streams before their end was read.
        process.toHandle().destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        leftovers.kill();
        channel.shutdownNow();
    }

    /** Ends the worker by ending its input, kills it if it stays, and kills its children in any case. */
    @Override
    public void close() {
        usable = false;
        // Listed now: once the worker has ended, its children have another parent.
        List<ProcessHandle> children = process.descendants().toList();
        try {
            channel.submit(() -> {
                questions.close();
                return null;
            });
            if (!process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException alreadyKilled) {
            return;
        } finally {
            channel.shutdownNow();
            children.forEach(ProcessHandle::destroyForcibly);
            leftovers.kill();
        }
    }

    /** Returns what the worker has printed; complete once it has ended. */
    PrintedOutput printed() {
        try {
            if (!usable) {
                printed.awaitEnd(GOODBYE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return printed;
    }

    /** Returns a time as people read it: whole seconds from ten on, tenths below, hundredths below one. */
    static String seconds(Duration time) {
        int decimals = time.toSeconds() >= 10 ? 0 : time.toSeconds() >= 1 ? 1 : 2;
        BigDecimal rounded = BigDecimal.valueOf(time.toMillis(), 3).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + " s";
    }
}
