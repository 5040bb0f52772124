package netgrade.intake;

import static netgrade.intake.Pack.NET;
import static netgrade.intake.Pack.bytes;
import static netgrade.intake.Pack.gzip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private static final String EXPECTED = "; expected a .zip, .tar.gz or .tar. "
            + "Pack the project's folder as one of these and hand it in again.";

    @TempDir
    Path folder;

    @Test
    void contentCountsNotTheEnding() {
        Submission submission = Pack.read(folder, "ana.zip", gzip(Pack.tar("Net.java", NET)));

        assertEquals("Net.java", submission.files().get(0).path());
    }

    @Test
    void foreignFormatIsNamed() {
        assertEquals("ana.zip is a RAR archive" + EXPECTED, rejection(bytes("Rar!\32\7\1")));
    }

    @Test
    void textIsNoArchive() {
        assertEquals("ana.zip is not an archive that netgrade can unpack, or it is damaged" + EXPECTED,
                rejection(bytes("<html>Please log in</html>")));
    }

    @Test
    void gzipOfASingleFileIsNoArchive() {
        assertEquals("ana.zip is a gzip file without a tar archive in it" + EXPECTED, rejection(gzip(bytes(NET))));
    }

    @Test
    void emptyFileIsNamed() {
        assertEquals("ana.zip is an empty file (0 bytes); the upload may have failed. Hand it in again.", rejection(new byte[0]));
    }

    @Test
    void truncatedGzipIsDamaged() {
        byte[] whole = gzip(Pack.tar("Net.java", NET));

        assertEquals("ana.zip is damaged and cannot be unpacked; the upload may have been cut short. "
                + "Check that it opens on your computer, then pack it again and hand it in.",
                rejection(Arrays.copyOf(whole, whole.length - 20)));
    }

    @Test
    void gzipBombIsRejectedWhileItUnpacks() {
        assertEquals("ana.zip unpacks to more than 200 times its packed size, as no sources do. "
                + "Hand in the sources without generated files and data.", rejection(gzip(new byte[100 << 20])));
    }

    @Test
    void archiveOfMoreThanSixtyFourMebibytesIsNotUnpacked() {
        assertEquals("ana.zip is larger than 64 MiB, the most an archive may have. "
                + "Hand in the sources without build output, libraries and data.", rejection(new byte[(64 << 20) + 1]));
    }

    @Test
    void noDamageThrows() {
        byte[] zip = Pack.zip("src/Net.java", NET.repeat(20), "hw.zip", "x", "answers.md", "a");
        byte[] tar = Pack.tar("src/Net.java", NET.repeat(20), "d/".repeat(60) + "a.txt", "x");
        Random random = new Random(20_260_101);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = (i % 2 == 0 ? zip : tar).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            Submission submission = Pack.read(folder, "ana.zip", damaged);

            assertEquals(submission.isRejected(), submission.files().isEmpty());
        }
    }

    private String rejection(byte[] archive) {
        return Pack.read(folder, "ana.zip", archive).rejection();
    }
}
