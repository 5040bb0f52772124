package netgrade.checks.nets;

import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Metric;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 2: scores. */
@ExtendWith(CheckExtension.class)
public class ScoreChecks {

    /** The hand-outs' bound on the toy; right answers differ by rounding only, about 1e-15. */
    private static final double TOY_TOLERANCE = 1e-7;

    private static final double TOLERANCE = 1e-9;

    @Check(id = "scores.toy", title = "scores of the toy batch", asks = Asks.SCORES, method = "scores")
    void toy(NetTrial trial) {
        NetCase toy = trial.cases().toy();
        double error = compare(trial, toy, Metric.SUM, TOY_TOLERANCE);
        Substance.requireComputed(
                trial,
                "scores",
                error,
                Turned.rows(toy, trial.layout()),
                turned -> Substance.error(actual(trial, turned), expected(trial, turned)));
    }

    @Check(id = "scores.biases", title = "scores with biases that are not zero", asks = Asks.SCORES, method = "scores")
    void biases(NetTrial trial) {
        compare(trial, trial.cases().biases(), Metric.MAX_NORM, TOLERANCE);
    }

    @Check(id = "scores.sizes", title = "scores of a net of other sizes", asks = Asks.SCORES, method = "scores")
    void sizes(NetTrial trial) {
        compare(trial, trial.cases().sizes(), Metric.MAX_NORM, TOLERANCE);
    }

    @Check(id = "scores.single", title = "scores of a single example", asks = Asks.SCORES, method = "scores")
    void single(NetTrial trial) {
        compare(trial, trial.cases().single(), Metric.MAX_NORM, TOLERANCE);
    }

    /** Returns the relative error besides. */
    private static double compare(NetTrial trial, NetCase given, Metric metric, double tolerance) {
        double[][] expected = expected(trial, given);
        double[][] actual = actual(trial, given);
        trial.findings().compare("scores", actual, expected, metric, tolerance);
        return Substance.error(actual, expected);
    }

    private static double[][] actual(NetTrial trial, NetCase given) {
        return trial.net(given.parameters()).scores(given.x());
    }

    private static double[][] expected(NetTrial trial, NetCase given) {
        return trial.reference(given.parameters()).scores(given.x());
    }
}
