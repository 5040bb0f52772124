package netgrade.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
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

    /** A function of a matrix that is asked for several values at a time, because asking may cost more than answering. */
    public interface Values {

        /** Returns the value at {@code at} with one entry moved, for each of the moves in turn; modifies nothing. */
        double[] of(double[][] at, List<Move> moves);

        /** Returns a function that is asked for one value after the other; it must not modify or keep what it is given. */
        static Values oneByOne(ToDoubleFunction<double[][]> f) {
            return (at, moves) -> moves.stream().mapToDouble(move -> f.applyAsDouble(move.of(at))).toArray();
        }
    }

    /**
     * Returns the slopes of all entries; asks f for one value, and for six of each entry.
     *
     * @param f the function
     * @param at where to take the gradient, any shape
     * @param h the step, above 0; the hand-outs use 1e-5, where the error is about 1e-10 for values around 1
     */
    public static NumericGradient of(ToDoubleFunction<double[][]> f, double[][] at, double h) {
        return of(Values.oneByOne(f), at, h, all(at), (position, slope) -> true);
    }

    /**
     * Returns the slopes of all entries, and looks for kinks only where a slope is in doubt; asks f for one value, for two of each entry,
     * and for four more of each in doubt.
     *
     * @param f the function
     * @param at as above
     * @param h as above
     * @param expected the slopes as they may be, of the same shape
     * @param closeness a slope that differs from the expected one by no more is not in doubt: no kink moves it from where it should be
     */
    public static NumericGradient of(Values f, double[][] at, double h, double[][] expected, double closeness) {
        return of(f, at, h, all(at), (position, slope) ->
                !(Math.abs(slope - expected[position.row()][position.column()]) <= closeness));
    }

    private static int[] all(double[][] at) {
        Shape shape = Matrices.shape(at);
        int[] all = new int[shape.rows() * shape.columns()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /**
     * Returns the slopes of a random sample of the entries, for matrices too large to try them all.
     *
     * @param f the function
     * @param at as above
     * @param h as above
     * @param size how many entries to try, each at most once; all of them if there are fewer
     * @param random where the sample is drawn from
     */
    public static NumericGradient of(Values f, double[][] at, double h, int size, NumpyRandom random) {
        Shape shape = Matrices.shape(at);
        int[] order = random.permutation(shape.rows() * shape.columns());
        int[] sample = Arrays.copyOf(order, Math.min(size, order.length));
        Arrays.sort(sample);
        return of(f, at, h, sample, (position, slope) -> true);
    }

    private static NumericGradient of(Values f, double[][] at, double h, int[] entries, BiPredicate<Position, Double> inDoubt) {
        int columns = Matrices.shape(at).columns();
        List<Line> lines = Arrays.stream(entries)
                .mapToObj(entry -> new Line(at, new Position(entry / columns, entry % columns), h))
                .toList();
        askNear(f, at, lines);
        List<Line> doubtful = lines.stream().filter(line -> inDoubt.test(line.position, line.slope())).toList();
        askFar(f, at, doubtful);

        double[][] values = new double[at.length][columns];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        lines.forEach(line -> values[line.position.row()][line.position.column()] = line.slope());
        return new NumericGradient(values, positions(lines), positions(doubtful.stream().filter(Line::hasKink).toList()));
    }

    private static List<Position> positions(List<Line> lines) {
        return lines.stream().map(line -> line.position).toList();
    }

    /** Asks for the middle, which all lines share, and for a step to both sides. */
    private static void askNear(Values f, double[][] at, List<Line> lines) {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(new Position(0, 0), at[0][0]));
        lines.forEach(line -> moves.addAll(line.moves(-1, 1)));
        PrimitiveIterator.OfDouble values = Arrays.stream(f.of(at, moves)).iterator();
        double middle = values.nextDouble();
        for (Line line : lines) {
            line.values[3] = middle;
            line.take(values, -1, 1);
        }
    }

    /** Asks for the points beyond a step. */
    private static void askFar(Values f, double[][] at, List<Line> lines) {
        List<Move> moves = lines.stream().flatMap(line -> line.moves(-3, -2, 2, 3).stream()).toList();
        PrimitiveIterator.OfDouble values = Arrays.stream(moves.isEmpty() ? new double[0] : f.of(at, moves)).iterator();
        lines.forEach(line -> line.take(values, -3, -2, 2, 3));
    }

    /** The values of f at x - 3h, x - 2h, ..., x + 3h; those beyond a step are there only when a kink is looked for. */
    private static final class Line {

        private final Position position;
        private final double x;
        private final double h;
        private final double[] values = new double[7];

        Line(double[][] at, Position position, double h) {
            this.position = position;
            this.x = at[position.row()][position.column()];
            this.h = h;
        }

        List<Move> moves(int... steps) {
            return Arrays.stream(steps).mapToObj(step -> new Move(position, x + step * h)).toList();
        }

        void take(PrimitiveIterator.OfDouble from, int... steps) {
            for (int step : steps) {
                values[step + 3] = from.nextDouble();
            }
        }

        double slope() {
            return (values[4] - values[2]) / (2 * h);
        }

        /** Returns whether the slopes on both sides differ by far more than curvature and rounding explain; false if any value is NaN. */
        boolean hasKink() {
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
