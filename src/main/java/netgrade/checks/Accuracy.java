package netgrade.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netgrade.data.ImageSet;
import netgrade.numeric.Interval;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;

/**
 * How many images a submission labels right.
 *
 * @param right how many
 * @param count of how many, at least 1
 */
public record Accuracy(int right, int count) {

    /** Name of the accuracy in formulas, in percent points. */
    public static final String VALUE = "X";

    /**
     * Compares predictions with labels.
     *
     * @throws StudentFault if there is not one prediction an image
     */
    public static Accuracy of(int[] predicted, int[] labels) {
        if (predicted.length != labels.length) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE, "predict returned " + predicted.length + " labels for " + labels.length + " images.");
        }
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        return new Accuracy(right, labels.length);
    }

    public double share() {
        return (double) right / count;
    }

    double percent() {
        return 100.0 * right / count;
    }

    /** Notes the accuracy for the rubric's formula, with its confidence interval. */
    public void report(Findings findings, String name) {
        Interval interval = Interval.ofShare(right, count);
        findings.value(name, percent());
        findings.uncertain(name, 100 * interval.low(), 100 * interval.high());
        // Every accuracy counts as measured; what it is worth is the formula's to say.
        findings.measure(new Measure("accuracy", "share of wrong labels", 1 - percent() / 100, 1, List.of(), sentence(interval)));
    }

    private String sentence(Interval interval) {
        return String.format(
                Locale.ROOT,
                "%d of %d images right; 95 %% confidence interval %.1f %% to %.1f %%.",
                right,
                count,
                100 * interval.low(),
                100 * interval.high());
    }

    /** Returns how often images of each class were taken for which; predictions that are no class are left out. */
    public static Exhibit.Confusion confusion(int[] predicted, ImageSet images) {
        int[][] counts = new int[images.classes()][images.classes()];
        for (int i = 0; i < predicted.length; i++) {
            if (predicted[i] >= 0 && predicted[i] < images.classes()) {
                counts[images.testY()[i]][predicted[i]]++;
            }
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(java.util.Arrays.stream(row).boxed().toList());
        }
        return new Exhibit.Confusion("Test images by class", images.classNames(), rows);
    }
}
