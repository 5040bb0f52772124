package netgrade.cli;

import java.io.PrintWriter;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.IsolationProbe;

/** What the user asks of the sandbox. */
enum IsolationChoice {
    AUTO,
    BUBBLEWRAP,
    PROCESS;

    /** Returns the level to run at, and says which one it is and why. */
    Isolation choose(PrintWriter terminal) {
        if (this == PROCESS) {
            return say(Isolation.PROCESS, "", terminal);
        }
        IsolationProbe probe = IsolationProbe.run();
        if (this == BUBBLEWRAP && probe.level() != Isolation.BUBBLEWRAP) {
            throw new UsageProblem("--isolation bubblewrap: not possible here, " + probe.obstacle() + ". `netgrade doctor` tells more.");
        }
        return say(probe.level(), probe.obstacle(), terminal);
    }

    private static Isolation say(Isolation level, String obstacle, PrintWriter terminal) {
        terminal.println("Isolation: " + level.label() + " (" + level.promise() + ").");
        if (!obstacle.isEmpty()) {
            terminal.println("Not bubblewrap: " + obstacle + ".");
        }
        terminal.flush();
        return level;
    }
}
