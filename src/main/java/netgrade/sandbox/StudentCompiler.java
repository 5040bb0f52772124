package netgrade.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import netgrade.wire.Answer;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;

/** Has submissions compiled by workers that run no student code and therefore stay warm. */
final class StudentCompiler {

    /** A submission takes a tenth of a second; what takes longer than this was built to. */
    private static final Duration TIME = Duration.ofSeconds(30);

    private static final int MAX_ANSWER_BYTES = 32 << 20;

    private final WorkerStarter starter;
    private final List<String> command;
    private final BlockingQueue<Optional<WorkerProcess>> idle = new LinkedBlockingQueue<>();
    private final AtomicReference<Ahead> ahead = new AtomicReference<>();

    StudentCompiler(WorkerStarter starter, List<String> command, int workers) {
        this.starter = starter;
        this.command = command;
        for (int i = 0; i < workers; i++) {
            starter.start(command).whenComplete((worker, fault) -> idle.add(Optional.ofNullable(worker)));
        }
    }

    /**
     * Compiles sources and finds the class to grade.
     *
     * @param sources file contents by path
     * @param service the class named in META-INF/services, empty when there is no such file
     * @param contract what the class has to implement
     */
    Compilation compile(Map<String, byte[]> sources, String service, Contract contract) {
        try {
            return chosen(answer(question(sources)), new ClassChoice(contract, service));
        } catch (StudentFault first) {
            return new Compilation(List.of(), Map.of(), "", contract, first.outcome() == Outcome.TIMED_OUT
                    ? "The compiler was stopped after " + WorkerProcess.seconds(TIME) + "; ordinary code compiles in a fraction of that."
                    : "The compiler could not cope with this code; it ran out of memory or crashed.");
        } catch (ProtocolException e) {
            throw new HarnessFault("The compile worker gave an answer that cannot be read: " + e.getMessage(), e);
        }
    }

    /** A compilation begun before it was asked for. */
    private record Ahead(byte[] question, FutureTask<PayloadReader> answer) {}

    /** Compiles sources in the background: if they are the next to be compiled, their answer is on its way. */
    void compileAhead(Map<String, byte[]> sources) {
        byte[] question = question(sources);
        FutureTask<PayloadReader> answer = new FutureTask<>(() -> askTwice(question));
        ahead.set(new Ahead(question, answer));
        Thread thread = new Thread(answer, "netgrade-compile-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] question(Map<String, byte[]> sources) {
        PayloadWriter payload = new PayloadWriter().i32(sources.size());
        new TreeMap<>(sources).forEach((path, bytes) -> payload.text(path).text(decode(bytes)));
        return payload.bytes();
    }

    private PayloadReader answer(byte[] question) {
        Ahead begun = ahead.getAndSet(null);
        if (begun == null || !Arrays.equals(begun.question(), question)) {
            return askTwice(question);
        }
        try {
            return begun.answer().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told ? told : new HarnessFault("The compiler failed: " + failed.getCause(), failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted.", e);
        }
    }

    // A compiler that dies may have been killed by something else: only what ends a fresh one as well is the submission's doing.
    private PayloadReader askTwice(byte[] payload) {
        try {
            return ask(payload);
        } catch (StudentFault | HarnessFault first) {
            if (first instanceof StudentFault fault && fault.outcome() == Outcome.TIMED_OUT) {
                throw first;
            }
            return ask(payload);
        }
    }

    private PayloadReader ask(byte[] payload) {
        WorkerProcess worker = take();
        try {
            Answer answer = worker.ask(Op.COMPILE, payload, MAX_ANSWER_BYTES, TIME);
            idle.add(Optional.of(worker));
            return new PayloadReader(answer.payload());
        } catch (RuntimeException lost) {
            // The next submission gets a fresh compiler.
            starter.end(worker);
            idle.add(Optional.empty());
            throw worker.wasKilled() ? killed(lost) : lost;
        }
    }

    // No student code runs in it, and javac does not kill itself.
    private static HarnessFault killed(RuntimeException lost) {
        return new HarnessFault("The compile worker was killed, and not by the grader; the machine may be short of memory.", lost);
    }

    private WorkerProcess take() {
        try {
            Optional<WorkerProcess> worker = idle.take();
            if (worker.isPresent() && worker.get().isUsable()) {
                return worker.get();
            }
            return starter.start(command).join();
        } catch (java.util.concurrent.CompletionException e) {
            idle.add(Optional.empty());
            throw new HarnessFault("The compile worker did not start: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted.", e);
        }
    }

    // A byte that is no UTF-8 becomes a replacement character: in a comment it does no harm, elsewhere the compiler points at it.
    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Compilation chosen(PayloadReader in, ClassChoice choice) throws ProtocolException {
        List<Diagnostic> messages = new ArrayList<>();
        int count = in.count(1);
        for (int i = 0; i < count; i++) {
            messages.add(new Diagnostic(in.u8() == 1, in.text(), in.i64(), in.text()));
        }
        Map<String, byte[]> classes = new TreeMap<>();
        count = in.count(1);
        for (int i = 0; i < count; i++) {
            classes.put(in.text(), in.blob());
        }
        List<ClassChoice.Type> types = new ArrayList<>();
        count = in.count(1);
        for (int i = 0; i < count; i++) {
            types.add(new ClassChoice.Type(in.text(), in.u8(), in.u8() == 1, in.text()));
        }
        in.end();
        if (messages.stream().anyMatch(Diagnostic::isError)) {
            long errors = messages.stream().filter(Diagnostic::isError).count();
            String failure = "The code does not compile: " + errors + (errors == 1 ? " error." : " errors.");
            return new Compilation(messages, Map.of(), "", choice.contract(), failure);
        }
        return choice.among(types, messages, classes);
    }
}
