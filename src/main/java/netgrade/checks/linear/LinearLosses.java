package netgrade.checks.linear;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import netgrade.checks.Findings;
import netgrade.checks.Kinks;
import netgrade.checks.Metric;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.Position;
import netgrade.reference.LinearModel;
import netgrade.sandbox.ManyLosses;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;

/** What the checks of the four losses have in common: asking, and comparing with the true loss and gradient. */
final class LinearLosses {

    /** Right answers differ by about 1e-13 at most; the smallest real mistake on record, log(p + 1e-8), by 3.7e-8. */
    static final double TOLERANCE = 1e-9;

    /** Right answers differ from the true gradient by less than 1e-13. */
    static final double GRADIENT_TOLERANCE = 1e-8;

    /** Step of the centred difference, as in the hand-out. */
    private static final double STEP = 1e-5;

    /** A thousand times the error of the centred difference. */
    private static final double OWN_TOLERANCE = 1e-6;

    /** How many entries the hand-out's sparse check tries. */
    private static final int SAMPLE = 10;

    /** The strengths of the hand-out's gradient check. */
    private static final double[] SAMPLE_REGS = {0, 50};

    private LinearLosses() {}

    /** Returns a classifier's answer. */
    static LossAndGradient ask(LinearClassifier classifier, LossMethod method, LinearCase given) {
        return method.ask(classifier, given.w(), given.x(), given.y(), given.reg());
    }

    /** Returns the true answer. */
    static LossAndGradient expected(LossMethod method, LinearCase given) {
        return ask(new LinearModel(), method, given);
    }

    /** Returns the method that gives a loss and should be fast. */
    static LossMethod vectorised(LinearLoss loss) {
        return loss == LinearLoss.HINGE ? LossMethod.HINGE : LossMethod.SOFTMAX;
    }

    /** Returns the method that gives a loss and may be slow. */
    static LossMethod naive(LinearLoss loss) {
        return loss == LinearLoss.HINGE ? LossMethod.HINGE_NAIVE : LossMethod.SOFTMAX_NAIVE;
    }

    /** Compares losses on the toy. */
    static void compareLoss(LinearTrial trial, LossMethod method, LinearCase given) {
        double actual = ask(trial.linear(), method, given).loss();
        double expected = expected(method, given).loss();
        trial.findings().compare("loss", actual, expected, TOLERANCE);
        LinearSubstance.requireComputed(
                trial,
                "loss",
                Errors.relativeError(actual, expected),
                LinearCases.turnedLabels(given),
                turned -> Errors.relativeError(ask(trial.linear(), method, turned).loss(), expected(method, turned).loss()));
    }

    /** Compares gradients on the toy. */
    static void compareGradient(LinearTrial trial, LossMethod method, LinearCase given) {
        LossAndGradient actual = ask(trial.linear(), method, given);
        LossAndGradient expected = expected(method, given);
        trial.findings().compare("dW", gradient(actual), expected.gradient(), Metric.MAX_NORM, GRADIENT_TOLERANCE);
        LinearSubstance.requireComputed(
                trial,
                "dW",
                LinearSubstance.gradientError(actual, expected),
                LinearCases.turnedLabels(given),
                turned -> LinearSubstance.gradientError(ask(trial.linear(), method, turned), expected(method, turned)));
    }

    /** Returns the fast method that gives the same loss. */
    static LossMethod fast(LossMethod method) {
        return method == LossMethod.HINGE_NAIVE ? LossMethod.HINGE : method == LossMethod.SOFTMAX_NAIVE ? LossMethod.SOFTMAX : method;
    }

    static void compareBoth(LinearTrial trial, LossMethod method, LinearCase given) {
        compare(trial, "", ask(trial.linear(), method, given), expected(method, given));
    }

    /**
     * Compares a loss and a gradient with others.
     *
     * @param where what tells them from others of the same check, such as {@code " at reg 50"}; empty where there are none
     */
    static void compare(LinearTrial trial, String where, LossAndGradient actual, LossAndGradient expected) {
        trial.findings().compare("loss" + where, actual.loss(), expected.loss(), TOLERANCE);
        trial.findings().compare("dW" + where, gradient(actual), expected.gradient(), Metric.MAX_NORM, GRADIENT_TOLERANCE);
    }

    /** Returns the gradient of an answer; an empty one is what a submission gives that has only the loss. */
    static double[][] gradient(LossAndGradient answer) {
        if (answer.gradient().length == 0) {
            throw new StudentFault(Outcome.NOT_WRITTEN, "There is no gradient yet: the matrix is empty.");
        }
        return answer.gradient();
    }

    /** Compares a random sample of the gradient's entries with the centred difference of the submission's own loss. */
    static void compareOwn(LinearTrial trial, LossMethod method) {
        for (double reg : SAMPLE_REGS) {
            LinearCase given = trial.cases().sparse().withReg(reg);
            LinearClassifier classifier = trial.linear();
            double[][] analytic = gradient(ask(classifier, method, given));
            Findings.requireShape("dW", analytic, given.w());
            LinearSubstance.requireGradient(trial, analytic);
            NumericGradient numeric = CentredDifference.of(
                    (w, moves) -> losses(classifier, method, given, moves.stream().map(move -> move.of(w)).toList()),
                    Matrices.copy(given.w()),
                    STEP,
                    SAMPLE,
                    trial.cases().random(9));
            List<Position> kinks = Kinks.believable(numeric);
            trial.findings().compare(
                    String.format(Locale.ROOT, "dW at reg %.0f, %d entries", reg, SAMPLE),
                    sampled(analytic, numeric),
                    sampled(numeric.values(), numeric),
                    Metric.MAX_NORM,
                    OWN_TOLERANCE,
                    new HashSet<>(kinks),
                    Kinks.note(kinks));
        }
    }

    private static double[] losses(LinearClassifier classifier, LossMethod method, LinearCase given, List<double[][]> weights) {
        return ManyLosses.of(classifier, method, weights, given.x(), given.y(), given.reg()).stream()
                .mapToDouble(LossAndGradient::loss)
                .toArray();
    }

    /** Returns the entries that were tried, and 0 for the others. */
    private static double[][] sampled(double[][] matrix, NumericGradient numeric) {
        double[][] sampled = new double[matrix.length][matrix[0].length];
        numeric.positions().forEach(at -> sampled[at.row()][at.column()] = matrix[at.row()][at.column()]);
        return sampled;
    }
}
