package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.report.Samples;
import netgrade.result.Extract;
import netgrade.result.Key;
import netgrade.result.Result;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;

/** Whether a result of an earlier run stands for a new one. */
class ValidityTest {

    private static final Rubric RUBRIC =
            Rubrics.load(Optional.empty(), new GraderVocabulary()).find("cs231n-two-layer-net").orElseThrow();

    private static Validity validity(String... leftOut) {
        return new Validity(RUBRIC, Set.of(leftOut));
    }

    @Test
    void itHoldsForItsOwnKeyAlone() {
        Extract result = extract(Samples.perfect("ana"));

        assertTrue(validity().holds(result, Samples.key()));
        assertFalse(validity().holds(result, new Key("01", Samples.key().parts())));
    }

    @Test
    void faultOfOursIsTriedAgain() {
        assertFalse(validity().holds(extract(Samples.faulty("ana")), Samples.key()));
        assertFalse(validity().holds(extract(Samples.endedBy(Outcome.HARNESS_FAULT)), Samples.key()));
    }

    @Test
    void itemNotGradedForNoGoodReasonIsTriedAgain() {
        Result graded = with(notGraded("scores", Basis.CHECKS));

        assertFalse(validity().holds(extract(graded), Samples.key()));
    }

    @Test
    void itemLeftOutOnPurposeHoldsAndSoDoesWhatDependsOnIt() {
        assertEquals(List.of("training"), RUBRIC.item("accuracy").orElseThrow().dependsOn());
        Extract result = extract(with(notGraded("training", Basis.CHECKS), notGraded("accuracy", Basis.CHECKS)));

        assertTrue(validity("training").holds(result, Samples.key()));
        assertFalse(validity().holds(result, Samples.key()));
    }

    @Test
    void itemThatWaitsForTheInstructorHolds() {
        assertTrue(validity().holds(extract(with(notGraded("why", Basis.MANUAL))), Samples.key()));
    }

    private static Extract extract(Result graded) {
        return Extract.of(graded, new TreeMap<>());
    }

    private static Samples.Item notGraded(String id, Basis basis) {
        return Samples.written(id, id, Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED, "", basis, "");
    }

    private static Result with(Samples.Item... items) {
        return Samples.graded("ana", List.of(items), List.of(), "");
    }
}
