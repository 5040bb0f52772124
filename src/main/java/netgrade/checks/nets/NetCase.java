package netgrade.checks.nets;

import java.util.Map;

/**
 * A net and a batch to ask about.
 *
 * @param parameters parameters by name
 * @param x inputs, one example a row
 * @param y labels
 * @param reg regularisation strength
 */
record NetCase(Map<String, double[][]> parameters, double[][] x, int[] y, double reg) {

    NetCase withReg(double other) {
        return new NetCase(parameters, x, y, other);
    }
}
