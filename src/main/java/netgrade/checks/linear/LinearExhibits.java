package netgrade.checks.linear;

import java.util.ArrayList;
import java.util.List;
import netgrade.checks.Exhibit;
import netgrade.checks.Findings;
import netgrade.checks.TrainingExhibits;
import netgrade.numeric.Matrices;
import netgrade.spi.TrainedWeights;

/** What there is to see of a trained linear classifier: its losses, and the weights of each class as an image. */
final class LinearExhibits {

    /** Rows and columns of an image, and numbers of a pixel, as in CIFAR-10; the last weight of a class is its bias. */
    private static final int SIDE = 32;

    private static final int CHANNELS = 3;

    private LinearExhibits() {}

    /** Notes what there is to see; weights that are no numbers, or no images, make no pictures. */
    static void add(Findings findings, TrainedWeights trained) {
        findings.exhibit(TrainingExhibits.losses("Loss with your chosen settings", TrainingExhibits.curve("loss", trained.loss())));
        if (trained.w().length == SIDE * SIDE * CHANNELS + 1 && Matrices.isFinite(trained.w())) {
            findings.exhibit(new Exhibit.Pictures("weights of each class, on one scale", SIDE, SIDE, pictures(trained.w())));
        }
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
