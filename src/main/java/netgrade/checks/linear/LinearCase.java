package netgrade.checks.linear;

/**
 * Weights and a batch to ask a linear classifier about.
 *
 * @param w weights, shape (d, c)
 * @param x inputs, one example a row, with ones in the last column
 * @param y labels
 * @param reg regularisation strength
 */
record LinearCase(double[][] w, double[][] x, int[] y, double reg) {

    LinearCase withReg(double other) {
        return new LinearCase(w, x, y, other);
    }
}
