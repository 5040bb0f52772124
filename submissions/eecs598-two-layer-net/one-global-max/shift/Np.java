package shift;

import java.util.Random;

/** What NumPy would give us. */
final class Np {
    private Np() {}

    static double[][] zeros(int n, int m) {
        return new double[n][m];
    }

    static double[][] randn(int n, int m, Random rng) {
        double[][] r = zeros(n, m);
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) r[i][j] = rng.nextGaussian();
        return r;
    }

    static double[][] dot(double[][] a, double[][] b) {
        double[][] r = zeros(a.length, b[0].length);
        for (int i = 0; i < a.length; i++) {
            double[] ri = r[i];
            for (int k = 0; k < b.length; k++) {
                double aik = a[i][k];
                double[] bk = b[k];
                for (int j = 0; j < ri.length; j++) ri[j] += aik * bk[j];
            }
        }
        return r;
    }

    static double[][] T(double[][] a) {
        double[][] r = zeros(a[0].length, a.length);
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) r[j][i] = a[i][j];
        return r;
    }

    /** a + b; b may be a single row, which is then added to every row of a. */
    static double[][] add(double[][] a, double[][] b) {
        double[][] r = zeros(a.length, a[0].length);
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < a[0].length; j++) r[i][j] = a[i][j] + b[b.length == 1 ? 0 : i][j];
        return r;
    }

    static double[][] mul(double[][] a, double s) {
        double[][] r = zeros(a.length, a[0].length);
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) r[i][j] = s * a[i][j];
        return r;
    }

    static double[][] mul(double[][] a, double[][] b) {
        double[][] r = zeros(a.length, a[0].length);
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) r[i][j] = a[i][j] * b[i][j];
        return r;
    }

    static double[][] maximum(double[][] a, double v) {
        double[][] r = zeros(a.length, a[0].length);
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) r[i][j] = Math.max(a[i][j], v);
        return r;
    }

    /** 1 where a is above 0, else 0. */
    static double[][] positive(double[][] a) {
        double[][] r = zeros(a.length, a[0].length);
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) r[i][j] = a[i][j] > 0 ? 1 : 0;
        return r;
    }

    static double[][] sum0(double[][] a) {
        double[][] r = zeros(1, a[0].length);
        for (double[] row : a) for (int j = 0; j < row.length; j++) r[0][j] += row[j];
        return r;
    }

    static double sum(double[][] a) {
        double s = 0;
        for (double[] row : a) for (double v : row) s += v;
        return s;
    }

    static double max(double[] row) {
        double m = row[0];
        for (double v : row) m = Math.max(m, v);
        return m;
    }

    static int argmax(double[] row) {
        int best = 0;
        for (int j = 1; j < row.length; j++) if (row[j] > row[best]) best = j;
        return best;
    }
}
