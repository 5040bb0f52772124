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
    void fileNamedAsAnotherStudentsAttemptStaysTheirOwn() {
        Batch batch = Handout.find(
                Handout.folder(folder, "HW 1_bob_attempt_2026-05-01-20-00-00.txt", "HW 1_bob_attempt_2026-05-01-20-00-00_Net.java",
                "HW 1_eve_attempt_2026-05-03-10-00-00.txt",
                "HW 1_eve_attempt_2026-05-03-10-00-00_x_bob_attempt_2026-05-01-23-00-00_Net.java",
                "HW 1_mal_attempt_2026-05-03-10-00-00.txt", "HW 1_mal_attempt_2026-05-03-10-00-00_x_mal_attempt_2026-05-01-12-00-00.txt"));

        assertEquals(List.of("bob", "eve", "mal"), Handout.ids(batch));
        assertEquals(List.of("Net.java"), Handout.files(batch.submissions().get(0)));
        assertEquals(Optional.of("2026-05-03T10:00"), batch.submissions().get(2).handIn().time().map(HandInTime::toString));
        batch.submissions().forEach(found -> assertEquals(List.of(), found.handIn().olderAttempts()));
        assertEquals("\"HW 1_eve_attempt_2026-05-03-10-00-00_x_bob_attempt_2026-05-01-23-00-00_Net.java\" contains two attempts; "
                + "it was read as the work of \"eve\", whose attempt comes first.", batch.remarks().get(0));
        assertEquals(2, batch.remarks().size());
    }

    @Test
    void loginsThatEndAlikeStayApart() throws IOException {
        Handout.folder(folder, "HW_1_a_adams_attempt_2026-05-01-23-59-07_Net.java", "HW_1_b_adams_attempt_2026-05-01-23-59-07_Net.java");

        assertEquals(List.of("a_adams", "b_adams"), Handout.ids(Handout.find(folder)));
        assertEquals(2, Handout.find(folder).remarks().size());

        // The title that one text file tells is that of all.
        Files.writeString(folder.resolve("HW_1_c_d_attempt_2026-05-01-23-59-07.txt"), "Name: Cy (c_d)\n");
        assertEquals(List.of("a_adams", "b_adams", "c_d"), Handout.ids(Handout.find(folder)));
        assertEquals(List.of(), Handout.find(folder).remarks());
    }

    @Test
    void downloadIsReadFromItsZip() {
        Path zip = Handout.zip(folder, "HW_ana_attempt_2026-05-01-23-59-07.txt", "HW_ana_attempt_2026-05-01-23-59-07_Net.java");

        assertEquals(List.of("Net.java"), Handout.files(Handout.find(zip).submissions().get(0)));
    }
}
