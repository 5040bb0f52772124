package netgrade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts workers into a box: makes the command lines that start them at one level of isolation.
 *
 * <p>Each flag's purpose is noted beside it. The line was measured against a catalogue of attacks; {@code docs/security.md} tells what
 * holds at which level.
 */
final class Box {

    private static final int NOBODY = 65534;
    private static final String RUN_AS = "/usr/bin/setpriv";
    private static final String LIMIT = "/usr/bin/prlimit";
    private static final String SHARED = "/w/shared";

    private final Isolation isolation;
    private final Path folder;
    private final Path shared;
    private final Optional<Path> filter;

    private Box(Isolation isolation, Path folder, Path shared, Optional<Path> filter) {
        this.isolation = isolation;
        this.folder = folder;
        this.shared = shared;
        this.filter = filter;
    }

    /** Prepares a level. */
    static Box of(Isolation isolation, WorkerFolder files) {
        try {
            Path folder = files.path().toRealPath();
            return new Box(isolation, folder, files.shared().toRealPath(), writeFilter(isolation, folder));
        } catch (IOException e) {
            throw new HarnessFault("The sandbox cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> writeFilter(Isolation isolation, Path folder) throws IOException {
        Optional<byte[]> program = isolation == Isolation.BUBBLEWRAP ? SeccompFilter.forThisMachine() : Optional.empty();
        return program.isEmpty() ? Optional.empty() : Optional.of(Files.write(folder.resolve("seccomp.bpf"), program.get()));
    }

    /** Returns where workers will run. */
    Setting setting() {
        return new Setting(isBoxed(), folder, (isBoxed() ? SHARED : shared.toString()) + "/" + SharedFile.NAME);
    }

    private boolean isBoxed() {
        return isolation == Isolation.BUBBLEWRAP;
    }

    /** Returns the command that starts a worker. */
    WorkerCommand command(Launch launch, Idiom idiom) {
        if (!isBoxed()) {
            return new WorkerCommand(launch.command(), launch.environment(), idiom, false);
        }
        List<String> line = box(launch);
        line.addAll(launch.command());
        return new WorkerCommand(line, Map.of(), idiom, true);
    }

    private List<String> box(Launch launch) {
        List<String> line = new ArrayList<>();
        // A process started from here inherits no descriptor: a shell opens the filter as number 9.
        filter.ifPresent(path -> line.addAll(List.of("/bin/sh", "-c", "exec \"$@\" 9<\"$0\"", path.toString())));
        if (System.getProperty("user.name").equals("root")) {
            // As root bwrap keeps all capabilities, and the limit on processes does not hold.
            line.addAll(List.of(RUN_AS, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        line.addAll(words(
                "/usr/bin/bwrap --unshare-user --unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try"
                        + " --disable-userns --uid 1000 --gid 1000 --hostname worker --cap-drop ALL --die-with-parent --new-session"
                        + " --clearenv --setenv LANG C.UTF-8 --setenv MALLOC_ARENA_MAX 1"));
        launch.environment().forEach((name, value) -> line.addAll(List.of("--setenv", name, value)));
        line.addAll(libraries());
        launch.visible().forEach(file -> line.addAll(bind(file)));
        line.addAll(List.of("--ro-bind", LIMIT, LIMIT));
        // No procfs: it shows the grader's environment and lets pid 1's memory be written. What a language needs of it is a link.
        launch.links().forEach((link, target) -> line.addAll(List.of("--symlink", target, link)));
        launch.devices().forEach(device -> line.addAll(List.of("--dev-bind", device, device)));
        line.addAll(List.of("--dir", "/tmp", "--ro-bind", shared.toString(), SHARED, "--remount-ro", "/", "--chdir", "/tmp"));
        filter.ifPresent(path -> line.addAll(List.of("--seccomp", "9")));
        line.add("--");
        line.addAll(limits(launch.memory()));
        return line;
    }

    private static List<String> bind(Launch.Visible file) {
        return List.of(file.isOptional() ? "--ro-bind-try" : "--ro-bind", file.file().toString(), file.at());
    }

    /** Returns what shows the C library. */
    private static List<String> libraries() {
        List<String> binds = new ArrayList<>();
        for (String folder : List.of("/lib", "/lib64", "/usr/lib64")) {
            Path path = Path.of(folder);
            if (Files.isSymbolicLink(path)) {
                binds.addAll(List.of("--symlink", readLink(path), folder));
            } else if (Files.isDirectory(path)) {
                binds.addAll(List.of("--ro-bind", folder, folder));
            }
        }
        String debian = "/usr/lib/" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64") + "-linux-gnu";
        binds.addAll(List.of("--ro-bind-try", debian, debian));
        return binds;
    }

    private static String readLink(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new HarnessFault("The link " + link + " cannot be read: " + e.getMessage(), e);
        }
    }

    // Innermost, so that the process limit counts in the sandbox alone and none of them can be raised again. Address space and data are
    // both needed: one does not count shared mappings, the other counts what is only reserved.
    private static List<String> limits(Launch.Memory memory) {
        return words(LIMIT + " --nproc=64 --cpu=" + MAX_CPU_SECONDS + " --as=" + bytes(memory.addressSpaceMiB()) + " --data="
                + bytes(memory.dataMiB()) + " --fsize=0 --nofile=128 --core=0 --memlock=65536 --msgqueue=0 --");
    }

    /** The wall clock ends every call long before; this ends what a grader killed meanwhile has left. */
    private static final int MAX_CPU_SECONDS = 3600;

    private static long bytes(int mebibytes) {
        return (long) mebibytes << 20;
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
