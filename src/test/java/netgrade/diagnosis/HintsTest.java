package netgrade.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netgrade.diagnosis.Diagnosis.Measurement;
import org.junit.jupiter.api.Test;

/** Answers made by hand: two gradients, with and without biases, at two strengths and two batch sizes. */
class HintsTest {

    private static final double[][] DW = {{1, 2}, {-3, 4}, {5, 7}};

    private interface Change {
        double[][] of(double[][] right);
    }

    private static Observed observed(boolean biases, boolean large, double reg, int n, Change change) {
        double[][] right = Variations.scaled(n + reg, DW);
        return new Observed(
                biases, large, 2, reg, n, 2, Set.of(), Map.of("dW1", change.of(right), "loss", new double[][] {{1}}),
                Map.of("dW1", right, "loss", new double[][] {{1}}));
    }

    private static double[][] same(double[][] right) {
        return right;
    }

    private static double[][] wrong(double[][] right) {
        return Variations.map(right, (i, j, value) -> i == 0 && j == 0 ? value + 1 : value);
    }

    private static Map<String, String> hints(Observed... observed) {
        Map<String, String> hints = new TreeMap<>();
        for (Measurement each : Hints.of(List.of(observed), Precision.DOUBLE, "loss")) {
            hints.put(each.id(), each.text());
        }
        return hints;
    }

    private static Map<String, String> everywhere(Change change) {
        return hints(observed(true, false, 0, 5, change), observed(false, false, 0.5, 7, change));
    }

    @Test
    void rightAnswersHaveNone() {
        assertEquals(Map.of(), everywhere(HintsTest::same));
    }

    @Test
    void whatIsRightIsTold() {
        assertEquals("Right on every question: loss. Wrong on some: dW1.", everywhere(HintsTest::wrong).get("parts"));
    }

    @Test
    void ratioOfTwo() {
        assertEquals("Every entry of dW1 is the correct one times 2.", everywhere(right -> Variations.scaled(2, right)).get("ratio"));
    }

    @Test
    void ratioOfTheNumberOfExamples() {
        Map<String, String> hints = hints(
                observed(true, false, 0, 5, right -> Variations.scaled(5, right)),
                observed(true, false, 0.5, 7, right -> Variations.scaled(7, right)));

        assertEquals("Every entry of dW1 is the correct one times n, the number of examples.", hints.get("ratio"));
    }

    @Test
    void ratioOfAnotherConstant() {
        assertEquals(
                "Every entry of dW1 is the correct one times 1.70000.", everywhere(right -> Variations.scaled(1.7, right)).get("ratio"));
    }

    @Test
    void noRatioWhereOneEntryDiffers() {
        assertEquals(null, everywhere(HintsTest::wrong).get("ratio"));
    }

    @Test
    void onlyWithRegularisation() {
        Map<String, String> hints = hints(
                observed(true, false, 0, 5, HintsTest::same), observed(true, false, 0.5, 7, HintsTest::wrong),
                observed(true, false, 0, 7, HintsTest::same));

        assertEquals(Set.of("parts", "regularisation"), hints.keySet());
    }

    @Test
    void onlyWithBiases() {
        Map<String, String> hints = hints(observed(false, false, 0.5, 7, HintsTest::same), observed(true, false, 0.5, 7, HintsTest::wrong));

        assertEquals(Set.of("parts", "biases"), hints.keySet());
    }

    @Test
    void onlyForAnotherNumberOfExamples() {
        Map<String, String> hints = hints(
                observed(true, false, 0, 5, HintsTest::same), observed(true, false, 0, 7, HintsTest::wrong),
                observed(true, false, 0, 1, HintsTest::wrong));

        assertEquals(Set.of("parts", "batch-size"), hints.keySet());
    }

