package netgrade.checks.nets;

import java.util.List;
import java.util.Map;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.numeric.Errors;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.LossAndGradients;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bonus question of CS145: cross-entropy for the squared error, all else as in the other questions. */
@ExtendWith(CheckExtension.class)
public class BonusChecks {

    private static final double TOLERANCE = 1e-9;
    private static final double GRADIENT_TOLERANCE = 1e-8;

    @Check(id = "bonus.loss.toy", title = "cross-entropy loss of the toy batch", asks = Asks.LOSS, method = "crossEntropyLoss")
    void loss(NetTrial trial) {
        NetCase toy = trial.cases().toy();
        double actual = actual(trial, toy).loss();
        double expected = expected(trial, toy).loss();
        trial.findings().compare("crossEntropyLoss", actual, expected, TOLERANCE);
        Substance.requireComputed(
                trial,
                "crossEntropyLoss",
                Errors.relativeError(actual, expected),
                Turned.labels(toy, trial.layout()),
                turned -> Errors.relativeError(actual(trial, turned).loss(), expected(trial, turned).loss()));
    }

    @Check(
            id = "bonus.gradients.toy",
            title = "gradients of the cross-entropy loss of the toy batch",
            asks = Asks.GRADIENTS,
            method = "crossEntropyLoss")
    void gradients(NetTrial trial) {
        NetCase toy = trial.cases().toy();
        compareGradients(trial, toy);
        Substance.requireComputed(
                trial, "gradients", gradientError(trial, toy), Turned.labels(toy, trial.layout()), turned -> gradientError(trial, turned));
    }

    @Check(
            id = "bonus.gradients.biases",
            title = "gradients of the cross-entropy loss with biases that are not zero",
            asks = Asks.GRADIENTS,
            method = "crossEntropyLoss")
    void biases(NetTrial trial) {
        compareGradients(trial, trial.cases().biases());
    }

    @Check(
            id = "bonus.loss.offset",
            title = "cross-entropy loss with 1000 added to every score, and with rows of very different scale",
            asks = Asks.LOSS,
            method = "crossEntropyLoss")
    void offset(NetTrial trial) {
        for (NetCase large : List.of(trial.cases().offset(), trial.cases().rows())) {
            trial.findings().compare("crossEntropyLoss", actual(trial, large).loss(), expected(trial, large).loss(), TOLERANCE);
        }
    }

    private static LossAndGradients actual(NetTrial trial, NetCase given) {
        return trial.net(given.parameters()).crossEntropyLoss(given.x(), given.y(), given.reg());
    }

    private static LossAndGradients expected(NetTrial trial, NetCase given) {
        FullyConnectedNet reference = new FullyConnectedNet(trial.task().convention().withCrossEntropy());
        reference.setParameters(given.parameters());
        return reference.loss(given.x(), given.y(), given.reg());
    }

    private static double gradientError(NetTrial trial, NetCase given) {
        return Substance.worst(actual(trial, given).gradients(), expected(trial, given).gradients());
    }

    private static void compareGradients(NetTrial trial, NetCase given) {
        Map<String, double[][]> expected = expected(trial, given).gradients();
        trial.findings().compareGradients(actual(trial, given).gradients(), expected, GRADIENT_TOLERANCE);
    }
}
