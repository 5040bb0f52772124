package netgrade.checks.linear;

import java.util.List;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Measure;
import netgrade.numeric.Errors;
import netgrade.sandbox.TimedClassifier;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the hand-out has students compare: the loops with the whole rows, and the first loss with what can be expected of it. */
@ExtendWith(CheckExtension.class)
public class LinearAgreementChecks {

    /** Weights this small leave the first loss within a thousandth; one class more or less than C - 1 is a ninth of it. */
    private static final double FIRST_LOSS_TOLERANCE = 0.05;

    @Check(id = "hinge.equal", title = "hingeLossNaive and hingeLoss give the same", asks = Asks.AGREEMENT, method = "hingeLoss")
    void hinge(LinearTrial trial) {
        compare(trial, LinearLoss.HINGE);
    }

    @Check(id = "softmax.equal", title = "softmaxLossNaive and softmaxLoss give the same", asks = Asks.AGREEMENT, method = "softmaxLoss")
    void softmax(LinearTrial trial) {
        compare(trial, LinearLoss.SOFTMAX);
    }

    @Check(
            id = "hinge.first",
            title = "the first hinge loss is near C - 1, as all classes are alike",
            asks = Asks.LOSS,
            method = "hingeLoss")
    void firstHinge(LinearTrial trial) {
        // Every margin is near delta = 1, and C - 1 of them are counted.
        compareFirst(trial, LossMethod.HINGE_NAIVE, 9);
    }

    @Check(
            id = "softmax.first",
            title = "the first softmax loss is near -log(1/C), as all classes are alike",
            asks = Asks.LOSS,
            method = "softmaxLoss")
    void firstSoftmax(LinearTrial trial) {
        compareFirst(trial, LossMethod.SOFTMAX_NAIVE, Math.log(10));
    }

    /** Compares answers of the submission with each other: where both are wrong alike, other checks say so. */
    private static void compare(LinearTrial trial, LinearLoss loss) {
        TimedClassifier classifier = trial.linear();
        for (double reg : new double[] {5e-6, LinearCases.STRONG_REG}) {
            LinearCase given = trial.cases().sparse().withReg(reg);
            LossAndGradient naive = LinearLosses.ask(classifier, LinearLosses.naive(loss), given);
            LossAndGradient vectorised = LinearLosses.ask(classifier, LinearLosses.vectorised(loss), given);
            LinearSubstance.requireGradient(trial, LinearLosses.gradient(naive));
            LinearLosses.compare(trial, reg < 1 ? " at reg 5e-6" : " at reg 25000", vectorised, naive);
        }
    }

    private static void compareFirst(LinearTrial trial, LossMethod method, double expected) {
        double loss = LinearLosses.ask(trial.linear(), method, trial.cases().beginning()).loss();
        double error = Errors.absoluteError(loss, expected) / expected;
        List<Measure.Entry> entries = List.of(new Measure.Entry("first loss", loss, expected));
        trial.findings().measure(new Measure("first loss", "|a - b| / b", error, FIRST_LOSS_TOLERANCE, entries, ""));
        if (error <= FIRST_LOSS_TOLERANCE) {
            LinearSubstance.requireLossMoves(trial, method, trial.cases().beginning(), loss);
        }
    }
}
