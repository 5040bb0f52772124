package netgrade.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.Shape;

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
        return ofNumpy(Convention.Layout.INPUTS_FIRST);
    }

    /** Returns the toy of CS145, homework 3: the draws of CS231n's, as W1 = 0.1 randn(10, 4) and W2 = 0.1 randn(3, 10). */
    public static Toy cs145() {
        return ofNumpy(Convention.Layout.OUTPUTS_FIRST);
    }

    /** Returns the toy of HLCV, exercise 2, which is CS231n's. */
    public static Toy hlcv() {
        return cs231n();
    }

    /**
     * Returns the toy of EECS 498/598, assignment 2: sizes and labels of CS231n's, weights 1e-4 randn and x = 10 randn of
     * PyTorch after {@code torch.manual_seed(0)}.
     *
     * @param variant the device and the type of numbers, which PyTorch's draws depend on
     */
    public static Toy eecs598(EecsVariant variant) {
        return variant.toy();
    }

    /**
     * Returns a toy for linear classifiers, for which the hand-out has none: 4 inputs and a last one that is 1, 3 classes, 5 examples.
     *
     * <p>{@code np.random.seed(0)}: W = 0.1 randn(5, 3). {@code np.random.seed(1)}: x = 10 randn(5, 4), and the column of ones.
     */
    public static Toy linear() {
        Map<String, double[][]> params = new TreeMap<>();
        params.put("W", scaled(0.1, new NumpyRandom(0).randn(5, 3)));
        return new Toy(params, withOnes(scaled(10, new NumpyRandom(1).randn(5, 4))), new int[] {0, 1, 2, 2, 1});
    }

    private static Toy ofNumpy(Convention.Layout layout) {
        NumpyRandom random = new NumpyRandom(0);
        Shape w1 = layout.shape(4, 10);
        Shape w2 = layout.shape(10, 3);
        Map<String, double[][]> params = new TreeMap<>();
        params.put("W1", scaled(0.1, random.randn(w1.rows(), w1.columns())));
        params.put("b1", new double[1][10]);
        params.put("W2", scaled(0.1, random.randn(w2.rows(), w2.columns())));
        params.put("b2", new double[1][3]);
        return new Toy(params, scaled(10, new NumpyRandom(1).randn(5, 4)), new int[] {0, 1, 2, 2, 1});
    }

    /** Returns a copy with a last column of ones. */
    private static double[][] withOnes(double[][] x) {
        double[][] wider = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            wider[i] = Arrays.copyOf(x[i], x[i].length + 1);
            wider[i][x[i].length] = 1;
        }
        return wider;
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
