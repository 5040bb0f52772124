package netgrade.worker;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.NotWrittenYet;
import netgrade.spi.TrainingData;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;
import netgrade.wire.SpiValues;
import netgrade.wire.Status;

/** Loads one submission and passes questions on to it. */
final class SubmissionHost implements Host {

    private static final int PROTOCOL_VERSION = 1;

    private final HeldInputs inputs;
    private Constructor<?> constructor;
    private NeuralNet net;

    /**
     * @param shared the file of arrays that all workers read; need not be there until a question names one of them
     */
    SubmissionHost(Path shared) {
        inputs = new HeldInputs(shared);
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
            // Student code may throw anything, errors included; a worker that must not go on ends by itself.
            return Reply.text(Status.THREW, Thrown.describe(thrown));
        }
    }

    private void answer(Request question, PayloadReader in, PayloadWriter out) throws Throwable {
        Returned returned = new Returned(question.op().words(), question.limit());
        switch (question.op()) {
            case HELLO -> out.i32(PROTOCOL_VERSION);
            case LOAD -> load(in);
            case CREATE -> create();
            case HOLD -> inputs.hold(in);
            case READ -> inputs.read(in, out);
            case INITIALISE -> net.initialise(in.sizes(), in.f64(), in.i64());
            case PARAMETERS -> out.matrices(returned.matrices(net.parameters()));
            case SET_PARAMETERS -> net.setParameters(in.matrices());
            case SCORES -> out.matrix(returned.matrix("the scores", net.scores(inputs.matrix(in))));
            case LOSS -> loss(net::loss, in, returned, out);
            case CROSS_ENTROPY_LOSS -> loss(net::crossEntropyLoss, in, returned, out);
            case TRAIN -> SpiValues.write(out, returned.history(net.train(data(in), SpiValues.readSettings(in))));
            case PREDICT -> out.labels(returned.labels(net.predict(inputs.matrix(in))));
            case CHOSEN_SETTINGS -> SpiValues.write(out, returned.settings(net.chosenSettings()));
            case COMPILE -> throw new ProtocolException("this worker does not compile");
        }
    }

    private void load(PayloadReader in) throws ProtocolException, ReflectiveOperationException {
        String name = in.text();
        int count = in.count(2 * Integer.BYTES);
        Map<String, byte[]> classes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            classes.put(in.text(), in.blob());
        }
        ClassLoader loader = new StudentClassLoader(classes);
        Thread.currentThread().setContextClassLoader(loader);
        constructor = Class.forName(name, true, loader).getConstructor();
    }

    private void create() throws Throwable {
        inputs.clear();
        try {
            net = (NeuralNet) constructor.newInstance();
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    private interface LossMethod {
        LossAndGradients of(double[][] x, int[] y, double reg);
    }

    private void loss(LossMethod method, PayloadReader in, Returned returned, PayloadWriter out) throws ProtocolException, Malformed {
        SpiValues.write(out, returned.loss(method.of(inputs.matrix(in), inputs.labels(in), in.f64())));
    }

    private TrainingData data(PayloadReader in) throws ProtocolException {
        return new TrainingData(inputs.matrix(in), inputs.labels(in), inputs.matrix(in), inputs.labels(in));
    }
}
