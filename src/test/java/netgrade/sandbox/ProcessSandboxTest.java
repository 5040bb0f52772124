package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessSandboxTest extends SandboxTest {

    ProcessSandboxTest() {
        super(Isolation.PROCESS);
    }

    @Test
    void childOfAWorkerThatEndsInPeaceEndsWithIt() throws Exception {
        String starting = "public int[] predict(double[][] x) { try { return new int[] {(int) new ProcessBuilder(\"sleep\", \"600\").start().pid()}; }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } }";
        ProcessHandle child;
        try (RemoteSubmission submission = run(starting)) {
            child = ProcessHandle.of(submission.fresh().predict(new double[][] {{1}})[0]).orElseThrow();
        }

        assertTrue(child.onExit().handle((ended, failure) -> true).completeOnTimeout(false, 10, TimeUnit.SECONDS).get(), "it lives on");
    }
}
