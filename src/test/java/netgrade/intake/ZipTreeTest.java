package netgrade.intake;

import static netgrade.intake.Pack.NET;
import static netgrade.intake.Pack.bytes;
import static netgrade.intake.Pack.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.intake.Submission.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTreeTest {

    private static final String DAMAGED = "ana.zip is damaged and cannot be unpacked; the upload may have been cut short. "
            + "Check that it opens on your computer, then pack it again and hand it in.";

    @TempDir
    Path folder;

    @Test
    void filesKeepTheirPathsAndBytes() {
        String bomAndCrlf = "\ufeffpublic class Net {}\r\n";

        Submission submission = read(zip("top/", "", "top/src/Net.java", bomAndCrlf));

        assertEquals("", submission.rejection());
        assertEquals(List.of("top/src/Net.java"), paths(submission));
        assertArrayEquals(bytes(bomAndCrlf), submission.files().get(0).bytes());
    }

    @Test
    void pathOutOfTheArchiveIsRejected() {
        assertEquals("ana.zip holds \"../../etc/Net.java\", a path with \"..\", which leads out of the submission. "
                + "Pack the project's folder and hand it in again.", rejection(zip("../../etc/Net.java", NET)));
    }

    @Test
    void absolutePathIsRejected() {
        assertEquals("ana.zip holds \"/etc/Net.java\", an absolute path; expected paths that begin inside the submission, such as "
                + "\"src/TwoLayerNet.java\". Pack the project's folder and hand it in again.", rejection(zip("/etc/Net.java", NET)));
    }

    @Test
    void pathWithDriveIsRejected() {
        assertEquals("ana.zip holds \"C:\\Net.java\", an absolute path; expected paths that begin inside the submission, such as "
                + "\"src/TwoLayerNet.java\". Pack the project's folder and hand it in again.",
                rejection(Pack.replaced(zip("C:/Net.java", NET), "C:/Net", "C:\\Net")));
    }

    @Test
    void backslashesSeparateFolders() {
        Submission submission = read(Pack.replaced(zip("src/ml/Net.java", NET), "src/ml/", "src\\ml\\"));

        assertEquals(List.of("src/ml/Net.java"), paths(submission));
    }

    @Test
    void backslashesDoNotHideAPathOutOfTheArchive() {
        assertEquals("ana.zip holds \"..\\..\\Net.java\", a path with \"..\", which leads out of the submission. "
                + "Pack the project's folder and hand it in again.",
                rejection(Pack.replaced(zip("../../Net.java", NET), "../../", "..\\..\\")));
    }

    @Test
    void linkThatLeadsOutIsLeftOut() {
        Submission submission = read(Pack.zipWithLink("src/Key.java", "/etc/passwd"));

        assertEquals(List.of("Net.java"), paths(submission));
        assertEquals(List.of("Left out, because they are links that do not lead to a graded file: \"src/Key.java\"."),
                submission.remarks());
    }

    @Test
    void linkThatStaysInsideIsReadAsACopyThatCountsOnce() {
        Submission submission = read(Pack.zipWithLink("src/Net.java", "../Net.java"));

        assertEquals(List.of("Net.java"), paths(submission));
        assertEquals(List.of("\"Net.java\" was handed in 2 times and counts once; left out: \"src/Net.java\"."), submission.remarks());
    }

    @Test
    void bombIsRejectedByTheRatioOfItsRealBytes() {
        byte[] bomb = zip("Net.java", new byte[3 << 20]);

        assertEquals("ana.zip unpacks to more than 200 times its packed size at \"Net.java\", as no sources do. "
                + "Hand in the sources without generated files and data.", rejection(bomb));
    }

    @Test
    void bombThatLiesAboutItsSizeIsRejectedAllTheSame() {
        byte[] bomb = zip("Net.java", new byte[3 << 20]);
        String size = latin1(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(3 << 20).array());

        assertEquals("ana.zip unpacks to more than 200 times its packed size at \"Net.java\", as no sources do. "
                + "Hand in the sources without generated files and data.", rejection(Pack.replaced(bomb, size, "\12\0\0\0")));
    }

    @Test
    void bombOutsideTheKeptFilesIsNeverUnpacked() {
        byte[] bomb = zip("Net.java", NET, "zeros.bin", "\0".repeat(20 << 20));

        Submission submission = assertTimeout(Duration.ofSeconds(5), () -> read(bomb));

        assertEquals(List.of("Net.java"), paths(submission));
    }

    @Test
    void dataOfMoreThanEightMebibytesIsLeftOutAndASourceRejected() {
        byte[] noise = new byte[(8 << 20) + 1];
        new Random(1).nextBytes(noise);

        assertEquals("ana.zip holds \"Net.java\", which is larger than 8 MiB, the most a file may have. "
                + "Hand in the sources without libraries and data.", rejection(zip("Net.java", noise)));
        Submission submission = read(zip("Net.java", NET, "weights.npz", new String(noise, StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("Net.java"), paths(submission));
        assertEquals(List.of("Left out, because it is larger than 8 MiB: \"weights.npz\"."), submission.remarks());
    }

    @Test
    void filesOfMoreThanSixtyFourMebibytesInAllAreRejected() {
        // A line of 64 random letters repeats within the window of deflate and packs about one to eighty: no bomb by ratio.
        String[] files = IntStream.range(0, 9).boxed()
                .flatMap(i -> Stream.of("N" + i + ".java", noisyText(i).repeat(100)))
                .toArray(String[]::new);

        assertEquals("ana.zip holds more than 64 MiB of files, the most that is read. "
                + "Hand in the sources without build output, libraries and data.", rejection(zip(files)));
    }

    @Test
    void moreThanTwoThousandFilesAreRejected() {
        String[] files = IntStream.range(0, 3_000).boxed().flatMap(i -> Stream.of(i + ".txt", "")).toArray(String[]::new);

        assertEquals("ana.zip holds more than 2000 files and folders, the most that is read. "
                + "Hand in the sources without build output, libraries and data.", rejection(zip(files)));
    }

    @Test
    void threeThousandFilesOfAToolAreNotCounted() {
        Stream<String> git = IntStream.range(0, 3_000).boxed().flatMap(i -> Stream.of(".git/objects/" + i, ""));

        Submission submission = read(zip(Stream.concat(Stream.of("Net.java", NET), git).toArray(String[]::new)));

        assertEquals(List.of("Net.java"), paths(submission));
    }

    @Test
    void sixtyFiveThousandEntriesAreRejectedWhereverTheyLie() {
        String[] files = IntStream.range(0, 65_000).boxed().flatMap(i -> Stream.of(".git/" + i, "")).toArray(String[]::new);

        assertEquals("ana.zip holds more than 20000 files and folders, the most that is read. "
                + "Hand in the sources without build output, libraries and data.", rejection(zip(files)));
    }

    @Test
    void truncatedArchiveIsRejected() {
        byte[] whole = zip("Net.java", NET);

        assertEquals(DAMAGED, rejection(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void flippedBitInAFileIsRejected() {
        byte[] zip = zip("Net.java", NET);
        int inData = 30 + "Net.java".length() + 4;
        zip[inData] ^= 1;

        assertEquals(DAMAGED, rejection(zip));
    }

    @Test
    void encryptedArchiveIsRejected() {
        byte[] zip = zip("Net.java", NET);
        zip[6] |= 1;
        int central = latin1(zip).indexOf("PK\1\2");
        zip[central + 8] |= 1;

        assertEquals("ana.zip is encrypted: \"Net.java\" needs a password. Pack it without a password and hand it in again.",
                rejection(zip));
    }

    @Test
    void unknownMethodIsRejected() {
        byte[] zip = zip("Net.java", NET);
        zip[8] = 14;
        zip[latin1(zip).indexOf("PK\1\2") + 10] = 14;

        assertEquals("ana.zip packs \"Net.java\" by method 14; known are 0 (stored), 8 (deflate), 9 (deflate64) and 12 (bzip2). "
                + "Pack it as an ordinary .zip and hand it in again.", rejection(zip));
    }

    @Test
    void localHeaderThatDisagreesWithTheDirectoryIsRejected() {
        byte[] zip = zip("Net.java", NET);
        zip[30] = 'J';

        assertEquals("ana.zip has two different names for \"Net.java\" in its two tables of contents. "
                + "Pack the project's folder again and hand it in.", rejection(zip));
    }

    @Test
    void emptyArchiveIsRejected() {
        assertEquals("ana.zip holds no files. Hand in the sources (.java).", rejection(zip()));
    }

    @Test
    void nameWithoutUtf8FlagIsReadAsCp437IfItIsNoUtf8() {
        Submission submission = read(zip("IBM437", new String[] {"\u00fcbung/Net.java", NET}));

        assertEquals(List.of("\u00fcbung/Net.java"), paths(submission));
    }

    @Test
    void nameWithoutUtf8FlagIsReadAsUtf8IfItIs() {
        byte[] flagged = zip("\u00fcbung/Net.java", NET);
        flagged[7] &= ~8;
        flagged[latin1(flagged).indexOf("PK\1\2") + 9] &= ~8;

        assertEquals(List.of("\u00fcbung/Net.java"), paths(read(flagged)));
    }

    private Submission read(byte[] zip) {
        return Pack.read(folder, "ana.zip", zip);
    }

    private String rejection(byte[] zip) {
        Submission submission = read(zip);
        assertEquals(List.of(), submission.files());
        return submission.rejection();
    }

    private static List<String> paths(Submission submission) {
        return submission.files().stream().map(SourceFile::path).toList();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String noisyText(long seed) {
        return new Random(seed).ints(80_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
