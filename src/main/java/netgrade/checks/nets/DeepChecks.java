package netgrade.checks.nets;

import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Metric;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nets of two to five layers: scores, loss and the gradient of every parameter. */
@ExtendWith(CheckExtension.class)
public class DeepChecks {

    /** As for nets of two layers: right code differs by rounding only, about 1e-15. */
    private static final double TOLERANCE = 1e-9;

    private static final double GRADIENT_TOLERANCE = 1e-8;

    @Check(id = "deep.layers2", title = "scores, loss and gradients of a net of two layers", asks = Asks.LOSS)
    void two(NetTrial trial) {
        compare(trial, 2);
    }

    @Check(id = "deep.layers3", title = "scores, loss and gradients of a net of three layers", asks = Asks.LOSS)
    void three(NetTrial trial) {
        compare(trial, 3);
    }

    @Check(id = "deep.layers4", title = "scores, loss and gradients of a net of four layers", asks = Asks.LOSS)
    void four(NetTrial trial) {
        compare(trial, 4);
    }

    @Check(id = "deep.layers5", title = "scores, loss and gradients of a net of five layers", asks = Asks.LOSS)
    void five(NetTrial trial) {
        compare(trial, 5);
    }

    private static void compare(NetTrial trial, int layers) {
        NetCase given = trial.cases().deep(layers);
        NeuralNet reference = trial.reference(given.parameters());
        NeuralNet net = trial.net(given.parameters());
        trial.findings().compare("scores", net.scores(given.x()), reference.scores(given.x()), Metric.MAX_NORM, TOLERANCE);

        LossAndGradients expected = reference.loss(given.x(), given.y(), given.reg());
        LossAndGradients actual = net.loss(given.x(), given.y(), given.reg());
        trial.findings().compare("loss", actual.loss(), expected.loss(), TOLERANCE);
        trial.findings().compareGradients(actual.gradients(), expected.gradients(), GRADIENT_TOLERANCE);
    }
}
