package netgrade.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import netgrade.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading worksheets as Moodle exports them, made by hand from its importer's source. */
class MoodleWorksheetTest {

    private static final String EXPORT =
            """
            Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",\
            "Last modified (submission)","Last modified (grade)","Feedback comments"
            "Participant 101","Ana Adams",ana@x.edu,"Submitted for grading",,25.00,Yes,"Friday, 1 May 2026, 10:00 AM",-,
            "Participant 102","Ben_Bell",ben@x.edu,"Submitted for grading",3.00,25.00,Yes,"Friday, 1 May 2026, 11:00 AM",-,\
            "<p>good, ""really""</p>"
            "Participant 103","Ana Adams",cy@x.edu,"No submission",,25.00,No,-,-,
            """;

    private static final String GERMAN =
            """
            ID,"Vollständiger Name",Status,Bewertung,Bestwertung,"Zuletzt geändert (Bewertung)"
            "Teilnehmer/in 101","Ana Adams",Abgegeben,,"25,00",-
            "Teilnehmer/in 102","Ben Bell",Abgegeben,,"25,00",-
            """;

    @TempDir
    private Path folder;

    private static Posting posting(String id, String participant, double points) {
        return new Posting(id, List.of(participant), points, 25, true);
    }

    private static MoodleWorksheet read(String text, String column) {
        return MoodleWorksheet.read("w.csv", text, column, Optional.empty());
    }

    @Test
    void pointsAreEnteredAndNothingElseChanges() {
        Transfer transfer = read(EXPORT, "Grade").fill(List.of(posting("Ana Adams_101", "101", 21.5)));

        assertEquals(
                GradeTable.read("a", EXPORT.replace("\"Submitted for grading\",,", "\"Submitted for grading\",21.5,")).text(),
                transfer.text());
        assertTrue(transfer.text().contains("\"<p>good, \"\"really\"\"</p>\""));
        assertEquals(Map.of(0, "Ana Adams_101"), transfer.entered());
    }

    @Test
    void lockedGradeStaysAndIsListed() {
        Transfer transfer = read(EXPORT, "Grade").fill(List.of(posting("Cy_103", "103", 9)));

        assertTrue(transfer.entered().isEmpty());
        assertTrue(
                transfer.remarks().contains("Grade cannot be changed according to the file, not entered: Ana Adams"),
                transfer.remarks()::toString);
    }

    @Test
    void germanWorksheetIsReadOnceItsColumnIsNamed() {
        GradebookProblem unnamed = assertThrows(GradebookProblem.class, () -> read(GERMAN, "Grade"));
        Transfer transfer = read(GERMAN, "Bewertung").fill(List.of(posting("a", "102", 21.5)));

        assertEquals(
                "\"w.csv\" has no column \"Grade\"; columns found: ID, Vollständiger Name, Status, Bewertung, Bestwertung, Zuletzt"
                + " geändert (Bewertung). If it is in another language or renamed, name the column with --moodle-column.",
                unnamed.getMessage());
        assertTrue(transfer.text().contains("Teilnehmer/in 102,Ben Bell,Abgegeben,\"21,5\",\"25,00\",-\n"), transfer.text());
    }

    @Test
    void identifiersThatAreGoneAreTold() {
        String without = EXPORT.replaceAll("\"Participant (\\d+)\"", "$1").replace("Identifier", "Who");

        assertTrue(assertThrows(GradebookProblem.class, () -> read(without, "Grade")).getMessage()
                .startsWith(
                        "\"w.csv\" has no column of identifiers such as \"Participant 123\" in every line; columns found: Who, Full name,"
                        + " "));
    }

    @Test
    void twoColumnsThatCouldHoldIdentifiersAreTold() {
        String two = GERMAN.replace("Abgegeben", "Gruppe 1");

        assertTrue(
                assertThrows(GradebookProblem.class, () -> read(two, "Bewertung"))
                        .getMessage().startsWith("\"w.csv\" has 2 columns of identifiers"));
        assertEquals(
                Map.of(1, "a"),
                MoodleWorksheet.read("w", two, "Bewertung", Optional.of("ID")).fill(List.of(posting("a", "102", 1))).entered());
    }

    @Test
    void submissionNamedAfterAnAddressIsFoundByIt() {
        assertEquals(
                Map.of(1, "ben@x.edu"), read(EXPORT, "Grade").fill(List.of(new Posting("ben@x.edu", List.of(), 1, 25, true))).entered());
    }

    @Test
    void feedbackGoesToTheFolderMoodleLooksIn() {
        MoodleWorksheet worksheet = read(EXPORT, "Grade");
        Transfer transfer = worksheet.fill(List.of(posting("Ana Adams_101", "101", 21.5), posting("Ben_Bell_102", "102", 3)));

        assertEquals(
                Map.of("Ana Adams_101_assignsubmission_file_", "Ana Adams_101", "Ben Bell_102_assignsubmission_file_", "Ben_Bell_102"),
                worksheet.feedbackFolders(transfer),
                "Moodle splits at underscores, so none is in the name");
    }

    @Test
    void feedbackZipHoldsEachReport() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("submissions/ana")).resolve("report.html"), "<p>Ana's");

        Path zip = FeedbackZip.write(folder, Map.of("Änne Adams_101_assignsubmission_file_", "ana"), "report.html");

        try (ZipFile read = new ZipFile(zip.toFile())) {
            byte[] bytes = read.getInputStream(read.getEntry("Änne Adams_101_assignsubmission_file_/report.html")).readAllBytes();
            assertEquals("<p>Ana's", new String(bytes, StandardCharsets.UTF_8));
            assertEquals(1, read.size());
        }
    }
}
