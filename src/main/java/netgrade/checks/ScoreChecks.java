package netgrade.checks;

import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 2: scores. */
@ExtendWith(CheckExtension.class)
class ScoreChecks {

    /** The hand-outs' bound on the toy; right answers differ by rounding only, about 1e-15. */
    private static final double TOY_TOLERANCE = 1e-7;

    private static final double TOLERANCE = 1e-9;

    @Check(id = "scores.toy", title = "scores of the toy batch")
    void toy(Trial trial) {
        compare(trial, trial.cases().toy(), Metric.SUM, TOY_TOLERANCE);
    }

    @Check(id = "scores.biases", title = "scores with biases that are not zero")
    void biases(Trial trial) {
        compare(trial, trial.cases().biases(), Metric.MAX_NORM, TOLERANCE);
    }

    @Check(id = "scores.sizes", title = "scores of a net of other sizes")
    void sizes(Trial trial) {
        compare(trial, trial.cases().sizes(), Metric.MAX_NORM, TOLERANCE);
    }

    @Check(id = "scores.single", title = "scores of a single example")
    void single(Trial trial) {
        compare(trial, trial.cases().single(), Metric.MAX_NORM, TOLERANCE);
    }

    private static void compare(Trial trial, NetCase given, Metric metric, double tolerance) {
        double[][] expected = trial.reference(given.parameters()).scores(given.x());
        double[][] actual = trial.net(given.parameters()).scores(given.x());
        trial.findings().compare("scores", actual, expected, metric, tolerance);
    }
}
