package netgrade.checks.nets;

import java.util.Map;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 3: the gradients of all parameters, against the true ones. */
@ExtendWith(CheckExtension.class)
public class GradientChecks {

    /** Right answers differ from the true gradient by less than 1e-13; the smallest real mistake on record by 6e-3. */
    static final double TOLERANCE = 1e-8;

    @Check(id = "gradients.biases", title = "gradients with biases that are not zero", asks = Asks.GRADIENTS, method = "loss")
    void biases(NetTrial trial) {
        compareAll(trial, trial.cases().biases());
    }

    @Check(id = "gradients.sizes", title = "gradients of a net of other sizes", asks = Asks.GRADIENTS, method = "loss")
    void sizes(NetTrial trial) {
        compareAll(trial, trial.cases().sizes());
    }

    @Check(id = "gradients.single", title = "gradients of a single example", asks = Asks.GRADIENTS, method = "loss")
    void single(NetTrial trial) {
        compareAll(trial, trial.cases().single());
    }

    @Check(
            id = "gradients.regularisation",
            title = "gradients at a regularisation strength of 1000",
            asks = Asks.GRADIENTS,
            method = "loss")
    void regularisation(NetTrial trial) {
        compareAll(trial, trial.cases().strongRegularisation());
    }

    @Check(id = "gradients.offset", title = "gradients with 1000 for every number of the last bias", asks = Asks.GRADIENTS, method = "loss")
    void offset(NetTrial trial) {
        compareAll(trial, trial.cases().offset());
    }

    @Check(
            id = "gradients.rows",
            title = "gradients with scores of very different size from row to row",
            asks = Asks.GRADIENTS,
            method = "loss")
    void rows(NetTrial trial) {
        compareAll(trial, trial.cases().rows());
    }

    static Map<String, double[][]> gradients(NeuralNet net, NetCase given) {
        return net.loss(given.x(), given.y(), given.reg()).gradients();
    }

    private static void compareAll(NetTrial trial, NetCase given) {
        Map<String, double[][]> expected = gradients(trial.reference(given.parameters()), given);
        trial.findings().compareGradients(gradients(trial.net(given.parameters()), given), expected, TOLERANCE);
    }
}
