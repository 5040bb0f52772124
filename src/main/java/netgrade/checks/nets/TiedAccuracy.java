package netgrade.checks.nets;

import java.util.Map;
import java.util.function.UnaryOperator;
import netgrade.checks.Accuracy;
import netgrade.checks.Findings;
import netgrade.checks.Mixed;
import netgrade.numeric.Shape;
import netgrade.reference.LayerNames;
import netgrade.sandbox.StudentFault;
import netgrade.spi.NeuralNet;

/**
 * An accuracy that a trained net has by its parameters.
 *
 * <p>Predictions count if they are the classes with the highest scores, and scores if a new net with the trained parameters has them. That
 * net is given its classes under other numbers, so that it has to use what it is given. Where a submission's scores are those of the
 * reference, the reference has to reach as much. The lowest of these counts: a net with a mistake in its formulas is consistent with itself
 * and loses nothing here.
 */
final class TiedAccuracy {

    /** How close scores must be to count as those of the reference; right code, float32 too, is off by 1e-6. */
    private static final double SAME_SCORES = 1e-3;

    private final NetTrial trial;
    private final NeuralNet net;
    private final Map<String, double[][]> parameters;

    /**
     * Looks at a net, which cannot be asked any more when its accuracy is known.
     *
     * @param net the net after training
     * @param parameters what it returned then
     */
    TiedAccuracy(NetTrial trial, NeuralNet net, Map<String, double[][]> parameters) {
        this.trial = trial;
        this.net = net;
        this.parameters = parameters;
    }

    /** Asks about images that the net has not seen, in an order it does not know and among others. */
    Accuracy.Tied onUnseen(double[][] images, int[] labels) {
        Mixed mixed = Mixed.of(images, trial.cases().random(20));
        Accuracy.Tied tied = ofItself(mixed.x(), mixed::ofImages, labels);
        if (scoresAreRight()) {
            double[][] scores = trial.reference(parameters).scores(mixed.x());
            return tied.atMost(scores, 0, "a correct net with the parameters it returns after training");
        }
        return tied;
    }

    /** Asks about images whose rows workers may know and this process may not. */
    Accuracy.Tied onValidation(double[][] images, int[] labels) {
        return ofItself(images, UnaryOperator.identity(), labels);
    }

    private Accuracy.Tied ofItself(double[][] x, UnaryOperator<int[]> ofImages, int[] labels) {
        Accuracy.Tied tied = Accuracy.Tied.of(net.predict(x), x.length, ofImages, labels);
        tied = tied.atMost(scores(net, x), 0, "the classes with the highest scores");
        // Only now: a new object of the submission takes the place of the one before.
        NeuralNet other = trial.net(Turned.classes(parameters, trial.layout()));
        return tied.atMost(scores(other, x), 1, "a new net with the parameters it returns after training");
    }

    private double[][] scores(NeuralNet of, double[][] x) {
        double[][] scores = of.scores(x);
        Findings.requireShape("scores", scores, new Shape(x.length, Turned.classes(parameters)));
        return scores;
    }

    /** Returns whether the submission's scores are right for other nets of as many layers; one that fails there is judged by itself. */
    private boolean scoresAreRight() {
        try {
            int layers = LayerNames.layers(parameters);
            return areRight(trial.cases().biases()) && areRight(trial.cases().deep(layers));
        } catch (StudentFault noScores) {
            return false;
        }
    }

    private boolean areRight(NetCase given) {
        double[][] expected = trial.reference(given.parameters()).scores(given.x());
        return Substance.error(trial.net(given.parameters()).scores(given.x()), expected) <= SAME_SCORES;
    }
}
