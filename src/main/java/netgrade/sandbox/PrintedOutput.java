package netgrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a worker prints: keeps the beginning, counts the rest, and never makes the worker wait. */
final class PrintedOutput {

    static final int KEPT_BYTES = 16 * 1024;

    /** How long to wait for a reader that has fallen behind. */
    private static final int SETTLE_MILLIS = 100;

    private static final int SETTLE_STEP_MILLIS = 2;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private boolean cut;
    private long seen;

    PrintedOutput(InputStream from) {
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
            // The worker was killed: there is no more to read.
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        int room = Math.min(count, KEPT_BYTES - kept.size());
        kept.write(buffer, 0, room);
        cut |= room < count;
        seen += count;
    }

    private synchronized long seen() {
        return seen;
    }

    /** Waits for the end of the output, but not long: a process that outlived its worker may hold it open. */
    void awaitEnd(long millis) throws InterruptedException {
        reader.join(millis);
    }

    /** Returns what has been printed so far, including all that answered questions printed. */
    String soFar() throws InterruptedException {
        // Not by available(), which waits for the reader, which waits for the worker.
        long before = -1;
        for (int waited = 0; before != seen() && waited < SETTLE_MILLIS; waited += SETTLE_STEP_MILLIS) {
            before = seen();
            Thread.sleep(SETTLE_STEP_MILLIS);
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
