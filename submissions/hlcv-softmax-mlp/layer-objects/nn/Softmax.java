package nn;

/** The last step: probabilities going forward, cross-entropy going backward. */
final class Softmax {
    private Softmax() {}

    static double[][] probabilities(double[][] logits) {
        double[][] result = new double[logits.length][];
        for (int i = 0; i < logits.length; i++) {
            result[i] = softmax(logits[i]);
        }
        return result;
    }

    static double crossEntropy(double[][] probabilities, int[] labels) {
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            total -= Math.log(probabilities[i][labels[i]]);
        }
        return total / labels.length;
    }

    /** Returns the gradient of the mean cross-entropy by the logits. */
    static double[][] gradient(double[][] probabilities, int[] labels) {
        int n = labels.length;
        double[][] result = new double[n][];
        for (int i = 0; i < n; i++) {
            result[i] = probabilities[i].clone();
            result[i][labels[i]] -= 1;
            for (int k = 0; k < result[i].length; k++) {
                result[i][k] /= n;
            }
        }
        return result;
    }

    private static double[] softmax(double[] row) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : row) {
            max = Math.max(max, v);
        }
        double[] p = new double[row.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(row[k] - max);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
