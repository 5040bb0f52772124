package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrightspaceNamesTest {

    @TempDir
    Path folder;

    @Test
    void newestFolderCounts() {
        Batch batch = Handout.find(
                Handout.folder(folder, "12345-67890 - Ana Adams - Sep 30, 2026 1159 PM/", "12345-67890 - Ana Adams - Oct 5, 2026 1201 AM/",
                "12347-67890 - Ben - Bell - Oct 5, 2026 1159 PM/", "index.html"));

        assertEquals(List.of("Ana Adams", "Ben - Bell"), Handout.ids(batch));
        HandIn ana = batch.submissions().get(0).handIn();
        assertEquals(Optional.of("2026-10-05T00:01"), ana.time().map(HandInTime::toString));
        assertEquals(List.of("12345-67890 - Ana Adams - Sep 30, 2026 1159 PM"), ana.olderAttempts());
        assertEquals(List.of(), batch.leftOut());
    }

    @Test
    void flatFilesKeepTheirNames() {
        Batch batch = Handout.find(Handout.folder(folder, "12345-67890 - Ana Adams - Oct 5, 2026 1159 PM - Net.java",
                "12345-67890 - Ana Adams - Oct 5, 2026 1159 PM - My - Matrix.java"));

        assertEquals(List.of("My - Matrix.java", "Net.java"), Handout.files(batch.submissions().get(0)));
    }

    @Test
    void twoOfOneNameAreKeptApartUnlessTheirNumbersSayOtherwise() {
        Batch batch = Handout.find(
                Handout.folder(
                        folder, "12345-67890 - Ana Adams - Sep 30, 2026 1159 PM/", "12346-67890 - Ana Adams - Oct 5, 2026 1201 AM/"));

        assertEquals(List.of("Ana Adams 12345", "Ana Adams 12346"), Handout.ids(batch));
        assertEquals("\"12345-67890 - Ana Adams - Sep 30, 2026 1159 PM\" has the name \"Ana Adams\", and so has another number; "
                + "it is graded separately, because these may be two students.", batch.remarks().get(0));
    }

    @Test
    void dateInAnotherLanguageIsRead() {
        Batch batch = Handout.find(Handout.folder(folder, "12345-67890 - Ana Adams - 5. Okt. 2026 2359 - Net.java",
                "12345-67890 - Ana Adams - 4 octobre 2026 23:59 - Net.java", "12346-67890 - Ben - 5 de mayo de 2026 2359 - Net.java"));

        assertEquals(List.of("Ana Adams", "Ben"), Handout.ids(batch));
        assertEquals(Optional.of("2026-10-05T23:59"), batch.submissions().get(0).handIn().time().map(HandInTime::toString));
        assertEquals(
                List.of("12345-67890 - Ana Adams - 4 octobre 2026 23:59 - Net.java"), batch.submissions().get(0).handIn().olderAttempts());
        assertEquals(List.of("Net.java"), Handout.files(batch.submissions().get(0)));
    }

    @Test
    void attemptsWithDatesThatCannotBeReadAreNeverMerged() {
        Batch batch = Handout.find(
                Handout.folder(folder, "12345-67890 - Ana - 1 xyz 2026 2359 - Net.java", "12345-67890 - Ana - 2 xyz 2026 2359 - Net.java"));

        assertEquals(List.of("Ana (1 xyz 2026 2359)", "Ana (2 xyz 2026 2359)"), Handout.ids(batch));
        assertEquals("\"12345-67890 - Ana - 1 xyz 2026 2359 - Net.java\" has an unreadable date, \"1 xyz 2026 2359\"; it is graded "
                + "separately, "
                + "without a time.", batch.remarks().get(0));
    }
}
