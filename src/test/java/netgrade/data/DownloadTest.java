package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches from a server on loopback. */
class DownloadTest {

    private static final int SIZE = 300_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] CONTENT = content(0);

    private static final RemoteFile FILE = new RemoteFile("set.tar.gz", SIZE, new Checksum("SHA-256", sha256(CONTENT)));

    private final List<Long> progress = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void fileComesInFullWithProgress() throws IOException {
        try (FileServer server = new FileServer(CONTENT)) {
            Path file = get(server.address());

            assertArrayEquals(CONTENT, Files.readAllBytes(file));
            assertEquals(folder.resolve("set.tar.gz"), file);
        }
        assertEquals(SIZE, progress.get(progress.size() - 1));
        assertEquals(progress.stream().sorted().toList(), progress);
        assertFalse(Files.exists(part()));
    }

    @Test
    void brokenDownloadIsGoneOnWithWhereItBrokeOff() throws IOException {
        try (FileServer server = new FileServer(CONTENT).stallAfter(200_000)) {
            // Cut when they have come: what a client still holds in its buffers when a connection is lost is lost with it.
            DownloadProgress cutting = (bytes, total) -> {
                if (bytes == 200_000) {
                    server.cut();
                }
            };
            Download download = new Download(server.address(), FILE, folder, PATIENCE, cutting, "Do otherwise.");

            String message = assertThrows(DataProblem.class, download::get).getMessage();

            assertEquals(
                    "The download from " + server.address()
                            + " was interrupted: the connection was lost, after 200000 of 300000 bytes. Run the"
                            + " same command again to resume.",
                    message);
            assertFalse(Files.exists(folder.resolve("set.tar.gz")));

            Path file = get(server.address());

            assertArrayEquals(CONTENT, Files.readAllBytes(file));
            assertEquals(List.of("", "bytes=200000-"), server.ranges());
        }
    }

    @Test
    void serverWithoutRangeSendsAllAgain() throws IOException {
        Files.write(part(), Arrays.copyOf(CONTENT, 1000));
        try (FileServer server = new FileServer(CONTENT).withoutRange()) {
            assertArrayEquals(CONTENT, Files.readAllBytes(get(server.address())));
            assertEquals(List.of("bytes=1000-"), server.ranges());
        }
    }

    @Test
    void rangeThatTheServerRefusesIsAskedForFromTheBeginning() throws IOException {
        byte[] shorter = Arrays.copyOf(CONTENT, 500);
        Files.write(part(), Arrays.copyOf(CONTENT, 1000));
        try (FileServer server = new FileServer(shorter)) {
            String message = problem(server.address());

            assertEquals(List.of("bytes=1000-", ""), server.ranges());
            assertTrue(message.contains("was interrupted: the response ended, after 500 of 300000 bytes."), message);
        }
    }

    @Test
    void completePartIsNotFetchedAgain() throws IOException {
        Files.write(part(), CONTENT);
        try (FileServer server = new FileServer(CONTENT)) {
            assertArrayEquals(CONTENT, Files.readAllBytes(get(server.address())));
            assertArrayEquals(CONTENT, Files.readAllBytes(get(server.address())), "nor is the whole file");
            assertEquals(List.of(), server.ranges());
        }
    }

    @Test
    void wrongChecksumIsRemovedAndSaid() throws IOException {
        byte[] other = content(1);
        try (FileServer server = new FileServer(other)) {
            assertEquals(
                    "The file from " + server.address() + " (300000 bytes) has SHA-256 " + sha256(other) + ", expected SHA-256 "
                            + sha256(CONTENT)
                                    + ": it is a different file or was damaged on the way. It was deleted; run the same command again, or"
                            + " fetch from another address with --from.",
                    problem(server.address()));
        }
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void longerAnswerIsCutOff() throws IOException {
        try (FileServer server = new FileServer(Arrays.copyOf(CONTENT, SIZE + 1))) {
            assertEquals(
                    "\"" + server.address()
                            + "\" sends more than the 300000 bytes of set.tar.gz: it is a different file. The part received was deleted.",
                    problem(server.address()));
        }
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void statusIsSaid() throws IOException {
        try (FileServer server = new FileServer(CONTENT).withStatus(404)) {
            assertEquals(
                    "\"" + server.address() + "\" answered with HTTP status 404, expected 200. Do otherwise.", problem(server.address()));
        }
    }

    @Test
    void failedServerCostsNothingOfWhatIsThere() throws IOException {
        Files.write(part(), Arrays.copyOf(CONTENT, 1000));
        try (FileServer server = new FileServer(CONTENT).withStatus(503)) {
            problem(server.address());
        }
        assertEquals(1000, Files.size(part()));
    }

    @Test
    void serverThatStallsIsLeft() throws IOException {
        try (FileServer server = new FileServer(CONTENT).stallAfter(1000)) {
            Download download = download(server.address(), Duration.ofMillis(400));

            String message = assertThrows(DataProblem.class, download::get).getMessage();

            assertTrue(message.contains("was interrupted: no data for 0.4 s, after 1000 of 300000 bytes."), message);
        }
    }

    @Test
    void hostThatIsNotFoundIsSaidAndLeavesNothing() throws IOException {
        // A label of more than 63 letters is in no name system, so that nobody is asked.
        String host = "a".repeat(64) + ".invalid";

        assertEquals(
                "Host \"" + host + "\" not found: this machine has no network, or the address is wrong (http://" + host
                        + "/file). Do otherwise.",
                problem(URI.create("http://" + host + "/file")));
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void refusedConnectionIsSaid() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertEquals(
                "\"127.0.0.1\" refuses connections: it is down, or unreachable because of a firewall or a missing network"
                + " (http://127.0.0.1:"
                        + free + "/file). Do otherwise.",
                problem(URI.create("http://127.0.0.1:" + free + "/file")));
    }

    @Test
    void addressMustBeOfTheWeb() {
        assertEquals(
                "\"file:/etc/passwd\" is not a download address; expected one that starts with https:// or http://.",
                problem(URI.create("file:/etc/passwd")));
    }

    @Test
    void twoAtATimeAreKeptApart() throws IOException {
        try (FileChannel other = FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileServer server = new FileServer(CONTENT)) {
            other.lock();

            assertEquals("\"" + part() + "\" is being written by another netgrade. Wait for it to finish.", problem(server.address()));
        }
    }

    private Path get(URI from) {
        return download(from, PATIENCE).get();
    }

    private String problem(URI from) {
        return assertThrows(DataProblem.class, () -> get(from)).getMessage();
    }

    private Download download(URI from, Duration patience) {
        return new Download(from, FILE, folder, patience, (bytes, total) -> progress.add(bytes), "Do otherwise.");
    }

    private Path part() {
        return folder.resolve("set.tar.gz.part");
    }

    private List<Path> filesLeft() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] content(long seed) {
        byte[] bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
