package netgrade.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command printed and how it ended.
 *
 * @param code the exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Terminal(int code, String out, String err) {

    /** Runs a command as the terminal would. */
    static Terminal run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Terminal(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Returns the first line of standard error. */
    String message() {
        return err.lines().findFirst().orElse("");
    }

    /** Returns whether a line looks like one of a stack trace. */
    boolean hasStackTrace() {
        return (out + err).lines().anyMatch(line -> line.matches("\\s+at [\\w.$/]+\\(.*\\)") || line.contains("Exception in thread"));
    }
}
