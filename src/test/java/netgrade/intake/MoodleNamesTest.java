package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodleNamesTest {

    @TempDir
    Path folder;

    @Test
    void foldersOfBothVersionsAndFlatFilesAreRead() {
        Batch batch = Handout.find(Handout.folder(folder, "Ana Adams_12_assignsubmission_file_/", "Ben_Bell_13_assignsubmission_file/",
                "Eva Ek_14_assignsubmission_file_Net.java", "Participant_15_assignsubmission_file_/"));

        assertEquals(List.of("Ana Adams_12", "Ben_Bell_13", "Eva Ek_14", "Participant_15"), Handout.ids(batch));
        batch.submissions().forEach(found -> assertEquals(List.of("Net.java"), Handout.files(found), found.id()));
        assertEquals(List.of("13"), Handout.byId(batch).get("Ben_Bell_13").handIn().students());
    }

    @Test
    void fileNamedAsAnotherParticipantsStaysTheirOwn() {
        Batch batch = Handout.find(
                Handout.folder(
                        folder, "Eve_12_assignsubmission_file_x_13_assignsubmission_file_Net.java",
                        "Ben_13_assignsubmission_file_Net.java"));

        assertEquals(List.of("Ben_13", "Eve_12"), Handout.ids(batch));
        assertEquals(List.of("\"Eve_12_assignsubmission_file_x_13_assignsubmission_file_Net.java\" contains the numbers of two "
                + "participants; "
                + "it was read as the work of \"Eve_12\", whose number comes first."), batch.remarks());
    }

    @Test
    void twoNamesOfOneNumberAreGradedApart() {
        Batch batch = Handout.find(Handout.folder(folder, "Ana_12_assignsubmission_file_/", "Ben_12_assignsubmission_file_/"));

        assertEquals(List.of("Ana_12", "Ben_12"), Handout.ids(batch));
        assertEquals(List.of("Several names share \"12\": Ana_12, Ben_12. Each is graded separately, because they may be different "
                + "students."), batch.remarks());
    }

    @Test
    void textOfAStudentGoesWithTheirFiles() {
        Batch batch = Handout.find(
                Handout.folder(folder, "Ana_12_assignsubmission_file_/", "Ana_12_assignsubmission_onlinetext_/onlinetext.html"));

        assertEquals(List.of("Ana_12"), Handout.ids(batch));
        assertEquals(List.of("Net.java"), Handout.files(batch.submissions().get(0)));
    }

    @Test
    void downloadIsReadFromItsZip() {
        Path zip = Handout.zip(
                folder, "Ana_12_assignsubmission_file_/", "Ben_13_assignsubmission_file_/src/Net.java", "__MACOSX/x", ".DS_Store");

        Batch batch = Handout.find(zip);

        assertEquals(List.of("Ana_12", "Ben_13"), Handout.ids(batch));
        assertEquals(List.of("src/Net.java"), Handout.files(batch.submissions().get(1)));
        assertEquals(List.of(), batch.leftOut());
    }

    @Test
    void zipInTheZipOfTheDownloadMayHoldOneMore() throws IOException {
        byte[] inner = Pack.zip("hw.zip", Pack.zip("src/Net.java", Pack.NET));
        Path zip = Files.write(folder.resolve("download.zip"), Pack.zip("Ana_12_assignsubmission_file_/upload.zip", inner));

        assertEquals(List.of("upload.zip/hw.zip/src/Net.java"), Handout.files(Handout.find(zip).submissions().get(0)));
    }

    @Test
    void zipOfAStudentIsRejectedByItsOwnName() throws IOException {
        byte[] hostile = Pack.zip("../Net.java", Pack.NET);
        Path zip = Files.write(folder.resolve("download.zip"), Pack.zip("Ana_12_assignsubmission_file_upload.zip", hostile));

        assertEquals("upload.zip holds \"../Net.java\", a path with \"..\", which leads out of the submission. "
                + "Pack the project's folder and hand it in again.", Handout.find(zip).submissions().get(0).read().rejection());
    }

    @Test
    void oneTopFolderAroundThemIsLookedInto() {
        Handout.folder(folder.resolve("download/hw1"), "Ana_12_assignsubmission_file_/", "Ben_13_assignsubmission_file_/");

        assertEquals(List.of("Ana_12", "Ben_13"), Handout.ids(Handout.find(folder.resolve("download"))));
        assertEquals(List.of("Ana_12"), Handout.ids(Handout.find(Handout.zip(folder, "hw1/Ana_12_assignsubmission_file_/"))));
    }
}
