package mlp;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** A matrix that is never changed: every operation gives a new one, as in NumPy. */
record Matrix(double[][] a) {

    static Matrix random(int rows, int columns, Random random) {
        return new Matrix(new double[rows][columns]).map(zero -> random.nextGaussian());
    }

    int rows() {
        return a.length;
    }

    int columns() {
        return a[0].length;
    }

    Matrix map(DoubleUnaryOperator f) {
        double[][] r = new double[rows()][columns()];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                r[i][j] = f.applyAsDouble(a[i][j]);
            }
        }
        return new Matrix(r);
    }

    /** Combines entry by entry; b may have one row or one column, which is then repeated. */
    Matrix with(Matrix b, DoubleBinaryOperator f) {
        double[][] r = new double[rows()][columns()];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                r[i][j] = f.applyAsDouble(a[i][j], b.a[b.rows() == 1 ? 0 : i][b.columns() == 1 ? 0 : j]);
            }
        }
        return new Matrix(r);
    }

    Matrix plus(Matrix b) {
        return with(b, Double::sum);
    }

    Matrix minus(Matrix b) {
        return with(b, (p, q) -> p - q);
    }

    Matrix times(double s) {
        return map(v -> s * v);
    }

    Matrix dot(Matrix b) {
        double[][] r = new double[rows()][b.columns()];
        for (int i = 0; i < rows(); i++) {
            for (int k = 0; k < columns(); k++) {
                for (int j = 0; j < b.columns(); j++) {
                    r[i][j] += a[i][k] * b.a[k][j];
                }
            }
        }
        return new Matrix(r);
    }

    Matrix t() {
        double[][] r = new double[columns()][rows()];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                r[j][i] = a[i][j];
            }
        }
        return new Matrix(r);
    }

    /** Sums along each row: one column is left. */
    Matrix sumOfRows() {
        return reduceRows(0, Double::sum);
    }

    Matrix maxOfRows() {
        return reduceRows(Double.NEGATIVE_INFINITY, Math::max);
    }

    /** Sums down each column: one row is left. */
    Matrix sumOfColumns() {
        return t().sumOfRows().t();
    }

    private Matrix reduceRows(double start, DoubleBinaryOperator f) {
        double[][] r = new double[rows()][1];
        for (int i = 0; i < rows(); i++) {
            r[i][0] = start;
            for (double v : a[i]) {
                r[i][0] = f.applyAsDouble(r[i][0], v);
            }
        }
        return new Matrix(r);
    }

    double sum() {
        return sumOfRows().sumOfColumns().a[0][0];
    }
}