    @Test
    void onlyForSeveralExamples() {
        Map<String, String> hints = hints(
                observed(true, false, 0, 5, HintsTest::wrong), observed(true, false, 0.5, 7, HintsTest::wrong),
                observed(true, false, 0, 1, HintsTest::same));

        assertEquals(Set.of("parts", "several-examples"), hints.keySet());
    }

    private static Observed unanswered(double reg, int n) {
        double[][] right = Variations.scaled(n + reg, DW);
        return new Observed(true, false, 2, reg, n, 2, Set.of(), Map.of(), Map.of("dW1", right, "loss", new double[][] {{1}}));
    }

    @Test
    void whatThrewForASingleExampleIsNotRightForOne() {
        Map<String, String> hints = hints(
                observed(true, false, 0, 5, HintsTest::wrong), unanswered(0, 1), observed(true, false, 0, 1, HintsTest::same));

        assertFalse(hints.containsKey("several-examples"), hints::toString);
        assertFalse(hints.containsKey("parts"), () -> "the loss is not right on every question: " + hints);
    }

    @Test
    void whatThrewWhereOthersAreWrongIsNotRightEither() {
        Map<String, String> hints = hints(
                observed(true, false, 0, 5, HintsTest::same), unanswered(0.5, 7), observed(true, false, 0.5, 7, HintsTest::wrong));

        assertTrue(hints.containsKey("regularisation"), hints::toString);
    }

    @Test
    void errorsOfSevenDigitsToBothSidesAreThoseOfFloat() {
        Change rounded = right -> Variations.map(right, (i, j, value) -> value * (1 + (j == 0 ? 1e-7 : -1e-7)));

        // 6e-8 is half a unit of float's last place; only the gradient is off here.
        assertTrue(everywhere(rounded).containsKey("rounding-of-gradients"));
    }

    /** As a small constant in a logarithm does. */
    @Test
    void errorsToOneSideAreNotThoseOfFloat() {
        Set<String> hints = everywhere(right -> Variations.map(right, (i, j, value) -> value + 1e-6)).keySet();

        assertFalse(hints.contains("rounding-of-gradients"), hints::toString);
    }

    @Test
    void onlyAtLargeScores() {
        Map<String, String> hints = hints(observed(true, false, 0, 5, HintsTest::same), observed(true, true, 0, 5, HintsTest::wrong));

        assertEquals(Set.of("parts", "large-scores"), hints.keySet());
    }

    @Test
    void transposed() {
        assertEquals("dW1 is the transpose of the correct matrix.", everywhere(netgrade.numeric.Matrices::transpose).get("transposed"));
    }

    @Test
    void reshaped() {
        Change reshape = right -> new double[][] {{right[0][0], right[0][1], right[1][0]}, {right[1][1], right[2][0], right[2][1]}};

        assertEquals(Set.of("parts", "reshaped"), everywhere(reshape).keySet());
    }

    @Test
    void rowsInAnotherOrder() {
        assertEquals(Set.of("parts", "rows"), everywhere(right -> new double[][] {right[2], right[0], right[1]}).keySet());
    }

    @Test
    void columnsInAnotherOrder() {
        Change swapped = right -> Variations.map(right, (i, j, value) -> right[i][1 - j]);

        assertEquals(Set.of("parts", "columns"), everywhere(swapped).keySet());
    }

    @Test
    void notANumber() {
        assertEquals(Set.of("parts", "not-finite"), everywhere(right -> Variations.scaled(Double.NaN, right)).keySet());
    }

    @Test
    void onlyWhereAUnitIsInactive() {
        double[][] right = {{1, 0, 2}};
        double[][] given = {{1, 5, 2}};
        Observed one = new Observed(true, false, 2, 0, 1, 2, Set.of(1), Map.of("db1", given), Map.of("db1", right));

        assertEquals(true, hints(one).containsKey("inactive-units"));
        Observed active = new Observed(true, false, 2, 0, 1, 2, Set.of(0), Map.of("db1", given), Map.of("db1", right));
        assertEquals(false, hints(active).containsKey("inactive-units"));
    }
}
