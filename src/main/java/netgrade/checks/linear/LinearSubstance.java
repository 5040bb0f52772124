package netgrade.checks.linear;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LossAndGradient;

/**
 * Whether there is anything to test: an answer that is right on the toy but looked up, or that is the same for every question, proves
 * nothing, and a check it passes fails for that reason.
 *
 * <p>Code that computes, rightly or wrongly, is never failed here for its mistakes.
 */
final class LinearSubstance {

    /** Right code, float32 too, is off by 1e-6 at most; an answer that was looked up by about 1. */
    private static final double CLOSE = 1e-3;

    private LinearSubstance() {}

    /**
     * Has an answer that is right on a published toy prove itself on other numbers.
     *
     * @param error the relative error on the toy
     * @param turned the toy with other numbers
     * @param elsewhere returns the relative error there
     */
    static void requireComputed(LinearTrial trial, String what, double error, LinearCase turned, ToDoubleFunction<LinearCase> elsewhere) {
        if (error <= CLOSE && !(elsewhere.applyAsDouble(turned) <= CLOSE)) {
            trial.findings().nothingToTest(
                    what, "Right for the toy's numbers and wrong for others of the same sizes: your code has to compute the answer.");
        }
    }

    /** Has a gradient hold numbers other than 0; losses that depend on their weights have such gradients. */
    static void requireGradient(LinearTrial trial, double[][] gradient) {
        if (Matrices.sumOfSquares(gradient) == 0) {
            trial.findings().nothingToTest("dW", "Your gradient is 0 throughout, so there is nothing to test.");
        }
    }

    /** Has a loss depend on its weights, by asking about larger ones. */
    static void requireLossMoves(LinearTrial trial, LossMethod method, LinearCase given, double loss) {
        double[][] w = new double[given.w().length][given.w()[0].length];
        Matrices.addScaled(w, 1e3, given.w());
        LinearCase larger = new LinearCase(w, given.x(), given.y(), given.reg());
        if (LinearLosses.ask(trial.linear(), method, larger).loss() == loss) {
            trial.findings().nothingToTest(method.words(), "Your loss does not depend on w, so there is nothing to test.");
        }
    }

    /** Has one of the losses depend on its weights; one that fails says nothing. */
    static void requireSomeLossMoves(LinearTrial trial, Iterable<LossMethod> methods) {
        LinearCase given = trial.cases().sizes();
        for (LossMethod method : methods) {
            if (moves(trial, method, given)) {
                return;
            }
        }
        trial.findings().nothingToTest("loss", "Your losses do not depend on w, so there is nothing to test.");
    }

    private static boolean moves(LinearTrial trial, LossMethod method, LinearCase given) {
        try {
            double loss = LinearLosses.ask(trial.linear(), method, given).loss();
            LinearCase other = new LinearCase(trial.cases().nudged(given.w()), given.x(), given.y(), given.reg());
            return LinearLosses.ask(trial.linear(), method, other).loss() != loss;
        } catch (StudentFault noLoss) {
            return false;
        }
    }

    /** Has training change the weights. */
    static void requireTrained(LinearTrial trial, String what, double[][] before, double[][] after) {
        if (Arrays.deepEquals(before, after)) {
            trial.findings().nothingToTest(what, "Training left the weights as they were.");
        }
    }

    /** Returns the relative error of an answer's gradient; infinite where there is none of that shape. */
    static double gradientError(LossAndGradient actual, LossAndGradient expected) {
        boolean comparable = Matrices.shape(actual.gradient()).equals(Matrices.shape(expected.gradient()));
        return comparable ? Errors.maxNormError(actual.gradient(), expected.gradient()) : Double.POSITIVE_INFINITY;
    }
}
