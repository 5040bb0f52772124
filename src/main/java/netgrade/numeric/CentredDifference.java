package netgrade.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/**
 * The gradient of a function by trying it: {@code (f(x + h) - f(x - h)) / 2h}, one entry at a time.
 *
 * <p>Where a function has a kink between x - h and x + h, as ReLU and max have, that quotient is a mix of two slopes and no derivative.
 * Such entries are listed. At a kink the slopes to the left and to the right of x differ by the size of the kink; elsewhere only by the
 * curvature times h, and the curvature is known from the points beyond the step: x + h, x + 2h, x + 3h and the same to the left.
 */
public final class CentredDifference {

    /** How many times more than curvature explains is a kink: curvature hardly changes within three steps. */
    private static final double FAR_MORE = 10;

    /** Rounding errors of f to be expected, in units of the last place of its value: sums of a few hundred terms stay below. */
    private static final double ROUNDING_ULPS = 64;

    private CentredDifference() {}

    /**
     * Returns the slopes of all entries; calls f once, and six times for each entry.
     *
     * @param f the function; given {@code at} itself with one entry moved, which it must not modify or keep
     * @param at where to take the gradient, any shape; unchanged afterwards, even if f throws
     * @param h the step, above 0; the hand-outs use 1e-5, where the error is about 1e-10 for values around 1
     */
    public static NumericGradient of(ToDoubleFunction<double[][]> f, double[][] at, double h) {
        return of(f, at, h, all(at), (position, slope) -> true);
    }

    /**
     * Returns the slopes of all entries, and looks for kinks only where a slope is in doubt; calls f once, twice for each entry, and four
     * times more for each in doubt.
     *
     * @param f as above
     * @param at as above
     * @param h as above
     * @param expected the slopes as they may be, of the same shape
     * @param closeness a slope that differs from the expected one by no more is not in doubt: no kink moves it from where it should be
     */
    public static NumericGradient of(
            ToDoubleFunction<double[][]> f, double[][] at, double h, double[][] expected, double closeness) {
        return of(f, at, h, all(at), (position, slope) ->
                !(Math.abs(slope - expected[position.row()][position.column()]) <= closeness));
    }

    private static int[] all(double[][] at) {
        Shape shape = Matrices.shape(at);
        int[] all = new int[shape.rows() * shape.columns()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }

    /**
     * Returns the slopes of a random sample of the entries, for matrices too large to try them all.
     *
     * @param f as above
     * @param at as above
     * @param h as above
     * @param size how many entries to try, each at most once; all of them if there are fewer
     * @param random where the sample is drawn from
     */
    public static NumericGradient of(ToDoubleFunction<double[][]> f, double[][] at, double h, int size, NumpyRandom random) {
        Shape shape = Matrices.shape(at);
        int[] order = random.permutation(shape.rows() * shape.columns());
        int[] sample = Arrays.copyOf(order, Math.min(size, order.length));
        Arrays.sort(sample);
        return of(f, at, h, sample, (position, slope) -> true);
    }

    private static NumericGradient of(
            ToDoubleFunction<double[][]> f, double[][] at, double h, int[] entries, BiPredicate<Position, Double> inDoubt) {
        int columns = Matrices.shape(at).columns();
        double[][] values = new double[at.length][columns];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        List<Position> positions = new ArrayList<>();
        List<Position> kinks = new ArrayList<>();

        double middle = f.applyAsDouble(at);
        for (int entry : entries) {
            Position position = new Position(entry / columns, entry % columns);
            Line line = new Line(f, at, position, h, middle);
            values[position.row()][position.column()] = line.slope();
            positions.add(position);
            if (inDoubt.test(position, line.slope()) && line.hasKink()) {
                kinks.add(position);
            }
        }
        return new NumericGradient(values, positions, kinks);
    }

    /** The values of f at x - 3h, x - 2h, ..., x + 3h; those beyond a step are asked for only when a kink is looked for. */
    private static final class Line {

        private final ToDoubleFunction<double[][]> f;
        private final double[][] at;
        private final Position position;
        private final double h;
        private final double[] values = new double[7];

        Line(ToDoubleFunction<double[][]> f, double[][] at, Position position, double h, double middle) {
            this.f = f;
            this.at = at;
            this.position = position;
            this.h = h;
            values[3] = middle;
            ask(-1, 1);
        }

        private void ask(int... steps) {
            double[] row = at[position.row()];
            int column = position.column();
            double x = row[column];
            try {
                for (int step : steps) {
                    row[column] = x + step * h;
                    values[step + 3] = f.applyAsDouble(at);
                }
            } finally {
                row[column] = x;
            }
        }

        double slope() {
            return (values[4] - values[2]) / (2 * h);
        }

        /** Returns whether the slopes on both sides differ by far more than curvature and rounding explain; false if any value is NaN. */
        boolean hasKink() {
            ask(-3, -2, 2, 3);
            double bend = Math.abs(secondDifference(3));
            double curvature = Math.max(Math.abs(secondDifference(1)), Math.abs(secondDifference(5)));
            double rounding = ROUNDING_ULPS * Math.ulp(Arrays.stream(values).map(Math::abs).max().orElseThrow());
            return bend > FAR_MORE * curvature + rounding;
        }

        /** Returns f(x - h) - 2 f(x) + f(x + h) about the point of that index: h times the difference of its two slopes. */
        private double secondDifference(int at) {
            return values[at - 1] - 2 * values[at] + values[at + 1];
        }
    }
}
