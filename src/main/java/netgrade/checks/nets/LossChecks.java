package netgrade.checks.nets;

import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.numeric.Errors;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 3: the loss. */
@ExtendWith(CheckExtension.class)
public class LossChecks {

    /** Right answers differ by about 1e-12 at most; the smallest real mistake on record, log(p + 1e-8), by 3.7e-8. */
    private static final double TOLERANCE = 1e-9;

    @Check(id = "loss.toy", title = "loss of the toy batch, regularised", asks = Asks.LOSS, method = "loss")
    void toy(NetTrial trial) {
        compareToy(trial, trial.cases().toy());
    }

    @Check(id = "loss.toy.unregularised", title = "loss of the toy batch without regularisation", asks = Asks.LOSS, method = "loss")
    void unregularised(NetTrial trial) {
        compareToy(trial, trial.cases().toy().withReg(0));
    }

    @Check(id = "loss.biases", title = "loss with biases that are not zero", asks = Asks.LOSS, method = "loss")
    void biases(NetTrial trial) {
        compare(trial, trial.cases().biases());
    }

    @Check(id = "loss.sizes", title = "loss of a net of other sizes", asks = Asks.LOSS, method = "loss")
    void sizes(NetTrial trial) {
        compare(trial, trial.cases().sizes());
    }

    @Check(id = "loss.single", title = "loss of a single example", asks = Asks.LOSS, method = "loss")
    void single(NetTrial trial) {
        compare(trial, trial.cases().single());
    }

    @Check(id = "loss.regularisation", title = "loss at a regularisation strength of 1000", asks = Asks.LOSS, method = "loss")
    void regularisation(NetTrial trial) {
        compare(trial, trial.cases().strongRegularisation());
    }

    @Check(id = "loss.offset", title = "loss with 1000 for every number of the last bias", asks = Asks.LOSS, method = "loss")
    void offset(NetTrial trial) {
        compare(trial, trial.cases().offset());
    }

    @Check(id = "loss.rows", title = "loss with scores of very different size from row to row", asks = Asks.LOSS, method = "loss")
    void rows(NetTrial trial) {
        compare(trial, trial.cases().rows());
    }

    private static void compareToy(NetTrial trial, NetCase toy) {
        double error = compare(trial, toy);
        Substance.requireComputed(
                trial,
                "loss",
                error,
                Turned.labels(toy, trial.layout()),
                turned -> Errors.relativeError(actual(trial, turned), expected(trial, turned)));
        Substance.requireLossMoves(trial, error);
    }

    /** Returns the relative error besides. */
    private static double compare(NetTrial trial, NetCase given) {
        double expected = expected(trial, given);
        double actual = actual(trial, given);
        trial.findings().compare("loss", actual, expected, TOLERANCE);
        return Errors.relativeError(actual, expected);
    }

    private static double actual(NetTrial trial, NetCase given) {
        return trial.net(given.parameters()).loss(given.x(), given.y(), given.reg()).loss();
    }

    private static double expected(NetTrial trial, NetCase given) {
        return trial.reference(given.parameters()).loss(given.x(), given.y(), given.reg()).loss();
    }
}
