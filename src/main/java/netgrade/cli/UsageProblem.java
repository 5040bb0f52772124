package netgrade.cli;

/** What is wrong with the way the program was called; the message is complete. */
final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
