package netgrade.cli;

import java.util.Map;

/** Whether to print in colour. */
final class Colours {

    private Colours() {}

    /** Returns whether output goes to a terminal that shows colours and NO_COLOR (no-color.org) is not set. */
    static boolean wanted(Map<String, String> environment) {
        return wanted(environment, Progress.isTerminal());
    }

    static boolean wanted(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal && !refused && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
