package netgrade.sandbox.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.sandbox.HarnessFault;
import netgrade.sandbox.Launch;
import netgrade.sandbox.Launch.Visible;
import netgrade.sandbox.Setting;

/** The command lines of the JVMs that workers are, with the JDK that runs the grader. Each flag's purpose is noted beside it. */
final class Jvm {

    /** The file that workers run from. */
    static final String JAR = "netgrade-worker.jar";

    private static final String JAR_IN_BOX = "/w/worker.jar";
    private static final String ARCHIVE_IN_BOX = "/w/compiler.jsa";
    private static final int COMPILER_HEAP_MIB = 512;

    /** What a JVM maps besides its heap: the JDK's classes, code, stacks. */
    private static final int ADDRESS_SPACE_BESIDES_MIB = 768;

    private static final int DATA_BESIDES_HEAP_MIB = 320;

    /**
     * A hundred times HotSpot's defaults before the second compiler sets to work: on toys it would never pay, and took a third of a
     * worker's time. A training run on images is past these after its first step.
     */
    private static final List<String> LATE_OPTIMISING = List.of(
            "-XX:Tier4InvocationThreshold=500000",
            "-XX:Tier4MinInvocationThreshold=60000",
            "-XX:Tier4CompileThreshold=1500000",
            "-XX:Tier4BackEdgeThreshold=4000000");

    private final Setting setting;
    private final Path jdk;

    Jvm(Setting setting) {
        this.setting = setting;
        jdk = real(Path.of(System.getProperty("java.home")));
    }

    /** Returns how a worker for submissions is started, whose heap is bounded. */
    Launch submission(int heapMiB) {
        List<String> java = new ArrayList<>(jvm(heapMiB));
        java.add("-Xms16m"); // Most workers need no more, and some wait for their turn.
        java.add("-Xss512k"); // Deep recursion ends in a StackOverflowError soon, and 64 threads fit.
        java.addAll(LATE_OPTIMISING);
        if (Runtime.version().feature() < 18) {
            java.add("-Dsun.reflect.inflationThreshold=1000000"); // A class made for a constructor called a hundred times never pays.
        }
        return launch(heapMiB, java, "submission", Optional.empty());
    }

    /** Returns how a compile worker is started. */
    Launch compiler() {
        Optional<Path> archive = compilerArchive();
        List<String> java = new ArrayList<>(jvm(COMPILER_HEAP_MIB));
        java.addAll(List.of("-Xms96m", "-Xmn64m")); // From 16 MiB on, a quarter of its time went to collections.
        java.add("-Xss4m"); // javac descends once for each level of nesting.
        java.add("-XX:TieredStopAtLevel=1"); // It lives for seconds: the second compiler would never pay.
        archive.ifPresent(file -> java.add("-XX:SharedArchiveFile=" + setting.seen(file, ARCHIVE_IN_BOX)));
        return launch(COMPILER_HEAP_MIB, java, "compiler", archive);
    }

    /** Returns an archive of javac's classes, which takes 0.4 s off a first compilation. The JVM passes over one that another JDK made. */
    private static Optional<Path> compilerArchive() {
        return Optional.ofNullable(System.getProperty("netgrade.compiler-archive"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(Jvm::real);
    }

    private Launch launch(int heapMiB, List<String> java, String role, Optional<Path> archive) {
        List<String> command = new ArrayList<>(java);
        Path jar = setting.folder().resolve(JAR);
        command.addAll(List.of("-cp", setting.seen(jar, JAR_IN_BOX), "netgrade.worker.WorkerMain", role, setting.sharedFile()));
        if (!setting.isBoxed()) {
            command.add("exit-with-parent"); // The box ends a worker with the grader, whom the worker cannot see from there.
        }
        List<Visible> visible = new ArrayList<>(List.of(Visible.asItIs(jdk), debianSettings(), new Visible(jar, JAR_IN_BOX, false)));
        archive.ifPresent(file -> visible.add(new Visible(file, ARCHIVE_IN_BOX, false)));
        return new Launch(
                command,
                visible,
                Map.of("/proc/self/exe", program()), // The launcher finds the JDK by it.
                List.of("/dev/null", "/dev/urandom", "/dev/random"),
                Map.of(),
                new Launch.Memory(heapMiB + ADDRESS_SPACE_BESIDES_MIB, heapMiB + DATA_BESIDES_HEAP_MIB));
    }

    private static Visible debianSettings() {
        String folder = "/etc/java-" + Runtime.version().feature() + "-openjdk"; // The JDK of Debian has links to it.
        return new Visible(Path.of(folder), folder, true);
    }

    private String program() {
        return jdk.resolve("bin/java").toString();
    }

    private List<String> jvm(int heapMiB) {
        List<String> jvm = new ArrayList<>(List.of(
                program(),
                "-Xmx" + heapMiB + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError", // with the exit code that JavaIdiom knows
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

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new HarnessFault("The JDK cannot be used: " + path + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
