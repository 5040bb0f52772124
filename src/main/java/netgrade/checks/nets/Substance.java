package netgrade.checks.nets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.reference.LayerNames;
import netgrade.sandbox.ManyLosses;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;

/**
 * Whether there is anything to test: an answer that is right on the hand-out's toy but looked up, or that is the same for every question,
 * proves nothing, and a check it passes fails for that reason.
 *
 * <p>Code that computes, rightly or wrongly, is never failed here for its mistakes: it is asked about numbers that are exactly as hard as
 * those of the check, and with room to spare.
 */
final class Substance {

    /** Right code, float32 too, is off by 1e-6 at most; an answer that was looked up by about 1. */
    private static final double CLOSE = 1e-3;

    /** Relative error of a slope along the gradient: right code is off by 1e-7, a loss that does not belong to the gradient by about 1. */
    private static final double SLOPE_TOLERANCE = 1e-2;

    /** Length of the step along the gradient by the largest weight: about the cube root of a double's precision. */
    private static final double STEP = 1e-5;

    private Substance() {}

    /**
     * Has an answer that is right on a published toy prove itself on other numbers.
     *
     * @param error the relative error on the toy
     * @param turned the toy with other numbers
     * @param elsewhere returns the relative error there
     */
    static void requireComputed(NetTrial trial, String what, double error, NetCase turned, ToDoubleFunction<NetCase> elsewhere) {
        if (error <= CLOSE && !(elsewhere.applyAsDouble(turned) <= CLOSE)) {
            trial.findings().nothingToTest(
                    what, "Right for the hand-out's numbers and wrong for others of the same sizes: your code has to compute the answer.");
        }
    }

    /** Has a loss, right on a published toy, depend on what it is the loss of. */
    static void requireLossMoves(NetTrial trial, double error) {
        NetCase given = trial.cases().biases();
        if (error <= CLOSE && loss(trial, given) == loss(trial, otherExamples(given))) {
            trial.findings().nothingToTest("loss", "Your loss is the same for other examples with other labels.");
        }
    }

    /** Returns the same net with other examples and other labels. */
    private static NetCase otherExamples(NetCase of) {
        return new NetCase(of.parameters(), nudged(of.x()), Turned.next(of.y(), Turned.classes(of.parameters())), of.reg());
    }

    private static double loss(NetTrial trial, NetCase given) {
        return trial.net(given.parameters()).loss(given.x(), given.y(), given.reg()).loss();
    }

    /**
     * Has a gradient, equal to the slope of the own loss on a published toy, be a slope elsewhere too.
     *
     * @param name the parameter's
     * @param error the relative error on the toy
     * @param there the gradient on the toy
     */
    static void requireSlope(NetTrial trial, String name, double error, double[][] there) {
        if (!(error <= CLOSE)) {
            return;
        }
        NetCase turned = Turned.labels(trial.cases().toy(), trial.layout());
        NeuralNet net = trial.net(turned.parameters());
        double[][] gradient = GradientChecks.gradients(net, turned).get(name);
        if (gradient == null || !Matrices.shape(gradient).equals(Matrices.shape(there))) {
            return; // Other checks say so.
        }
        double steepness = Math.sqrt(Matrices.sumOfSquares(gradient));
        if (steepness == 0) {
            trial.findings().nothingToTest("d" + name, "Your loss does not depend on " + name + ", and its gradient is 0.");
        } else if (isConstant(net, turned, name, gradient)) {
            trial.findings().nothingToTest("d" + name, "Your gradient is the same for other examples with other labels.");
        } else if (!(Math.abs(slope(net, turned, name, gradient) / steepness - 1) <= SLOPE_TOLERANCE)) {
            trial.findings().nothingToTest(
                    "d" + name, "This is the gradient of your loss for the hand-out's numbers, and not for others of the same sizes.");
        }
    }

    private static boolean isConstant(NeuralNet net, NetCase at, String name, double[][] gradient) {
        return Arrays.deepEquals(GradientChecks.gradients(net, otherExamples(at)).get(name), gradient);
    }

    /** Returns the slope of a net's loss in the direction of a gradient. */
    private static double slope(NeuralNet net, NetCase at, String name, double[][] gradient) {
        double[][] w1 = at.parameters().get(LayerNames.weights(1));
        double largest = Arrays.stream(w1).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
        double length = STEP * largest;
        double step = length / Math.sqrt(Matrices.sumOfSquares(gradient));
        List<LossAndGradients> losses = ManyLosses.of(
                net, List.of(moved(at, name, gradient, step), moved(at, name, gradient, -step)), at.x(), at.y(), at.reg());
        return (losses.get(0).loss() - losses.get(1).loss()) / (2 * length);
    }

    private static Map<String, double[][]> moved(NetCase at, String name, double[][] direction, double step) {
        Map<String, double[][]> moved = new TreeMap<>(at.parameters());
        double[][] matrix = Matrices.copy(at.parameters().get(name));
        Matrices.addScaled(matrix, step, direction);
        moved.put(name, matrix);
        return moved;
    }

    /** Has scores depend on inputs and weights: those of a net that computes nothing stay the same whatever is done to it. */
    static void requireScoresMove(NetTrial trial) {
        NetCase given = trial.cases().biases();
        double[][] scores = trial.net(given.parameters()).scores(given.x());
        double[][] ofOtherInputs = trial.net(given.parameters()).scores(nudged(given.x()));
        Map<String, double[][]> otherWeights = new TreeMap<>(given.parameters());
        otherWeights.replaceAll((name, matrix) -> nudged(matrix));
        double[][] ofOtherWeights = trial.net(otherWeights).scores(given.x());
        if (sameDifferences(scores, ofOtherInputs) || sameDifferences(scores, ofOtherWeights)) {
            trial.findings().nothingToTest("scores", "Your scores do not depend on inputs and weights, so there is nothing to test.");
        }
    }

    /** Changes each number by up to a thousandth of itself, not all alike: a net that scales its inputs would not notice. */
    private static double[][] nudged(double[][] matrix) {
        double[][] nudged = Matrices.copy(matrix);
        for (int i = 0; i < nudged.length; i++) {
            for (int j = 0; j < nudged[i].length; j++) {
                nudged[i][j] *= 1 + 1e-3 * ((i + 2 * j) % 3 - 1);
            }
        }
        return nudged;
    }

    /** Returns whether two matrices have the same differences between columns: what is the same for all classes decides nothing. */
    private static boolean sameDifferences(double[][] a, double[][] b) {
        return a.length == b.length && Arrays.deepEquals(differences(a), differences(b));
    }

    private static double[][] differences(double[][] scores) {
        return Arrays.stream(scores).map(row -> Arrays.stream(row).map(score -> score - row[0]).toArray()).toArray(double[][]::new);
    }

    /** Returns the largest relative error of several matrices. */
    static double worst(Map<String, double[][]> actual, Map<String, double[][]> expected) {
        return expected.entrySet().stream().mapToDouble(each -> error(actual.get(each.getKey()), each.getValue())).max().orElse(0);
    }

    /** Returns the relative error of a matrix, as {@link Errors#maxNormError} measures it; infinite where the shapes differ. */
    static double error(double[][] actual, double[][] expected) {
        boolean comparable = actual != null && Matrices.shape(actual).equals(Matrices.shape(expected));
        return comparable ? Errors.maxNormError(actual, expected) : Double.POSITIVE_INFINITY;
    }
}
