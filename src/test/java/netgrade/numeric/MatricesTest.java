package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatricesTest {

    private static final double[][] A = {{1, 2, 3}, {4, 5, 6}};
    private static final double[][] B = {{7, 8}, {9, 10}, {11, 12}};

    @Test
    void productsOfSmallMatricesAreThoseByHand() {
        assertArrayEquals(new double[][] {{58, 64}, {139, 154}}, Matrices.multiply(A, B));
        assertArrayEquals(new double[][] {{17, 22, 27}, {22, 29, 36}, {27, 36, 45}}, Matrices.multiplyTransposedLeft(A, A));
        assertArrayEquals(new double[][] {{14, 32}, {32, 77}}, Matrices.multiplyTransposedRight(A, A));
    }

    /** Sizes below, at and beyond four terms and a block, where a loop would lose its remainder. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "3,4,5", "2,63,7", "5,64,3", "4,65,2", "7,131,66", "130,9,70"})
    void productsOfWholeNumbersAreExact(int n, int d, int h) {
        NumpyRandom random = new NumpyRandom(0);
        double[][] a = wholeNumbers(n, d, random);
        double[][] b = wholeNumbers(d, h, random);
        double[][] expected = textbook(a, b);

        assertArrayEquals(expected, Matrices.multiply(a, b));
        assertArrayEquals(expected, Matrices.multiplyTransposedLeft(transpose(a), b));
        assertArrayEquals(expected, Matrices.multiplyTransposedRight(a, transpose(b)));
    }

    /** A million multiplications or more, which are shared; fewer rows than threads, one row, blocks and groups of four with a rest. */
    @ParameterizedTest
    @CsvSource({"1,3001,335", "5,3001,67", "131,131,67", "2,801,640", "203,3072,50"})
    void noBitDependsOnTheNumberOfThreads(int n, int d, int h) {
        NumpyRandom random = new NumpyRandom(0);
        double[][] a = random.randn(n, d);
        double[][] b = random.randn(d, h);
        double[][] at = transpose(a);
        double[][] bt = transpose(b);
        for (int count : new int[] {1, 2, 3, 7}) {
            try (RowThreads threads = new RowThreads(count)) {
                assertSameBits(Matrices.multiply(a, b), Matrices.multiply(a, b, threads));
                assertSameBits(Matrices.multiplyTransposedLeft(at, b), Matrices.multiplyTransposedLeft(at, b, threads));
                assertSameBits(Matrices.multiplyTransposedRight(a, bt), Matrices.multiplyTransposedRight(a, bt, threads));
            }
        }
    }

    /** Whatever the machine: the sums are those of four terms at a time, in order, written out here. */
    @Test
    void productsAddUpFourTermsAtATimeInOrder() {
        NumpyRandom random = new NumpyRandom(0);
        double[][] a = random.randn(3, 131);
        double[][] b = random.randn(131, 70);
        double[][] expected = new double[3][70];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 70; j++) {
                double sum = 0;
                for (int k = 0; k < 128; k += 4) {
                    double p0 = a[i][k] * b[k][j];
                    double p1 = a[i][k + 1] * b[k + 1][j];
                    double p2 = a[i][k + 2] * b[k + 2][j];
                    double p3 = a[i][k + 3] * b[k + 3][j];
                    sum += p0 + p1 + p2 + p3;
                }
                for (int k = 128; k < 131; k++) {
                    sum += a[i][k] * b[k][j];
                }
                expected[i][j] = sum;
            }
        }

        assertSameBits(expected, Matrices.multiply(a, b));
        assertSameBits(expected, Matrices.multiplyTransposedLeft(transpose(a), b));
        assertSameBits(expected, Matrices.multiplyTransposedRight(a, transpose(b)));
    }

    @Test
    void zeroTimesInfinityIsNotANumber() {
        double[][] product = Matrices.multiply(new double[][] {{0, 1}}, new double[][] {{Double.POSITIVE_INFINITY}, {1}});

        assertTrue(Double.isNaN(product[0][0]), "a skipped zero would hide an overflow");
    }

    @Test
    void sizesThatDoNotFitAreNamed() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Matrices.multiply(A, A));

        assertEquals("multiply: columns of a, rows of b must be equal, but are 3 and 2", refusal.getMessage());
    }

    @Test
    void noRowsTimesAnythingIsNoRows() {
        assertEquals(0, Matrices.multiply(new double[0][], B).length);
        assertEquals(0, Matrices.multiplyTransposedRight(new double[0][], B).length);
    }

    @Test
    void copySharesNothing() {
        double[][] copy = Matrices.copy(A);
        copy[0][0] = 100;

        assertEquals(1, A[0][0]);
    }

    @Test
    void sumsAreThoseByHand() {
        assertEquals(91, Matrices.sumOfSquares(A));
        assertArrayEquals(new double[][] {{5, 7, 9}}, Matrices.columnSums(A));
    }

    @Test
    void transposeTurnsRowsIntoColumns() {
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}}, Matrices.transpose(A));
        assertEquals(0, Matrices.transpose(new double[0][]).length);
    }

    @Test
    void multipleIsAddedInPlace() {
        double[][] sum = Matrices.copy(A);

        Matrices.addScaled(sum, -2, A);

        assertArrayEquals(new double[][] {{-1, -2, -3}, {-4, -5, -6}}, sum);
    }

    @Test
    void firstOfEqualEntriesIsTheLargest() {
        assertArrayEquals(new int[] {1, 0, 2}, Matrices.largestColumns(new double[][] {{-3, -1, -1}, {5, 5, 5}, {0, 1, 2}}));
    }

    @Test
    void shapePrintsAsInTheCourses() {
        assertEquals("(4, 10)", Matrices.shape(new double[4][10]).toString());
        assertEquals("(0, 0)", Matrices.shape(new double[0][]).toString());
    }

    @Test
    void raggedMatrixHasNoShape() {
        double[][] ragged = {{1, 2}, {3}};

        Exception refusal = assertThrows(IllegalArgumentException.class, () -> Matrices.shape(ragged));

        assertEquals("The matrix is ragged: row 0 has 2 entries, row 1 has 1", refusal.getMessage());
        assertFalse(Matrices.isRectangular(ragged));
        assertTrue(Matrices.isRectangular(A));
    }

    private static void assertSameBits(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], "row " + i);
        }
    }

    private static double[][] wholeNumbers(int rows, int columns, NumpyRandom random) {
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.below(201) - 100;
            }
        }
        return a;
    }

    private static double[][] textbook(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transpose(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }
}
