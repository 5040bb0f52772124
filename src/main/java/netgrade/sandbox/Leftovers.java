package netgrade.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends what a worker without a box leaves behind: a process that has got another parent is no child of the worker any more, but on Linux
 * it can be told by a mark in the environment it inherited. One that cleared its environment stays.
 */
final class Leftovers {

    private static final String NAME = "NETGRADE_WORKER";

    /** A process may start another while it is looked for. */
    private static final int ROUNDS = 3;

    private final Optional<String> mark;

    private Leftovers(Optional<String> mark) {
        this.mark = mark;
    }

    /** Returns those of a worker in a box, which ends all its processes. */
    static Leftovers none() {
        return new Leftovers(Optional.empty());
    }

    /** Returns those of a worker to be started with a mark of its own. */
    static Leftovers marked() {
        return new Leftovers(Optional.of(UUID.randomUUID().toString()));
    }

    void mark(Map<String, String> environment) {
        mark.ifPresent(value -> environment.put(NAME, value));
    }

    /** Kills them; for a worker that has ended or was killed. */
    void kill() {
        mark.ifPresent(value -> {
            int round = 0;
            while (round < ROUNDS && killAll(NAME + "=" + value)) {
                round++;
            }
        });
    }

    private static boolean killAll(String marked) {
        boolean found = false;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
            for (Path process : processes) {
                if (environment(process).contains(marked)) {
                    found |= ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .map(ProcessHandle::destroyForcibly)
                            .orElse(false);
                }
            }
        } catch (IOException | DirectoryIteratorException noLinux) {
            return false;
        }
        return found;
    }

    private static String environment(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
        } catch (IOException endedOrNotOurs) {
            return "";
        }
    }
}
