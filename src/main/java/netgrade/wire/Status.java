package netgrade.wire;

/** How a worker says a question went; the payload of every status but the first is a text. */
public enum Status {
    /** The payload is the answer. */
    ANSWERED(0),
    /** The method is not written yet. */
    NOT_WRITTEN(1),
    /** The answer is null, ragged or larger than the limit of the question; the text says which. */
    MALFORMED(2),
    /** The submission threw; the text gives class, message and the submission's own frames. */
    THREW(3);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Status of(int code) throws ProtocolException {
        for (Status status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new ProtocolException("unknown status " + code);
    }
}
