package netgrade.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netgrade.checks.Exhibit.Curve;
import netgrade.checks.Exhibit.Curves;
import netgrade.checks.Exhibit.Picture;
import netgrade.checks.Exhibit.Pictures;
import netgrade.checks.Exhibit.Point;
import netgrade.spi.TrainingHistory;

/** What there is to look at after a training run: losses, accuracies, and first weights as pictures. */
public final class TrainingExhibits {

    /** More points than a plot has pixels to tell apart, and few enough for a report. */
    private static final int MAX_POINTS = 250;

    private static final int MAX_PICTURES = 50;
    private static final int SIDE = 32;
    private static final int CHANNELS = 3;

    private TrainingExhibits() {}

    /** Returns the losses of a run. */
    public static Curves losses(String title, Curve... curves) {
        return new Curves(title, "iteration", "loss of the batch", false, List.of(curves));
    }

    /** Returns a curve of one value an iteration; of a long one every so manieth, and the last. */
    public static Curve curve(String name, double[] values) {
        int step = Math.max(1, (values.length + MAX_POINTS - 1) / MAX_POINTS);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (i % step == 0 || i == values.length - 1) {
                points.add(new Point(i, values[i]));
            }
        }
        return new Curve(name, points);
    }

    /** Returns the accuracies that a submission recorded while it trained; empty if it recorded none. */
    public static Optional<Curves> accuracies(TrainingHistory history) {
        List<Curve> curves = new ArrayList<>();
        if (history.trainingAccuracy().length > 0) {
            curves.add(curve("training batch", history.trainingAccuracy()));
        }
        if (history.validationAccuracy().length > 0) {
            curves.add(curve("validation", history.validationAccuracy()));
        }
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new Curves("Accuracy while training, as recorded by the submission", "epoch", "accuracy", false, curves));
    }

    /**
     * Returns weights as pictures, each scaled from its smallest weight to its largest.
     *
     * @param weights one row a picture, each of as many weights as there are places
     * @param places for each weight its place among the values of a picture
     */
    public static Pictures pictures(String title, String each, double[][] weights, int[] places) {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < Math.min(weights.length, MAX_PICTURES); i++) {
            pictures.add(new Picture(each + " " + i, rgb(weights[i], places)));
        }
        String shown = weights.length > MAX_PICTURES ? title + ", the first " + MAX_PICTURES + " of " + weights.length : title;
        return new Pictures(shown, SIDE, SIDE, pictures);
    }

    private static byte[] rgb(double[] weights, int[] places) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < places.length; place++) {
            low = Math.min(low, weights[place]);
            high = Math.max(high, weights[place]);
        }
        byte[] rgb = new byte[SIDE * SIDE * CHANNELS];
        for (int j = 0; j < places.length; j++) {
            rgb[places[j]] = (byte) Math.round(255 * (weights[j] - low) / (high - low));
        }
        return rgb;
    }
}
