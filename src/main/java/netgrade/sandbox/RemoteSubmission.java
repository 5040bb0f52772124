package netgrade.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import netgrade.spi.NeuralNet;
import netgrade.wire.Answer;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;
import netgrade.wire.Several;
import netgrade.wire.Status;

/**
 * A submission that can be asked, and the worker it lives in. After a timeout or a death the next question gets a new worker.
 *
 * <p>For one thread; close it after the last check.
 */
public final class RemoteSubmission implements Submitted, AutoCloseable {

    /** How often a method may time out or use up the memory before it is given up: a batch must go on. */
    private static final int PATIENCE = 2;

    private static final int MAX_OUTPUT = 64 * 1024;

    /** How many more numbers than expected an answer may hold, so that wrong shapes are reported rather than cut off. */
    private static final int SLACK = 1 << 16;

    /** A frame takes questions until it is this long. */
    private static final int FRAME_BYTES = 1 << 18;

    private final Crew crew;
    private final WorkerStarter starter;
    private final SharedFile shared;
    private final Idiom idiom;
    private final Compilation compilation;
    private final Map<String, byte[]> files;
    private final Duration callTime;
    private final Duration trainingTime;
    private final Budget budget;
    private final Map<Op, StudentFault> lastCostly = new EnumMap<>(Op.class);
    private final Map<Op, Integer> costly = new EnumMap<>(Op.class);
    private final StringBuilder output = new StringBuilder();
    private boolean outputCut;
    private int signals;
    private Seal named;
    private WorkerProcess worker;

    RemoteSubmission(
            Crew crew,
            WorkerStarter starter,
            SharedFile shared,
            Compilation compilation,
            Map<String, byte[]> files,
            Sandbox.Limits limits) {
        this.crew = crew;
        this.starter = starter;
        this.shared = shared;
        this.idiom = crew.idiom();
        this.compilation = compilation;
        this.files = Map.copyOf(files);
        this.callTime = limits.call();
        this.trainingTime = limits.training();
        this.budget = new Budget(limits.submission());
    }

    @Override
    public NeuralNet fresh() {
        return fresh(trainingTime);
    }

    @Override
    public NeuralNet fresh(Duration training) {
        create();
        return new RemoteNet(this, training, false);
    }

    @Override
    public NeuralNet freshSharingInputs() {
        create();
        return new RemoteNet(this, trainingTime, true);
    }

    @Override
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public TimedClassifier freshLinear() {
        return freshLinear(trainingTime);
    }

    @Override
    public TimedClassifier freshLinear(Duration training) {
        create();
        return new RemoteLinear(this, training, false);
    }

    @Override
    public TimedClassifier freshLinearSharingInputs() {
        create();
        return new RemoteLinear(this, trainingTime, true);
    }

    private void create() {
        if (compilation.failed()) {
            throw new StudentFault(Outcome.DOES_NOT_COMPILE, compilation.failure());
        }
        ask(Op.CREATE, new PayloadWriter(), 1);
    }

    /** Asks as below, within the time of a call. */
    PayloadReader ask(Op op, PayloadWriter payload, int expectedNumbers) {
        return ask(op, payload, expectedNumbers, callTime);
    }

    /**
     * Asks, and returns the answer's contents.
     *
     * @param expectedNumbers how many numbers a right answer holds; far more are refused
     * @throws StudentFault if no answer can be judged
     */
    PayloadReader ask(Op op, PayloadWriter payload, int expectedNumbers, Duration time) {
        requirePatience(op);
        try {
            PayloadReader answer = judge(op, put(worker(op), op, op, payload.bytes(), limit(expectedNumbers), time));
            requireSameFile();
            return answer;
        } catch (StudentFault fault) {
            throw noted(op, fault);
        }
    }

    private Answer put(WorkerProcess to, Op op, Op about, byte[] payload, int limit, Duration time) {
        Duration granted = budget.atMost(time);
        try {
            return to.ask(op, about, payload, limit, granted);
        } catch (StudentFault fault) {
            throw fault.outcome() == Outcome.TIMED_OUT && granted.compareTo(time) < 0 ? budget.fault(idiom.name(about)) : fault;
        } finally {
            budget.spend(to.spent());
        }
    }

    private void requirePatience(Op op) {
        if (budget.isSpent()) {
            throw budget.fault(idiom.name(op));
        }
        if (costly.getOrDefault(op, 0) >= PATIENCE) {
            StudentFault last = lastCostly.get(op);
            throw new StudentFault(last.outcome(), last.getMessage() + " This happened " + PATIENCE + " times, so it was not tried again.");
        }
    }

    private StudentFault noted(Op op, StudentFault fault) {
        named = null;
        if (fault.outcome() == Outcome.TIMED_OUT || fault.outcome() == Outcome.OUT_OF_MEMORY) {
            lastCostly.put(op, fault);
            costly.merge(op, 1, Integer::sum);
        }
        return fault;
    }

    /** Returns a question for {@link #askAll}. */
    static Request question(Op op, PayloadWriter payload, int expectedNumbers) {
        return new Request(0, op, limit(expectedNumbers), payload.bytes());
    }

