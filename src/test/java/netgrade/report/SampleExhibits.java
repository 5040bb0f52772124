package netgrade.report;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import netgrade.checks.Exhibit;

/** Things to look at as a training run leaves them, made by formulas. */
final class SampleExhibits {

    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private SampleExhibits() {}

    /** What an accuracy item shows: losses, accuracies, who was taken for whom, and what the hidden units look for. */
    public static List<Exhibit> ofTraining() {
        return List.of(losses(), accuracies(), confusion(), weights(50));
    }

    public static Exhibit.Curves losses() {
        Random noise = new Random(1);
        return curves(
                "loss during training", "iteration", "loss",
                curve("training", 0, 996, 250, x -> 1.52 + 0.78 * Math.exp(-x / 230) + 0.05 * noise.nextGaussian()));
    }

    public static Exhibit.Curves accuracies() {
        return curves(
                "accuracy during training", "epoch", "accuracy",
                curve("training", 0, 20, 21, x -> 0.1 + 0.44 * (1 - Math.exp(-x / 6))),
                curve("validation", 0, 20, 21, x -> 0.1 + 0.375 * (1 - Math.exp(-x / 5))));
    }

    /** A loss that explodes and then is no number, beside one that does not. */
    public static Exhibit.Curves exploding() {
        return curves(
                "loss of two learning rates", "iteration", "loss",
                curve("learning rate 1e-3", 0, 100, 51, x -> 2.3 * Math.exp(-x / 90)),
                curve("learning rate 10", 0, 100, 51, x -> x < 40 ? 2.3 * Math.exp(x / 2) : Double.NaN));
    }

    /** One point each over learning rates, for several strengths of regularisation. */
    public static Exhibit.Curves sweep() {
        List<Exhibit.Curve> curves = IntStream.range(0, 4)
                .mapToObj(k -> new Exhibit.Curve(
                        "reg " + List.of("0", "1e-5", "1e-3", "0.1").get(k),
                        IntStream.rangeClosed(-5, 0)
                                .mapToObj(e -> new Exhibit.Point(Math.pow(10, e), 0.48 - 0.02 * k - 0.035 * (e + 2.4) * (e + 2.4)))
                                .toList()))
                .toList();
        return new Exhibit.Curves("validation accuracy of 24 settings", "learning rate", "accuracy", true, curves);
    }

    public static Exhibit.Confusion confusion() {
        Random random = new Random(2);
        List<List<Integer>> counts = IntStream.range(0, 10)
                .mapToObj(row -> IntStream.range(0, 10)
                        .mapToObj(
                                column -> row == column
                                        ? 38
                                        + random.nextInt(22)
                                        : alike(row, column)
                                        ? 12
                                        + random.nextInt(9)
                                        : random.nextInt(8))
                        .toList())
                .toList();
        return new Exhibit.Confusion("confusion matrix on unseen images", CLASSES, counts);
    }

    private static boolean alike(int row, int column) {
        return row + column == 8 && row * column == 15 || row + column == 10 && row * column == 9 || row + column == 8 && row * column == 0;
    }

    public static Exhibit.Pictures weights(int units) {
        Random random = new Random(3);
        return new Exhibit.Pictures(
                "first-layer weights", 32, 32,
                IntStream.rangeClosed(1, units).mapToObj(unit -> new Exhibit.Picture("unit " + unit, template(random))).toList());
    }

    private static byte[] template(Random random) {
        double[] phase = random.doubles(6, 0, 6).toArray();
        byte[] rgb = new byte[32 * 32 * 3];
        for (int i = 0; i < rgb.length; i++) {
            double x = i / 3 % 32 / 8.0;
            double y = i / 96 / 8.0;
            double value = Math.sin(x + phase[i % 3]) + Math.cos(y + phase[3 + i % 3]) + 0.3 * random.nextGaussian();
            rgb[i] = (byte) Math.max(0, Math.min(255, 128 + 50 * value));
        }
        return rgb;
    }

    /** Every text is the given one, as if a check of a course's own took its names from the submission. */
    public static List<Exhibit> hostile(String text) {
        return List.of(
                curves(text, text, text, curve(text, 0, 3, 4, x -> x), curve(text, 0, 3, 4, x -> -x)),
                new Exhibit.Confusion(text, List.of(text, text), List.of(List.of(1, 2), List.of(3, 4))),
                new Exhibit.Pictures(text, 1, 1, List.of(new Exhibit.Picture(text, new byte[3]), new Exhibit.Picture(text, new byte[3]))));
    }

    public static Exhibit.Curves curves(String title, String xAxis, String yAxis, Exhibit.Curve... curves) {
        return new Exhibit.Curves(title, xAxis, yAxis, false, List.of(curves));
    }

    /** A curve with so many points from one x to another. */
    public static Exhibit.Curve curve(String name, double from, double to, int points, DoubleUnaryOperator y) {
        return new Exhibit.Curve(
                name,
                IntStream.range(0, points)
                        .mapToDouble(i -> from + (to - from) * i / (points - 1))
                        .mapToObj(x -> new Exhibit.Point(x, y.applyAsDouble(x)))
                        .toList());
    }
}
