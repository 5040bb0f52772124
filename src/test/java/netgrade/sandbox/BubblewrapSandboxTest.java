package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netgrade.sandbox.jdk.JavaToolchain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubblewrapSandboxTest extends SandboxTest {

    BubblewrapSandboxTest() {
        super(Isolation.BUBBLEWRAP);
    }

    @Override
    void requireLevel() {
        IsolationProbe probe = IsolationProbe.run(List.of(new JavaToolchain()));
        assumeTrue(probe.level() == Isolation.BUBBLEWRAP, () -> "skipped without bubblewrap: " + probe.obstacle());
    }

    @Test
    void filesOfTheMachineAreNotThere(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "expected values");
        String probing = "public int[] predict(double[][] x) { String[] paths = {\"/etc/passwd\", \"/home\", \"/root\", \"/var\", \"/sys\","
                + " \"/proc/1/environ\", \"/proc/self/maps\", \"/usr/bin/bwrap\", \"" + secret + "\"}; int[] found = new int[paths.length];"
                + " for (int i = 0; i < paths.length; i++) found[i] = new java.io.File(paths[i]).exists() ? 1 : 0; return found; }";
        try (RemoteSubmission submission = run(probing)) {
            assertArrayEquals(new int[9], submission.fresh().predict(new double[][] {{1}}));
        }
    }

    @Test
    void writesSocketsAndProcessesFail() {
        String probing = "int no(java.util.concurrent.Callable<?> attempt) { try { attempt.call(); return 1; }"
                + " catch (Throwable refused) { return 0; } }"
                + " public int[] predict(double[][] x) { return new int[] {"
                + " no(() -> java.nio.file.Files.writeString(java.nio.file.Path.of(\"/tmp/a\"), \"a\")),"
                + " no(() -> java.nio.file.Files.writeString(java.nio.file.Path.of(\"/a\"), \"a\")),"
                + " no(() -> new java.net.ServerSocket(0)), no(() -> new java.net.Socket(\"127.0.0.1\", 22)),"
                + " no(() -> java.nio.channels.SocketChannel.open()),"
                + " no(() -> new ProcessBuilder(\"/usr/bin/prlimit\").start())}; }";
        try (RemoteSubmission submission = run(probing)) {
            assertArrayEquals(new int[6], submission.fresh().predict(new double[][] {{1}}));
        }
    }
}
