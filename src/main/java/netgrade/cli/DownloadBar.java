package netgrade.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import netgrade.data.DownloadProgress;

/** Shows a download's progress: a bar with speed and time left on a terminal, a line for each tenth elsewhere. */
interface DownloadBar extends DownloadProgress, AutoCloseable {

    @Override
    void close();

    /** Returns a bar on a terminal, else lines. */
    static DownloadBar of(String what, PrintWriter out) {
        return Progress.isTerminal() ? new Bar(what) : new Lines(what, out);
    }

    /** Lines for logs. */
    final class Lines implements DownloadBar {

        private final String what;
        private final PrintWriter out;
        private long tenthsShown = -1;

        Lines(String what, PrintWriter out) {
            this.what = what;
            this.out = out;
        }

        @Override
        public void at(long bytes, long totalBytes) {
            long tenths = 10 * bytes / totalBytes;
            if (tenths > tenthsShown) {
                tenthsShown = tenths;
                out.printf(Locale.ROOT, "%s: %d of %d MB%n", what, bytes / 1_000_000, totalBytes / 1_000_000);
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** A moving bar; appears with the first bytes, so that a message about the network gets a line of its own. */
    final class Bar implements DownloadBar {

        private final String what;
        private ProgressBar bar;

        Bar(String what) {
            this.what = what;
        }

        @Override
        public void at(long bytes, long totalBytes) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(totalBytes)
                        .setUnit(" MB", 1_000_000)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .showSpeed()
                        .build();
            }
            bar.stepTo(bytes);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
