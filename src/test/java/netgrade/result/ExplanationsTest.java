package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.sandbox.Outcome;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWERED")
    void everyOutcomeWithoutAnAnswerIsExplainedInTheReport(Outcome outcome) {
        Document report = Pages.student(Samples.endedBy(outcome));

        assertFalse(Explanations.of(outcome).isEmpty());
        assertTrue(report.text().contains(Explanations.of(outcome)), report.text());
    }

    @Test
    void anAnswerSpeaksForItself() {
        assertEquals("", Explanations.of(Outcome.ANSWERED));
    }

    @Test
    void aFaultOfTheGraderSaysThatItCostsNothing() {
        assertEquals(
                "This is a fault of the grader or its machine, not of your code. It costs you no points and you need not do anything:"
                        + " your instructor"
                        + " can grade this item again.",
                Explanations.of(Outcome.HARNESS_FAULT));
    }

    @Test
    void theProcessLevelClaimsNoMoreThanHolds() {
        assertEquals(
                "The submission ran in its own process with limited memory and time. Files and network were not hidden from it.",
                Explanations.ofIsolation("process"));
    }

    @Test
    void anUnknownLevelClaimsNothing() {
        assertEquals("", Explanations.ofIsolation("docker"));
    }

    @Test
    void shapesAreThoseOfTheHandOutWhichDifferFromAssignmentToAssignment() {
        assertTrue(Explanations.of(Outcome.WRONG_SHAPE).contains("The hand-out states each shape; if the comments in NeuralNet differ"));
    }
}
