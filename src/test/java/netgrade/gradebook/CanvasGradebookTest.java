package netgrade.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Gradebooks as Canvas exports them, made by hand from its importer's source. */
class CanvasGradebookTest {

    private static final String EXPORT =
            """
            Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (4711),Current Score (read only)
            ,,,,,Manual Posting,(read only)
            "    Points Possible",,,,,25.00,(read only)
            "Adams, Ana",1234,s1,ana@x.edu,"A, morning",,0.0
            "Bell, ""Ben""\",1235,s2,ben@x.edu,B,3.5,14.0
            "=Cox, Cy",1236,s3,cy@x.edu,B,EX,
            "Student, Test",1299,,5f3a,B,,
            """;

    private static Posting posting(String id, String student, double points) {
        return new Posting(id, List.of(student), points, 25, true);
    }

    private static CanvasGradebook read(String text) {
        return CanvasGradebook.read("grades.csv", text, "ID", Optional.empty());
    }

    private static String problem(String text, String idColumn, Optional<String> column) {
        return assertThrows(GradebookProblem.class, () -> CanvasGradebook.read("grades.csv", text, idColumn, column)).getMessage();
    }

    private static List<CSVRecord> cells(String text) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    @Test
    void pointsAreEnteredAndEveryOtherCellStays() throws IOException {
        Transfer transfer = read(EXPORT).fill(List.of(posting("adamsana_1234", "1234", 21.5), posting("bellben_1235", "1235", 25)));

        List<CSVRecord> before = cells(EXPORT);
        List<CSVRecord> after = cells(transfer.text());
        assertEquals(before.size(), after.size());
        for (int row = 0; row < before.size(); row++) {
            for (int column = 0; column < before.get(row).size(); column++) {
                String expected = column != 5 || row < 3 || row > 4 ? before.get(row).get(column) : row == 3 ? "21.5" : "25";
                assertEquals(expected, after.get(row).get(column), "row " + row + ", column " + column);
            }
        }
        assertEquals(Map.of(2, "adamsana_1234", 3, "bellben_1235"), transfer.entered());
    }

    @Test
    void whoIsMissingOnEitherSideIsListedAndNothingGuessed() {
        Transfer transfer = read(EXPORT).fill(List.of(posting("adamsana_1234", "1234", 21.5), posting("zed_77", "77", 3)));

        assertEquals(
                List.of(
                        "In the file, but no submission here; cell left as it is: Bell, \"Ben\", =Cox, Cy, Student, Test",
                        "Submission here, but not in the file: zed_77"),
                transfer.remarks());
    }

    @Test
    void excusedAndUnfinishedAreNotEntered() {
        Posting open = new Posting("adamsana_1234", List.of("1234"), 3, 25, false);
        Transfer transfer = read(EXPORT).fill(List.of(open, posting("coxcy_1236", "1236", 9)));

        assertTrue(transfer.entered().isEmpty());
        assertTrue(transfer.remarks().contains("Points not final, not entered: Adams, Ana"), transfer.remarks()::toString);
        assertTrue(transfer.remarks().contains("Excused in the file, not entered: =Cox, Cy"), transfer.remarks()::toString);
        assertTrue(transfer.text().contains(",EX,"));
    }

    @Test
    void twoSubmissionsOfOneStudentAreListedAndNoneEntered() {
        Transfer transfer = read(EXPORT).fill(List.of(posting("a", "1234", 1), posting("b", "1234", 2)));

        assertTrue(transfer.entered().isEmpty());
        assertTrue(
                transfer.remarks().contains("Several submissions by one student, none entered: Adams, Ana (a, b)"),
                transfer.remarks()::toString);
    }

    @Test
    void teamGivesItsPointsToEachMember() {
        Transfer transfer = read(EXPORT).fill(List.of(new Posting("team", List.of("1234", "1235"), 20, 25, true)));

        assertEquals(Map.of(2, "team", 3, "team"), transfer.entered());
    }

    @Test
    void submissionNamedAfterALoginIsFoundByIt() {
        Transfer transfer = read(EXPORT).fill(List.of(new Posting("ANA@x.edu", List.of(), 20, 25, true)));

        assertEquals(Map.of(2, "ANA@x.edu"), transfer.entered());
    }

