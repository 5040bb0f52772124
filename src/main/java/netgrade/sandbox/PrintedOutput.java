package netgrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Drains what a worker prints: keeps the beginning, drops the rest, and never makes the worker wait. */
final class PrintedOutput {

    static final int KEPT_BYTES = 16 * 1024;

    /** How long to wait for a mark that was written; only for a submission that closed its standard error it never comes. */
    private static final int MARK_MILLIS = 5000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private Mark mark = Mark.none();
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
                take(buffer, count);
            }
        } catch (IOException end) {
            // The worker was killed: there is no more to read.
        }
        end();
    }

    private synchronized void take(byte[] buffer, int count) {
        if (mark.isFound()) {
            keep(buffer, count);
            return;
        }
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            mark.take(buffer[i], others);
        }
        keep(others.toByteArray(), others.size());
        notifyAll();
    }

    private void keep(byte[] buffer, int count) {
        int room = Math.min(count, KEPT_BYTES - kept.size());
        kept.write(buffer, 0, room);
        cut |= room < count;
    }

    private synchronized void end() {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        mark.end(others);
        keep(others.toByteArray(), others.size());
        mark = Mark.none();
        notifyAll();
    }

    /** Waits for the end of the output, but not long: a process that outlived its worker may hold it open. */
    void awaitEnd(long millis) throws InterruptedException {
        reader.join(millis);
    }

    /** Returns bytes for the worker to print after all that is printed now; they are left out of {@link #text}. */
    synchronized byte[] expectMark() {
        mark = Mark.random();
        return mark.bytes();
    }

    /** Waits until everything before the mark is drained. */
    synchronized void awaitMark() throws InterruptedException {
        long start = System.nanoTime();
        for (long left = MARK_MILLIS; left > 0 && !mark.isFound(); ) {
            wait(left);
            left = MARK_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isCut() {
        return cut;
    }
}
