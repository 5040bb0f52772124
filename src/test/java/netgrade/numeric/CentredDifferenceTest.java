package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import netgrade.numeric.CentredDifference.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentredDifferenceTest {

    /** The step of the hand-outs. */
    private static final double H = 1e-5;

    @Test
    void gradientOfTheSumOfSquaresIsTwiceTheMatrix() {
        double[][] at = {{1, -2}, {0.5, 3}, {0, 7}};

        NumericGradient gradient = CentredDifference.of(Matrices::sumOfSquares, at, H);

        double[][] expected = {{2, -4}, {1, 6}, {0, 14}};
        assertTrue(Errors.maxNormError(gradient.values(), expected) <= 1e-9, "closed form: 2x");
        assertEquals(6, gradient.positions().size());
        assertEquals(List.of(), gradient.kinks());
    }

    @Test
    void strongCurvatureIsNoKink() {
        double[][] at = {{3}};

        NumericGradient gradient = CentredDifference.of(x -> Math.exp(10 * x[0][0]), at, H);

        assertEquals(1, gradient.values()[0][0] / (10 * Math.exp(30)), 1e-7, "closed form: 10 exp(10x)");
        assertEquals(List.of(), gradient.kinks());
    }

    @Test
    void roundingOfALargeValueIsNoKink() {
        NumericGradient gradient = CentredDifference.of(x -> 1e6 + Math.sin(x[0][0]), new double[][] {{1}}, H);

        assertEquals(List.of(), gradient.kinks());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, -9e-6, 9.9e-6})
    void kinkWithinAStepIsListed(double x) {
        double[][] at = {{5, x}, {-5, 1}};

        NumericGradient gradient = CentredDifference.of(CentredDifferenceTest::sumOfAbsolutes, at, H);

        assertEquals(List.of(new Position(0, 1)), gradient.kinks());
        assertEquals("[0][1]", gradient.kinks().get(0).toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.1e-5, -2.5e-5, 4e-5})
    void kinkBeyondTheStepDoesNoHarm(double x) {
        NumericGradient gradient = CentredDifference.of(CentredDifferenceTest::sumOfAbsolutes, new double[][] {{x}}, H);

        assertEquals(Math.signum(x), gradient.values()[0][0], 1e-9, "closed form: sign of x");
        assertEquals(List.of(), gradient.kinks());
    }

    @Test
    void kinksAreLookedForOnlyWhereTheSlopeIsInDoubt() {
        double[][] at = {{1, 1e-6, 3, -1e-6}};
        double[][] expected = {{1, 1, 2, Double.NaN}};
        AtomicInteger calls = new AtomicInteger();

        NumericGradient gradient = CentredDifference.of(
                Values.oneByOne(x -> {
                    calls.incrementAndGet();
                    return sumOfAbsolutes(x);
                }),
                at,
                H,
                expected,
                1e-8);

        assertEquals(List.of(new Position(0, 1), new Position(0, 3)), gradient.kinks(), "a wrong slope without a kink is just wrong");
        assertEquals(1 + 4 * 2 + 3 * 4, calls.get());
    }

    @Test
    void manyValuesAreAskedForInOneGo() {
        List<Integer> asked = new ArrayList<>();

        NumericGradient gradient = CentredDifference.of(
                (at, moves) -> {
                    asked.add(moves.size());
                    return Values.oneByOne(CentredDifferenceTest::sumOfAbsolutes).of(at, moves);
                },
                new double[][] {{1, 1e-6, 3}},
                H,
                new double[][] {{1, 1, 1}},
                1e-8);

        assertEquals(List.of(new Position(0, 1)), gradient.kinks());
        assertEquals(List.of(1 + 3 * 2, 4), asked, "all slopes together, then the one in doubt");
    }

    @Test
    void smallKinkOnASlopeIsListed() {
        ToDoubleFunction<double[][]> f = x -> x[0][0] * x[0][0] + 3 * x[0][0] + 0.01 * Math.max(x[0][0] - 1, 0);

        assertEquals(1, CentredDifference.of(f, new double[][] {{1}}, H).kinks().size());
    }

    @Test
    void notANumberStaysInTheGradientAndIsNoKink() {
        NumericGradient gradient = CentredDifference.of(x -> Math.sqrt(x[0][0]) + x[0][1], new double[][] {{-1, 2}}, H);

        assertTrue(Double.isNaN(gradient.values()[0][0]));
        assertEquals(List.of(), gradient.kinks());
    }

    @Test
    void matrixIsUnchangedEvenWhenTheFunctionThrows() {
        double[][] at = {{0.1, 0.2}};

        assertThrows(IllegalStateException.class, () -> CentredDifference.of(x -> throwWhenMoved(x), at, H));

        assertArrayEquals(new double[][] {{0.1, 0.2}}, at);
    }

    @Test
    void sampleLooksAtSomeEntriesTheSameOnesForTheSameSeed() {
        double[][] at = new NumpyRandom(3).randn(20, 30);

        NumericGradient gradient = CentredDifference.of(Values.oneByOne(Matrices::sumOfSquares), at, H, 15, new NumpyRandom(1));
        NumericGradient again = CentredDifference.of(Values.oneByOne(Matrices::sumOfSquares), at, H, 15, new NumpyRandom(1));

        assertEquals(15, gradient.positions().stream().distinct().count());
        assertEquals(gradient.positions(), again.positions());
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 30; j++) {
                boolean lookedAt = gradient.positions().contains(new Position(i, j));
                double slope = gradient.values()[i][j];
                assertTrue(lookedAt ? Math.abs(slope - 2 * at[i][j]) < 1e-6 : Double.isNaN(slope), "closed form: 2x, NaN elsewhere");
            }
        }
    }

    @Test
    void sampleLargerThanTheMatrixIsAllOfIt() {
        NumericGradient gradient = CentredDifference.of(
                Values.oneByOne(Matrices::sumOfSquares), new double[2][3], H, 100, new NumpyRandom(1));

        assertEquals(6, gradient.positions().size());
    }

    private static double sumOfAbsolutes(double[][] x) {
        double sum = 0;
        for (double[] row : x) {
            for (double value : row) {
                sum += Math.abs(value);
            }
        }
        return sum;
    }

    private static double throwWhenMoved(double[][] x) {
        if (x[0][1] != 0.2) {
            throw new IllegalStateException("moved");
        }
        return 1;
    }
}
