package netgrade.wire;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what this thread allocates. */
final class Allocations {

    private Allocations() {}

    /** Returns the bytes allocated while something runs, to the nearest buffer of the thread. */
    static long during(Runnable something) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        something.run(); // loads classes
        long before = threads.getCurrentThreadAllocatedBytes();
        something.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
