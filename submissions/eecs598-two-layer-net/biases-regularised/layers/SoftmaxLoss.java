package layers;

final class SoftmaxLoss {
    final double loss;
    final double[][] gradient;

    SoftmaxLoss(double[][] scores, int[] labels) {
        int n = scores.length;
        gradient = new double[n][];
        double total = 0;
        for (int i = 0; i < n; i++) {
            double[] p = softmax(scores[i]);
            total -= Math.log(p[labels[i]]);
            p[labels[i]] -= 1;
            for (int k = 0; k < p.length; k++) {
                p[k] /= n;
            }
            gradient[i] = p;
        }
        loss = total / n;
    }

    private static double[] softmax(double[] row) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : row) {
            max = Math.max(max, v);
        }
        double[] p = new double[row.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(row[k] - max);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
