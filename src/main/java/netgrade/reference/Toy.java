package netgrade.reference;

import java.util.Map;
import java.util.TreeMap;
import netgrade.numeric.NumpyRandom;

/**
 * The small net and the few examples a hand-out prints its numbers for.
 *
 * @param params parameters by name
 * @param x inputs, one example a row
 * @param y labels
 */
public record Toy(Map<String, double[][]> params, double[][] x, int[] y) {

    /**
     * Returns the toy of CS231n, assignment 1: 4 inputs, 10 hidden units, 3 classes, 5 examples.
     *
     * <p>{@code np.random.seed(0)}: W1 = 0.1 randn(4, 10), then W2 = 0.1 randn(10, 3), biases 0.
     * {@code np.random.seed(1)}: x = 10 randn(5, 4).
     */
    public static Toy cs231n() {
        NumpyRandom weights = new NumpyRandom(0);
        Map<String, double[][]> params = new TreeMap<>();
        params.put("W1", scaled(0.1, weights.randn(4, 10)));
        params.put("b1", new double[1][10]);
        params.put("W2", scaled(0.1, weights.randn(10, 3)));
        params.put("b2", new double[1][3]);
        return new Toy(params, scaled(10, new NumpyRandom(1).randn(5, 4)), new int[] {0, 1, 2, 2, 1});
    }

    /** Multiplies a matrix by a number, in place, and returns it. */
    static double[][] scaled(double factor, double[][] a) {
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return a;
    }
}
