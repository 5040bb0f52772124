package netgrade.reference;

/** The loss of CS145: {@code (factor/n) sum_i sum_j (scores_ij - [j = y_i])^2}. */
record SquaredError(double factor) implements Loss {

    @Override
    public OfScores of(double[][] scores, int[] y) {
        // scores, dscores: (n, c); y: (n)
        int n = scores.length;
        double[][] dscores = new double[n][];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            // r = s - onehot(y)
            double[] r = scores[i].clone();
            r[y[i]] -= 1;

            // dscores_j = 2 factor r_j / n
            for (int j = 0; j < r.length; j++) {
                sum += r[j] * r[j];
                r[j] = 2 * factor * r[j] / n;
            }
            dscores[i] = r;
        }
        return new OfScores(factor * sum / n, dscores);
    }
}
