package netgrade.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Which level of isolation this machine really has, found by starting a worker in a box.
 *
 * @param level the best level that works
 * @param obstacle why a better one does not work and what to do about it; empty when the best one works
 */
public record IsolationProbe(Isolation level, String obstacle) {

    private static final int MEMORY_MIB = 64;

    /** Tries the levels from the best on, with a worker of the first toolchain: the box is the same for all. */
    public static IsolationProbe run(List<Toolchain> toolchains) {
        String obstacle = tryBubblewrap(toolchains.get(0));
        return new IsolationProbe(obstacle.isEmpty() ? Isolation.BUBBLEWRAP : Isolation.PROCESS, obstacle);
    }

    private static String tryBubblewrap(Toolchain toolchain) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return "bubblewrap runs on Linux only; on Windows use WSL 2";
        }
        for (String tool : new String[] {"/usr/bin/bwrap", "/usr/bin/prlimit", "/usr/bin/setpriv"}) {
            if (!Files.isExecutable(Path.of(tool))) {
                return tool + " is not installed (Debian and Ubuntu: apt-get install bubblewrap util-linux)";
            }
        }
        try (WorkerFolder files = WorkerFolder.make(List.of(toolchain));
                WorkerStarter starter = new WorkerStarter(files)) {
            Box box = Box.of(Isolation.BUBBLEWRAP, files);
            Launch launch = toolchain.worker(box.setting(), MEMORY_MIB);
            starter.end(starter.start(box.command(launch, toolchain.idiom())).join());
            return "";
        } catch (CompletionException | HarnessFault e) {
            Throwable cause = e.getCause() instanceof HarnessFault fault ? fault : e;
            return "a trial run failed: " + cause.getMessage()
                    + " (does this machine forbid user namespaces? Ubuntu 24.04 needs an AppArmor profile for bwrap)";
        }
    }
}
