package netgrade.sandbox;

/**
 * Ends a check because the submission gave no usable answer.
 *
 * <p>It exists to leave a check in the middle; the harness turns it into a value at once. The message is a sentence for the student.
 */
public final class StudentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** Says in which way no answer came, and in one sentence for the student why. */
    public StudentFault(Outcome outcome, String message) {
        super(message, null, false, false);
        this.outcome = outcome;
    }

    /** Returns how the question ended. */
    public Outcome outcome() {
        return outcome;
    }
}
