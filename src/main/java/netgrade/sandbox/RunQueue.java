package netgrade.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How long the threads of some processes have been ready to run without a processor, as Linux counts it in {@code schedstat}. */
final class RunQueue {

    /**
     * Of how many threads the waiting counts: the one that answers and the one that collects its garbage. Were it all of them, a crowd of
     * threads that wait for each other would pass for a busy machine.
     */
    private static final int THREADS = 2;

    private final List<ProcessHandle> processes;
    private final Map<Path, Long> before;

    /** Starts to count. */
    RunQueue(List<ProcessHandle> processes) {
        this.processes = processes;
        before = waits();
    }

    /** Returns how many nanoseconds the threads that waited most have waited since; empty where the system does not tell. */
    OptionalLong waited() {
        Map<Path, Long> now = waits();
        if (now.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(now.entrySet().stream()
                .map(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sorted(Comparator.reverseOrder())
                .limit(THREADS)
                .mapToLong(Long::longValue)
                .sum());
    }

    private Map<Path, Long> waits() {
        Map<Path, Long> waits = new HashMap<>();
        for (ProcessHandle process : processes) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
                threads.forEach(thread -> add(thread, waits));
            } catch (IOException | DirectoryIteratorException noSuchProcess) {
                // It has ended, or this is no Linux.
            }
        }
        return waits;
    }

    // Three numbers: nanoseconds on a processor, nanoseconds of waiting for one, turns.
    private static void add(Path thread, Map<Path, Long> waits) {
        try {
            String[] numbers = Files.readString(thread.resolve("schedstat")).strip().split(" ");
            waits.put(thread, Long.parseLong(numbers[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException ended) {
            // A thread that has ended waits no more.
        }
    }
}
