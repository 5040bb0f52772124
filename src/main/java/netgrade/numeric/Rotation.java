package netgrade.numeric;

/** Random orthogonal matrices: what they mix keeps its lengths and angles, and so the size of its rounding errors. */
public final class Rotation {

    private Rotation() {}

    /**
     * Draws an orthogonal matrix, by Gram and Schmidt's method on normal numbers.
     *
     * @param size rows and columns, at least 1
     * @return q with q<sup>T</sup> q = 1
     */
    public static double[][] random(int size, NumpyRandom random) {
        double[][] q = random.randn(size, size);
        for (int i = 0; i < size; i++) {
            // Twice, because the first pass leaves rounding errors where rows are nearly parallel.
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < i; before++) {
                    add(q[i], -dot(q[i], q[before]), q[before]);
                }
            }
            double length = Math.sqrt(dot(q[i], q[i]));
            for (int j = 0; j < size; j++) {
                q[i][j] /= length;
            }
        }
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] row) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * row[j];
        }
    }
}
