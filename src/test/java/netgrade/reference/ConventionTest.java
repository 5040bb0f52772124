package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netgrade.numeric.Errors;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The editions and bonus questions that the files of FullyConnectedNetTest do not have; numbers of ground-truth and of the hand-outs. */
class ConventionTest {

    private final Toy toy = Toy.cs145();

    @Test
    void lossOfWinter2019IsTheOneItPrints() {
        double loss = net(Convention.cs145Winter2019()).loss(toy.x(), toy.y(), 0.05).loss();

        assertTrue(Math.abs(loss - 3.775701133135245) < 1e-12, "the hand-out's own bound");
    }

    @Test
    void trainingOfWinter2019EndsWhereItsPublishedOneEnds() {
        FullyConnectedNet net = new FullyConnectedNet(Convention.cs145Winter2019(), FullyConnectedNetTest.choicesAfterInit());
        net.setParameters(toy.params());

        double[] losses = net.train(
                        new TrainingData(toy.x(), toy.y(), new double[0][], new int[0]),
                        new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 0))
                .loss();

        assertEquals(0.26805752112790193, losses[99], 1e-12);
    }

    @Test
    void gradientOfOneOverNIsTwiceThatOfOneOverTwoN() {
        LossAndGradients whole = net(Convention.cs145Winter2019()).loss(toy.x(), toy.y(), 0);
        LossAndGradients half = net(Convention.cs145()).loss(toy.x(), toy.y(), 0);

        assertEquals(2 * half.loss(), whole.loss(), 1e-15);
        half.gradients().forEach((name, dhalf) -> assertTrue(
                Errors.maxNormError(Toy.scaled(2, dhalf), whole.gradients().get(name)) <= 1e-15, name));
    }

    @Test
    void crossEntropyOfTheBonusQuestionIsNumpys() {
        JsonNode expected = GroundTruth.of("cs145-two-layer-mse");

        LossAndGradients answer = net(Convention.cs145().withCrossEntropy()).loss(toy.x(), toy.y(), 0.05);

        assertEquals(expected.get("bonus_cross_entropy_loss_reg_0.05").doubleValue(), answer.loss(), 1e-12);
        assertEquals(1.071696123862817, answer.loss(), 1e-12, "ASSIGNMENTS.md");
        FullyConnectedNetTest.assertClose(
                GroundTruth.parameters(expected.get("bonus_cross_entropy_grads_reg_0.05")), answer.gradients(), 1e-12);
    }

    @Test
    void probabilitiesOfRowsOfVeryDifferentScaleAddUpToOne() {
        double[][] probabilities = SoftmaxCrossEntropy.probabilities(new double[][] {{1000, 1000}, {-1000, -3000}});

        assertEquals(0.5, probabilities[0][0]);
        assertEquals(1, probabilities[1][0]);
    }

    @Test
    void weightsThatDoNotFitAreNamedWithTheShapeOfTheLayout() {
        toy.params().put("W2", new double[3][9]);

        Exception refusal = assertThrows(IllegalArgumentException.class, () -> net(Convention.cs145()));

        assertEquals("W2 has shape (3, 9), expected (3, 10)", refusal.getMessage());
    }

    private FullyConnectedNet net(Convention convention) {
        FullyConnectedNet net = new FullyConnectedNet(convention);
        net.setParameters(toy.params());
        return net;
    }
}
