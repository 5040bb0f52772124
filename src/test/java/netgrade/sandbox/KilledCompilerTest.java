package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netgrade.sandbox.jdk.JavaToolchain;
import netgrade.wire.Answer;
import netgrade.wire.Hello;
import netgrade.wire.Op;
import netgrade.wire.PayloadWriter;
import netgrade.wire.Request;
import netgrade.wire.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compile worker that something else kills costs nobody points; one that crashes on the code does. */
@Tag("worker")
class KilledCompilerTest {

    private static final Toolchain JAVA = new JavaToolchain();

    @TempDir
    private Path folder;

    @BeforeEach
    void requireSignals() {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs kill");
    }

    /** A worker that leaves a file when it is asked to compile, and is ended by that signal. */
    public static void main(String[] args) throws Exception {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        while (true) {
            Request question = Request.readFrom(System.in);
            if (question.op() == Op.COMPILE) {
                long pid = ProcessHandle.current().pid();
                Files.createFile(Path.of(args[0], "asked-" + pid));
                new ProcessBuilder("kill", args[1], String.valueOf(pid)).start().waitFor();
                Thread.sleep(60_000);
            }
            PayloadWriter hello = new PayloadWriter();
            Hello.from("Java").write(hello);
            new Answer(question.callId(), Status.ANSWERED, hello.bytes()).writeTo(answers);
        }
    }

    private Compilation compileEndedBy(String signal) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                KilledCompilerTest.class.getName(), folder.toString(), signal);
        try (WorkerFolder files = WorkerFolder.make(List.of(JAVA));
                WorkerStarter starter = new WorkerStarter(files)) {
            CompileWorkers workers = new WarmWorkers(starter, new WorkerCommand(command, Map.of(), JAVA.idiom(), false), 1);
            return JAVA.compile(Map.of("Net.java", new byte[0]), Asked.of(Contract.NET), workers);
        }
    }

    private long asked() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("asked-")).count();
        }
    }

    @Test
    void killedTwiceIsAFaultOfTheMachine() throws IOException {
        HarnessFault fault = assertThrows(HarnessFault.class, () -> compileEndedBy("-KILL"));

        assertEquals("Something other than the grader killed the compile worker; the machine may be short of memory.", fault.getMessage());
        assertEquals(2, asked());
    }

    @Test
    void crashedTwiceIsTheCodesDoing() throws IOException {
        Compilation compilation = compileEndedBy("-TERM");

        assertEquals("The compiler could not cope with this code; it ran out of memory or crashed.", compilation.failure());
        assertEquals(2, asked());
    }
}
