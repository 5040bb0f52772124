package netgrade.checks;

import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 5: predictions. */
@ExtendWith(CheckExtension.class)
class PredictionChecks {

    @Check(id = "predict.toy", title = "predictions on the toy batch")
    void toy(Trial trial) {
        compare(trial, trial.cases().toy());
    }

    @Check(id = "predict.sizes", title = "predictions of a net of other sizes, with a last bias far below 0")
    void sizes(Trial trial) {
        compare(trial, trial.cases().negativeScores());
    }

    @Check(id = "predict.single", title = "prediction for a single example")
    void single(Trial trial) {
        compare(trial, trial.cases().single());
    }

    private static void compare(Trial trial, NetCase given) {
        int[] expected = trial.reference(given.parameters()).predict(given.x());
        trial.findings().compare("predict", trial.net(given.parameters()).predict(given.x()), expected);
    }
}
