package netgrade.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import netgrade.result.Graded;

/** Shows how far a batch is: a bar with the time left on a terminal, a line a submission elsewhere. */
interface Progress extends AutoCloseable {

    /** Says that a submission is graded. */
    void done(Graded graded);

    @Override
    void close();

    /** Returns a bar where there is a terminal, else lines. */
    static Progress of(String what, int count, PrintWriter out) {
        return isTerminal() ? new Bar(what, count) : new Lines(out);
    }

    /** Returns whether somebody watches. */
    static boolean isTerminal() {
        if (System.console() == null) {
            return false;
        }
        // From JDK 22 on System.console() is there without a terminal as well, and Console.isTerminal tells; JDK 17 has no such method.
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }

    /** One line a submission: name, points, time. */
    record Lines(PrintWriter out) implements Progress {

        @Override
        public void done(Graded graded) {
            String line = String.format(
                    Locale.ROOT,
                    "%-40s %6.2f / %-6.2f (%.1f s)",
                    graded.submission().id(),
                    graded.grade().points(),
                    graded.grade().max(),
                    graded.times().total().toMillis() / 1000.0);
            synchronized (out) {
                out.println(line);
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** A bar that moves. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(String what, int count) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .build();
        }

        @Override
        public void done(Graded graded) {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