    @Test
    void loginOfTwoIsNobodys() {
        Transfer transfer = read(EXPORT.replace("ben@x.edu", "ana@x.edu")).fill(List.of(new Posting("ana@x.edu", List.of(), 20, 25, true)));

        assertTrue(transfer.entered().isEmpty());
    }

    @Test
    void otherPointsPossibleAreTold() {
        Transfer transfer = read(EXPORT.replace("25.00", "20")).fill(List.of(posting("a", "1234", 1)));

        assertEquals(
                "The platform has 20 points for this assignment, the rubric 25; points are entered as they are.",
                transfer.remarks().get(0));
    }

    @Test
    void anotherOrderAndSemicolonsWithDecimalCommasAreKept() {
        String export = "\uFEFFHomework 1 (4711);ID;Student\r\n25,00;;    Points Possible\r\n;1234;Adams, Ana\r\n";
        Transfer transfer = read(export).fill(List.of(posting("a", "1234", 21.5)));

        assertEquals("\uFEFFHomework 1 (4711);ID;Student\r\n25,00;;\"    Points Possible\"\r\n21,5;1234;Adams, Ana\r\n", transfer.text());
    }

    @Test
    void commasElsewhereTellNothingOfDecimals() {
        String text = "Student,ID,Section,Notes,Homework 1 (4711),Total\nPoints Possible,,,,\"1,000\",\n"
                + "Ana,1234,\"101,102\",\"3,5\",,\"1,23\"\n";

        Transfer transfer = read(text).fill(List.of(new Posting("ana", List.of("1234"), 16.5, 1000, true)));

        assertTrue(transfer.text().contains(",\"3,5\",16.5,"), transfer.text());
        // The platform's 1,000 points are the rubric's 1000.
        assertEquals(List.of(), transfer.remarks());
    }

    @Test
    void anotherLanguageIsReadOnceItsTitleIsNamed() {
        String export = EXPORT.replace("Student,ID,", "Studierende,Kennung,").replace("Points Possible", "Erreichbare Punkte");

        assertEquals(
                "\"grades.csv\" has no column \"ID\"; columns found: Studierende, Kennung, SIS User ID, SIS Login ID, Section, Homework 1"
                + " (4711), Current Score (read only). If it is in another language or renamed, name the column with --canvas-id-column.",
                problem(export, "ID", Optional.empty()));
        Transfer transfer = CanvasGradebook.read("grades.csv", export, "Kennung", Optional.empty()).fill(List.of(posting("a", "1234", 1)));
        assertEquals(Map.of(2, "a"), transfer.entered());
    }

    @Test
    void whichOfTwoAssignmentsIsMeantIsAsked() {
        String export = EXPORT.replace("Section", "Homework 0 (4700)");

        assertTrue(
                problem(export, "ID", Optional.empty())
                        .startsWith("\"grades.csv\" has 2 columns of an assignment, such as \"Homework 1 (4711)\";"));
        assertEquals(
                Map.of(2, "a"),
                CanvasGradebook.read("f", export, "ID", Optional.of("4711")).fill(List.of(posting("a", "1234", 1))).entered());
        assertEquals(
                Map.of(2, "a"),
                CanvasGradebook.read("f", export, "ID", Optional.of("homework 1 (4711)")).fill(List.of(posting("a", "1234", 1))).entered());
    }

    @Test
    void unknownAssignmentIsToldBesideTheColumns() {
        assertTrue(
                problem(EXPORT, "ID", Optional.of("Homework 9"))
                        .startsWith("\"grades.csv\" has no column \"Homework 9\"; columns found: Student, ID, "));
    }

    @Test
    void missingColumnOfTheAssignmentIsTold() {
        assertTrue(
                problem(EXPORT.replace(" (4711)", ""), "ID", Optional.empty()).startsWith("\"grades.csv\" has no column of an assignment"));
    }

    @Test
    void whatIsNoGradebookIsTold() {
        assertTrue(problem("", "ID", Optional.empty()).startsWith("\"grades.csv\" has no students; expected a line of titles"));
        assertTrue(problem("a,\"b\nc", "ID", Optional.empty()).startsWith("\"grades.csv\" cannot be read as CSV"));
    }
}
