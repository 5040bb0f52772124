package netgrade.checks;

import java.util.ArrayList;
import java.util.List;

/** What there is to see of a trained linear classifier: the weights of each class as a picture. */
final class LinearExhibits {

    private static final int SIDE = 32;
    private static final int CHANNELS = 3;

    private LinearExhibits() {}

    /**
     * Returns the weights of each class as a picture, without the bias and all on one scale, as the hand-out draws them.
     *
     * @param w weights, shape (d, c), the last row the bias; all finite
     * @param names what each class shows
     * @param places for each of the first weights of a class its place among the values of a picture
     */
    static Exhibit.Pictures weights(double[][] w, List<String> names, int[] places) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < places.length; k++) {
            for (double weight : w[k]) {
                low = Math.min(low, weight);
                high = Math.max(high, weight);
            }
        }
        List<Exhibit.Picture> pictures = new ArrayList<>();
        for (int j = 0; j < w[0].length; j++) {
            byte[] rgb = new byte[SIDE * SIDE * CHANNELS];
            for (int k = 0; k < places.length; k++) {
                // Halves, because the difference of two huge weights can overflow.
                double share = high > low ? (w[k][j] / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
                rgb[places[k]] = (byte) Math.round(255 * share);
            }
            pictures.add(new Exhibit.Picture(names.get(j), rgb));
        }
        return new Exhibit.Pictures("Weights of each class after training, on one scale", SIDE, SIDE, pictures);
    }
}
