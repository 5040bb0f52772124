package netgrade.cli;

import java.io.PrintWriter;
import netgrade.harness.Languages;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.IsolationProbe;

/** Which isolation level the user asks for. */
enum IsolationChoice {
    AUTO,
    BUBBLEWRAP,
    PROCESS;

    /**
     * Returns the level to run at, and why it is not a better one.
     *
     * @throws UsageProblem if the requested level is not available
     */
    IsolationProbe choose() {
        if (this == PROCESS) {
            return new IsolationProbe(Isolation.PROCESS, "");
        }
        IsolationProbe probe = IsolationProbe.run(Languages.toolchains());
        if (this == BUBBLEWRAP && probe.level() != Isolation.BUBBLEWRAP) {
            throw new UsageProblem("--isolation bubblewrap is not available here: " + probe.obstacle() + ". Run `netgrade doctor` for"
                    + " details.");
        }
        return probe;
    }

    /** Prints what was chosen, and why. */
    static void announce(IsolationProbe chosen, PrintWriter terminal) {
        terminal.println("Isolation: " + chosen.level().label() + " (" + chosen.level().promise() + ").");
        if (!chosen.obstacle().isEmpty()) {
            terminal.println("Not bubblewrap: " + chosen.obstacle() + ".");
        }
        terminal.flush();
    }
}
