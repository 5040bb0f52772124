package netgrade.checks.nets;

import java.util.Arrays;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 5: predictions. */
@ExtendWith(CheckExtension.class)
public class PredictionChecks {

    @Check(id = "predict.toy", title = "predictions on the toy batch", asks = Asks.PREDICTION, method = "predict")
    void toy(NetTrial trial) {
        NetCase toy = trial.cases().toy();
        boolean same = compare(trial, toy);
        Substance.requireComputed(
                trial,
                "predict",
                same ? 0 : 1,
                trial.cases().turnedForPredictions(toy),
                turned -> Arrays.equals(actual(trial, turned), expected(trial, turned)) ? 0 : 1);
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
        // One label is right by luck one time in three; those below are not all of one class.
        trial.cases().singlesOfSeveralClasses().forEach(one -> compare(trial, one));
    }

    /** Returns whether the labels are the right ones besides. */
    private static boolean compare(NetTrial trial, NetCase given) {
        int[] expected = expected(trial, given);
        int[] actual = actual(trial, given);
        trial.findings().compare("predict", actual, expected);
        return Arrays.equals(actual, expected);
    }

    private static int[] actual(NetTrial trial, NetCase given) {
        return trial.net(given.parameters()).predict(given.x());
    }

    private static int[] expected(NetTrial trial, NetCase given) {
        return trial.reference(given.parameters()).predict(given.x());
    }
}
