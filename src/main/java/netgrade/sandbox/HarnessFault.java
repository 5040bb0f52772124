package netgrade.sandbox;

/** Says that netgrade or the machine failed, not the submission; it never costs points. */
public final class HarnessFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what failed and what to do about it. */
    public HarnessFault(String message) {
        super(message);
    }

    /** Says what failed, and why. */
    public HarnessFault(String message, Throwable cause) {
        super(message, cause);
    }
}
