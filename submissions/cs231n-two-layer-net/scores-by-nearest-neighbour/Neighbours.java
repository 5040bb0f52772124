import netgrade.spi.TrainingData;

/** Labels of nearest neighbours. */
final class Neighbours {

    private Neighbours() {}

    static int[] of(double[][] x, TrainingData shown) {
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < shown.x().length; k++) {
                double distance = distance(x[i], shown.x()[k], least);
                if (distance < least) {
                    least = distance;
                    labels[i] = shown.y()[k];
                }
            }
        }
        return labels;
    }

    private static double distance(double[] a, double[] b, double most) {
        double sum = 0;
        for (int j = 0; j < a.length && sum < most; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
