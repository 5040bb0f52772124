package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlackboardNamesTest {

    @TempDir
    Path folder;

    @Test
    void newestAttemptCountsAndOlderOnesAreListed() {
        Batch batch = Handout.find(Handout.folder(folder,
                "Homework 1_ana_attempt_2026-04-30-10-00-00.txt", "Homework 1_ana_attempt_2026-04-30-10-00-00_Net.java",
                "Homework 1_ana_attempt_2026-05-01-23-59-07.txt", "Homework 1_ana_attempt_2026-05-01-23-59-07_Better.java",
                "Homework 1_ben_attempt_2026-05-01-08-00-00_Net.java"));

        assertEquals(List.of("ana", "ben"), Handout.ids(batch));
        Found ana = batch.submissions().get(0);
        assertEquals(List.of("Better.java"), Handout.files(ana));
        assertEquals(Optional.of("2026-05-01T23:59:07"), ana.handIn().time().map(HandInTime::toString));
        assertEquals(
                List.of("Homework 1_ana_attempt_2026-04-30-10-00-00.txt", "Homework 1_ana_attempt_2026-04-30-10-00-00_Net.java"),
                ana.handIn().olderAttempts());
        assertEquals(List.of(), batch.leftOut());
    }

    @Test
    void loginWithUnderscoreIsThatOfTheTextFile() throws IOException {
        Handout.folder(folder, "HW_1_a_adams_attempt_2026-05-01-23-59-07_Net.java");
        Files.writeString(folder.resolve("HW_1_a_adams_attempt_2026-05-01-23-59-07.txt"), "Name: Ana Adams (a_adams)\nAssignment: HW_1\n");

        Found ana = Handout.find(folder).submissions().get(0);

        assertEquals("a_adams", ana.id());
        assertEquals("Ana Adams", ana.handIn().name());
    }

    @Test
    void textOfAStudentDoesNotMakeThemSomebodyElse() throws IOException {
        Handout.folder(folder, "HW_ana_attempt_2026-05-01-23-59-07_Net.java");
        Files.writeString(folder.resolve("HW_ana_attempt_2026-05-01-23-59-07.txt"), "Name: Ben Bell (ben)\n\nName: Ben Bell (ben)\n");

        assertEquals(List.of("ana"), Handout.ids(Handout.find(folder)));
    }

    @Test
    void downloadIsReadFromItsZip() {
        Path zip = Handout.zip(folder, "HW_ana_attempt_2026-05-01-23-59-07.txt", "HW_ana_attempt_2026-05-01-23-59-07_Net.java");

        assertEquals(List.of("Net.java"), Handout.files(Handout.find(zip).submissions().get(0)));
    }
}
