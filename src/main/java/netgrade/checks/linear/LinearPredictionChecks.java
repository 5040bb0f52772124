package netgrade.checks.linear;

import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.reference.LinearModel;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 6: predictions. */
@ExtendWith(CheckExtension.class)
public class LinearPredictionChecks {

    @Check(id = "linear.predict.toy", title = "predictions on the toy batch", asks = Asks.PREDICTION, method = "predict")
    void toy(LinearTrial trial) {
        compare(trial, trial.cases().toy());
    }

    @Check(
            id = "linear.predict.sizes",
            title = "predictions of other sizes, with all scores below 0",
            asks = Asks.PREDICTION,
            method = "predict")
    void sizes(LinearTrial trial) {
        compare(trial, trial.cases().negativeScores());
    }

    @Check(id = "linear.predict.single", title = "prediction for a single example", asks = Asks.PREDICTION, method = "predict")
    void single(LinearTrial trial) {
        compare(trial, trial.cases().single());
    }

    @Check(id = "linear.predict.ties", title = "of equal scores the first wins", asks = Asks.PREDICTION, method = "predict")
    void ties(LinearTrial trial) {
        compare(trial, trial.cases().sharedMaxima());
    }

    private static void compare(LinearTrial trial, LinearCase given) {
        int[] expected = new LinearModel().predict(given.w(), given.x());
        trial.findings().compare("predict", trial.linear().predict(given.w(), given.x()), expected);
    }
}
