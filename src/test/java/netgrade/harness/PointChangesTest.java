package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netgrade.harness.PointChanges.Known;
import netgrade.result.Key;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.result.Summary.ItemLine;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import org.junit.jupiter.api.Test;

class PointChangesTest {

    private static final Result.Provenance PROVENANCE = new Result.Provenance(1, "0.1", "17", "process", "aa", "images");

    private static Known known(String submissionHash, String rubricHash, double points, ItemLine... items) {
        Key key = new Key(
                submissionHash + rubricHash,
                new Key.Parts(submissionHash, "", "", rubricHash, 1, "", "images", "process", "0.1", "17"));
        return new Known(
                new Summary("ana", points, 10, Summary.State.GRADED, List.of(items), List.of(), List.of(), List.of(), PROVENANCE), key);
    }

    private static ItemLine item(String id, double points) {
        return new ItemLine(id, id, Visibility.PUBLIC, points, 4, ItemGrade.Status.PARTIAL, false, Basis.CHECKS);
    }

    private static ItemLine notGraded(String id) {
        return new ItemLine(id, id, Visibility.PUBLIC, 0, 4, ItemGrade.Status.NOT_GRADED, false, Basis.CHECKS);
    }

    @Test
    void changedItemIsToldWithTheReason() {
        assertEquals(
                List.of("ana: gradients 2 -> 3.75 (submission changed)"),
                PointChanges.between(
                        known("01", "aa", 3, item("loss", 1), item("gradients", 2)),
                        known("02", "aa", 4.75, item("loss", 1), item("gradients", 3.75))));
    }

    @Test
    void allReasonsAreTold() {
        assertEquals(
                List.of("ana: loss 0 -> 1 (submission, rubric changed)"),
                PointChanges.between(known("01", "aa", 0, item("loss", 0)), known("02", "bb", 1, item("loss", 1))));
    }

    @Test
    void itemsThatCameAndWentAreTold() {
        assertEquals(
                List.of("ana: loss no such item -> 1 (rubric changed)", "ana: scores 2 -> no such item (rubric changed)"),
                PointChanges.between(known("01", "aa", 2, item("scores", 2)), known("01", "bb", 1, item("loss", 1))));
    }

    @Test
    void notGradedIsNoNumber() {
        assertEquals(
                List.of("ana: loss not graded -> 0 (regraded, nothing relevant changed)"),
                PointChanges.between(known("01", "aa", 0, notGraded("loss")), known("01", "aa", 0, item("loss", 0))));
    }

    @Test
    void totalAloneIsToldWhenNoItemChanged() {
        assertEquals(
                List.of("ana: total 4 -> 3.6 (rubric changed)"),
                PointChanges.between(known("01", "aa", 4, item("loss", 4)), known("01", "bb", 3.6, item("loss", 4))));
    }

    @Test
    void samePointsAreNoChange() {
        assertEquals(List.of(), PointChanges.between(known("01", "aa", 4, item("loss", 4)), known("02", "aa", 4, item("loss", 4))));
    }
}
