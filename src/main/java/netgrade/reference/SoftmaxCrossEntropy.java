package netgrade.reference;

/** The loss of CS231n: {@code (1/n) sum_i -log softmax(scores_i)[y_i]}. */
final class SoftmaxCrossEntropy implements Loss {

    @Override
    public OfScores of(double[][] scores, int[] y) {
        // scores, dscores: (n, c); y: (n)
        int n = scores.length;
        double[][] dscores = new double[n][];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            // -log p_y = log(sum_j exp(s_j)) - s_y, which stays finite where p_y is too small for a double
            double[] s = shifted(scores[i]);
            double[] e = exponentials(s);
            double sum = sum(e);
            loss += StrictMath.log(sum) - s[y[i]];

            // dscores_j = (p_j - [j = y]) / n
            for (int j = 0; j < e.length; j++) {
                double p = e[j] / sum;
                e[j] = (j == y[i] ? p - 1 : p) / n;
            }
            dscores[i] = e;
        }
        return new OfScores(loss / n, dscores);
    }

    /** Returns the softmax of each row: {@code p_j = exp(s_j) / sum_k exp(s_k)}. */
    static double[][] probabilities(double[][] scores) {
        double[][] probabilities = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            double[] e = exponentials(shifted(scores[i]));
            double sum = sum(e);
            for (int j = 0; j < e.length; j++) {
                e[j] /= sum;
            }
            probabilities[i] = e;
        }
        return probabilities;
    }

    /** Returns s minus its maximum: softmax is unchanged, exp cannot overflow. */
    private static double[] shifted(double[] s) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : s) {
            max = Math.max(max, score);
        }
        double[] shifted = s.clone();
        for (int j = 0; j < shifted.length; j++) {
            shifted[j] -= max;
        }
        return shifted;
    }

    private static double[] exponentials(double[] s) {
        double[] e = new double[s.length];
        for (int j = 0; j < e.length; j++) {
            e[j] = StrictMath.exp(s[j]);
        }
        return e;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
