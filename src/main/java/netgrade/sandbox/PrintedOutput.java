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
            // The worker was killed: what was read until now is all there is.
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

    /** Waits for the end of the output, but not for long: a process that outlived its worker may hold it open. */
    void awaitEnd(long millis) throws InterruptedException {
        reader.join(millis);
    }

    /** Returns what has been printed until now; what an answered question printed is in it. */
    String soFar() throws InterruptedException {
        // Not by available(): it waits for the reader, who waits for the worker.
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
