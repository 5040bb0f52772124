package netgrade.reference;

/** The loss of a multiclass support vector machine: {@code (1/n) sum_i sum_{j != y_i} max(0, scores_ij - scores_i[y_i] + 1)}. */
final class Hinge implements Loss {

    /** By how much the right class is to win; 1 in all editions of CS231n. */
    static final double DELTA = 1;

    @Override
    public OfScores of(double[][] scores, int[] y) {
        // scores, dscores: (n, c); y: (n)
        int n = scores.length;
        double[][] dscores = new double[n][];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double[] s = scores[i];
            double[] ds = new double[s.length];
            int counted = 0;
            for (int j = 0; j < s.length; j++) {
                // At a margin of 0 max(0, .) has a kink; the courses take the slope 0 there.
                double margin = s[j] - s[y[i]] + DELTA;
                if (j != y[i] && margin > 0) {
                    loss += margin;
                    ds[j] = 1.0 / n;
                    counted++;
                }
            }
            ds[y[i]] = -(double) counted / n;
            dscores[i] = ds;
        }
        return new OfScores(loss / n, dscores);
    }
}
