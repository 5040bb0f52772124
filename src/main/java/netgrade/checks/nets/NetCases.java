package netgrade.checks.nets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.Shape;
import netgrade.reference.Convention;
import netgrade.reference.Convention.Layout;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.LayerNames;
import netgrade.reference.Toy;

/**
 * The nets and batches that checks ask about, drawn from the exercise's seed.
 *
 * <p>Each looks at one thing, so that a mistake shows where it is and costs no more than that: but for {@link #sizes} and
 * {@link #negativeScores} the nets have the toy's sizes, and but for {@link #biases} and those drawn whole their biases are zero. Sizes
 * differ from each other on purpose: with N = C or D = H a transposed matrix or a mean over the wrong axis can go unseen.
 */
final class NetCases {

    /** Regularisation strength of the hand-out's own loss check. */
    static final double TOY_REG = 0.05;

    private final Toy toy;
    private final Toy probe;
    private final Convention convention;
    private final Layout layout;
    private final long seed;

    NetCases(NetTask task, long seed) {
        toy = task.toy();
        probe = task.toys().probe().get();
        convention = task.convention();
        layout = convention.layout();
        this.seed = seed;
    }

    /** Makes cases of others, exactly as hard. */
    Turned turned() {
        return new Turned(layout, seed);
    }

    /** The hand-out's toy. */
    NetCase toy() {
        return new NetCase(toy.params(), toy.x(), toy.y(), TOY_REG);
    }

    /**
     * What the cases below start from: the toy, or one of its sizes where the toy hides mistakes. Its rows, inputs and labels are turned,
     * so that no answer can be derived from published ones.
     */
    NetCase probe() {
        return turned().labels(new NetCase(probe.params(), probe.x(), probe.y(), TOY_REG));
    }

    /** The parameters that training on examples of its own starts from. */
    Map<String, double[][]> trainingStart() {
        return probe.params();
    }

    /** One example of the sizes that net has, for training on it alone. */
    double[] example(int row) {
        return probe.x()[row].clone();
    }

    /** The probe with biases that are not zero: biases forgotten or regularised show here and not before. */
    NetCase biases() {
        NumpyRandom random = random(1);
        NetCase probe = probe();
        Map<String, double[][]> parameters = new TreeMap<>(probe.parameters());
        for (int layer = 1; layer <= LayerNames.layers(parameters); layer++) {
            int outputs = parameters.get(LayerNames.bias(layer))[0].length;
            parameters.put(LayerNames.bias(layer), scaled(random.randn(1, outputs), 0.5));
        }
        return new NetCase(parameters, probe.x(), probe.y(), TOY_REG);
    }

    /** Seven examples, six inputs, five hidden units, four classes. */
    NetCase sizes() {
        return random(random(2), 7, 6, 5, 4, 0.7);
    }

    /** One example, for a net of the toy's sizes. */
    NetCase single() {
        return random(random(3), 1, 4, 10, 3, TOY_REG);
    }

    /** Examples one by one, not all of one class; 5 is added to every score, so that a search for the largest may start at 0. */
    List<NetCase> singlesOfSeveralClasses() {
        NetCase probe = withLastBias(probe(), 5, 1);
        NetCase other = new NetCase(Turned.classes(probe.parameters(), layout), probe.x(), probe.y(), 0);
        return Stream.of(probe, other)
                .flatMap(all -> Arrays.stream(all.x()).map(row -> new NetCase(all.parameters(), new double[][] {row}, new int[1], 0)))
                .toList();
    }

    /** The toy with its rows turned, and where that leaves its labels as they were, with its classes turned as well. */
    NetCase turnedForPredictions(NetCase toy) {
        NetCase turned = turned().rows(toy);
        return Arrays.equals(labels(turned), labels(toy))
                ? withLastBias(new NetCase(Turned.classes(turned.parameters(), layout), turned.x(), turned.y(), 0), 5, 1)
                : turned;
    }

    /** The probe with a regularisation so strong that a missing or wrong term cannot hide; its biases are zero, to see that alone. */
    NetCase strongRegularisation() {
        return probe().withReg(1000);
    }

    /** The probe with 1000 added to every score by the last bias: the loss must not move. */
    NetCase offset() {
        NetCase probe = probe();
        Map<String, double[][]> parameters = new TreeMap<>(probe.parameters());
        double[][] bias = Matrices.copy(parameters.get(lastBias(parameters)));
        Arrays.fill(bias[0], 1000);
        parameters.put(lastBias(parameters), bias);
        return new NetCase(parameters, probe.x(), probe.y(), 0);
    }

