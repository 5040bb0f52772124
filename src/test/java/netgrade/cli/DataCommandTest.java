package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listSaysHowToGetWhatIsNotThere() {
        assertEquals(0, run("list"));

        assertEquals(
                "cifar10   CIFAR-10 is not in \"" + folder + "\" (--data); `netgrade data fetch cifar10` gets it (170 MB), --data or"
                        + " NETGRADE_DATA names another folder\n"
                        + "embedded  images shaped like CIFAR-10 that the program makes; always there\n",
                text(out));
    }

    @Test
    void listSaysWhatIsThereAndWhere() throws IOException {
        write("data_batch_1.bin", "data_batch_5.bin", "test_batch.bin");

        assertEquals(0, run("list"));

        assertTrue(text(out).startsWith("cifar10   half of CIFAR-10 (19000 training images), 0 MB, in \"" + folder + "\"\n"), text(out));
    }

    @Test
    void verifyNamesEachBadFileAndEndsWith2() throws IOException {
        write("data_batch_1.bin", "data_batch_5.bin", "test_batch.bin");

        assertEquals(2, run("verify", "cifar10"));

        assertTrue(
                text(out).contains("! data_batch_5.bin: \"" + folder.resolve("data_batch_5.bin")
                        + "\" is cut short: it ends at byte 3, in image 0 of 10000; expected 30730000 bytes. "),
                text(out));
        assertTrue(text(out).endsWith("3 of 3 files are not good: see the lines marked !.\n"), text(out));
    }

    @Test
    void verifyOfNothingSaysWhereItLooked() {
        assertEquals(2, run("verify", "cifar10"));

        assertTrue(text(err).startsWith("CIFAR-10 is not in \"" + folder + "\" (--data). Looked for "), text(err));
    }

    @Test
    void fetchWithoutANetworkSaysWhatToDo() {
        // A label of more than 63 letters is in no name system, so that nobody is asked.
        String host = "a".repeat(64) + ".invalid";

        assertEquals(2, run("fetch", "cifar10", "--from", "http://" + host + "/x"));

        assertTrue(text(err).startsWith("The host \"" + host + "\" is not found: this machine has no network"), text(err));
        assertTrue(text(err).contains("do it by hand: get https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"), text(err));
    }

    @Test
    void fetchLeavesACompleteSetAlone() throws IOException {
        write("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin");

        assertEquals(0, run("fetch", "cifar10", "--from", "http://localhost:1/x"));

        assertEquals(
                "CIFAR-10 is there already: CIFAR-10, 0 MB, in \"" + folder + "\". `netgrade data verify cifar10` checks it.\n", text(out));
    }

    @Test
    void unknownNameListsTheKnown() {
        assertEquals(2, run("verify", "mnist"));
        assertEquals("Data set \"mnist\" is not known; known data sets: cifar10.\n", text(err));
    }

    @Test
    void downloadLinesComeOnceATenth() {
        DownloadBar lines = new DownloadBar.Lines("cifar10", new PrintWriter(out));

        for (long bytes = 0; bytes <= 20_000_000; bytes += 100_000) {
            lines.at(bytes, 20_000_000);
        }
        lines.close();

        String shown = text(out);
        assertEquals(11, shown.lines().count(), shown);
        assertTrue(shown.startsWith("cifar10: 0 of 20 MB\ncifar10: 2 of 20 MB\n"), shown);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "data";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = folder.toString();
        return line.execute(all);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.write(folder.resolve(name), new byte[] {1, 2, 3});
        }
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace("\r\n", "\n");
    }
}
