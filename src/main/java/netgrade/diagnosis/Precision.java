package netgrade.diagnosis;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;

/** How close two answers are that are equal but for rounding. */
public enum Precision {
    /** The bounds of the checks: right code differs by 1e-13, a guarded logarithm by 1e-11, the smallest real mistake by 3.7e-8. */
    DOUBLE(1e-9, 1e-8),

    /** Answers computed in float differ by a few units of its last place, 6e-8. */
    SINGLE(2e-6, 2e-5);

    private final double ofNumbers;
    private final double ofMatrices;

    Precision(double ofNumbers, double ofMatrices) {
        this.ofNumbers = ofNumbers;
        this.ofMatrices = ofMatrices;
    }

    /** Returns single precision if all numbers are floats. */
    public static Precision of(DoubleStream numbers) {
        return numbers.allMatch(number -> (float) number == number || Double.isNaN(number)) ? SINGLE : DOUBLE;
    }

    /** Returns whether two numbers are equal; all that are not finite are: which of them comes out is a matter of writing. */
    public boolean equal(double a, double b) {
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        return finite
                ? Math.abs(a - b) <= ofNumbers * Math.max(1, Math.max(Math.abs(a), Math.abs(b)))
                : Double.isFinite(a) == Double.isFinite(b);
    }

    /** Returns whether two matrices are equal; all of the same shape that are not finite throughout are. */
    public boolean equal(double[][] a, double[][] b) {
        if (a.length != b.length || !Matrices.isRectangular(a) || !Matrices.isRectangular(b) || columns(a) != columns(b)) {
            return false;
        }
        boolean finite = Matrices.isFinite(a) && Matrices.isFinite(b);
        return finite ? Errors.maxNormError(a, b) <= ofMatrices : Matrices.isFinite(a) == Matrices.isFinite(b);
    }

    private static int columns(double[][] a) {
        return a.length == 0 ? 0 : a[0].length;
    }

    public static DoubleStream numbers(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream);
    }
}
