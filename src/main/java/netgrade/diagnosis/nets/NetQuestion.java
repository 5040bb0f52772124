package netgrade.diagnosis.nets;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import netgrade.numeric.Matrices;
import netgrade.reference.LayerNames;

/**
 * A net and a batch to ask about.
 *
 * @param name for the instructor
 * @param parameters parameters by name
 * @param x inputs, one example a row
 * @param y labels
 * @param reg regularisation strength
 */
record NetQuestion(String name, Map<String, double[][]> parameters, double[][] x, int[] y, double reg) {

    /** Scores above this are large: exp overflows above 709. */
    private static final double LARGE = 300;

    NetQuestion withReg(String other, double otherReg) {
        return new NetQuestion(other, parameters, x, y, otherReg);
    }

    /** Returns whether it asks about the hand-out's toy, at any strength. */
    boolean isToy() {
        return NetQuestionnaire.TOYS.contains(name);
    }

    NetQuestion withLabel(String other, int label) {
        return new NetQuestion(other, parameters, x, new int[] {label}, reg);
    }

    boolean hasBiases() {
        return IntStream.rangeClosed(1, layers())
                .anyMatch(layer -> Matrices.sumOfSquares(parameters.get(LayerNames.bias(layer))) > 0);
    }

    int layers() {
        return LayerNames.layers(parameters);
    }

    /** Returns whether its last bias or its inputs make scores large. */
    boolean isLarge() {
        return Math.max(largest(x), parameters.values().stream().mapToDouble(NetQuestion::largest).max().orElse(0)) > LARGE;
    }

    private static double largest(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    }

    int n() {
        return x.length;
    }
}
