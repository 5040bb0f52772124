package netgrade.worker;

import java.util.HashMap;
import java.util.Map;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;

/** The inputs of questions: those that come with one, and those held for several. */
final class HeldInputs {

    private final Map<Integer, Object> held = new HashMap<>();

    /** Forgets what is held. */
    void clear() {
        held.clear();
    }

    /** Keeps what a question of HOLD brings. */
    void hold(PayloadReader in) throws ProtocolException {
        int id = in.i32();
        held.put(id, in.u8() == 0 ? in.matrix() : in.labels());
    }

    /** Answers a question of READ with what is held, as it is now. */
    void read(PayloadReader in, PayloadWriter out) throws Malformed, ProtocolException {
        Object value = held.get(in.i32());
        if (value instanceof double[][] matrix) {
            out.matrix(new Returned("the submission", Integer.MAX_VALUE).matrix("the inputs", matrix));
        } else if (value instanceof int[] labels) {
            out.labels(labels);
        } else {
            throw new ProtocolException("nothing is held under that number");
        }
    }

    /** Returns the next input matrix of a question. */
    double[][] matrix(PayloadReader in) throws ProtocolException {
        return in.u8() == 0 ? in.matrix() : (double[][]) held.get(in.i32());
    }

    /** Returns the next input labels of a question. */
    int[] labels(PayloadReader in) throws ProtocolException {
        return in.u8() == 0 ? in.labels() : (int[]) held.get(in.i32());
    }
}
