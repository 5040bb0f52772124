package netgrade.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of 100 images with 3 classes, all predictions are right. */
class TiedAccuracyTest {

    private static final int[] LABELS = IntStream.range(0, 100).map(i -> i % 3).toArray();

    private final Accuracy.Tied right = Accuracy.Tied.of(LABELS, 100, UnaryOperator.identity(), LABELS);

    private static double[][] scores(IntFunction<double[]> row) {
        return IntStream.range(0, 100).mapToObj(row).toArray(double[][]::new);
    }

    /** Scores of 1 for that class and 0 for the others. */
    private static double[] oneHot(int label) {
        double[] scores = new double[3];
        scores[label] = 1;
        return scores;
    }

    @Test
    void scoresThatBearPredictionsOutChangeNothing() {
        Accuracy.Tied tied = right.atMost(scores(i -> oneHot(i % 3)), 0, "others");

        assertEquals(100, tied.accuracy().right());
        assertEquals("", tied.remark());
    }

    @Test
    void accuracyOfTheHighestScoresCountsWhereItIsLower() {
        Accuracy.Tied tied = right.atMost(scores(i -> oneHot(0)), 0, "the classes with the highest scores");

        assertEquals(34, tied.accuracy().right(), "0, 3, ..., 99 are of class 0");
        assertEquals(
                "Your predictions are right for 100.0 % of the images, the classes with the highest scores for 34.0 %. The lower one"
                + " counts.",
                tied.remark());
    }

    @Test
    void numbersOfClassesAreTurnedBack() {
        assertEquals(100, right.atMost(scores(i -> oneHot((i + 1) % 3)), 1, "others").accuracy().right());
        assertEquals(0, right.atMost(scores(i -> oneHot(i % 3)), 1, "others").accuracy().right());
    }

    @Test
    void predictedClassWinsAmongScoresThatAreAsHigh() {
        assertEquals(100, right.atMost(scores(i -> new double[] {0.1, 0.1 + 1e-12, 0.1}), 0, "others").accuracy().right());
    }

    @Test
    void roundingMayDecideForTwoImages() {
        UnaryOperator<double[][]> wrongForThree = scores -> {
            Arrays.setAll(scores, i -> i < 3 ? oneHot((i + 1) % 3) : scores[i]);
            return scores;
        };
        UnaryOperator<double[][]> wrongForTwo = scores -> {
            Arrays.setAll(scores, i -> i < 2 ? oneHot((i + 1) % 3) : scores[i]);
            return scores;
        };
        double[][] borneOut = scores(i -> oneHot(i % 3));

        assertEquals(100, right.atMost(wrongForTwo.apply(borneOut.clone()), 0, "others").accuracy().right());
        assertEquals(97, right.atMost(wrongForThree.apply(borneOut.clone()), 0, "others").accuracy().right());
    }

    @Test
    void scoresThatAreNoNumbersBearNothingOut() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN};

        assertEquals(34, right.atMost(scores(i -> none), 0, "others").accuracy().right(), "class 0 for want of a highest one");
    }
}
