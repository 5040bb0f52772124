package netgrade.diagnosis.nets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Precision;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.LayerNames;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.spi.NeuralNet;

/**
 * How a submission draws its first parameters. The numbers are its own affair, so what is compared is their spread, and what depends on the
 * seed.
 *
 * @param spread standard deviation of the weights
 * @param ofBiases the same of the biases
 * @param isUniform whether the weights are as flat as uniform numbers
 * @param sameForOtherSeed whether another seed gives the same weights
 */
record Drawing(double spread, double ofBiases, boolean isUniform, boolean sameForOtherSeed) {

    private static final List<Integer> SIZES = List.of(60, 50, 40);
    private static final double SCALE = 0.01;

    /** Of 5000 normal draws the standard deviation is known within 1 % two times in three; mistakes change it by a factor of 10. */
    private static final double SPREAD_TOLERANCE = 0.08;

    /** The kurtosis of uniform numbers is 1.8, give or take 0.02 for 5000 of them; that of normal numbers 3, of two values 1. */
    private static final double UNIFORM = 1.8;

    private static final double UNIFORM_TOLERANCE = 0.2;

    /** Of 90 draws within 8 %. */
    private static final double BIAS_TOLERANCE = 0.4;

    /** Asks a submission; empty where it has nothing to compare. */
    static Optional<Drawing> ask(Submitted submission) {
        Asking asking = new Asking();
        return asking.ask(() -> drawn(submission.fresh(), 1))
                .flatMap(one -> asking.ask(() -> drawn(submission.fresh(), 2)).flatMap(two -> of(one, two)));
    }

    static Drawing of(Convention convention, Variation variation) {
        FullyConnectedNet net = new FullyConnectedNet(convention).varied(variation);
        return of(drawn(net, 1), drawn(net, 2)).orElseThrow();
    }

    private static Map<String, double[][]> drawn(NeuralNet net, long seed) {
        net.initialise(SIZES, SCALE, seed);
        return net.parameters();
    }

    private static Optional<Drawing> of(Map<String, double[][]> one, Map<String, double[][]> two) {
        String w1 = LayerNames.weights(1);
        if (!one.keySet().containsAll(LayerNames.of(2)) || !two.containsKey(w1)) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(
                spread(one.get(w1), one.get(LayerNames.weights(2))),
                spread(one.get(LayerNames.bias(1)), one.get(LayerNames.bias(2))),
                Math.abs(kurtosis(one.get(w1), one.get(LayerNames.weights(2))) - UNIFORM) <= UNIFORM_TOLERANCE,
                Arrays.deepEquals(one.get(w1), two.get(w1))));
    }

    private static double spread(double[][] a, double[][] b) {
        double n = Precision.numbers(a).count() + Precision.numbers(b).count();
        return Math.sqrt((Matrices.sumOfSquares(a) + Matrices.sumOfSquares(b)) / n);
    }

    private static double kurtosis(double[][] a, double[][] b) {
        double variance = spread(a, b) * spread(a, b);
        return DoubleStream.concat(Precision.numbers(a), Precision.numbers(b))
                .map(w -> w * w / variance)
                .map(square -> square * square)
                .average()
                .orElseThrow();
    }

    boolean isLike(Drawing other) {
        return sameForOtherSeed == other.sameForOtherSeed
                && isUniform == other.isUniform
                && Math.abs(spread / other.spread - 1) <= SPREAD_TOLERANCE
                && Math.abs(ofBiases - other.ofBiases) <= BIAS_TOLERANCE * other.ofBiases;
    }
}
