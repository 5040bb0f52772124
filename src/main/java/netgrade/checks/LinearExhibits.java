package netgrade.checks;

import java.util.ArrayList;
import java.util.List;
import netgrade.numeric.Matrices;
import netgrade.spi.TrainedWeights;

/** What there is to see of a trained linear classifier: its losses, and the weights of each class as an image. */
final class LinearExhibits {

    /** Rows and columns of an image, and numbers of a pixel, as in CIFAR-10; the last weight of a class is its bias. */
    private static final int SIDE = 32;

    private static final int CHANNELS = 3;

    /** Points of a curve: more cannot be told apart on a page. */
    private static final int POINTS = 200;

    private LinearExhibits() {}

    /** Notes what there is to see; weights that are no numbers, or no images, make no pictures. */
    static void add(Findings findings, TrainedWeights trained) {
        findings.exhibit(new Exhibit.Curves(
                "loss while training", "iteration", "loss of the batch", false, List.of(new Exhibit.Curve("loss", points(trained.loss())))));
        if (trained.w().length == SIDE * SIDE * CHANNELS + 1 && Matrices.isFinite(trained.w())) {
            findings.exhibit(new Exhibit.Pictures("weights of each class, on one scale", SIDE, SIDE, pictures(trained.w())));
        }
    }

    private static List<Exhibit.Point> points(double[] losses) {
        int step = Math.max(1, (losses.length + POINTS - 1) / POINTS);
        List<Exhibit.Point> points = new ArrayList<>();
        for (int t = 0; t < losses.length; t += step) {
            points.add(new Exhibit.Point(t, losses[t]));
        }
        return points;
    }

    private static List<Exhibit.Picture> pictures(double[][] w) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < w.length - 1; k++) {
            for (double weight : w[k]) {
                low = Math.min(low, weight);
                high = Math.max(high, weight);
            }
        }
        List<Exhibit.Picture> pictures = new ArrayList<>();
        for (int j = 0; j < w[0].length; j++) {
            byte[] rgb = new byte[w.length - 1];
            for (int k = 0; k < rgb.length; k++) {
                // Halves, because the difference of two huge weights can overflow.
                double share = high > low ? (w[k][j] / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
                rgb[k] = (byte) Math.round(255 * share);
            }
            pictures.add(new Exhibit.Picture("class " + j, rgb));
        }
        return pictures;
    }
}
