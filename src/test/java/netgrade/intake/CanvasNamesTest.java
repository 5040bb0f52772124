package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasNamesTest {

    @TempDir
    Path folder;

    @Test
    void filesOfAStudentAreOneSubmission() {
        Batch batch = Handout.find(
                Handout.folder(folder, "adamsana_12_901_Net.java", "adamsana_12_902_Matrix.java", "bellben_13_903_Net.java"));

        assertEquals(List.of("adamsana_12", "bellben_13"), Handout.ids(batch));
        Found ana = Handout.byId(batch).get("adamsana_12");
        assertEquals(List.of("Matrix.java", "Net.java"), Handout.files(ana));
        assertEquals(List.of("12"), ana.handIn().students());
        assertEquals("adamsana", ana.handIn().name());
    }

    @Test
    void lateMarkIsRead() {
        Batch batch = Handout.find(Handout.folder(folder, "adamsana_LATE_12_901_Net.java", "bellben_13_903_Net.java"));

        assertTrue(Handout.byId(batch).get("adamsana_12").handIn().isLateByUnknown());
        assertFalse(Handout.byId(batch).get("bellben_13").handIn().markedLate());
    }

    @Test
    void fileHandedInAgainReplacesTheOlderOne() {
        Batch batch = Handout.find(
                Handout.folder(folder, "adamsana_12_901_Net.java", "adamsana_12_907_Net-1.java", "adamsana_12_902_Matrix.java",
                "adamsana_12_909_Net-10.java"));

        Found ana = batch.submissions().get(0);
        assertEquals(List.of("Matrix.java", "Net-10.java"), Handout.files(ana));
        assertEquals(List.of("adamsana_12_901_Net.java", "adamsana_12_907_Net-1.java"), ana.handIn().olderAttempts());
        assertEquals(11, ana.handIn().attempt().getAsInt());
    }

    @Test
    void numberThatCanvasPutsBeforeAnEndingHidesNoFile() {
        Batch batch = Handout.find(
                Handout.folder(folder, "adamsana_12_901_Net-1.java", "adamsana_12_902_answers-1.md", "adamsana_12_903_weights-1.bin",
                "bellben_13_904_hw.tar-1.gz", "coxcy_14_905_hw2.v1.zip", "coxcy_14_906_hw2-1.v1.zip"));

        assertEquals(List.of("Net-1.java", "answers.md", "weights.bin"), Handout.files(batch.submissions().get(0)));
        assertEquals(List.of("hw.tar.gz"), batch.submissions().get(1).pieces().stream().map(Piece::name).toList());
        assertEquals(List.of("coxcy_14_905_hw2.v1.zip"), batch.submissions().get(2).handIn().olderAttempts());
    }

    @Test
    void fileNamedAsAnotherStudentsStaysTheirOwn() {
        Batch batch = Handout.find(Handout.folder(folder, "eve_12_901_x_13_902_Net.java", "bellben_13_903_Net.java"));

        assertEquals(List.of("bellben_13", "eve_12"), Handout.ids(batch));
        assertEquals(List.of("\"eve_12_901_x_13_902_Net.java\" contains the numbers of two students; it was read as the work of "
                + "\"eve_12\", whose number comes first."),
                batch.remarks());
    }

    @Test
    void anonymousNamesAreRead() {
        Batch batch = Handout.find(Handout.folder(folder, "anon_x7Yz1_901_Net.java", "LATE_anon_42_902_Net.java"));

        assertEquals(List.of("anon_42", "anon_x7Yz1"), Handout.ids(batch));
        assertTrue(Handout.byId(batch).get("anon_42").handIn().markedLate());
    }

    @Test
    void textTypedIntoCanvasIsASubmissionWithoutFiles() {
        Batch batch = Handout.find(Handout.folder(folder, "adamsana_12_text.html", "bellben_13_903_Net.java"));

        assertEquals("adamsana_12 holds no files. Hand in the sources (.java).", Handout.byId(batch).get("adamsana_12").read().rejection());
    }

    @Test
    void namesWithUnderscoresAreReadUpToTheNumbers() {
        Batch batch = Handout.find(Handout.folder(folder, "group_a_12_901_my_net_2_3_x.java"));

        assertEquals(List.of("group_a_12"), Handout.ids(batch));
        assertEquals(List.of("my_net_2_3_x.java"), Handout.files(batch.submissions().get(0)));
    }

    @Test
    void oneOtherFileAmongThemMakesTheFolderPlain() {
        Batch batch = Handout.find(Handout.folder(folder, "a/adamsana_12_901_Net.java", "b/"));

        assertEquals(List.of("a", "b"), Handout.ids(batch));
    }
}
