package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.checks.Kinks;
import netgrade.diagnosis.Asking;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.CentredDifference.Values;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.Position;
import netgrade.sandbox.ManyLosses;
import netgrade.sandbox.Submitted;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;

/**
 * Whether a submission's gradient is the slope of its own loss, on the questions that it answered.
 *
 * <p>The checks ask that of the toy, whose biases are zero: what a loss does with biases does not show there. So it is asked here of
 * everything else.
 */
final class OwnSlopes {

    /** As the checks of the toy: a thousand times the error of the centred difference at this scale. */
    private static final double TOLERANCE = 1e-6;

    /** A slope this close is right, and no kink is looked for. */
    private static final double CLOSE = 1e-8;

    /** The step of most hand-outs, for weights around 1. */
    private static final double STEP = 1e-5;

    private final Submitted submission;
    private final Asking asking = new Asking();

    private OwnSlopes(Submitted submission) {
        this.submission = submission;
    }

    /**
     * Returns the parameters whose gradient is not the slope of the loss, by name: none if each gradient is, wherever the two can be
     * compared; empty if they cannot be compared anywhere.
     */
    static Optional<Set<String>> apart(Submitted submission, Map<NetQuestion, NetAnswer> answers) {
        return new OwnSlopes(submission).apart(answers);
    }

    private Optional<Set<String>> apart(Map<NetQuestion, NetAnswer> answers) {
        Set<String> apart = new TreeSet<>();
        int compared = 0;
        for (Map.Entry<NetQuestion, NetAnswer> each : answers.entrySet()) {
            if (!isComparable(each.getKey(), each.getValue())) {
                continue;
            }
            for (Map.Entry<String, double[][]> gradient : each.getValue().gradients().entrySet()) {
                Optional<Boolean> same = asking.ask(() -> isSlope(each.getKey(), gradient.getKey(), gradient.getValue()));
                compared += same.isPresent() ? 1 : 0;
                if (!same.orElse(true)) {
                    apart.add(gradient.getKey());
                }
            }
        }
        return compared == 0 ? Optional.empty() : Optional.of(apart);
    }

    /** A step that suits weights and inputs around 1 is too long beside the weights of some toys, and beside inputs of 1000. */
    private static boolean isComparable(NetQuestion question, NetAnswer answer) {
        return !question.isToy()
                && !question.isLarge()
                && Double.isFinite(answer.loss().orElse(Double.NaN))
                && answer.gradients().keySet().equals(question.parameters().keySet())
                && answer.gradients().entrySet().stream().allMatch(each -> Matrices.isRectangular(each.getValue())
                        && Matrices.isFinite(each.getValue())
                        && Matrices.shape(each.getValue()).equals(Matrices.shape(question.parameters().get(each.getKey()))));
    }

    private boolean isSlope(NetQuestion question, String name, double[][] gradient) {
        NeuralNet net = submission.fresh();
        Values losses = (at, moves) -> {
            List<Map<String, double[][]>> moved = new ArrayList<>();
            moves.forEach(move -> moved.add(GradientCheck.with(question.parameters(), name, move.of(at))));
            return ManyLosses.of(net, moved, question.x(), question.y(), question.reg()).stream()
                    .mapToDouble(LossAndGradients::loss)
                    .toArray();
        };
        double[][] at = Matrices.copy(question.parameters().get(name));
        NumericGradient numeric = CentredDifference.of(losses, at, STEP, gradient, CLOSE);
        double[][] counted = Matrices.copy(gradient);
        for (Position kink : Kinks.believable(numeric)) {
            counted[kink.row()][kink.column()] = numeric.values()[kink.row()][kink.column()];
        }
        return Errors.maxNormError(counted, numeric.values()) <= TOLERANCE;
    }
}
