package netgrade.sandbox;

import netgrade.wire.PayloadReader;
import netgrade.wire.ProtocolException;

/** Reads answers: one that cannot be read is the submission's fault. */
final class AnswerReader {

    private AnswerReader() {}

    /** Takes one value from an answer. */
    interface Value<T> {
        T from(PayloadReader reader) throws ProtocolException;
    }

    /**
     * Returns the one value that an answer holds.
     *
     * @throws StudentFault if it holds anything else
     */
    static <T> T read(PayloadReader answer, Value<T> kind) {
        try {
            T value = kind.from(answer);
            answer.end();
            return value;
        } catch (ProtocolException e) {
            throw new StudentFault(Outcome.BROKE_PROTOCOL, "The answer cannot be read: " + e.getMessage() + ".");
        }
    }
}
