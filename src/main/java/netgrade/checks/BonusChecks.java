package netgrade.checks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.LossAndGradients;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bonus question of CS145: cross-entropy for the squared error, all else as in the other questions. */
@ExtendWith(CheckExtension.class)
class BonusChecks {

    private static final double TOLERANCE = 1e-9;
    private static final double GRADIENT_TOLERANCE = 1e-8;

    @Check(id = "bonus.loss.toy", title = "cross-entropy loss of the toy batch")
    void loss(Trial trial) {
        NetCase toy = trial.cases().toy();
        trial.findings().compare("crossEntropyLoss", actual(trial, toy).loss(), expected(trial, toy).loss(), TOLERANCE);
    }

    @Check(id = "bonus.gradients.toy", title = "gradients of the cross-entropy loss of the toy batch")
    void gradients(Trial trial) {
        compareGradients(trial, trial.cases().toy());
    }

    @Check(id = "bonus.gradients.biases", title = "gradients of the cross-entropy loss with biases that are not zero")
    void biases(Trial trial) {
        compareGradients(trial, trial.cases().biases());
    }

    @Check(id = "bonus.loss.offset", title = "cross-entropy loss with 1000 added to every score, and with rows of very different scale")
    void offset(Trial trial) {
        for (NetCase large : List.of(trial.cases().offset(), trial.cases().rows())) {
            trial.findings().compare("crossEntropyLoss", actual(trial, large).loss(), expected(trial, large).loss(), TOLERANCE);
        }
    }

    private static LossAndGradients actual(Trial trial, NetCase given) {
        return trial.net(given.parameters()).crossEntropyLoss(given.x(), given.y(), given.reg());
    }

    private static LossAndGradients expected(Trial trial, NetCase given) {
        Convention own = trial.exercise().task().convention();
        Convention bonus = new Convention(own.layout(), own.scores(), Convention.DataLoss.CROSS_ENTROPY, own.regFactor());
        FullyConnectedNet reference = new FullyConnectedNet(bonus);
        reference.setParameters(given.parameters());
        return reference.loss(given.x(), given.y(), given.reg());
    }

    private static void compareGradients(Trial trial, NetCase given) {
        Map<String, double[][]> expected = expected(trial, given).gradients();
        Map<String, double[][]> actual = actual(trial, given).gradients();
        Findings.requireShapes("gradients", actual, expected);
        new TreeMap<>(expected)
                .forEach((name, matrix) ->
                        trial.findings().compare("d" + name, actual.get(name), matrix, Metric.MAX_NORM, GRADIENT_TOLERANCE));
    }
}
