package netgrade.sandbox;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;

/**
 * The inputs of the questions to one remote object. They are sent with each question, or, if shared, sent once and held by the worker, or
 * read by the worker from the file of arrays that all workers have.
 *
 * <p>Shared inputs are the same array for the submission whenever they are for the caller.
 */
final class Inputs {

    private final RemoteSubmission submission;
    private final boolean shared;
    private final Map<Object, Integer> held = new IdentityHashMap<>();

    Inputs(RemoteSubmission submission, boolean shared) {
        this.submission = submission;
        this.shared = shared;
    }

    /** Appends a matrix to a question, or the number it is held under, and returns the question. */
    PayloadWriter write(PayloadWriter question, double[][] matrix) {
        OptionalInt place = submission.placeOf(matrix);
        if (place.isPresent()) {
            return question.u8(2).i32(place.getAsInt());
        }
        return shared ? writeHeld(question, matrix) : question.u8(0).matrix(matrix);
    }

    /** Appends labels to a question, or the number they are held under, and returns the question. */
    PayloadWriter write(PayloadWriter question, int[] labels) {
        OptionalInt place = submission.placeOf(labels);
        if (place.isPresent()) {
            return question.u8(2).i32(place.getAsInt());
        }
        return shared ? writeHeld(question, labels) : question.u8(0).labels(labels);
    }

    /** Has the worker hold a matrix unless it does already, and appends the number it is held under. */
    PayloadWriter writeHeld(PayloadWriter question, double[][] matrix) {
        return question.u8(1).i32(hold(matrix, () -> new PayloadWriter().u8(0).matrix(matrix)));
    }

    /** Has the worker hold labels unless it does already, and appends the number they are held under. */
    PayloadWriter writeHeld(PayloadWriter question, int[] labels) {
        return question.u8(1).i32(hold(labels, () -> new PayloadWriter().u8(1).labels(labels)));
    }

    private int hold(Object array, Supplier<PayloadWriter> value) {
        Integer known = held.get(array);
        if (known != null) {
            return known;
        }
        int id = held.size();
        submission.ask(Op.HOLD, new PayloadWriter().i32(id).raw(value.get().bytes()), 0);
        held.put(array, id);
        return id;
    }

    /** Copies into the caller's array what the submission made of its own. */
    void reflect(double[][] matrix) {
        if (shared) {
            double[][] now = AnswerReader.read(askFor(matrix, matrix.length * matrix[0].length), PayloadReader::matrix);
            for (int i = 0; i < matrix.length; i++) {
                if (now.length != matrix.length || now[i].length != matrix[i].length) {
                    throw new StudentFault(Outcome.WRONG_SHAPE, "The submission changed the shape of its inputs.");
                }
                System.arraycopy(now[i], 0, matrix[i], 0, now[i].length);
            }
        }
    }

    /** Copies into the caller's labels what the submission made of its own. */
    void reflect(int[] labels) {
        if (shared) {
            int[] now = AnswerReader.read(askFor(labels, labels.length), PayloadReader::labels);
            System.arraycopy(now, 0, labels, 0, Math.min(now.length, labels.length));
        }
    }

    private PayloadReader askFor(Object array, int expectedNumbers) {
        return submission.ask(Op.READ, new PayloadWriter().i32(held.get(array)), expectedNumbers);
    }
}
