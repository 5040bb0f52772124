package netgrade.checks.nets;

import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 5: predictions. */
@ExtendWith(CheckExtension.class)
public class PredictionChecks {

    @Check(id = "predict.toy", title = "predictions on the toy batch", asks = Asks.PREDICTION, method = "predict")
    void toy(NetTrial trial) {
        compare(trial, trial.cases().toy());
    }

    @Check(
            id = "predict.sizes",
            title = "predictions of a net of other sizes, with a last bias far below 0",
            asks = Asks.PREDICTION,
            method = "predict")
    void sizes(NetTrial trial) {
        compare(trial, trial.cases().negativeScores());
    }

    @Check(id = "predict.single", title = "prediction for a single example", asks = Asks.PREDICTION, method = "predict")
    void single(NetTrial trial) {
        compare(trial, trial.cases().single());
    }

    private static void compare(NetTrial trial, NetCase given) {
        int[] expected = trial.reference(given.parameters()).predict(given.x());
        trial.findings().compare("predict", trial.net(given.parameters()).predict(given.x()), expected);
    }
}
