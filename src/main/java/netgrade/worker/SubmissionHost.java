package netgrade.worker;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
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

    private final Map<Integer, Object> held = new HashMap<>();
    private Constructor<?> constructor;
    private NeuralNet net;

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
            case HOLD -> hold(in);
            case READ -> read(in, out);
            case INITIALISE -> net.initialise(in.sizes(), in.f64(), in.i64());
            case PARAMETERS -> out.matrices(returned.matrices(net.parameters()));
            case SET_PARAMETERS -> net.setParameters(in.matrices());
            case SCORES -> out.matrix(returned.matrix("the scores", net.scores(matrix(in))));
            case LOSS -> SpiValues.write(out, returned.loss(net.loss(matrix(in), labels(in), in.f64())));
            case CROSS_ENTROPY_LOSS -> SpiValues.write(out, returned.loss(net.crossEntropyLoss(matrix(in), labels(in), in.f64())));
            case TRAIN -> SpiValues.write(out, returned.history(net.train(data(in), SpiValues.readSettings(in))));
            case PREDICT -> out.labels(returned.labels(net.predict(matrix(in))));
            case CHOSEN_SETTINGS -> SpiValues.write(out, returned.settings(net.chosenSettings()));
            case SEARCH_SETTINGS -> SpiValues.write(out, returned.search(net.searchSettings()));
            case SEARCH -> SpiValues.write(out, returned.result(net.search(data(in), SpiValues.readSearch(in), in.i64())));
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
        held.clear();
        try {
            net = (NeuralNet) constructor.newInstance();
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    private void hold(PayloadReader in) throws ProtocolException {
        int id = in.i32();
        held.put(id, in.u8() == 0 ? in.matrix() : in.labels());
    }

    private void read(PayloadReader in, PayloadWriter out) throws Malformed, ProtocolException {
        Object value = held.get(in.i32());
        if (value instanceof double[][] matrix) {
            out.matrix(new Returned("the submission", Integer.MAX_VALUE).matrix("the inputs", matrix));
        } else if (value instanceof int[] labels) {
            out.labels(labels);
        } else {
            throw new ProtocolException("nothing is held under that number");
        }
    }

    private TrainingData data(PayloadReader in) throws ProtocolException {
        return new TrainingData(matrix(in), labels(in), matrix(in), labels(in));
    }

    private double[][] matrix(PayloadReader in) throws ProtocolException {
        return in.u8() == 0 ? in.matrix() : (double[][]) held.get(in.i32());
    }

    private int[] labels(PayloadReader in) throws ProtocolException {
        return in.u8() == 0 ? in.labels() : (int[]) held.get(in.i32());
    }
}
