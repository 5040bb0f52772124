package netgrade.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out which level of isolation this machine really has, by starting a worker at it.
 *
 * @param level the best level that works
 * @param obstacle why a better one does not, with what to do about it; empty when the best there is works
 */
public record IsolationProbe(Isolation level, String obstacle) {

    private static final int HEAP_MIB = 64;

    /** Tries the levels from the best on. */
    public static IsolationProbe run() {
        String obstacle = tryBubblewrap();
        return new IsolationProbe(obstacle.isEmpty() ? Isolation.BUBBLEWRAP : Isolation.PROCESS, obstacle);
    }

    private static String tryBubblewrap() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return "bubblewrap exists on Linux only; on Windows use WSL 2";
        }
        for (String tool : new String[] {"/usr/bin/bwrap", "/usr/bin/prlimit", "/usr/bin/setpriv"}) {
            if (!Files.isExecutable(Path.of(tool))) {
                return tool + " is not installed (Debian and Ubuntu: apt-get install bubblewrap util-linux)";
            }
        }
        try (WorkerJar jar = WorkerJar.unpack();
                WorkerStarter starter = new WorkerStarter(jar.folder())) {
            WorkerProcess worker =
                    starter.start(WorkerCommand.of(Isolation.BUBBLEWRAP, jar).submission(HEAP_MIB)).join();
            starter.end(worker);
            return "";
        } catch (java.util.concurrent.CompletionException | HarnessFault e) {
            Throwable cause = e.getCause() instanceof HarnessFault fault ? fault : e;
            return "a trial run failed: " + cause.getMessage()
                    + " (does this machine forbid user namespaces? Ubuntu 24.04 needs an AppArmor profile for bwrap)";
        }
    }
}
