package netgrade.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import netgrade.result.Result;

/** Shows a batch's progress: a bar with the time left on a terminal, a line for each submission elsewhere. */
interface Progress extends AutoCloseable {

    /** Takes note that a submission will be graded, of at most so many. */
    void begins(int atMost);

    /** Takes note that a submission was graded. */
    void done(Result result);

    @Override
    void close();

    /** Returns a bar on a terminal, else lines. */
    static Progress of(String what, PrintWriter out) {
        return isTerminal() ? new Bar(what) : new Lines(out);
    }

    /** Returns whether output goes to a terminal. */
    static boolean isTerminal() {
        if (System.console() == null) {
            return false;
        }
        // Since JDK 22 System.console() exists without a terminal, and Console.isTerminal tells; JDK 17 has no such method.
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }

    /** One line for each submission: name, points, time. */
    record Lines(PrintWriter out) implements Progress {

        @Override
        public void begins(int atMost) {}

        @Override
        public void done(Result result) {
            String line = String.format(
                    Locale.ROOT,
                    "%-40s %6.2f / %-6.2f (%.1f s)",
                    result.submission().id(),
                    result.points(),
                    result.max(),
                    result.times().totalSeconds());
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

    /** A moving bar. */
    final class Bar implements Progress {

        private final String what;
        private ProgressBar bar;

        Bar(String what) {
            this.what = what;
        }

        @Override
        public synchronized void begins(int atMost) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(atMost)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .showSpeed()
                        .build();
            }
            bar.maxHint(atMost);
        }

        @Override
        public synchronized void done(Result result) {
            bar.step();
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
