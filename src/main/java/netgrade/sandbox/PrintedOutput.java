package netgrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a worker prints: keeps the beginning, counts the rest, never lets the worker wait. */
final class PrintedOutput {

    static final int KEPT_BYTES = 16 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private boolean cut;

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
    }

    /** Waits for the end of the output, but not for long: a process that outlived its worker may hold it open. */
    void awaitEnd(long millis) throws InterruptedException {
        reader.join(millis);
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isCut() {
        return cut;
    }
}
