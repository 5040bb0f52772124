package netgrade.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import netgrade.harness.Languages;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.IsolationProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code netgrade doctor}: shows what works on this machine and what to install. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Shows what works on this machine and what to install.")
final class DoctorCommand implements Callable<Integer> {

    /** A worker's heap, the compile worker's and the grader's own. */
    private static final long MIN_MEMORY_MIB = 2048;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean works = jdk(out) & memory(out) & sandbox(out);
        data(out);
        out.println(works ? "Ready to grade." : "Not ready to grade: see the lines marked !.");
        out.flush();
        return works ? ExitCode.DONE : ExitCode.FAULT;
    }

    private static boolean jdk(PrintWriter out) {
        boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
        line(out, compiler, "JDK", Runtime.version() + ", " + System.getProperty("java.home")
                + (compiler ? "" : "; this runtime has no compiler: install a JDK (Debian: openjdk-17-jdk-headless)"));
        return compiler;
    }

    private static boolean memory(PrintWriter out) {
        long mebibytes = ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize() >> 20;
        boolean enough = mebibytes >= MIN_MEMORY_MIB;
        int processors = Runtime.getRuntime().availableProcessors();
        line(out, enough, "Machine", String.format(
                Locale.ROOT, "%d processors, %d MiB of memory%s", processors, mebibytes, enough ? "" : "; expected " + MIN_MEMORY_MIB));
        return enough;
    }

    private static boolean sandbox(PrintWriter out) {
        IsolationProbe probe = IsolationProbe.run(Languages.toolchains());
        boolean boxed = probe.level() == Isolation.BUBBLEWRAP;
        out.printf(Locale.ROOT, "%s %-9s %s: %s%n", boxed ? "+" : "-", "Sandbox", probe.level().label(), probe.level().promise());
        if (!boxed) {
            out.printf(Locale.ROOT, "  %-9s no bubblewrap: %s%n", "", probe.obstacle());
        }
        return true;
    }

    /** Prints which data sets were found; without any, grading uses the embedded images. */
    private static void data(PrintWriter out) {
        DataSets sets = new DataSets();
        out.printf(Locale.ROOT, "%s %-9s %s%n", sets.hasCifar10() ? "+" : "-", "Data", sets.cifar10());
    }

    private static void line(PrintWriter out, boolean good, String what, String found) {
        out.printf(Locale.ROOT, "%s %-9s %s%n", good ? "+" : "!", what, found);
    }
}
