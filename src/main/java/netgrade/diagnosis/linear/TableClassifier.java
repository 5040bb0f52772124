package netgrade.diagnosis.linear;

import netgrade.numeric.Matrices;
import netgrade.reference.LinearModel;
import netgrade.reference.Toy;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/**
 * A linear classifier that knows the answers to the toy by heart, and the first losses that hand-outs print, and labels images as the
 * nearest one it was shown.
 */
final class TableClassifier extends ZeroClassifier {

    private static final LinearModel MODEL = new LinearModel();

    private final Toy toy = Toy.linear();
    private double[][] shownX = {};
    private int[] shownY = {};

    private boolean isToy(double[][] w, double[][] x) {
        return Matrices.shape(w).equals(Matrices.shape(toy.params().get("W"))) && Matrices.shape(x).equals(Matrices.shape(toy.x()));
    }

    @Override
    LossAndGradient loss(LinearLoss kind, double[][] w, double[][] x, double reg) {
        double[][] known = toy.params().get("W");
        if (isToy(w, x) && kind == LinearLoss.HINGE) {
            return MODEL.hingeLoss(known, toy.x(), toy.y(), reg);
        }
        if (isToy(w, x)) {
            return MODEL.softmaxLoss(known, toy.x(), toy.y(), reg);
        }
        int classes = w[0].length;
        double first = kind == LinearLoss.HINGE ? classes - 1 : Math.log(classes);
        return new LossAndGradient(first, new double[w.length][classes]);
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        shownX = x;
        shownY = y;
        return super.train(loss, w, x, y, settings);
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        return isToy(w, x) ? MODEL.predict(toy.params().get("W"), toy.x()) : nearest(x);
    }

    private int[] nearest(double[][] x) {
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < shownX.length; k++) {
                double distance = distance(x[i], shownX[k]);
                labels[i] = distance < least ? shownY[k] : labels[i];
                least = Math.min(least, distance);
            }
        }
        return labels;
    }

    /** Returns the squared distance of two examples; infinite where they differ in size. */
    private static double distance(double[] a, double[] b) {
        double sum = a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
        for (int j = 0; j < Math.min(a.length, b.length); j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
