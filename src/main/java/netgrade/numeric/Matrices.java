package netgrade.numeric;

import java.util.Arrays;

/**
 * Matrix arithmetic on {@code double[][]}.
 *
 * <p>The products add up in an order that depends on the shapes alone, so the same matrices always give the same bits, on any
 * number of threads. They work on four terms of a sum at a time and in blocks that stay in the cache, which makes them about ten times
 * faster than the textbook loop on a net for images; the innermost loop runs along rows, where the compiler uses vector instructions.
 */
public final class Matrices {

    /** Rows worked on before moving on: 64 rows of 50 to 100 numbers fill the first-level cache of today's machines. */
    private static final int BLOCK = 64;

    private Matrices() {}

    /**
     * Returns the product {@code a b}.
     *
     * @param a shape (n, d); not modified
     * @param b shape (d, h); not modified
     * @return shape (n, h): {@code product[i][j] = sum_k a[i][k] * b[k][j]}
     * @throws IllegalArgumentException if a has not as many columns as b has rows; without rows, a fits any b
     */
    public static double[][] multiply(double[][] a, double[][] b) {
        return multiply(a, b, RowThreads.one());
    }

    /** Returns what {@link #multiply(double[][], double[][])} does, bit for bit, with the rows of the product shared out among threads. */
    public static double[][] multiply(double[][] a, double[][] b, RowThreads threads) {
        Shape sa = shape(a);
        Shape sb = shape(b);
        if (a.length == 0) {
            return new double[0][];
        }
        requireEqual("multiply: columns of a, rows of b", sa.columns(), sb.rows());
        double[][] product = new double[sa.rows()][sb.columns()];
        threads.share(sa.rows(), multiplications(sa, sb.columns()), (from, to) -> addProduct(product, a, b, from, to));
        return product;
    }

    /** Adds the rows first..end-1 of {@code a b} to those of the product. */
    private static void addProduct(double[][] product, double[][] a, double[][] b, int first, int end) {
        int d = b.length;
        // A block of rows of b serves all rows of a before the next block is fetched.
        for (int from = 0; from < d; from += BLOCK) {
            int to = Math.min(from + BLOCK, d);
            for (int i = first; i < end; i++) {
                double[] ai = a[i];
                double[] sums = product[i];
                int k = from;
                for (; k + 3 < to; k += 4) {
                    addFour(sums, ai[k], b[k], ai[k + 1], b[k + 1], ai[k + 2], b[k + 2], ai[k + 3], b[k + 3]);
                }
                for (; k < to; k++) {
                    addOne(sums, ai[k], b[k]);
                }
            }
        }
    }

    /**
     * Returns the product {@code aᵀ b}, without writing the transpose down.
     *
     * @param a shape (n, d); not modified
     * @param b shape (n, h); not modified
     * @return shape (d, h): {@code product[i][j] = sum_k a[k][i] * b[k][j]}
     * @throws IllegalArgumentException if a and b differ in their number of rows
     */
    public static double[][] multiplyTransposedLeft(double[][] a, double[][] b) {
        return multiplyTransposedLeft(a, b, RowThreads.one());
    }

    /**
     * Returns what {@link #multiplyTransposedLeft(double[][], double[][])} does, bit for bit, with the rows of the product shared out among
     * threads.
     */
    public static double[][] multiplyTransposedLeft(double[][] a, double[][] b, RowThreads threads) {
        Shape sa = shape(a);
        Shape sb = shape(b);
        requireEqual("multiplyTransposedLeft: rows of a, rows of b", sa.rows(), sb.rows());
        double[][] product = new double[sa.columns()][sb.columns()];
        threads.share(sa.columns(), multiplications(sa, sb.columns()), (from, to) -> addProductTransposedLeft(product, a, b, from, to));
        return product;
    }

    /** Adds the rows first..end-1 of {@code aᵀ b} to those of the product. */
    private static void addProductTransposedLeft(double[][] product, double[][] a, double[][] b, int first, int end) {
        int n = a.length;
        // A block of rows of the product takes up all rows of b before the next block is begun.
        for (int from = first; from < end; from += BLOCK) {
            int to = Math.min(from + BLOCK, end);
            int k = 0;
            for (; k + 3 < n; k += 4) {
                double[] a0 = a[k];
                double[] a1 = a[k + 1];
                double[] a2 = a[k + 2];
                double[] a3 = a[k + 3];
                for (int i = from; i < to; i++) {
                    addFour(product[i], a0[i], b[k], a1[i], b[k + 1], a2[i], b[k + 2], a3[i], b[k + 3]);
                }
            }
            for (; k < n; k++) {
                for (int i = from; i < to; i++) {
                    addOne(product[i], a[k][i], b[k]);
                }
            }
        }
    }

