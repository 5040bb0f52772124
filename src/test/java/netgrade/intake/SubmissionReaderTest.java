package netgrade.intake;

import static netgrade.intake.Pack.NET;
import static netgrade.intake.Pack.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netgrade.intake.Submission.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionReaderTest {

    @TempDir
    Path folder;

    @Test
    void onlyWhatIsGradedIsKept() {
        Submission submission = read(zip(
                "hw/pom.xml", "", "hw/src/main/java/Net.java", NET, "hw/src/test/java/NetTest.java", "", "hw/README.md", "",
                "hw/src/main/resources/META-INF/services/netgrade.spi.NeuralNet", "Net", "hw/answers.md", "", "hw/best.npz", "",
                "hw/target/classes/Net.class", "", "hw/lib/junit.jar", "", "__MACOSX/hw/._Net.java", "", "hw/.git/HEAD", "",
                "hw/src/main/java/module-info.java", ""));

        assertEquals(List.of("hw/answers.md", "hw/best.npz", "hw/src/main/java/Net.java",
                "hw/src/main/resources/META-INF/services/netgrade.spi.NeuralNet"), paths(submission));
        assertFalse(submission.isRejected());
    }

    @Test
    void kindsOfFilesAreNamedWhereSourcesAreMissing() {
        assertEquals("ana.zip holds no .java file; found: .pdf (2), without ending (1). Hand in the sources (.java).",
                rejection(zip("a.pdf", "", "docs/b.pdf", "", "LICENSE", "", ".DS_Store", "")));
    }

    @Test
    void classFilesInPlaceOfSourcesAreNamed() {
        assertEquals("ana.zip holds no .java file; found: .class (1). "
                + "Class files are not graded: hand in the sources (.java) they were compiled from.",
                rejection(zip("target/classes/Net.class", "")));
    }

    @Test
    void sourcesInBuildOutputAreNamed() {
        assertEquals("ana.zip holds no .java file to grade; left out as build output, test or module-info: "
                + "\"bin/Net.java\", \"module-info.java\". Move the sources to a folder src and hand it in again.",
                rejection(zip("module-info.java", "", "bin/Net.java", "")));
    }

    @Test
    void longListOfKindsIsCut() {
        String[] files = {"f.a", "", "f.b", "", "f.c", "", "f.d", "", "f.e", "", "f.f", "", "f.g", "", "f.h", "", "f.i", "", "f.j", "",
            "f.k", "", "f.l", ""};

        assertTrue(rejection(zip(files)).contains(".i (1), .j (1), and 2 more. "));
    }

    @Test
    void namesThatDifferInCaseOnlyAreRejected() {
        assertEquals("ana.zip holds both \"src/Net.java\" and \"src/net.java\", which are one file on some systems. "
                + "Rename one of them and hand it in again.", rejection(zip("src/Net.java", NET, "src/net.java", NET)));
    }

    @Test
    void turkishLettersAreNotOneInDifferentCase() {
        Submission submission = read(zip("I.java", NET, "\u0131.java", NET));

        assertEquals("", submission.rejection());
    }

    @Test
    void archiveInAnArchiveIsUnpackedOnce() {
        byte[] inner = zip("src/Net.java", NET);

        Submission submission = read(zip("hw.zip", inner));

        assertEquals(List.of("hw.zip/src/Net.java"), paths(submission));
    }

    @Test
    void archiveInAnArchiveInAnArchiveIsRejected() {
        byte[] innermost = zip("Net.java", NET);

        assertEquals("ana.zip holds \"b.zip\", which holds no .java file; found: .zip (1). Hand in the sources (.java).",
                rejection(zip("b.zip", zip("a.zip", innermost))));
    }

    @Test
    void severalArchivesInAnArchiveAreNotUnpacked() {
        assertEquals("ana.zip holds no .java file; found: .zip (2). Hand in the sources (.java).",
                rejection(zip("a.zip", "", "b.zip", "")));
    }

    @Test
    void hostileArchiveInAnArchiveIsRejected() {
        assertEquals("ana.zip holds \"b.zip\", which holds \"../Net.java\", a path with \"..\", which leads out of the submission. "
                + "Pack the project's folder and hand it in again.", rejection(zip("b.zip", zip("../Net.java", NET))));
    }

    @Test
    void bombInAnArchiveIsRejectedByTheSizeOfTheOuter() {
        assertEquals("ana.zip holds \"b.zip\", which unpacks to more than 200 times its packed size at \"Net.java\", as no sources do. "
                + "Hand in the sources without generated files and data.", rejection(zip("b.zip", zip("Net.java", new byte[3 << 20]))));
    }

    @Test
    void hashIsThatOfPathsAndBytesInAnyOrder() {
        String hash = read(zip("A.java", "a", "B.java", "b")).hash();

        assertEquals(hash, read(zip("B.java", "b", "notes.txt", "", "A.java", "a")).hash());
        assertNotEquals(hash, read(zip("A.java", "ab", "B.java", "")).hash());
        assertNotEquals(hash, read(zip("C.java", "a", "B.java", "b")).hash());
        // python3: sha256 over len, path, len, bytes of each file, lengths as 4 bytes, most significant first
        assertEquals("db1f25e46af6c1fff8e94002124f8d326924463dda41f5bef1a02e5c9a81e55d", hash);
    }

    @Test
    void nothingInvisibleReachesAMessage() {
        assertEquals("ana.zip holds \"a?[31m?.java\", a name with an invisible control character (shown as ?). "
                + "Rename it and hand it in again.", rejection(zip("a\u001b[31m\u202e.java", NET)));
    }

    private Submission read(byte[] zip) {
        return Pack.read(folder, "ana.zip", zip);
    }

    private String rejection(byte[] zip) {
        Submission submission = read(zip);
        assertTrue(submission.isRejected());
        return submission.rejection();
    }

    private static List<String> paths(Submission submission) {
        return submission.files().stream().map(SourceFile::path).toList();
    }

    @Test
    void oddFilesThatClassesMayReadAreLeftOut() {
        String asking = NET + "// getResource\n";
        Submission submission = read(zip(
                "Net.java", asking, "data.txt", "", "Data.txt", "", "a\1.txt", "", "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/deep.txt", ""));

        assertEquals(List.of("Net.java", "data.txt"), paths(submission));
        assertEquals(3, submission.remarks().size());
        assertTrue(submission.remarks().contains("Classes cannot read \"Data.txt\": the submission holds both \"data.txt\" and "
                + "\"Data.txt\", which are one file on some systems. Rename one of them and hand it in again."));
    }

    @Test
    void manyFilesThatAreTooLargeAreLeftOut() throws IOException {
        Files.writeString(folder.resolve("Net.java"), NET);
        for (int i = 0; i < 9; i++) {
            Files.write(folder.resolve("data" + i + ".npz"), new byte[Budget.MAX_FILE_BYTES + 1]);
        }

        Submission submission = new Found("ana", folder).read();

        assertEquals(List.of("Net.java"), paths(submission), "9 times 8 MiB are more than a submission may have");
        assertEquals(9, submission.remarks().size());
    }

    @Test
    void colonInANameThatIsNotGradedDoesNoHarm() {
        Submission submission = read(zip("Net.java", NET, "Q: notes.txt", ""));

        assertEquals(List.of("Net.java"), paths(submission));
        assertEquals(List.of("Left out, because of the colon in its name: \"Q: notes.txt\"."), submission.remarks());
        assertTrue(read(zip("C:Net.java", NET)).isRejected(), "on Windows a file outside the submission");
    }

    @Test
    void sourcesInBuildOutputBesideOthersAreNamed() {
        assertEquals(List.of("Left out as build output: \"out/Net.java\"."),
                read(zip("Main.java", NET, "out/Net.java", "", "src/test/java/T.java", "")).remarks());
    }
}
