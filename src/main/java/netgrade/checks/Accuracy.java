package netgrade.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return new Exhibit.Confusion("Test images by class", images.classNames(), rows);
    }

    /**
     * An accuracy that counts as far as others bear it out.
     *
     * @param predicted the submission's predictions for the images
     * @param all the same for all inputs that were asked about
     * @param ofImages returns the labels of the images from those of all inputs
     * @param labels the true labels of the images
     * @param accuracy what counts
     * @param remark why that is less than what the predictions reach, for the student; empty if it is not
     */
    public record Tied(int[] predicted, int[] all, UnaryOperator<int[]> ofImages, int[] labels, Accuracy accuracy, String remark) {

        /** Rounding may decide for other classes on as many images: five in a thousand, and two of however few. */
        private static final double SLACK = 0.005;

        private static final int SLACK_IMAGES = 2;

        /** Scores this close to the highest one, measured by the largest score, are as high; float32 is off by 1e-7. */
        private static final double TIE = 1e-6;

        /**
         * Begins with predictions.
         *
         * @throws StudentFault if there is not one for each of so many inputs
         */
        public static Tied of(int[] all, int count, UnaryOperator<int[]> ofImages, int[] labels) {
            Accuracy.of(all, new int[count]);
            int[] predicted = ofImages.apply(all);
            return new Tied(predicted, all, ofImages, labels, Accuracy.of(predicted, labels), "");
        }

        /**
         * Lets the accuracy be no more than that of the highest scores.
         *
         * @param scores of all inputs, one a row
         * @param turned by how much the numbers of their classes are higher
         * @param whose what has these scores, for the remark
         */
        public Tied atMost(double[][] scores, int turned, String whose) {
            int[] highest = new int[all.length];
            Arrays.setAll(highest, i -> highest(scores[i], turned, all[i]));
            Accuracy other = Accuracy.of(ofImages.apply(highest), labels);
            if (other.right() >= accuracy.right() - Math.max(SLACK_IMAGES, SLACK * accuracy.count())) {
                return this;
            }
            String why = String.format(
                    Locale.ROOT,
                    "Your predictions are right for %.1f %% of the images, %s for %.1f %%. The lower one counts.",
                    Accuracy.of(predicted, labels).percent(),
                    whose,
                    other.percent());
            return new Tied(predicted, all, ofImages, labels, other, why);
        }

        /** Returns the class with the highest score; of several that are as high, the predicted one. */
        private static int highest(double[] scores, int turned, int predicted) {
            int best = 0;
            double size = 0;
            for (int j = 0; j < scores.length; j++) {
                best = scores[j] > scores[best] ? j : best;
                size = Math.max(size, Math.abs(scores[j]));
            }
            int mine = predicted < 0 || predicted >= scores.length ? best : (predicted + turned) % scores.length;
            boolean isTie = scores[mine] >= scores[best] - TIE * size;
            return isTie ? predicted : (best + scores.length - turned) % scores.length;
        }

        /** Notes the accuracy as {@link Accuracy#report} does, and the remark. */
        public void report(Findings findings, String name) {
            accuracy.report(findings, name);
            if (!remark.isEmpty()) {
                findings.message(remark);
            }
        }
    }
}
