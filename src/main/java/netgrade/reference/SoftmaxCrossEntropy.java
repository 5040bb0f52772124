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
            double[] s = scores[i];
            int c = s.length;

            // Shift by the row maximum: softmax is unchanged, exp cannot overflow.
            double max = Double.NEGATIVE_INFINITY;
            for (double score : s) {
                max = Math.max(max, score);
            }

            // e_j = exp(s_j - max)
            double[] e = new double[c];
            double sum = 0;
            for (int j = 0; j < c; j++) {
                e[j] = StrictMath.exp(s[j] - max);
                sum += e[j];
            }

            // -log p_y = log(sum_j e_j) - (s_y - max), which stays finite where p_y is too small for a double
            loss += StrictMath.log(sum) - (s[y[i]] - max);

            // dscores_j = (p_j - [j = y]) / n
            for (int j = 0; j < c; j++) {
                double p = e[j] / sum;
                e[j] = (j == y[i] ? p - 1 : p) / n;
            }
            dscores[i] = e;
        }
        return new OfScores(loss / n, dscores);
    }
}