    /**
     * Returns the product {@code a bᵀ}.
     *
     * @param a shape (n, c); not modified
     * @param b shape (h, c); not modified
     * @return shape (n, h): {@code product[i][j] = sum_k a[i][k] * b[j][k]}
     * @throws IllegalArgumentException if a and b differ in their number of columns; without rows, a fits any b
     */
    public static double[][] multiplyTransposedRight(double[][] a, double[][] b) {
        return multiplyTransposedRight(a, b, RowThreads.one());
    }

    /**
     * Returns what {@link #multiplyTransposedRight(double[][], double[][])} does, bit for bit, with the rows of the product shared out
     * among threads.
     */
    public static double[][] multiplyTransposedRight(double[][] a, double[][] b, RowThreads threads) {
        Shape sa = shape(a);
        Shape sb = shape(b);
        if (a.length == 0) {
            return new double[0][];
        }
        requireEqual("multiplyTransposedRight: columns of a, columns of b", sa.columns(), sb.columns());
        // A scalar product of two rows cannot be vectorised without changing the order of its sum; copying b costs less.
        return multiply(a, transpose(b), threads);
    }

    /** Returns the transpose: rows become columns; without rows, a has no transpose but itself. */
    public static double[][] transpose(double[][] a) {
        Shape shape = shape(a);
        double[][] transposed = new double[shape.columns()][shape.rows()];
        for (int i = 0; i < shape.rows(); i++) {
            for (int j = 0; j < shape.columns(); j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** Returns a copy that shares no row with a. */
    public static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    /** Adds {@code factor * b}, of the same shape, to a, in place. */
    public static void addScaled(double[][] a, double factor, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            addOne(a[i], factor, b[i]);
        }
    }

    /** Returns the column of the largest entry of each row, the first of equal ones, as {@code np.argmax(a, axis=1)}. */
    public static int[] largestColumns(double[][] a) {
        int[] columns = new int[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 1; j < a[i].length; j++) {
                if (a[i][j] > a[i][columns[i]]) {
                    columns[i] = j;
                }
            }
        }
        return columns;
    }

    /** Returns the sum of the squares of all entries, added row by row. */
    public static double sumOfSquares(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    /**
     * Returns the sum of each column.
     *
     * @param a shape (n, c) with n at least 1; not modified
     * @return shape (1, c)
     */
    public static double[][] columnSums(double[][] a) {
        double[] sums = new double[shape(a).columns()];
        for (double[] row : a) {
            addOne(sums, 1, row);
        }
        return new double[][] {sums};
    }

    /**
     * Returns the shape of a matrix; one without rows has no columns either.
     *
     * @throws IllegalArgumentException if its rows differ in length
     */
    public static Shape shape(double[][] a) {
        int columns = a.length == 0 ? 0 : a[0].length;
        for (int i = 0; i < a.length; i++) {
            if (a[i].length != columns) {
                throw new IllegalArgumentException(
                        "The matrix is ragged: row 0 has " + columns + " entries, row " + i + " has " + a[i].length);
            }
        }
        return new Shape(a.length, columns);
    }

    /** Returns whether no entry is NaN or infinite. */
    public static boolean isFinite(double[][] a) {
        for (double[] row : a) {
            for (double value : row) {
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether all rows have the same length. */
    public static boolean isRectangular(double[][] a) {
        return Arrays.stream(a).allMatch(row -> row.length == a[0].length);
    }

    // Four terms and one row of sums: with eight terms, or two rows of sums, a training step took twice as long, as if JDK 17 no longer
    // used vector instructions.
    private static void addFour(
            double[] sums, double f0, double[] r0, double f1, double[] r1, double f2, double[] r2, double f3, double[] r3) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }

    private static void addOne(double[] sums, double factor, double[] row) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += factor * row[j];
        }
    }

    /** Returns how many multiplications there are in a product of a matrix of that shape, or its transpose, and one of so many columns. */
    private static long multiplications(Shape a, int columns) {
        return (long) a.rows() * a.columns() * columns;
    }

    private static void requireEqual(String what, int first, int second) {
        if (first != second) {
            throw new IllegalArgumentException(what + " must be equal, but are " + first + " and " + second);
        }
    }
}
