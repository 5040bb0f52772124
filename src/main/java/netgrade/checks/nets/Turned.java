package netgrade.checks.nets;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.Rotation;
import netgrade.reference.Convention.Layout;
import netgrade.reference.LayerNames;

/**
 * Nets and batches made of others so that right code finds them exactly as hard: code that computes gives the answers that follow, code
 * that looks published answers up does not.
 */
final class Turned {

    /**
     * Which of a seed's random numbers are drawn here; other checks draw below 40. With some draws a mistake is right by luck, or the last
     * hidden unit is 0 for all rows: {@code assignment verify} and the samples tell.
     */
    private static final int DRAW = 50;

    /** Rows are made longer or shorter by up to this share. */
    private static final double STRETCH = 0.2;

    private final Layout layout;
    private final long seed;

    Turned(Layout layout, long seed) {
        this.layout = layout;
        this.seed = seed;
    }

    private NumpyRandom random(int more) {
        return new NumpyRandom((seed + DRAW + more) & 0x7FFFFFFFL);
    }

    /**
     * Returns nearly the same scores in another order: each row takes the place of the one before, and is made a little longer or shorter.
     * Inputs, with the weights they are multiplied by, are mixed by a rotation. Both are drawn, so that no table can undo them.
     */
    NetCase rows(NetCase of) {
        int n = of.x().length;
        double[][] draws = random(0).randn(n, 1);
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            double factor = 1 + STRETCH * Math.tanh(draws[i][0]);
            x[i] = Arrays.stream(of.x()[(i + 1) % n]).map(value -> factor * value).toArray();
            y[i] = of.y()[(i + 1) % n];
        }
        return rotated(new NetCase(of.parameters(), x, y, of.reg()));
    }

    /** Returns the same scores in another order, as {@link #rows}, and for each row the class after its own: loss and gradients differ. */
    NetCase labels(NetCase of) {
        NetCase turned = rows(of);
        return new NetCase(turned.parameters(), turned.x(), next(turned.y(), classes(of.parameters())), of.reg());
    }

    /** Returns the same training, row for row: inputs mixed as in {@link #rows}, and each class goes by the number of the next. */
    NetCase training(NetCase of) {
        NetCase turned = rotated(of);
        return new NetCase(
                classes(turned.parameters(), layout), turned.x(), next(turned.y(), classes(of.parameters())), of.reg());
    }

    /** Undoes what {@link #training} did to parameters. */
    Map<String, double[][]> trainingBack(Map<String, double[][]> parameters) {
        int inputs = inputs(parameters);
        Map<String, double[][]> back = rotated(parameters, Matrices.transpose(rotation(inputs)));
        for (int turn = 1; turn < classes(parameters); turn++) {
            back = classes(back, layout);
        }
        return back;
    }

    /** Returns the parameters of a net in which each class goes by the number of the next, the last by 0. */
    static Map<String, double[][]> classes(Map<String, double[][]> parameters, Layout layout) {
        Map<String, double[][]> turned = new TreeMap<>(parameters);
        int last = LayerNames.layers(parameters);
        boolean columns = layout == Layout.INPUTS_FIRST;
        turned.computeIfPresent(
                LayerNames.weights(last), (name, w) -> columns ? nextColumn(w) : Matrices.transpose(nextColumn(Matrices.transpose(w))));
        turned.computeIfPresent(LayerNames.bias(last), (name, b) -> nextColumn(b));
        return turned;
    }

    /** Returns the number of classes. */
    static int classes(Map<String, double[][]> parameters) {
        return parameters.get(LayerNames.bias(LayerNames.layers(parameters)))[0].length;
    }

    /** Returns for each label the next one, for the last 0. */
    static int[] next(int[] labels, int classes) {
        int[] next = new int[labels.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = (labels[i] + 1) % classes;
        }
        return next;
    }

    private static double[][] nextColumn(double[][] matrix) {
        double[][] next = new double[matrix.length][matrix[0].length];
        for (int i = 0; i < next.length; i++) {
            for (int j = 0; j < next[i].length; j++) {
                next[i][(j + 1) % next[i].length] = matrix[i][j];
            }
        }
        return next;
    }

    private int inputs(Map<String, double[][]> parameters) {
        double[][] w1 = parameters.get(LayerNames.weights(1));
        return layout == Layout.INPUTS_FIRST ? w1.length : w1[0].length;
    }

    private double[][] rotation(int inputs) {
        return Rotation.random(inputs, random(1));
    }

    private NetCase rotated(NetCase of) {
        double[][] rotation = rotation(of.x()[0].length);
        return new NetCase(rotated(of.parameters(), rotation), Matrices.multiply(of.x(), rotation), of.y(), of.reg());
    }

    /** Returns the parameters of a net that gives the scores of inputs that were multiplied by the rotation. */
    private Map<String, double[][]> rotated(Map<String, double[][]> parameters, double[][] rotation) {
        Map<String, double[][]> turned = new TreeMap<>(parameters);
        boolean rows = layout == Layout.INPUTS_FIRST;
        turned.computeIfPresent(
                LayerNames.weights(1), (name, w) -> rows ? Matrices.multiplyTransposedLeft(rotation, w) : Matrices.multiply(w, rotation));
        return turned;
    }
}
