package netgrade.sandbox;

import java.util.stream.IntStream;

/** Threads that take all the processor time they can get until they are closed. */
final class Busy implements AutoCloseable {

    private final int threads;
    private volatile boolean busy = true;

    Busy(int threads) {
        this.threads = threads;
        IntStream.range(0, threads).forEach(i -> {
            Thread thread = new Thread(this::spin, "busy-" + i);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void spin() {
        while (busy) {
            Thread.onSpinWait();
        }
    }

    @Override
    public String toString() {
        return threads + " busy threads";
    }

    @Override
    public void close() {
        busy = false;
    }
}
