package netgrade.intake;

/**
 * Ends the reading of a submission that cannot be graded; leaves this package as the {@code rejection} of a {@link Submission}.
 *
 * <p>The message is the sentence to the student without its subject: {@code is damaged ...}, {@code holds "a/../b", ...}.
 */
class Refusal extends Exception {

    Refusal(String predicate) {
        super(predicate);
    }
}
