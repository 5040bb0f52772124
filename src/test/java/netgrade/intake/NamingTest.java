package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        assertEquals(List.of(folder.getFileName() + ": 1 of 2 names are as moodle writes them, so that all are taken as they are. "
                + "With --names moodle these are read, and the others are left out."), plain.remarks());
        Batch moodle = Handout.find(folder, naming(Platform.MOODLE));
        assertEquals(List.of("Ana_12"), Handout.ids(moodle));
        assertEquals(List.of(folder.resolve("ben")), moodle.leftOut());
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

        assertEquals("\"" + folder + "\": --names moodle fits no name in it; expected names such as \"Ana Adams_1234_assignsubmission_file_\", "
                + "found \"ana\", \"ben\".", problem.getMessage());
    }

    @Test
    void damagedDownloadIsAProblemWhereAPlatformIsChosenElseASubmission() throws IOException {
        Path zip = Files.write(folder.resolve("download.zip"), new byte[] {'P', 'K', 3, 4, 0});

        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> Handout.find(zip, naming(Platform.CANVAS)));

        assertEquals("\"" + zip + "\" is damaged and cannot be unpacked; the upload may have been cut short. "
                + "Check that it opens on your computer, then pack it anew and hand in again.", problem.getMessage());
        assertEquals(List.of("download"), Handout.ids(Handout.find(zip)));
    }
}
