package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.harness.GraderVocabulary;
import netgrade.document.DocumentProblem;
import org.junit.jupiter.api.Test;

class DemandsTest {

    private static final String RATES = "rates:\n  detection: 95\n  false-fails: 1.5\n  precision: 99\n";

    private final Rubric rubric = Rubrics.load(Optional.empty(), new GraderVocabulary()).find("cs231n-two-layer-net").orElseThrow();

    private Demands read(String text) {
        return Demands.read("verify.yaml", text, rubric);
    }

    @Test
    void ratesAndItemsAreRead() {
        Demands demands = read(RATES + "loses:\n  reg-halved: [loss, gradients]\n");

        assertEquals(new Demands(95, 1.5, 99, 4, Map.of("reg-halved", Set.of("gradients", "loss"))), demands);
    }

    @Test
    void itemsMayBeLeftOut() {
        assertEquals(Map.of(), read(RATES).loses());
    }

    @Test
    void unknownItemIsTold() {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> read(RATES + "loses:\n  reg-halved: [los]\n"));

        assertTrue(problem.getMessage().contains("reg-halved: item \"los\" does not exist; known items: "), problem.getMessage());
        assertTrue(problem.getMessage().startsWith("verify.yaml, line 6"), problem.getMessage());
    }

    @Test
    void missingRateIsTold() {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> read("rates:\n  detection: 95\n"));

        assertTrue(problem.getMessage().contains("precision"), problem.getMessage());
    }

    @Test
    void floorIsReadAndFourPercentWithoutOne() {
        assertEquals(2.5, read(RATES + "floor: 2.5\n").floor());
        assertEquals(4, read(RATES).floor());
        assertEquals(4, Demands.strictest().floor());
    }
}
