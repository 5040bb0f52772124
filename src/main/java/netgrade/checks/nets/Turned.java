package netgrade.checks.nets;

import java.util.Map;
import java.util.TreeMap;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention.Layout;
import netgrade.reference.LayerNames;

/**
 * Nets and batches made of others so that right code finds them exactly as hard: code that computes gives the answers that follow, code
 * that looks published answers up does not.
 */
final class Turned {

    private Turned() {}

    /**
     * Returns the same scores in another order: each row takes the place of the one before, and every other input, with the weights it is
     * multiplied by, changes its sign.
     */
    static NetCase rows(NetCase of, Layout layout) {
        int n = of.x().length;
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = of.x()[(i + 1) % n];
            y[i] = of.y()[(i + 1) % n];
        }
        return withOtherSigns(new NetCase(of.parameters(), x, y, of.reg()), layout);
    }

    /** Returns the same scores in another order, as {@link #rows}, and for each row the class after its own: loss and gradients differ. */
    static NetCase labels(NetCase of, Layout layout) {
        NetCase turned = rows(of, layout);
        return new NetCase(turned.parameters(), turned.x(), next(turned.y(), classes(of.parameters())), of.reg());
    }

    /** Returns the same training, row for row: other signs as in {@link #rows}, and each class goes by the number of the next. */
    static NetCase training(NetCase of, Layout layout) {
        NetCase turned = withOtherSigns(of, layout);
        return new NetCase(
                classes(turned.parameters(), layout), turned.x(), next(turned.y(), classes(of.parameters())), of.reg());
    }

    /** Undoes what {@link #training} did to parameters. */
    static Map<String, double[][]> trainingBack(Map<String, double[][]> parameters, Layout layout) {
        Map<String, double[][]> back = withOtherSigns(parameters, layout);
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

    private static NetCase withOtherSigns(NetCase of, Layout layout) {
        return new NetCase(withOtherSigns(of.parameters(), layout), everyOtherColumn(of.x()), of.y(), of.reg());
    }

    private static Map<String, double[][]> withOtherSigns(Map<String, double[][]> parameters, Layout layout) {
        Map<String, double[][]> turned = new TreeMap<>(parameters);
        boolean rows = layout == Layout.INPUTS_FIRST;
        turned.computeIfPresent(
                LayerNames.weights(1),
                (name, w) -> rows ? Matrices.transpose(everyOtherColumn(Matrices.transpose(w))) : everyOtherColumn(w));
        return turned;
    }

    private static double[][] everyOtherColumn(double[][] matrix) {
        double[][] turned = Matrices.copy(matrix);
        for (double[] row : turned) {
            for (int j = 0; j < row.length; j += 2) {
                row[j] = -row[j];
            }
        }
        return turned;
    }
}
