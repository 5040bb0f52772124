package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Exhibit;
import netgrade.checks.Exhibit.Point;
import netgrade.checks.Running;
import netgrade.sandbox.Outcome;
import netgrade.spi.ChosenSettings;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;

/** The images here have 4 pixels and 3 classes; of the validation images each class has one. */
class SweepChecksTest {

    private static final TrainingSettings TRAINING = new TrainingSettings(0.5, 0.9, 1e-4, 300, 10, 99);

    private static SearchSettings settings(List<Integer> hiddenSizes, List<Double> regs, List<Double> learningRates) {
        return new SearchSettings(hiddenSizes, regs, learningRates, new ChosenSettings(List.of(10), 0.1, TRAINING));
    }

    /** Wants these values tried, and does as {@link Altered} besides. */
    private static class Wanting extends Altered {

        private final SearchSettings settings;

        Wanting(SearchSettings settings) {
            this.settings = settings;
        }

        @Override
        public SearchSettings searchSettings() {
            return settings;
        }
    }

    private static CheckResult run(String id, SearchSettings settings) {
        return Running.one(id, () -> new Wanting(settings));
    }

    private static Exhibit.Curves curves(CheckResult result) {
        return (Exhibit.Curves) result.exhibits().get(0);
    }

    private static void assertRefused(String message, CheckResult result) {
        assertEquals(message, result.message());
        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
    }

    @Test
    void everyValueIsTrainedWithTheRestOfTheBaseAndTheGradersSeed() {
        List<TrainingSettings> given = new CopyOnWriteArrayList<>();
        Running.one("sweep.rate", () -> new Wanting(settings(List.of(), List.of(), List.of(0.25, 0.5, 1.0))) {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                given.add(settings);
                return super.train(data, settings);
            }
        });

        assertEquals(
                List.of(0.25, 0.5, 1.0).stream()
                        .map(rate -> new TrainingSettings(rate, 0.9, 1e-4, 300, 10, Running.SEED))
                        .toList(),
                given);
    }

    @Test
    void hiddenSizesOfTheNetsAreThoseListed() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        Running.one("sweep.hidden", () -> new Wanting(settings(List.of(5, 7, 9), List.of(), List.of())) {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                sizes.add(right.parameters().get("b1")[0].length);
                return super.train(data, settings);
            }
        });

        assertEquals(List.of(5, 7, 9), sizes);
    }

    @Test
    void accuraciesAreShownOverTheValuesFromLeftToRight() {
        // Predictions are the fixed 0, 1, 0 for the labels 0, 1, 2: two right of three, whatever was learnt.
        CheckResult result = Running.one("sweep.rate", () -> new Wanting(settings(List.of(), List.of(), List.of(1.0, 0.25, 0.5))) {
            @Override
            public int[] predict(double[][] x) {
                return new int[] {0, 1, 0};
            }
        });

        Exhibit.Curves curves = curves(result);
        double share = 2.0 / 3;
        assertEquals(List.of(new Point(0.25, share), new Point(0.5, share), new Point(1, share)), curves.curves().get(0).points());
        assertEquals("learning rate", curves.xAxis());
        assertTrue(curves.xLogarithmic());
        assertEquals(
                "Accuracy on the validation images by learning rate: 0.25: 66.7 %, 0.5: 66.7 %, 1: 66.7 %.",
                result.measures().get(0).note());
        assertTrue(Running.passes(result), "two in three is twice as often as guessing among three");
    }

    @Test
    void sweepThatNeverDoesBetterThanGuessingDoesNotPass() {
        CheckResult result = Running.one("sweep.rate", () -> new Wanting(settings(List.of(), List.of(), List.of(1.0, 0.25, 0.5))) {
            @Override
            public int[] predict(double[][] x) {
                return new int[] {0, 0, 0};
            }
        });

        assertEquals(2.0 / 3, result.measures().get(0).error(), 1e-12, "one label right of three");
        assertFalse(Running.passes(result));
    }

    @Test
    void hiddenSizesAreOnALinearAxis() {
        Exhibit.Curves curves = curves(run("sweep.hidden", settings(List.of(4, 8, 12), List.of(), List.of())));

        assertFalse(curves.xLogarithmic());
        assertEquals(List.of(4.0, 8.0, 12.0), curves.curves().get(0).points().stream().map(Point::x).toList());
    }

    @Test
    void zeroRegularisationIsShownLeftOfTheOthers() {
        Exhibit.Curves curves = curves(run("sweep.reg", settings(List.of(), List.of(0.5, 0.0, 0.25), List.of())));

        assertTrue(curves.xLogarithmic());
        assertEquals(List.of(0.025, 0.25, 0.5), curves.curves().get(0).points().stream().map(Point::x).toList());
        assertEquals("regularisation strength (0 is shown at 0.025)", curves.xAxis());
    }

    @Test
    void sweepOfTwoValuesIsRefused() {
        assertRefused(
                "regs has 2 different values, expected at least 3: fewer do not show where the accuracy rises and falls.",
                run("sweep.reg", settings(List.of(), List.of(0.0, 0.1, 0.0), List.of())));
    }

    @Test
    void sweepOfManyValuesIsRefused() {
        List<Integer> many = IntStream.rangeClosed(1, 13).boxed().toList();

        assertRefused(
                "hiddenSizes has 13 different values, at most 12 are tried.", run("sweep.hidden", settings(many, List.of(), List.of())));
    }

    @Test
    void runsThatAreTooMuchTogetherAreRefused() {
        // Each is 3 * (4 + 3) * h * 600 iterations * 10 examples = 126,000 h: 7.6e10 and 6.3e10 alone, 1.4e11 together.
        TrainingSettings training = new TrainingSettings(1, 1, 0, 600, 10, 0);
        SearchSettings settings = new SearchSettings(
                List.of(600_000, 500_000, 10), List.of(), List.of(), new ChosenSettings(List.of(10), 0.1, training));

        assertRefused(
                "The runs of hiddenSizes need 1.4e+11 multiplications in total; the limit is 1e+11. Choose fewer values, fewer"
                        + " iterations, a smaller batch or smaller hidden layers.",
                run("sweep.hidden", settings));
    }

    @Test
    void listsOfOtherKindsMayBeEmpty() {
        assertTrue(Running.passes(run("sweep.hidden", settings(List.of(6, 10, 14), List.of(), List.of()))));
    }
}