    /**
     * Returns the contents of the answers to questions, which are asked in turn but sent many in a frame.
     *
     * @param questions each taking no longer than a call, about an object that exists
     * @param about the question that messages name if the worker is lost on the way
     * @throws StudentFault for the first question whose answer cannot be judged
     */
    List<PayloadReader> askAll(List<Request> questions, Op about) {
        List<PayloadReader> contents = new ArrayList<>();
        while (contents.size() < questions.size()) {
            List<Request> next = frameful(questions.subList(contents.size(), questions.size()));
            List<Answer> answers = askSome(next, about);
            for (int i = 0; i < answers.size(); i++) {
                contents.add(judge(next.get(i).op(), answers.get(i)));
            }
        }
        return contents;
    }

    private static List<Request> frameful(List<Request> questions) {
        int count = 0;
        for (long bytes = 0; count < questions.size() && bytes < FRAME_BYTES; count++) {
            bytes += questions.get(count).payload().length;
        }
        return questions.subList(0, count);
    }

    private List<Answer> askSome(List<Request> questions, Op about) {
        requirePatience(about);
        // The slack is granted once a frame, not once a question: a worker whose next answer might not fit is asked again.
        long expected = questions.stream().mapToLong(question -> question.limit() - SLACK).sum();
        int limit = (int) Math.min(Integer.MAX_VALUE, expected + 2L * SLACK);
        try {
            Answer answer = put(worker(about), Op.SEVERAL, about, Several.questions(questions).bytes(), limit, callTime);
            List<Answer> answers = AnswerReader.read(judge(about, answer), Several::answers);
            requireSameFile();
            if (answers.isEmpty() || answers.size() > questions.size()) {
                throw new StudentFault(Outcome.BROKE_PROTOCOL, questions.size() + " questions got " + answers.size() + " answers.");
            }
            return answers;
        } catch (StudentFault fault) {
            throw noted(about, fault);
        }
    }

    private static int limit(int expectedNumbers) {
        return (int) Math.min(Integer.MAX_VALUE, 4L * expectedNumbers + SLACK);
    }

    /** Returns the place of an array in the file that workers read by themselves, for the next question; empty if it is not there. */
    OptionalInt placeOf(Object array) {
        OptionalInt place = shared.placeOf(array);
        if (place.isPresent() && named == null) {
            named = shared.seal();
        }
        return place;
    }

    private void requireSameFile() {
        Seal before = named;
        named = null;
        if (before != null && !shared.isStill(before)) {
            throw new HarnessFault(
                    "The file of images was changed while this submission was running. A submission can do so at level "
                            + "process: look for one that writes files, and grade again with --isolation bubblewrap or -j 1.");
        }
    }

    // A new worker can only be asked for a new object: an object ends with its worker.
    private WorkerProcess worker(Op op) {
        if (worker != null && !worker.isUsable()) {
            end();
        }
        if (worker == null) {
            if (op != Op.CREATE) {
                throw new StudentFault(Outcome.DIED, "The program ended before \"" + idiom.name(op) + "\" could run.");
            }
            worker = crew.takeWorker();
            load();
        }
        return worker;
    }

    private void load() {
        byte[] program = compilation.program().orElseThrow().load();
        try {
            judge(Op.LOAD, put(worker, Op.LOAD, Op.LOAD, program, 1, callTime));
        } catch (StudentFault fault) {
            end();
            throw fault;
        }
    }

    private PayloadReader judge(Op op, Answer answer) {
        PayloadReader payload = new PayloadReader(answer.payload());
        if (answer.status() == Status.ANSWERED) {
            return payload;
        }
        String text = readText(payload);
        throw switch (answer.status()) {
            case NOT_WRITTEN -> new StudentFault(Outcome.NOT_WRITTEN, text + ".");
            case MALFORMED -> new StudentFault(Outcome.WRONG_SHAPE, text + ".");
            default -> new StudentFault(Outcome.THREW, "\"" + idiom.name(op) + "\" " + idiom.threw() + " " + text);
        };
    }

    private static String readText(PayloadReader payload) {
        try {
            return payload.text();
        } catch (ProtocolException e) {
            return "something that cannot be read";
        }
    }

    private void end() {
        signals += worker.endedBySignal() ? 1 : 0;
        starter.end(worker);
        PrintedOutput printed = worker.printed();
        String text = printed.text();
        int room = Math.min(text.length(), MAX_OUTPUT - output.length());
        output.append(text, 0, room);
        outputCut |= printed.isCut() || room < text.length();
        worker = null;
    }

    /** Ends the worker. */
    @Override
    public void close() {
        if (worker != null) {
            end();
        }
    }

    /** Returns how many of its workers have been ended so far by a signal that was not ours; nobody can tell who sent it. */
    public int endedBySignals() {
        return signals + (worker != null && worker.endedBySignal() ? 1 : 0);
    }

    /** Returns how many characters of {@link #output} have been printed so far. */
    public int outputLength() {
        try {
            int current = worker != null && worker.isUsable() ? worker.printedSoFar(callTime).length() : 0;
            return Math.min(MAX_OUTPUT, output.length() + current);
        } catch (StudentFault lost) {
            // It was idle: whatever ended it costs no check.
            end();
            return output.length();
        }
    }

    /** Returns what the submission printed in all its workers, one after the other; complete after {@link #close}. */
    public String output() {
        return output.toString();
    }

    /** Returns whether it printed more than {@link #output} holds. */
    public boolean isOutputCut() {
        return outputCut;
    }
}
