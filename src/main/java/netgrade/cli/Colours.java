package netgrade.cli;

import java.util.Map;

/** Whether to colour what is printed. */
final class Colours {

    private Colours() {}

    /** Returns whether somebody watches on a terminal that shows colours and has not asked for none, as no-color.org has it. */
    static boolean wanted(Map<String, String> environment) {
        return wanted(environment, Progress.isTerminal());
    }

    static boolean wanted(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return terminal && !refused && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
