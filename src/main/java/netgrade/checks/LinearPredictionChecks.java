package netgrade.checks;

import netgrade.reference.LinearModel;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 6: predictions. */
@ExtendWith(CheckExtension.class)
class LinearPredictionChecks {

    @Check(id = "linear.predict.toy", title = "predictions on the toy batch")
    void toy(Trial trial) {
        compare(trial, trial.linearCases().toy());
    }

    @Check(id = "linear.predict.sizes", title = "predictions of other sizes, with all scores below 0")
    void sizes(Trial trial) {
        compare(trial, trial.linearCases().negativeScores());
    }

    @Check(id = "linear.predict.single", title = "prediction for a single example")
    void single(Trial trial) {
        compare(trial, trial.linearCases().single());
    }

    @Check(id = "linear.predict.ties", title = "of equal scores the first wins")
    void ties(Trial trial) {
        compare(trial, trial.linearCases().sharedMaxima());
    }

    private static void compare(Trial trial, LinearCase given) {
        int[] expected = new LinearModel().predict(given.w(), given.x());
        trial.findings().compare("predict", trial.linear().predict(given.w(), given.x()), expected);
    }
}
