package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import netgrade.diagnosis.Diagnosis;
import netgrade.diagnosis.Lesson;
import netgrade.document.Documents;
import netgrade.export.StudentCopy;
import netgrade.result.Redaction;
import netgrade.result.Result;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DiagnosisReportTest {

    private static final Lesson LESSON = new Lesson(
            "Your gradient of W has reg · W.", "The gradient of W has 2 · reg · W.", "dW = data part + »reg · W«", "Notes on"
                    + " regularization.");

    private static final Diagnosis DIAGNOSIS = new Diagnosis(
            List.of(new Diagnosis.Cause("reg-gradient-halved", "half the regularisation in the gradient", List.of("loss"), LESSON)),
            List.of(new Diagnosis.Measurement("ratio", List.of("scores"), "scores is the right one times 2.")),
            List.of("SECRET question"));

    private final Result graded = Samples.diagnosed(Samples.mixed(), DIAGNOSIS);

    @Test
    void theTerminalTellsTheSameInPlainText() {
        String text = StudentCopy.of(graded, Map.of(), java.util.Set.of()).text(false, false);

        assertTrue(text.contains("\nWhy: a correct solution with this mistake gives your answers to every question.\n"
                + "  Half the regularisation in the gradient (in loss)\n    Your gradient of W has reg · W.\n"
                + "    Expected: The gradient of W has 2 · reg · W.\n    dW = data part + >>reg · W<<\n"), text);
        assertTrue(text.contains("\nMeasured:\n  scores: scores is the right one times 2.\n"), text);
        assertFalse(text.contains("SECRET"), text);
    }

    @Test
    void theStudentReadsWhatWasComputedAndWhatWasAsked() {
        Document page = Pages.student(graded);

        assertEquals("Half the regularisation in the gradient in loss", page.select(".cause h3").text());
        assertEquals("Your gradient of W has reg · W.", page.select(".cause .said").get(0).text());
        assertEquals("Expected: The gradient of W has 2 · reg · W.", page.select(".cause .said").get(1).text());
        assertEquals("reg · W", page.select(".cause mark").text());
        assertEquals("dW = data part + reg · W", page.select(".cause .faulty").text());
        assertTrue(page.text().contains("scores: scores is the right one times 2."));
    }

    @Test
    void theCauseComesBeforeTheItemsToFix() {
        String text = Pages.student(graded).text();

        assertTrue(text.indexOf("Why the answers are wrong") < text.indexOf("What to fix first"), text);
    }

    @Test
    void evidenceIsForTheInstructor() {
        assertFalse(Pages.student(graded).html().contains("SECRET"));
        assertFalse(Documents.writeJson(Redaction.forStudent(graded).result()).contains("SECRET"));
        assertTrue(Pages.instructor(graded).html().contains("SECRET question"));
    }

    @Test
    void withoutADiagnosisThereIsNoSection() {
        assertTrue(Pages.student(Samples.mixed()).select("#why").isEmpty());
    }

    @Test
    void resultHoldsIt() {
        assertTrue(Documents.writeJson(graded).contains("reg-gradient-halved"));
    }

    @Test
    void theClassReportCountsMistakes() {
        Diagnosis other = new Diagnosis(
                List.of(new Diagnosis.Cause("no-relu", "there is no ReLU", List.of("loss"), LESSON)), List.of(), List.of());
        Document page = Pages.ofClass(
                Samples.diagnosed(Samples.mixed("ana"), DIAGNOSIS), Samples.diagnosed(Samples.mixed("bo"), other),
                Samples.diagnosed(Samples.mixed("cem"), other), Samples.perfect("dora"));

        assertEquals(
                List.of("there is no ReLU no-relu 2 50% bo, cem", "half the regularisation in the gradient reg-gradient-halved 1 25% ana"),
                page.select(".mistakes tbody tr").eachText());
    }

    @Test
    void aFormulaIsTakenApartAtItsMarks() {
        assertEquals(
                List.of(
                        new SubmissionPage.FormulaPart("a", true), new SubmissionPage.FormulaPart(" + b", false),
                        new SubmissionPage.FormulaPart("c", true)),
                DiagnosisPages.parts("»a« + b»c«"));
    }
}
