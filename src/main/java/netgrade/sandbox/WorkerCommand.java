package netgrade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command lines of workers.
 *
 * <p>Which flag keeps what out is said beside it. The line was measured against a catalogue of attacks; {@code docs/security.md} tells
 * what holds at which level.
 */
final class WorkerCommand {

    private static final int NOBODY = 65534;
    private static final String RUN_AS = "/usr/bin/setpriv";
    private static final String LIMIT = "/usr/bin/prlimit";

    private final Isolation isolation;
    private final Path jdk;
    private final Path jar;
    private final Path shared;
    private final Optional<Path> filter;
    private final Optional<Path> compilerArchive;

    private WorkerCommand(Isolation isolation, Path jdk, Path jar, Path shared, Optional<Path> filter, Optional<Path> compilerArchive) {
        this.isolation = isolation;
        this.jdk = jdk;
        this.jar = jar;
        this.shared = shared;
        this.filter = filter;
        this.compilerArchive = compilerArchive;
    }

    /** Prepares the command line of a level, with the JDK that runs the grader. */
    static WorkerCommand of(Isolation isolation, WorkerJar jar) {
        try {
            Path jdk = Path.of(System.getProperty("java.home")).toRealPath();
            return new WorkerCommand(
                    isolation, jdk, jar.path().toRealPath(), jar.shared().toRealPath(), writeFilter(isolation, jar), compilerArchive());
        } catch (IOException e) {
            throw new HarnessFault("The sandbox cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> writeFilter(Isolation isolation, WorkerJar jar) throws IOException {
        Optional<byte[]> program = isolation == Isolation.BUBBLEWRAP ? SeccompFilter.forThisMachine() : Optional.empty();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Files.write(jar.folder().resolve("seccomp.bpf"), program.get()).toRealPath());
    }

    /** Returns the command that starts a worker for submissions, whose heap is bounded. */
    List<String> submission(int heapMiB) {
        List<String> java = new ArrayList<>(jvm(heapMiB));
        java.add("-Xms16m"); // Most workers need no more, and some wait for their turn.
        java.add("-Xss512k"); // Deep recursion ends in a StackOverflowError soon, and 64 threads fit.
        java.addAll(LATE_OPTIMISING);
        if (Runtime.version().feature() < 18) {
            java.add("-Dsun.reflect.inflationThreshold=1000000"); // A class made for a constructor called a hundred times never pays.
        }
        return line(heapMiB, java, "submission");
    }

    /**
     * A hundred times HotSpot's defaults before the second compiler sets to work: on toys it would never pay, and took a third of a worker's
     * time. A training run on images is past these after its first step.
     */
    private static final List<String> LATE_OPTIMISING = List.of(
            "-XX:Tier4InvocationThreshold=500000",
            "-XX:Tier4MinInvocationThreshold=60000",
            "-XX:Tier4CompileThreshold=1500000",
            "-XX:Tier4BackEdgeThreshold=4000000");

    /** Returns the command that starts a compile worker. */
    List<String> compiler() {
        List<String> java = new ArrayList<>(jvm(COMPILER_HEAP_MIB));
        java.addAll(List.of("-Xms96m", "-Xmn64m")); // From 16 MiB on, a quarter of its time went to collections.
        java.add("-Xss4m"); // javac descends once for each level of nesting.
        java.add("-XX:TieredStopAtLevel=1"); // It lives for seconds: the second compiler would never pay.
        compilerArchive.ifPresent(archive -> java.add("-XX:SharedArchiveFile=" + (boxed() ? "/w/compiler.jsa" : archive)));
        return line(COMPILER_HEAP_MIB, java, "compiler");
    }

    /** Returns an archive of javac's classes, which takes 0.4 s off a first compilation. The JVM passes over one that another JDK made. */
    private static Optional<Path> compilerArchive() throws IOException {
        Optional<Path> archive = Optional.ofNullable(System.getProperty("netgrade.compiler-archive")).map(Path::of).filter(Files::isRegularFile);
        return archive.isPresent() ? Optional.of(archive.get().toRealPath()) : archive;
    }

    private boolean boxed() {
        return isolation == Isolation.BUBBLEWRAP;
    }

    private static final int COMPILER_HEAP_MIB = 512;

    private List<String> line(int heapMiB, List<String> java, String role) {
        List<String> command = boxed() ? box(heapMiB) : new ArrayList<>();
        command.addAll(java);
        command.addAll(List.of("-cp", boxed() ? "/w/worker.jar" : jar.toString(), "netgrade.worker.WorkerMain", role));
        command.add((boxed() ? "/w/shared" : shared.toString()) + "/" + SharedFile.NAME);
        if (!boxed()) {
            command.add("exit-with-parent"); // In the box bubblewrap sees to that, and the grader is out of sight.
        }
        return command;
    }

    private List<String> jvm(int heapMiB) {
        List<String> jvm = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-Xmx" + heapMiB + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError", // exit code 3 says OUT_OF_MEMORY
                // HotSpot would print its own words on the channel.
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.name=worker",
                "-Duser.home=/tmp",
                "-Djava.io.tmpdir=/tmp"));
        if (Runtime.version().feature() >= 24) {
            jvm.add("--illegal-native-access=deny");
            jvm.add("--sun-misc-unsafe-memory-access=deny");
        }
        return jvm;
    }

    private List<String> box(int heapMiB) {
        List<String> command = new ArrayList<>();
        // Java hands on no descriptor of its own: a shell opens the filter as number 9.
        filter.ifPresent(path -> command.addAll(List.of("/bin/sh", "-c", "exec \"$@\" 9<\"$0\"", path.toString())));
        if (System.getProperty("user.name").equals("root")) {
            // As root bwrap keeps all capabilities, and the limit on processes does not hold.
            command.addAll(List.of(RUN_AS, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(words(
                "/usr/bin/bwrap --unshare-user --unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try --disable-userns"
                        + " --uid 1000 --gid 1000 --hostname worker --cap-drop ALL --die-with-parent --new-session --clearenv"
                        + " --setenv LANG C.UTF-8 --setenv MALLOC_ARENA_MAX 1"));
        command.addAll(libraries());
        command.addAll(List.of("--ro-bind", jdk.toString(), jdk.toString()));
        String settings = "/etc/java-" + Runtime.version().feature() + "-openjdk"; // Debian keeps the JDK's settings there
        command.addAll(List.of("--ro-bind-try", settings, settings, "--ro-bind", LIMIT, LIMIT));
        // No procfs: it shows the grader's environment and lets pid 1's memory be written. The launcher needs this link alone.
        command.addAll(List.of("--symlink", jdk.resolve("bin/java").toString(), "/proc/self/exe"));
        for (String device : List.of("/dev/null", "/dev/urandom", "/dev/random")) {
            command.addAll(List.of("--dev-bind", device, device));
        }
        command.addAll(List.of("--dir", "/tmp", "--ro-bind", jar.toString(), "/w/worker.jar"));
        compilerArchive.ifPresent(archive -> command.addAll(List.of("--ro-bind", archive.toString(), "/w/compiler.jsa")));
        command.addAll(List.of("--ro-bind", shared.toString(), "/w/shared", "--remount-ro", "/", "--chdir", "/tmp"));
        filter.ifPresent(path -> command.addAll(List.of("--seccomp", "9")));
        command.add("--");
        command.addAll(limits(heapMiB));
        return command;
    }

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
    private static List<String> limits(int heapMiB) {
        return words(LIMIT + " --nproc=64 --cpu=" + MAX_CPU_SECONDS + " --as=" + mebibytes(heapMiB + 768) + " --data="
                + mebibytes(heapMiB + 320) + " --fsize=0 --nofile=128 --core=0 --memlock=65536 --msgqueue=0 --");
    }

    /** The wall clock ends every call long before; this ends what a grader killed meanwhile has left. */
    private static final int MAX_CPU_SECONDS = 3600;

    private static long mebibytes(int count) {
        return (long) count << 20;
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
