package netgrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a worker prints: keeps the beginning, counts the rest, never lets the worker wait. */
final class PrintedOutput {

    static final int KEPT_BYTES = 16 * 1024;

    /** How long a reader that has fallen behind is waited for. */
    private static final int SETTLE_MILLIS = 100;

    private final InputStream from;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private boolean cut;

    PrintedOutput(InputStream from) {
        this.from = from;
        reader = new Thread(() -> drain(from), "netgrade-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void drain(InputStream from) {
        byte[] buffer = new byte[8192];
        try (from) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException end) {
            // The worker was killed: what was read until now is all there is.
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        int room = Math.min(count, KEPT_BYTES - kept.size());
        kept.write(buffer, 0, room);
        cut |= room < count;
    }

    /** Waits for the end of the output, but not for long: a process that outlived its worker may hold it open. */
    void awaitEnd(long millis) throws InterruptedException {
        reader.join(millis);
    }

    /** Returns what has been printed until now; what an answered question printed is in it. */
    String soFar() throws InterruptedException {
        try {
            for (int waited = 0; from.available() > 0 && waited < SETTLE_MILLIS; waited++) {
                Thread.sleep(1);
            }
            // What is no longer in the pipe is on its way from the reader's hands to the kept bytes.
            Thread.sleep(1);
        } catch (IOException ended) {
            awaitEnd(SETTLE_MILLIS);
        }
        return text();
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isCut() {
        return cut;
    }
}
