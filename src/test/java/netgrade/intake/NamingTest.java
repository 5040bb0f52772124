package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.document.Documents;
import netgrade.intake.Naming.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamingTest {

    @TempDir
    Path folder;

    private static Naming naming(Platform platform) {
        return Naming.of(platform, (file, text) -> Map.of());
    }

    @Test
    void namesOfTwoKindsArePlainUnlessOneIsChosen() {
        Handout.folder(folder, "Ana_12_assignsubmission_file_/", "ben/");

        Batch plain = Handout.find(folder);
        assertEquals(List.of("Ana_12_assignsubmission_file_", "ben"), Handout.ids(plain));
        assertEquals(List.of(folder.getFileName() + ": 1 of 2 names follow the naming scheme of moodle; every name was taken as it is. "
                + "Use --names moodle to grade only those that follow it."), plain.remarks());
        Batch moodle = Handout.find(folder, naming(Platform.MOODLE));
        assertEquals(List.of("Ana_12"), Handout.ids(moodle));
        assertEquals(List.of(folder.resolve("ben")), moodle.leftOut());
    }

    @Test
    void starterAmongADownloadIsLeftOutAndListed() {
        String remark = ": 2 of 3 names follow the naming scheme of canvas and were read that way; left out: %s. Use --names plain to "
                + "take every name as it is.";
        for (String misfit : List.of("Net.java", "src/", "solution/")) {
            Path download = folder.resolve(misfit.replaceAll("\\W", ""));
            Batch batch = Handout.find(Handout.folder(download, "adamsana_12_901_Net.java", "bellben_13_902_Net.java", misfit));

            assertEquals(List.of("adamsana_12", "bellben_13"), Handout.ids(batch));
            assertEquals(List.of(download.getFileName() + remark.formatted(misfit.replace("/", ""))), batch.remarks());
        }
        assertEquals(List.of("Ana_12", "Ben_13"),
                Handout.ids(
                        Handout.find(
                                Handout.zip(folder, "Ana_12_assignsubmission_file_/", "Ben_13_assignsubmission_file_/", "solution/"))));
    }

    @Test
    void whatMayBeADownloadIsNotGradedAsOne() {
        Path download = Handout.folder(folder, "adamsana_12_901_Net.java", "bellben_13_902_Net.java", "src/", "A.java", "B.java");

        assertEquals(folder.getFileName() + ": 2 of 5 names follow the naming scheme of canvas, so it may be a class's download or one "
                + "submission. Nothing was graded. "
                + "Use --names canvas to grade these and leave out the rest, or --names plain to grade everything as one submission.",
                assertThrows(IntakeProblem.class, () -> Handout.find(download)).getMessage());
        assertEquals(1, Handout.ids(Handout.find(download, naming(Platform.PLAIN))).size());
    }

    @Test
    void sakaiAndAutolabAreRead() throws IOException {
        Path sakai = Handout.folder(
                folder.resolve("sakai"), "HW 1/Adams, Ana(ana)/Submission attachment(s)/", "HW 1/Adams, Ana(ana)/Feedback Attachment(s)/",
                "HW 1/Bell, Ben(ben)/Submission attachment(s)/");
        Files.writeString(sakai.resolve("HW 1/Adams, Ana(ana)/timestamp.txt"), "20260501235907123");
        Files.writeString(sakai.resolve("HW 1/grades.csv"), "");
        Batch batch = Handout.find(sakai);
        assertEquals(List.of("ana", "ben"), Handout.ids(batch));
        assertEquals("2026-05-01T23:59:07", batch.submissions().get(0).handIn().time().orElseThrow().toString());
        assertEquals(List.of("Submission attachment(s)/Net.java"), Handout.files(batch.submissions().get(0)));

        Batch autolab = Handout.find(
                Handout.folder(
                        folder.resolve("autolab"), "ana@x.edu_1_handin.java", "ana@x.edu_10_handin.java", "ben@x.edu_2_handin.java"));
        assertEquals(List.of("ana@x.edu", "ben@x.edu"), Handout.ids(autolab));
        assertEquals(List.of("ana@x.edu_1_handin.java"), autolab.submissions().get(0).handIn().olderAttempts());
    }

    @Test
    void plainTakesNamesAsTheyAre() {
        Handout.folder(folder, "Ana_12_assignsubmission_file_/", "Ben_13_assignsubmission_file_/");

        assertEquals(List.of("Ana_12_assignsubmission_file_", "Ben_13_assignsubmission_file_"),
                Handout.ids(Handout.find(folder, naming(Platform.PLAIN))));
    }

    @Test
    void zipOfOneStudentIsOneSubmission() {
        Path zip = Handout.zip(folder, "src/Net.java", "README.md");

        assertEquals(List.of("download"), Handout.ids(Handout.find(zip)));
    }

    @Test
    void chosenPlatformThatFitsNoNameIsAProblem() {
        Handout.folder(folder, "ana/", "ben/");

        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> Handout.find(folder, naming(Platform.MOODLE)));

        assertEquals("\"" + folder + "\": --names moodle matches no name in it; expected names such as \"Ana "
                + "Adams_1234_assignsubmission_file_\", "
                + "found \"ana\", \"ben\".", problem.getMessage());
    }

    @Test
    void damagedDownloadIsAProblemWhereAPlatformIsChosenElseASubmission() throws IOException {
        Path zip = Files.write(folder.resolve("download.zip"), new byte[] {'P', 'K', 3, 4, 0});

        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> Handout.find(zip, naming(Platform.CANVAS)));

        assertEquals("\"" + zip + "\" is damaged and cannot be unpacked; the upload may have been cut short. "
                + "Check that it opens on your computer, then pack it again and hand it in.", problem.getMessage());
        assertEquals(List.of("download"), Handout.ids(Handout.find(zip)));
    }

    @Test
    void titleWithNumbersMakesNobodyAnother() {
        Handout.folder(folder, "HW_1_2_ana_attempt_2026-05-01-23-59-07_Net.java", "HW_1_2_ben_attempt_2026-05-01-23-59-08_Net.java");

        Batch batch = Handout.find(folder);

        assertEquals(List.of("ana", "ben"), Handout.ids(batch), "for Canvas all of it would be the student 1, named HW");
        assertEquals(List.of(folder.getFileName() + ": every name also follows the naming scheme of canvas, but was read by that of "
                + "blackboard. Use --names canvas if it comes from there."), batch.remarks());
    }

    @Test
    void oneStudentsNamesThatFitTwoPlatformsAreNotGraded() {
        Handout.folder(folder, "adamsana_12_901_x_ben_attempt_2026-05-01-23-59-07_Net.java");

        assertEquals("\"" + folder + "\" follows more than one naming scheme: blackboard says that it is the work of ben, canvas of "
                + "adamsana_12. Nothing was graded. Choose one with --names.",
                assertThrows(IntakeProblem.class, () -> Handout.find(folder)).getMessage());
        assertEquals(List.of("adamsana_12"), Handout.ids(Handout.find(folder, naming(Platform.CANVAS))));
    }

    @Test
    void namesInOneStudentsArchiveMakeNobodyAnother() throws IOException {
        Path ana = Files.write(folder.resolve("ana.zip"), Pack.zip("ben_12_901_Net.java", Pack.NET));
        Path cem = Files.write(folder.resolve("cem.zip"), Pack.zip("Net.java", Pack.NET));

        Batch beside = Intake.find(List.of(ana, cem), Optional.of("hw"), Set.of("hw"), Handout.AUTO).get(0);
        assertEquals(List.of("ana", "cem"), Handout.ids(beside));
        assertEquals(List.of("ana.zip: 1 of 1 names follow the naming scheme of canvas; every name was taken as it is. Use --names canvas "
                + "to grade only those that follow it."), beside.remarks());
        Batch alone = Handout.find(ana);
        assertEquals(List.of("ben_12"), Handout.ids(alone), "a download may hold one submission");
        assertEquals(List.of("ana.zip was read as a download from canvas, with the work of: ben_12. If a student chose these names, use "
                + "--names plain."), alone.remarks());
    }

    @Test
    void metadataInOneStudentsArchiveStopNobody() throws IOException {
        Path ana = Files.write(folder.resolve("ana.zip"), Pack.zip("submission_1/Net.java", Pack.NET, "submission_metadata.yml", "["));
        Path cem = Files.write(folder.resolve("cem.zip"), Pack.zip("Net.java", Pack.NET));
        Naming auto = Naming.of(Platform.AUTO, Documents::readForeignYaml);

        assertEquals(List.of("ana", "cem"), Handout.ids(Intake.find(List.of(ana, cem), Optional.of("hw"), Set.of("hw"), auto).get(0)));
    }

    @Test
    void nameThatBeginsWithADotIsAStudentsIfThePlatformNamesIt() {
        Handout.folder(folder, ".Net Fan_12_assignsubmission_file_/", "Ben_13_assignsubmission_file_/", ".idea/", ".DS_Store");

        assertEquals(List.of("12", "13"), Handout.find(folder).submissions().stream()
                .flatMap(found -> found.handIn().students().stream()).sorted().toList());
    }

    @Test
    void whatTellsOfOneStudentAndCannotBeReadStopsNobody() throws IOException {
        Handout.folder(folder, "Adams, Ana(ana)/Submission attachment(s)/", "Bell, Ben(ben)/Submission attachment(s)/");
        Files.createDirectory(folder.resolve("Adams, Ana(ana)/timestamp.txt"));

        assertEquals(List.of("ana", "ben"), Handout.ids(Handout.find(folder)));
    }
}
