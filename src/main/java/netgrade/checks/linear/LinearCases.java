package netgrade.checks.linear;

import java.util.Arrays;
import java.util.List;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.Toy;

/**
 * The weights and batches that checks ask linear classifiers about, drawn from the exercise's seed.
 *
 * <p>Hand-outs print no fixed numbers for linear classifiers; the toy has the inputs and labels of CS231n's two-layer net and weights of
 * the same kind. Its scores lie between -4.4 and 1.9, and no margin is near 0.
 */
final class LinearCases {

    /** Regularisation strength at which both terms of the toy's loss can be seen. */
    static final double TOY_REG = 0.05;

    /** The strength the hand-out trains with: a missing or wrong term cannot hide. */
    static final double STRONG_REG = 2.5e4;

    private final long seed;

    LinearCases(long seed) {
        this.seed = seed;
    }

    /** Five examples, four inputs and the ones, three classes. */
    LinearCase toy() {
        Toy toy = Toy.linear();
        return new LinearCase(toy.params().get("W"), toy.x(), toy.y(), TOY_REG);
    }

    /**
     * The same scores in another order: each row takes the place of the one before, and every other input but the ones, with the weights it
     * is multiplied by, changes its sign. The labels stay with their rows.
     */
    static LinearCase turnedRows(LinearCase of) {
        int n = of.x().length;
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = of.x()[(i + 1) % n].clone();
            y[i] = of.y()[(i + 1) % n];
        }
        double[][] w = Matrices.copy(of.w());
        for (int k = 0; k < w.length - 1; k += 2) {
            int input = k;
            Arrays.setAll(w[input], j -> -w[input][j]);
            Arrays.stream(x).forEach(row -> row[input] = -row[input]);
        }
        return new LinearCase(w, x, y, of.reg());
    }

    /** As {@link #turnedRows}, and each row has the class after its own: loss and gradient differ. */
    static LinearCase turnedLabels(LinearCase of) {
        LinearCase turned = turnedRows(of);
        int classes = of.w()[0].length;
        int[] y = Arrays.stream(turned.y()).map(label -> (label + 1) % classes).toArray();
        return new LinearCase(turned.w(), turned.x(), y, of.reg());
    }

    /** Returns numbers that differ from those given by up to a thousandth of each. */
    double[][] nudged(double[][] matrix) {
        NumpyRandom random = random(10);
        double[][] nudged = Matrices.copy(matrix);
        for (double[] row : nudged) {
            double[] by = random.randn(1, row.length)[0];
            Arrays.setAll(row, j -> row[j] * (1 + 1e-3 * Math.tanh(by[j])));
        }
        return nudged;
    }

    /** Examples one by one, not all of one class, each with a highest score above 0. */
    List<LinearCase> singlesOfSeveralClasses() {
        LinearCase toy = turnedRows(toy());
        double[] bias = toy.w()[toy.w().length - 1];
        Arrays.setAll(bias, j -> bias[j] + 5);
        return Arrays.stream(toy.x()).map(row -> new LinearCase(toy.w(), new double[][] {row}, new int[1], 0)).toList();
    }

    /** Seven examples, six inputs with the ones, four classes. */
    LinearCase sizes() {
        return random(random(2), 7, 6, 4, 0.7);
    }

    /** One example of the toy's sizes; its class has the lowest score, so that margins are counted. */
    LinearCase single() {
        LinearCase drawn = random(random(3), 1, 5, 3, TOY_REG);
        double[] scores = Matrices.multiply(drawn.x(), drawn.w())[0];
        int lowest = 0;
        for (int j = 1; j < scores.length; j++) {
            lowest = scores[j] < scores[lowest] ? j : lowest;
        }
        return new LinearCase(drawn.w(), drawn.x(), new int[] {lowest}, TOY_REG);
    }

    /** Whole numbers, so that margins of exactly 0 come out as such: there nothing is to be counted. */
    LinearCase ties() {
        double[][] w = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}};
        double[][] x = {{2, 1, 0, 1}, {3, 4, 3, 1}, {1, 1, 1, 1}};
        return new LinearCase(w, x, new int[] {0, 1, 2}, 0);
    }

    /** The toy with rows, signs and labels turned, so that hidden questions start where no answer can be derived from published ones. */
    private LinearCase probe() {
        return turnedLabels(toy());
    }

    /** The probe with a regularisation so strong that a missing or wrong term cannot hide. */
    LinearCase strongRegularisation() {
        return probe().withReg(STRONG_REG);
    }

    /** The probe with 1000 added to every score by the bias: neither loss moves. */
    LinearCase offset() {
        LinearCase probe = probe();
        for (int j = 0; j < probe.w()[4].length; j++) {
            probe.w()[4][j] += 1000;
        }
        return probe.withReg(0);
    }

    /** Rows whose scores are shifted by 1000, -1000, 400, -700 and 3: the first input holds the shift and counts for all classes alike. */
    LinearCase rows() {
        double[] shift = {1000, -1000, 400, -700, 3};
        LinearCase drawn = random(random(4), shift.length, 5, 3, 0);
        Arrays.fill(drawn.w()[0], 1);
        for (int i = 0; i < shift.length; i++) {
            drawn.x()[i][0] = shift[i];
        }
        return new LinearCase(drawn.w(), drawn.x(), new int[] {0, 1, 2, 1, 0}, 0);
    }

    /** A batch for the sparse gradient check: more entries than are tried. */
    LinearCase sparse() {
        return random(random(5), 12, 31, 10, 0);
    }

    /** All scores below 0: a search for the largest that starts at 0 finds none. */
    LinearCase negativeScores() {
        LinearCase drawn = random(random(6), 9, 6, 4, 0);
        double[] bias = drawn.w()[5];
        Arrays.setAll(bias, j -> bias[j] - 50);
        return drawn;
    }

    /** Highest scores that several classes share. */
    LinearCase sharedMaxima() {
        double[][] w = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}};
        double[][] x = {{1, 1, 0, 1}, {0, 2, 2, 1}, {3, 0, 3, 1}, {1, 1, 1, 1}};
        return new LinearCase(w, x, new int[] {0, 1, 0, 0}, 0);
    }

    /** Images of noise and weights so small that all classes are alike: 100 examples of the size of CIFAR-10, ten classes. */
    LinearCase beginning() {
        NumpyRandom random = random(7);
        double[][] x = withOnes(scaled(64, random.randn(100, 3072)));
        return new LinearCase(scaled(1e-5, random.randn(3073, 10)), x, random.choice(10, 100), 0);
    }

    /**
     * A batch to measure the time of: as much work as {@link #beginning}, with more classes. Work on rows then runs along longer rows, and
     * loops take longer ways from one weight of a class to the next.
     */
    LinearCase timed() {
        NumpyRandom random = random(11);
        double[][] x = withOnes(scaled(64, random.randn(50, 1536)));
        return new LinearCase(scaled(1e-5, random.randn(1537, 40)), x, random.choice(40, 50), 0);
    }

    /** Three well separated groups of twenty rows, one after the other, and small weights to start from. */
    LinearCase groups() {
        NumpyRandom random = random(8);
        double[][] x = random.randn(60, 4);
        int[] y = new int[60];
        for (int i = 0; i < x.length; i++) {
            y[i] = i / 20;
            x[i][y[i]] += 4;
        }
        return new LinearCase(scaled(1e-3, random.randn(5, 3)), withOnes(x), y, 0);
    }

    /** Sixty times the same example: every batch is the same whatever a submission draws, so its losses can be told in advance. */
    LinearCase identicalRows() {
        LinearCase toy = toy();
        double[][] x = new double[60][];
        Arrays.setAll(x, i -> toy.x()[1].clone());
        return new LinearCase(toy.w(), x, new int[60], 0.1);
    }

    /** Draws a number of the exercise that differs from case to case. */
    NumpyRandom random(int of) {
        return new NumpyRandom((seed + 100 + of) & 0x7FFFFFFFL);
    }

    /** Draws n examples of d inputs, the ones among them, and weights for c classes whose scores spread by about 1. */
    private static LinearCase random(NumpyRandom random, int n, int d, int c, double reg) {
        double[][] w = scaled(1 / Math.sqrt(d), random.randn(d, c));
        return new LinearCase(w, withOnes(random.randn(n, d - 1)), random.choice(c, n), reg);
    }

    private static double[][] withOnes(double[][] x) {
        double[][] wider = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            wider[i] = Arrays.copyOf(x[i], x[i].length + 1);
            wider[i][x[i].length] = 1;
        }
        return wider;
    }

    private static double[][] scaled(double factor, double[][] matrix) {
        for (double[] row : matrix) {
            Arrays.setAll(row, j -> factor * row[j]);
        }
        return matrix;
    }
}
