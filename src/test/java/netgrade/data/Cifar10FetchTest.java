package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import netgrade.intake.TarGz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches archive.tar.gz from loopback, see cifar10/README.md; hashes are those of sha256sum and md5sum. */
class Cifar10FetchTest {

    private static final RemoteFile ARCHIVE = new RemoteFile("set.tar.gz", 222, Checksum.md5("eea77ba9ee14917005968dae6c679beb"));
    private static final RemoteFile BATCH = new RemoteFile(
            "data_batch_1.bin", 25, Checksum.sha256("b998bf64d32a1aebec1f95f67affa8eb33e75abdcb0145cd8855889e58356a10"));
    private static final RemoteFile TEST = new RemoteFile(
            "test_batch.bin", 23, Checksum.sha256("cf2fc524a3abbadb012cc2ae7eb8b0ce34907e26f015e10b458c410be1ff13cd"));

    @TempDir
    private Path folder;

    @Test
    void filesAreUnpackedAndTheArchiveIsGone() throws IOException {
        Path cache = folder.resolve("cache/netgrade");

        Path target = fetch(cache, List.of(BATCH, TEST));

        assertEquals(cache.resolve("cifar-10-batches-bin"), target);
        assertEquals("this is data_batch_1.bin\n", Files.readString(target.resolve("data_batch_1.bin")));
        assertEquals(
                List.of("cifar-10-batches-bin", "data_batch_1.bin", "test_batch.bin"), names(cache), "and no other, no readme, no link");
    }

    @Test
    void wrongFileInTheArchiveIsNotUnpacked() throws IOException {
        RemoteFile wrong = new RemoteFile(TEST.name(), TEST.bytes(), BATCH.checksum());

        String message = problem(List.of(wrong));

        assertEquals(
                "\"test_batch.bin\" in the archive has " + TEST.checksum() + ", expected " + BATCH.checksum()
                        + ". It is not unpacked.", message);
        assertEquals(List.of("cifar-10-batches-bin", "set.tar.gz"), names(folder));
    }

    @Test
    void longerFileInTheArchiveIsNotUnpacked() {
        assertEquals(
                "\"test_batch.bin\" in the archive has more than 22 bytes. It is not unpacked.",
                problem(List.of(new RemoteFile(TEST.name(), 22, TEST.checksum()))));
    }

    @Test
    void missingFileIsNamedAndALinkIsNone() {
        RemoteFile link = new RemoteFile("data_batch_2.bin", 25, BATCH.checksum());

        assertEquals(
                "\"" + folder.resolve("set.tar.gz") + "\" lacks data_batch_2.bin; expected in it data_batch_1.bin, data_batch_2.bin.",
                problem(List.of(BATCH, link)));
    }

    @Test
    void withoutANetworkTheMessageSaysHowToDoItByHand() {
        String host = "a".repeat(64) + ".invalid";
        Cifar10Fetch fetch = new Cifar10Fetch(Cifar10FetchTest::read);

        String message =
                assertThrows(
                        DataProblem.class,
                        () -> fetch.into(folder, URI.create("http://" + host + "/x"), (bytes, total) -> {})).getMessage();

        assertTrue(
                message.endsWith(" Name a mirror with --from, or download https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz by"
                        + " hand on any machine, unpack it with tar and put its folder \"cifar-10-batches-bin\" into \"" + folder + "\"."),
                message);
    }

    private Path fetch(Path into, List<RemoteFile> contents) throws IOException {
        byte[] archive = Files.readAllBytes(Path.of("src/test/resources/cifar10/archive.tar.gz"));
        try (FileServer server = new FileServer(archive)) {
            return new Cifar10Fetch(ARCHIVE, contents, Cifar10FetchTest::read, Duration.ofSeconds(20))
                    .into(into, server.address(), (bytes, total) -> {});
        }
    }

    private static void read(Path archive, ArchiveReader.Visitor visitor) throws IOException {
        TarGz.forEachFile(archive, visitor::file);
    }

    private String problem(List<RemoteFile> contents) {
        return assertThrows(DataProblem.class, () -> fetch(folder, contents)).getMessage();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.skip(1).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
