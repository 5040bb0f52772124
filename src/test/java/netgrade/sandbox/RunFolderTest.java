package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another process holds its folder as long as it lives, and no longer. */
@Tag("worker")
class RunFolderTest {

    private Process other;
    private Path ofOther;

    /** Makes a folder, tells which, and waits to be killed. */
    public static void main(String[] args) throws Exception {
        System.out.println(RunFolder.make().path());
        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }

    @BeforeEach
    void startOther() throws IOException {
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                        RunFolderTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ofOther = Path.of(other.inputReader().readLine());
    }

    @AfterEach
    void endOther() throws InterruptedException {
        kill();
    }

    private void kill() throws InterruptedException {
        other.destroyForcibly();
        assertTrue(other.waitFor(1, TimeUnit.MINUTES));
    }

    @Test
    void folderOfALivingRunStaysAndThatOfAKilledOneGoes() throws Exception {
        Files.writeString(Files.createDirectory(ofOther.resolve("shared")).resolve("arrays"), "images");
        RunFolder.make().close();
        assertTrue(Files.exists(ofOther.resolve("shared/arrays")), "its run is alive");

        kill();
        RunFolder.make().close();

        assertFalse(Files.exists(ofOther));
    }

    @Test
    void folderWithoutALockIsNotTouched() throws Exception {
        kill();
        Files.delete(ofOther.resolve("lock"));
        Path mine = Files.writeString(ofOther.resolve("mine"), "");

        RunFolder.make().close();

        assertTrue(Files.exists(mine));
        Files.delete(mine);
        Files.delete(ofOther);
    }

    @Test
    void secondFolderOfTheSameProcessDoesNotFreeTheLockOfTheFirst() throws Exception {
        try (RunFolder first = RunFolder.make()) {
            RunFolder.make().close();
            kill();

            startOther();

            assertTrue(Files.exists(first.path()), "the other looked for folders left over");
        }
    }

    @Test
    void closedFolderIsGone() throws IOException {
        RunFolder made = RunFolder.make();
        Files.writeString(made.path().resolve("file"), "");

        made.close();

        assertFalse(Files.exists(made.path()));
    }
}
