package netgrade.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netgrade.spi.LinearClassifier;
import netgrade.spi.NeuralNet;
import netgrade.spi.NotWrittenYet;
import netgrade.wire.Answer;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;
import netgrade.wire.Several;
import netgrade.wire.Status;

/** Loads one submission and passes questions on to it. */
final class SubmissionHost implements Host {

    /** No question of a frame is begun later than this: the grader's clock runs for the whole frame. */
    private static final long SEVERAL_NANOS = 500_000_000;

    private final HeldInputs inputs;
    private final OutputStream printed;
    private Constructor<?> constructor;
    private boolean asLinear;
    private Questions asked;

    /**
     * @param shared the file of arrays that all workers read; it must exist once a question names one of them
     * @param printed where everything that is printed goes in the end; the submission may set {@code System.err} as it likes
     */
    SubmissionHost(Path shared, OutputStream printed) {
        inputs = new HeldInputs(shared);
        this.printed = printed;
    }

    @Override
    public Reply answer(Request question) throws IOException {
        PayloadReader in = new PayloadReader(question.payload());
        PayloadWriter out = new PayloadWriter();
        try {
            answer(question, in, out);
            return Reply.answered(out);
        } catch (ProtocolException fault) {
            throw fault;
        } catch (Malformed malformed) {
            return Reply.text(Status.MALFORMED, malformed.getMessage());
        } catch (NotWrittenYet missing) {
            return Reply.text(Status.NOT_WRITTEN, missing.getMessage());
        } catch (Throwable thrown) {
            // Student code may throw anything, errors included; a JVM that must not go on ends by itself.
            return Reply.text(Status.THREW, Thrown.describe(thrown));
        }
    }

    private void answer(Request question, PayloadReader in, PayloadWriter out) throws Throwable {
        switch (question.op()) {
            case HELLO -> WorkerMain.HELLO.write(out);
            case COMPILE -> throw new ProtocolException("this worker does not compile");
            case LOAD -> load(in);
            case CREATE -> create();
            case HOLD -> inputs.hold(in);
            case READ -> inputs.read(in, out);
            case MARK -> printed.write(in.blob());
            case SEVERAL -> Several.answers(out, several(Several.questions(in), (long) Double.BYTES * question.limit()));
            default -> asked.answer(question, in, out);
        }
    }

    private void load(PayloadReader in) throws ProtocolException, ReflectiveOperationException {
        asLinear = in.u8() == 1;
        String name = in.text();
        Map<String, byte[]> classes = files(in);
        ClassLoader loader = new StudentClassLoader(classes, files(in));
        Thread.currentThread().setContextClassLoader(loader);
        constructor = Class.forName(name, true, loader).getConstructor();
    }

    private static Map<String, byte[]> files(PayloadReader in) throws ProtocolException {
        int count = in.count(2 * Integer.BYTES);
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(in.text(), in.blob());
        }
        return files;
    }

    /** Answers questions in turn until one gets no answer, time is up, or the next answer might not fit. */
    private List<Answer> several(List<Request> questions, long room) throws IOException {
        long start = System.nanoTime();
        List<Answer> answers = new ArrayList<>();
        long left = room;
        for (Request question : questions) {
            if (!answers.isEmpty() && left < (long) Double.BYTES * question.limit()) {
                break;
            }
            Reply reply = answer(question);
            left -= reply.payload().length;
            answers.add(new Answer(question.callId(), reply.status(), reply.payload()));
            if (reply.status() != Status.ANSWERED || System.nanoTime() - start > SEVERAL_NANOS) {
                break;
            }
        }
        return answers;
    }

    private void create() throws Throwable {
        inputs.clear();
        try {
            asked = questionsFor(constructor.newInstance());
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    /** A class may implement both interfaces; LOAD said as which one it is asked. */
    private Questions questionsFor(Object submission) {
        return asLinear ? new LinearQuestions((LinearClassifier) submission, inputs) : new NetQuestions((NeuralNet) submission, inputs);
    }
}
