package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One student's hostile names cost the others nothing. */
class ZipDownloadTest {

    @TempDir
    Path folder;

    @Test
    void entryThatLeadsOutIsNamedAndTheOthersAreRead() {
        Path zip = Handout.zip(folder, "../ana_12_901_Net.java", "ben_13_902_Net.java", "eve_14_903_Net.java");

        Batch batch = Handout.find(zip);

        assertEquals(List.of("ben_13", "eve_14"), Handout.ids(batch));
        assertEquals(List.of("download.zip holds \"../ana_12_901_Net.java\", a path with \"..\", which leads out of the submission. "
                + "Pack the project's folder and hand it in again."), batch.remarks());
    }

    @Test
    void absoluteEntryIsNamed() {
        Path zip = Handout.zip(folder, "C:/ana_12_901_Net.java", "ben_13_902_Net.java", "eve_14_903_Net.java");

        assertEquals(1, Handout.find(zip).remarks().size());
    }

    @Test
    void linkInADownloadIsNamed() throws IOException {
        byte[] withLink = Pack.zipWithLink("ana_12_901_Net.java", "/etc/passwd");
        Path zip = Files.write(folder.resolve("download.zip"), withLink);

        assertEquals(List.of("download.zip contains a link, \"ana_12_901_Net.java\"; links in a download are not followed."),
                Handout.find(zip, Naming.ofPattern("(?<student>.+)\\.java")).remarks());
    }

    @Test
    void bombOfOneStudentIsTheirsAlone() throws IOException {
        byte[] bomb = Pack.zip("Net.java", new byte[3 << 20]);
        Path zip = Files.write(folder.resolve("download.zip"), Pack.zip("ana_12_901_hw.zip", bomb));

        assertEquals(
                "hw.zip unpacks to more than 200 times its packed size at \"Net.java\", as no sources do. Hand in the sources without"
                + " generated files and data.",
                Handout.find(zip).submissions().get(0).read().rejection());
    }

    @Test
    void largeFileOfOneStudentIsRejected() throws IOException {
        Path zip = Files.write(folder.resolve("download.zip"), Pack.zip("ana_12_901_Net.java", new byte[9 << 20]));

        assertEquals("Net.java holds \"ana_12_901_Net.java\", which is larger than 8 MiB, the most a file may have. "
                + "Hand in the sources without libraries and data.", Handout.find(zip).submissions().get(0).read().rejection());
    }

    @Test
    void nothingIsWrittenToTheDisk() throws IOException {
        Path zip = Handout.zip(folder, "ana_12_901_Net.java", "ben_13_902_Net.java");

        Handout.find(zip).submissions().forEach(Found::read);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(zip), files.toList());
        }
    }

    @Test
    void downloadThatIsGoneIsNoFaultOfTheStudents() throws IOException {
        Path zip = Handout.zip(folder, "ana_12_901_Net.java");
        Found ana = Handout.find(zip).submissions().get(0);
        Files.delete(zip);

        IntakeProblem problem = assertThrows(IntakeProblem.class, ana::read);

        assertEquals(
                "\"" + zip + "\" cannot be read: no such file or folder. Check its permissions and that it still exists, then run again.",
                problem.getMessage());
    }

    @Test
    void namesWithBackslashesAreRead() {
        Path zip = Handout.zip(folder, "12-34 - Ana - Oct 5, 2026 1159 PM\\src\\Net.java", "12-34 - Ben - Oct 5, 2026 1159 PM\\Net.java");

        Batch batch = Handout.find(zip);

        assertEquals(List.of("Ana", "Ben"), Handout.ids(batch));
        assertEquals(List.of("src/Net.java"), Handout.files(batch.submissions().get(0)));
    }

    @Test
    void fileThatIsThereTwiceIsRejected() throws IOException {
        byte[] twice = Pack.replaced(Pack.zip("ana_12_901_Net.java", Pack.NET, "anb_12_901_Net.java", Pack.NET), "anb_", "ana_");
        Path zip = Files.write(folder.resolve("download.zip"), twice);

        assertEquals("Net.java holds \"Net.java\" twice, so it is unclear which one counts. Pack the project's folder again and hand it "
                + "in.",
                Handout.find(zip).submissions().get(0).read().rejection());
    }

    @Test
    void namesInCp437AreRead() throws IOException {
        Path zip = Files.write(folder.resolve("download.zip"),
                Pack.zip("CP437", new String[] {"Zo\u00eb \u00c4rm_12_assignsubmission_file_/Net.java", Pack.NET}));

        Batch batch = Handout.find(zip);

        assertEquals(List.of("Zo\u00eb \u00c4rm_12"), Handout.ids(batch));
        assertEquals(List.of("Net.java"), Handout.files(batch.submissions().get(0)));
    }
}
