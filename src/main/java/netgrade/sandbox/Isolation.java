package netgrade.sandbox;

/** What keeps student code from the rest of the machine. */
public enum Isolation {
    /** Linux namespaces by bubblewrap. */
    BUBBLEWRAP(
            "bubblewrap",
            "no network, no files but those of the language, its own process and user namespaces, bounded memory, threads and CPU time"),
    /** A process of its own, nothing more. */
    PROCESS(
            "process",
            "a separate process with a time limit and an empty environment; files and network were NOT hidden from the submission");

    private final String label;
    private final String promise;

    Isolation(String label, String promise) {
        this.label = label;
        this.promise = promise;
    }

    /** Returns the level's name on the command line and in reports. */
    public String label() {
        return label;
    }

    /** Returns what holds at this level, in one phrase. */
    public String promise() {
        return promise;
    }
}
