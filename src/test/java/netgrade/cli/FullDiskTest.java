package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program itself runs on a disk with room for some of its reports: a file system in memory, mounted in name spaces of its own, whose
 * files are copied before it goes.
 */
@Tag("slow")
@Tag("worker")
class FullDiskTest {

    private static final String[] OWN_MOUNTS = {"unshare", "--user", "--map-root-user", "--mount"};
    /** Each submission's reports take about 60 KiB; the class report fits no more. */
    private static final int DISK_KIB = 300;

    @TempDir
    private Path folder;

    private record Ended(int code, String printed) {}

    @Test
    void fullDiskIsToldAndWhatFittedIsWhole() throws Exception {
        assumeTrue(canMount(), "This machine does not let us mount a file system (unshare --user --mount), so that no disk can be full.");
        SmallBatch batch = SmallBatch.in(folder);

        Ended full = gradeOnASmallDisk(batch);

        assertEquals(ExitCode.FAULT, full.code(), full.printed());
        assertTrue(full.printed().contains("no space left on device"), full.printed());
        assertFalse(full.printed().contains("\tat "), full.printed());
        Map<String, String> whole = batch.results("kept");
        assertTrue(!whole.isEmpty() && whole.size() < 8, () -> "results that fitted: " + whole.keySet());
        assertEquals(List.of(), drafts());

        Terminal again = batch.grade("kept");
        assertEquals(ExitCode.DONE, again.code(), again::toString);
        assertTrue(again.out().contains((8 - whole.size()) + " graded, " + whole.size() + " unchanged."), again::toString);
    }

    private boolean canMount() throws Exception {
        try {
            return run(List.of("mount -t tmpfs none " + folder)).code() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private Ended gradeOnASmallDisk(SmallBatch batch) throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        String script = "mount -t tmpfs -o size=" + DISK_KIB + "k none " + out + " || exit 99; \"$@\"; code=$?; cp -r " + out + " "
                + folder.resolve("kept") + "; exit $code";
        List<String> command = new ArrayList<>(List.of(script, "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "netgrade.cli.Main"));
        command.addAll(batch.arguments("out"));
        return run(command);
    }

    /** Runs a shell's script, with its arguments, where it may mount. */
    private Ended run(List<String> script) throws Exception {
        List<String> command = new ArrayList<>(List.of(OWN_MOUNTS));
        command.addAll(List.of("sh", "-c"));
        command.addAll(script);
        Path printed = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "printed-", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES));
            return new Ended(process.exitValue(), Files.readString(printed));
        } finally {
            Files.delete(printed);
        }
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("kept"))) {
            return all.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }
}
