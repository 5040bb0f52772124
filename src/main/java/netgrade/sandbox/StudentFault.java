package netgrade.sandbox;

/**
 * Ends a check because the submission gave no usable answer.
 *
 * <p>It leaves a check midway, and the harness turns it into a value at once. The message is a sentence for the student.
 */
public final class StudentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** Says how the question ended, and why in a sentence for the student. */
    public StudentFault(Outcome outcome, String message) {
        super(message, null, false, false);
        this.outcome = outcome;
    }

    /** Returns how the question ended. */
    public Outcome outcome() {
        return outcome;
    }
}
