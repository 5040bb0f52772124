package netgrade.cli;

/** What the program's exit code tells scripts. */
final class ExitCode {

    /** All was done. */
    static final int DONE = 0;
    /** {@code check} and {@code ci}: below the pass mark; {@code assignment try}: a grade differs from the expected one. */
    static final int BELOW = 1;
    /** Wrong usage, or files from the user that cannot be used. */
    static final int USAGE = 2;
    /** A fault of ours: something was not graded. It never costs a student points. */
    static final int FAULT = 3;

    private ExitCode() {}
}
