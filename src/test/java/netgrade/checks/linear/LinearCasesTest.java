package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.reference.GroundTruth;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LossAndGradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LinearCasesTest {

    private static final JsonNode TOY =
            GroundTruth.of("cs231n-linear-classifiers").get("cases").get(0);

    private final LinearCases cases = new LinearCases(Running.SEED);

    static Stream<LinearCase> all() {
        LinearCases cases = new LinearCases(Running.SEED);
        return Stream.of(
                cases.toy(), cases.sizes(), cases.single(), cases.ties(), cases.offset(), cases.rows(), cases.sparse(),
                cases.negativeScores(),
                cases.sharedMaxima(), cases.beginning(), cases.groups(), cases.identicalRows());
    }

    @ParameterizedTest
    @MethodSource("all")
    void lastColumnIsOnes(LinearCase given) {
        assertTrue(Arrays.stream(given.x()).allMatch(row -> row.length == given.w().length && row[row.length - 1] == 1));
        assertEquals(given.x().length, given.y().length);
    }

    @ParameterizedTest
    @EnumSource(LossMethod.class)
    void toyIsThatOfTheGroundTruth(LossMethod method) {
        assertArrayEquals(GroundTruth.matrix(TOY.get("W")), cases.toy().w());
        assertArrayEquals(GroundTruth.matrix(TOY.get("X")), cases.toy().x());
        assertArrayEquals(GroundTruth.labels(TOY.get("y")), cases.toy().y());

        String loss = method.words().startsWith("hinge") ? "svm" : "softmax";
        JsonNode strong = TOY.get("by_reg").get("25000.0").get(loss);
        LossAndGradient answer = LinearLosses.expected(method, cases.toy().withReg(LinearCases.STRONG_REG));
        assertEquals(strong.get("loss").asDouble(), answer.loss(), 1e-9, "NumPy, relative 1e-13");
        assertEquals(strong.get("grad").get(4).get(2).asDouble(), answer.gradient()[4][2], 1e-9);
    }

    @Test
    void hingeOfTheTiesIsThatByHand() {
        // Margins: row 0, label 0: 1 - 2 + 1 = 0 and 0 - 2 + 1 = -1. Row 1, label 1: 3 - 4 + 1 = 0 twice. Row 2, label 2: 1 twice.
        LossAndGradient answer = LinearLosses.expected(LossMethod.HINGE, cases.ties());

        assertEquals(2.0 / 3, answer.loss(), 1e-15);
        double third = 1.0 / 3;
        double[] each = {third, third, -2 * third};
        for (double[] row : answer.gradient()) {
            assertArrayEquals(each, row, 1e-15, "only the third row counts, and it is all ones");
        }
    }

    @Test
    void offsetMovesEveryScoreAndNeitherLoss() {
        LinearCase toy = LinearCases.turnedLabels(cases.toy()).withReg(0);

        for (LossMethod method : LossMethod.values()) {
            assertEquals(
                    LinearLosses.expected(method, toy).loss(), LinearLosses.expected(method, cases.offset()).loss(), 1e-11, "closed form");
        }
        double[][] scores = Matrices.multiply(cases.offset().x(), cases.offset().w());
        assertTrue(Arrays.stream(scores).flatMapToDouble(Arrays::stream).allMatch(s -> s > 990));
    }

    @Test
    void rowsDifferByFarMoreThanExpCanHold() {
        double[][] scores = Matrices.multiply(cases.rows().x(), cases.rows().w());

        assertTrue(scores[0][0] > 990 && scores[1][0] < -990, Arrays.deepToString(scores));
    }

    @Test
    void scoresSaidToBeNegativeAre() {
        double[][] scores = Matrices.multiply(cases.negativeScores().x(), cases.negativeScores().w());

        assertTrue(Arrays.stream(scores).flatMapToDouble(Arrays::stream).allMatch(s -> s < -40));
        assertTrue(Arrays.stream(new netgrade.reference.LinearModel().predict(cases.negativeScores().w(), cases.negativeScores().x()))
                .anyMatch(label -> label != 0), "some answers differ from class 0");
    }

    @Test
    void sharedMaximaAreSharedAndTheirLabelsAreTheFirst() {
        // Scores by hand: the first three inputs. Maxima at 0 and 1, at 1 and 2, at 0 and 2, and at all three.
        assertArrayEquals(
                new int[] {0, 1, 0, 0}, new netgrade.reference.LinearModel().predict(cases.sharedMaxima().w(), cases.sharedMaxima().x()));
    }
}
