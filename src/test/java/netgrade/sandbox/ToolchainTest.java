package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.sandbox.jdk.JavaToolchain;
import netgrade.spi.NeuralNet;
import netgrade.wire.Hello;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions in another language than Java go through the same door, and messages about them are in their own words. */
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolchainTest {

    private static final double[][] X = {{1, 2}};
    private static final Sandbox.Limits LIMITS = new Sandbox.Limits(
            32, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(15));

    private Sandbox atProcess;
    private Sandbox atBubblewrap;

    private Sandbox sandbox(Isolation level) {
        if (level == Isolation.PROCESS) {
            atProcess = atProcess != null ? atProcess : open(level, new CannedToolchain());
            return atProcess;
        }
        if (atBubblewrap == null) {
            IsolationProbe probe = IsolationProbe.run(List.of(new CannedToolchain()));
            assumeTrue(probe.level() == level, () -> "skipped without bubblewrap: " + probe.obstacle());
            atBubblewrap = open(level, new CannedToolchain());
        }
        return atBubblewrap;
    }

    private static Sandbox open(Isolation level, Toolchain... toolchains) {
        return Sandbox.open(level, List.of(toolchains), 1, LIMITS);
    }

    @AfterAll
    void close() {
        for (Sandbox open : new Sandbox[] {atProcess, atBubblewrap}) {
            if (open != null) {
                open.close();
            }
        }
    }

    private static RemoteSubmission run(Sandbox sandbox, String program) {
        Map<String, byte[]> files = Map.of("src/net.canned", program.getBytes(StandardCharsets.UTF_8));
        return sandbox.run(sandbox.compile(files, Asked.of(Contract.NET)), Map.of());
    }

    private void assertFault(Isolation level, Outcome outcome, String message, String program) {
        try (RemoteSubmission submission = run(sandbox(level), program)) {
            NeuralNet net = submission.fresh();
            StudentFault fault = assertThrows(StudentFault.class, () -> net.scores(X));
            assertEquals(outcome, fault.outcome());
            assertEquals(message, fault.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsWorkersAnswer(Isolation level) {
        try (RemoteSubmission submission = run(sandbox(level), "scores 3 4\npredict 7\n")) {
            NeuralNet net = submission.fresh();

            assertArrayEquals(new double[][] {{3, 4}}, net.scores(X));
            assertArrayEquals(new int[] {7}, net.predict(X));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnWordsAreInMessages(Isolation level) {
        String exits = "The program ended with exit code 9 during \"the line scores\"; does a line say \"exit\"?";
        assertFault(level, Outcome.DIED, exits, "scores exit 9");
        assertFault(level, Outcome.OUT_OF_MEMORY, "\"the line scores\" used up the worker's memory.", "scores exit 17");
        String refused = "\"the line scores\" refused: the lid is stuck (can net.canned, row 1)";
        assertFault(level, Outcome.THREW, refused, "scores refuse the lid is stuck (can net.canned, row 1)");
        assertFault(level, Outcome.NOT_WRITTEN, "scores has no line.", "predict 1");
        assertFault(level, Outcome.WRONG_SHAPE, "all mixed up.", "scores misshape all mixed up");

        assertEquals(Optional.of(new SourceLine("net.canned", 1)), new CannedToolchain().idiom().place(refused));
    }

    /** Java's exit code for a full memory is nothing special in another language. */
    @Test
    void exitCodesOfAnotherLanguageMeanNothing() {
        String exits = "The program ended with exit code 3 during \"the line scores\"; does a line say \"exit\"?";
        assertFault(Isolation.PROCESS, Outcome.DIED, exits, "scores exit 3");
    }

    @ParameterizedTest
    @EnumSource
    void itsWorkersFindWhatItSaysAndNothingElse(Isolation level) {
        boolean boxed = level == Isolation.BUBBLEWRAP;
        String paths = CannedToolchain.JAR + " /proc/self/exe /dev/urandom /w/shared /dev/random /etc/passwd";
        try (RemoteSubmission submission = run(sandbox(level), "predict tell CANNED_HOME PATH USER " + paths)) {
            int[] found = submission.fresh().predict(X);

            assertArrayEquals(new int[] {1, 0, 0}, java.util.Arrays.copyOf(found, 3), "its own environment alone");
            if (boxed) {
                assertArrayEquals(new int[] {1, 1, 1, 1, 0, 0}, java.util.Arrays.copyOfRange(found, 3, 9), paths);
            }
        }
    }

    @Test
    void eachSubmissionIsRunByTheToolchainOfItsSources() {
        String java = "public class Net implements netgrade.spi.NeuralNet { public int[] predict(double[][] x) { return new int[] {2}; } }";
        byte[] canned = "predict 1".getBytes(StandardCharsets.UTF_8);
        try (Sandbox both = open(Isolation.PROCESS, new JavaToolchain(), new CannedToolchain())) {
            Map<String, byte[]> mixed = Map.of("Net.java", java.getBytes(StandardCharsets.UTF_8), "notes.txt", canned);
            Compilation inJava = both.compile(mixed, Asked.of(Contract.NET));
            Compilation inCanned = both.compile(Map.of("net.canned", canned), Asked.of(Contract.NET));
            try (RemoteSubmission first = both.run(inCanned, Map.of());
                    RemoteSubmission second = both.run(inJava, Map.of())) {
                assertArrayEquals(new int[] {1}, first.fresh().predict(X));
                assertArrayEquals(new int[] {2}, second.fresh().predict(X));
            }
        }
        try (Sandbox canned2 = open(Isolation.PROCESS, new CannedToolchain(), new JavaToolchain())) {
            assertEquals("There is no can.", canned2.compile(Map.of("notes.txt", canned), Asked.of(Contract.NET)).failure());
        }
    }

    private static String faultOf(Toolchain toolchain) {
        try (Sandbox sandbox = open(Isolation.PROCESS, toolchain);
                RemoteSubmission submission = run(sandbox, "predict 1")) {
            return assertThrows(HarnessFault.class, submission::fresh).getMessage();
        }
    }

    @Test
    void workerOfAnotherVersionOrLanguageIsAFaultOfOurs() {
        String rebuild = " Build netgrade again with `mvn package`; a worker of your own must follow docs/protocol.md.";
        assertEquals(
                "The worker for Canned speaks version 1 of the protocol, expected version 3." + rebuild,
                faultOf(new CannedToolchain(1, CannedToolchain.LANGUAGE)));
        assertEquals("The worker for Canned says that it runs \"Java\"." + rebuild, faultOf(new CannedToolchain(Hello.VERSION, "Java")));
    }
}