    /**
     * A net of the toy's sizes whose scores are shifted row by row, by 1000, -1000, 400, -700 and 3.
     *
     * <p>The last input holds the shift; the last two hidden units, one for each sign, carry it to all scores alike. A loss that subtracts
     * one maximum from the whole batch divides zero by zero here.
     */
    NetCase rows() {
        double[] shift = {1000, -1000, 400, -700, 3};
        NumpyRandom random = random(4);
        int d = 3;
        int h = 8;
        int c = 3;
        double[][] x = random.randn(shift.length, d + 1);
        double[][] w1 = scaled(random.randn(d + 1, h + 2), 0.5);
        double[][] w2 = scaled(random.randn(h + 2, c), 0.5);
        for (int i = 0; i < shift.length; i++) {
            x[i][d] = shift[i];
        }
        for (int k = 0; k < h + 2; k++) {
            w1[d][k] = k == h ? 1 : k == h + 1 ? -1 : 0;
        }
        for (int k = 0; k < d; k++) {
            w1[k][h] = 0;
            w1[k][h + 1] = 0;
        }
        for (int j = 0; j < c; j++) {
            w2[h][j] = 1;
            w2[h + 1][j] = -1;
        }
        Map<String, double[][]> parameters = twoLayers(laidOut(w1), new double[1][h + 2], laidOut(w2), scaled(random.randn(1, c), 0.5));
        return new NetCase(parameters, x, new int[] {0, 1, 2, 1, 0}, 0);
    }

    /**
     * A net all of whose scores are negative for most rows: a search for the largest that starts at 0 finds none.
     *
     * <p>Drawn until the last class is the highest of some row, and the last bias decides some other: else predictions without it would
     * pass.
     */
    NetCase negativeScores() {
        NumpyRandom random = random(5);
        NetCase drawn = random(random, 9, 6, 5, 4, 0);
        while (!lastClassWins(drawn) || !lastBiasDecides(drawn)) {
            drawn = random(random, 9, 6, 5, 4, 0);
        }
        return withLastBias(drawn, -50, 1);
    }

    private boolean lastClassWins(NetCase drawn) {
        return Arrays.stream(labels(drawn)).anyMatch(label -> label == 3);
    }

    private boolean lastBiasDecides(NetCase drawn) {
        return !Arrays.equals(labels(drawn), labels(withLastBias(drawn, 0, 0)));
    }

    private int[] labels(NetCase of) {
        FullyConnectedNet net = new FullyConnectedNet(convention);
        net.setParameters(of.parameters());
        return net.predict(of.x());
    }

    /** Returns the same with the last bias multiplied and moved. */
    private static NetCase withLastBias(NetCase of, double moved, double factor) {
        Map<String, double[][]> parameters = new TreeMap<>(of.parameters());
        double[][] bias = Matrices.copy(parameters.get(lastBias(parameters)));
        Arrays.setAll(bias[0], j -> factor * bias[0][j] + moved);
        parameters.put(lastBias(parameters), bias);
        return new NetCase(parameters, of.x(), of.y(), 0);
    }

    /** Draws a number of the exercise that differs from case to case. */
    NumpyRandom random(int of) {
        return new NumpyRandom((seed + of) & 0x7FFFFFFFL);
    }

    private NetCase random(NumpyRandom random, int n, int d, int h, int c, double reg) {
        Map<String, double[][]> parameters = twoLayers(
                weights(random, d, h), scaled(random.randn(1, h), 0.5), weights(random, h, c), scaled(random.randn(1, c), 0.5));
        return new NetCase(parameters, random.randn(n, d), random.choice(c, n), reg);
    }

    /** A net of so many layers, 2 to 5, of sizes that all differ: six inputs, four classes, three examples. */
    NetCase deep(int layers) {
        int[] hidden = {9, 8, 7, 5};
        NumpyRandom random = random(10 + layers);
        Map<String, double[][]> parameters = new TreeMap<>();
        int inputs = 6;
        for (int k = 1; k <= layers; k++) {
            int outputs = k == layers ? 4 : hidden[k - 1];
            parameters.put(LayerNames.weights(k), weights(random, inputs, outputs));
            parameters.put(LayerNames.bias(k), scaled(random.randn(1, outputs), 0.5));
            inputs = outputs;
        }
        return new NetCase(parameters, random.randn(3, 6), random.choice(4, 3), TOY_REG);
    }

    private static String lastBias(Map<String, double[][]> parameters) {
        return LayerNames.bias(LayerNames.layers(parameters));
    }

    private static Map<String, double[][]> twoLayers(double[][] w1, double[][] b1, double[][] w2, double[][] b2) {
        return Map.of(LayerNames.weights(1), w1, LayerNames.bias(1), b1, LayerNames.weights(2), w2, LayerNames.bias(2), b2);
    }

    private double[][] weights(NumpyRandom random, int inputs, int outputs) {
        Shape shape = layout.shape(inputs, outputs);
        return scaled(random.randn(shape.rows(), shape.columns()), 0.5);
    }

    /** Lays weights that are inputs first out as the task does. */
    private double[][] laidOut(double[][] w) {
        return layout == Layout.INPUTS_FIRST ? w : Matrices.transpose(w);
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return matrix;
    }
}
