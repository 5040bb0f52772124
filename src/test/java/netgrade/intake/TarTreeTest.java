package netgrade.intake;

import static netgrade.intake.Pack.NET;
import static netgrade.intake.Pack.gzip;
import static netgrade.intake.Pack.tar;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import netgrade.intake.Submission.SourceFile;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTreeTest {

    @TempDir
    Path folder;

    @Test
    void packedAndPlainTarGiveTheSameFiles() {
        byte[] tar = tar("./", "", "./src/\u011fNet.java", NET);

        Submission packed = Pack.read(folder, "ana.tar.gz", gzip(tar));
        Submission plain = Pack.read(folder, "ana.tar", tar);

        assertEquals(List.of("src/\u011fNet.java"), packed.files().stream().map(SourceFile::path).toList());
        assertEquals(packed.hash(), plain.hash());
    }

    @Test
    void symbolicLinkIsNeverFollowedOut() {
        assertEquals("ana.tar holds no .java file, only links that do not lead to one: \"src/Key.java\". "
                + "Replace them with the files they point to and hand it in again.",
                rejection(Pack.tarWithSpecial("src/Key.java", TarConstants.LF_SYMLINK, "/etc/passwd")));
    }

    @Test
    void hardLinkIsNeverFollowedOut() {
        assertEquals("ana.tar holds no .java file, only links that do not lead to one: \"src/Key.java\". "
                + "Replace them with the files they point to and hand it in again.",
                rejection(Pack.tarWithSpecial("src/Key.java", TarConstants.LF_LINK, "/etc/passwd")));
    }

    @Test
    void pipeIsNeverRead() {
        assertEquals("ana.tar holds no .java file; found: pipe or device (1). Hand in the sources (.java).",
                rejection(Pack.tarWithSpecial("src/Net.java", TarConstants.LF_FIFO, "")));
    }

    @Test
    void pathOutOfTheArchiveIsRejected() {
        assertEquals("ana.tar holds \"src/../../Net.java\", a path with \"..\", which leads out of the submission. "
                + "Pack the project's folder and hand it in again.", rejection(tar("src/../../Net.java", NET)));
    }

    @Test
    void absolutePathIsRejected() {
        assertEquals("ana.tar holds \"/etc/Net.java\", an absolute path; expected paths that begin inside the submission, such as "
                + "\"src/TwoLayerNet.java\". Pack the project's folder and hand it in again.", rejection(tar("/etc/Net.java", NET)));
    }

    @Test
    void fileThatStandsTwiceIsRejected() {
        assertEquals("ana.tar holds \"Net.java\" twice, so it is unclear which one counts. "
                + "Pack the project's folder again and hand it in.", rejection(tar("Net.java", NET, "Net.java", "")));
    }

    @Test
    void truncatedArchiveIsRejected() {
        byte[] tar = tar("Net.java", NET.repeat(100));

        assertEquals("ana.tar is damaged and cannot be unpacked; the upload may have been cut short. "
                + "Check that it opens on your computer, then pack it again and hand it in.", rejection(Arrays.copyOf(tar, 1_000)));
    }

    private String rejection(byte[] tar) {
        return Pack.read(folder, "ana.tar", tar).rejection();
    }
}
