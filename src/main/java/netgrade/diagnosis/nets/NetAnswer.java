package netgrade.diagnosis.nets;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import netgrade.diagnosis.Precision;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;

/**
 * What a net answered: the parts that it has.
 *
 * @param scores the scores, where there are any
 * @param loss the loss, where there is one
 * @param gradients the gradients by name; empty where they are not written yet
 */
public record NetAnswer(Optional<double[][]> scores, OptionalDouble loss, Map<String, double[][]> gradients) {

    /** Returns all that a net answers. */
    static NetAnswer of(NeuralNet net, NetQuestion question) {
        LossAndGradients step = net.loss(question.x(), question.y(), question.reg());
        return new NetAnswer(Optional.of(net.scores(question.x())), OptionalDouble.of(step.loss()), step.gradients());
    }

    boolean isEmpty() {
        return scores.isEmpty() && loss.isEmpty();
    }

    DoubleStream numbers() {
        DoubleStream ofLoss = loss.stream();
        DoubleStream ofScores = scores.stream().flatMapToDouble(Precision::numbers);
        return DoubleStream.concat(
                DoubleStream.concat(ofLoss, ofScores), gradients.values().stream().flatMapToDouble(Precision::numbers));
    }

    /** Returns whether a net that answers everything answers the same. */
    boolean isAnsweredBy(NeuralNet net, NetQuestion question, Precision precision) {
        if (loss.isPresent()) {
            LossAndGradients step = net.loss(question.x(), question.y(), question.reg());
            if (precision == Precision.SINGLE && question.isLarge()) {
                // Floats of 1000 have steps of 6e-5: of them it counts only whether they are numbers at all.
                return Double.isFinite(loss.getAsDouble()) == Double.isFinite(step.loss());
            }
            if (!precision.equal(loss.getAsDouble(), step.loss()) || !areEqual(step.gradients(), precision)) {
                return false;
            }
        }
        return scores.isEmpty() || precision.equal(scores.get(), net.scores(question.x()));
    }

    private boolean areEqual(Map<String, double[][]> others, Precision precision) {
        return gradients.isEmpty()
                || others.entrySet().stream().allMatch(other -> gradients.containsKey(other.getKey())
                        && precision.equal(gradients.get(other.getKey()), other.getValue()));
    }
}
