package netgrade.checks.linear;

import java.util.Arrays;
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
        LinearCase toy = trial.cases().toy();
        boolean same = compare(trial, toy);
        LinearSubstance.requireComputed(
                trial,
                "predict",
                same ? 0 : 1,
                LinearCases.turnedRows(toy),
                turned -> Arrays.equals(actual(trial, turned), expected(turned)) ? 0 : 1);
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
        // One label is right by luck one time in three; those below are not all of one class.
        trial.cases().singlesOfSeveralClasses().forEach(one -> compare(trial, one));
    }

    @Check(id = "linear.predict.ties", title = "of equal scores the first wins", asks = Asks.PREDICTION, method = "predict")
    void ties(LinearTrial trial) {
        compare(trial, trial.cases().sharedMaxima());
    }

    /** Returns whether the labels are the right ones besides. */
    private static boolean compare(LinearTrial trial, LinearCase given) {
        int[] expected = expected(given);
        int[] actual = actual(trial, given);
        trial.findings().compare("predict", actual, expected);
        return Arrays.equals(actual, expected);
    }

    private static int[] actual(LinearTrial trial, LinearCase given) {
        return trial.linear().predict(given.w(), given.x());
    }

    private static int[] expected(LinearCase given) {
        return new LinearModel().predict(given.w(), given.x());
    }
}
