package netgrade.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import netgrade.report.Samples;
import netgrade.result.ClassResults;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradesCsvTest {

    @Test
    void aLineHasPointsOfEachItemStatusAndRemark() {
        String csv = csv(Samples.perfect("bea"), Samples.rejected("dora"));

        assertEquals(
                "id,points,max,scores,stability,status,remark\r\n"
                        + "bea,3,3,2,1,graded,\r\ndora,0,3,0,0,rejected,\"Rejected: The archive holds \"\"../../etc/passwd\"\", which"
                        + " points outside of it. Pack your source"
                        + " folder again, without links.\"\r\n",
                csv);
    }

    @Test
    void pointsThatAreNotFinalAreEmptyCells() {
        assertEquals(
                "id,points,max,scores,status,remark\r\nemil,,2,,incomplete,Grader fault: Scores of five rows: No worker could be"
                        + " started.\r\n",
                csv(Samples.faulty("emil")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\r=1", " =1", "\n@x"})
    void textThatASpreadsheetWouldCalculateGetsAnApostrophe(String text) {
        assertEquals('\'', GradesCsv.text(text).charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "a=b", "1-2", ""})
    void otherTextIsLeftAlone(String text) {
        assertEquals(text, GradesCsv.text(text));
    }

    @Test
    void anIdIsGuardedAndItsPointsAreNot() {
        Samples.Item late = Samples.item("late", "Late", Visibility.PUBLIC, -1, 1, ItemGrade.Status.NONE);
        Result graded = Samples.graded("=1+1", List.of(late), List.of(), "");

        assertEquals("'=1+1,-1,1,-1,graded,", csv(graded).lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void whoHandedInNothingHasALineWithoutPoints() {
        List<Summary> summaries = List.of(Summary.of(Samples.perfect("bea")));

        assertEquals(
                "id,points,max,scores,stability,status,remark\r\nbea,3,3,2,1,graded,\r\n'=ana,,,,,handed in nothing,\r\n",
                csv(summaries, List.of("=ana")));
    }

    private static String csv(Result... graded) {
        return csv(Stream.of(graded).map(Summary::of).toList(), List.of());
    }

    private static String csv(List<Summary> summaries, List<String> absent) {
        return new GradesCsv().text(new ClassResults(Samples.ASSIGNMENT, summaries, absent, List.of()));
    }
}
