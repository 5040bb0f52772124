package netgrade.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.SharedArrays;

/** The inputs of questions: those that come with one, those held for several, and those in the file that all workers read. */
final class HeldInputs {

    /** How a question gives an input: as a value, by the number it is held under, by its place in the file. */
    private static final int VALUE = 0;

    private static final int HELD = 1;

    private final Path shared;
    private final Map<Integer, Object> held = new HashMap<>();

    HeldInputs(Path shared) {
        this.shared = shared;
    }

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
        return switch (in.u8()) {
            case VALUE -> in.matrix();
            case HELD -> (double[][]) held.get(in.i32());
            default -> read(in.i32(), SharedArrays::matrix);
        };
    }

    /** Returns the next input labels of a question. */
    int[] labels(PayloadReader in) throws ProtocolException {
        return switch (in.u8()) {
            case VALUE -> in.labels();
            case HELD -> (int[]) held.get(in.i32());
            default -> read(in.i32(), SharedArrays::labels);
        };
    }

    private interface Reading<T> {
        T of(Path file, int place) throws IOException;
    }

    // Read anew for each question: what a submission does to its images ends with its answer.
    private <T> T read(int place, Reading<T> reading) throws ProtocolException {
        try {
            return reading.of(shared, place);
        } catch (IOException e) {
            throw new ProtocolException("the images cannot be read: " + e.getMessage());
        }
    }
}
