package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessSandboxTest extends SandboxTest {

    @TempDir
    private Path folder;

    ProcessSandboxTest() {
        super(Isolation.PROCESS);
    }

    @Test
    void childOfAWorkerThatEndsInPeaceEndsWithIt() throws Exception {
        String starting = "public int[] predict(double[][] x) { try {"
                + " return new int[] {(int) new ProcessBuilder(\"sleep\", \"600\").start().pid()}; }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } }";
        ProcessHandle child;
        try (RemoteSubmission submission = run(starting)) {
            child = ProcessHandle.of(submission.fresh().predict(new double[][] {{1}})[0]).orElseThrow();
        }

        assertTrue(child.onExit().handle((ended, failure) -> true).completeOnTimeout(false, 10, TimeUnit.SECONDS).get(), "it lives on");
    }

    @Test
    void childThatGotAnotherParentEndsWithTheWorker() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: found by /proc, which Linux has");
        Path pid = folder.resolve("pid");
        String starting = "public int[] predict(double[][] x) { try { new ProcessBuilder(\"sh\", \"-c\","
                + " \"(setsid sh -c 'echo $$ > " + pid + "; exec sleep 600' </dev/null >/dev/null 2>&1 &) ; exit 0\").start().waitFor();"
                + " while (!new java.io.File(\"" + pid + "\").exists()) Thread.sleep(10); Thread.sleep(100); return new int[] {1}; }"
                + " catch (Exception e) { throw new RuntimeException(e); } }";
        ProcessHandle orphan;
        try (RemoteSubmission submission = run(starting)) {
            submission.fresh().predict(new double[][] {{1}});
            orphan = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
            assertTrue(orphan.isAlive());
        }

        assertTrue(orphan.onExit().handle((ended, failure) -> true).completeOnTimeout(false, 10, TimeUnit.SECONDS).get(), "it lives on");
    }

    /** The worker's jar lies in the folder of the run, which the user's own processes may write to. */
    @Test
    void jarThatASubmissionSpoilsIsMadeAnewForTheNext() {
        String spoiling = "public int[] predict(double[][] x) { try {"
                + " java.io.File jar = new java.io.File(System.getProperty(\"java.class.path\"));"
                + " jar.setWritable(true); java.nio.file.Files.write(jar.toPath(), new byte[100]); return new int[] {(int) jar.length()}; }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } }";
        try (RemoteSubmission submission = run(spoiling)) {
            assertArrayEquals(new int[] {100}, submission.fresh().predict(new double[][] {{1}}), "it is spoilt");
        }
        for (int i = 0; i < 3; i++) {
            try (RemoteSubmission submission = run("public int[] predict(double[][] x) { return new int[] {8}; }")) {
                assertArrayEquals(new int[] {8}, submission.fresh().predict(new double[][] {{1}}));
            }
        }
    }

    /** The compile worker of before is unfit then; the place it had must not be lost, or the next compilation would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"rm -rf $PWD", "rm -r shared; rm *.jar", "rm *.jar; mkdir netgrade-worker.jar; touch netgrade-worker.jar/file"})
    void folderThatASubmissionRemovesIsMadeAnewForTheNext(String command) {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped without a shell");
        String removing = "public int[] predict(double[][] x) { try {"
                + " java.io.File folder = new java.io.File(System.getProperty(\"java.class.path\")).getParentFile();"
                + " new ProcessBuilder(\"sh\", \"-c\", \"" + command
                + "\").directory(folder).start().waitFor(); return new int[] {1}; }"
                + " catch (Exception e) { throw new RuntimeException(e); } }";
        try (RemoteSubmission submission = run(removing)) {
            submission.fresh().predict(new double[][] {{1}});
        }
        for (int i = 0; i < 3; i++) {
            try (RemoteSubmission submission = run("public int[] predict(double[][] x) { return new int[] {8}; }")) {
                assertArrayEquals(new int[] {8}, submission.fresh().predict(new double[][] {{1}}));
            }
        }
    }
}
