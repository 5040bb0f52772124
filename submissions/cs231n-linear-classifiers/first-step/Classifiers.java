import netgrade.spi.LinearClassifier;
import netgrade.spi.LossAndGradient;

/** The hinge loss with loops, without its gradient. */
public class Classifiers implements LinearClassifier {

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < w[0].length; j++) {
                if (j == y[i]) {
                    continue;
                }
                double margin = score(x[i], w, j) - score(x[i], w, y[i]) + 1;
                if (margin > 0) {
                    loss += margin / x.length;
                }
            }
        }
        return new LossAndGradient(loss + reg * squares(w), new double[0][]);
    }

    private static double score(double[] x, double[][] w, int j) {
        double s = 0;
        for (int k = 0; k < x.length; k++) {
            s += x[k] * w[k][j];
        }
        return s;
    }

    private static double squares(double[][] w) {
        double squares = 0;
        for (double[] row : w) {
            for (double weight : row) {
                squares += weight * weight;
            }
        }
        return squares;
    }
}
