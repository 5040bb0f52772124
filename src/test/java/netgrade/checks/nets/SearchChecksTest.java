package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.checks.InProcess;
import netgrade.checks.Measure;
import netgrade.checks.Running;
import netgrade.data.EmbeddedImages;
import netgrade.data.ImageSet;
import netgrade.reference.FullyConnectedNet;
import netgrade.sandbox.Outcome;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SearchChecksTest {

    private static final ImageSet IMAGES = EmbeddedImages.make(20230301).imageSet();

    private static final Exercise EXERCISE =
            new Exercise(20230301, NetTask.EECS598, () -> IMAGES, 40, Duration.ofSeconds(30));

    /** Searches rightly among settings for the built-in images. */
    private static class Tuner extends Altered {
        @Override
        public SearchSettings searchSettings() {
            TrainingSettings training = new TrainingSettings(2e-3, 0.95, 1e-3, 100, 100, 0);
            return new SearchSettings(
                    List.of(24), List.of(0.0, 1e-3, 1e-1), List.of(1e-4, 2e-3), new ChosenSettings(List.of(24), 1e-3, training));
        }
    }

    private static CheckResult tuned(Tuner tuner) {
        return Running.CHECKS.run(Set.of("search.grid"), new InProcess(() -> tuner), EXERCISE).get("search.grid");
    }

    @Test
    void rightSearchIsReproduced() {
        CheckResult result = tuned(new Tuner());

        assertEquals(Outcome.ANSWERED, result.outcome(), result.message());
        assertTrue(Running.passes(result), () -> result.measures().toString());
    }

    @Test
    @Tag("slow")
    void netTrainedOnThroughTheWholeSearchIsFoundOut() {
        CheckResult result = tuned(new Tuner() {
            @Override
            public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
                Map<Integer, NeuralNet> netOfSize = new HashMap<>();
                SearchResult best = null;
                for (ChosenSettings each : SearchValues.combinations(settings)) {
                    NeuralNet net = netOfSize.computeIfAbsent(each.hiddenSizes().get(0), size -> {
                        NeuralNet first = new FullyConnectedNet();
                        first.initialise(sizes(data, each), each.weightScale(), seed);
                        return first;
                    });
                    net.train(data, each.training());
                    double accuracy = accuracy(net, data);
                    best = best == null || accuracy > best.validationAccuracy() ? new SearchResult(each, accuracy) : best;
                }
                return best;
            }
        });

        Measure reproduced = result.measures().get(0);
        assertFalse(reproduced.error() <= reproduced.tolerance(), reproduced::toString);
        assertTrue(
                reproduced.note().endsWith(
                        "A net that keeps training from one combination to the next reports more than a fresh one reaches."),
                reproduced.note());
    }

    @Test
    @Tag("slow")
    void searchThatReturnsTheFirstCombinationIsBeaten() {
        CheckResult result = tuned(new Tuner() {
            @Override
            public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
                ChosenSettings first = SearchValues.combinations(settings).get(0);
                NeuralNet net = new FullyConnectedNet();
                net.initialise(sizes(data, first), first.weightScale(), seed);
                net.train(data, first.training());
                return new SearchResult(first, accuracy(net, data));
            }
        });

        Measure reproduced = result.measures().get(0);
        Measure unbeaten = result.measures().get(1);
        assertTrue(reproduced.error() <= reproduced.tolerance(), () -> "what it reports is true: " + reproduced);
        assertFalse(unbeaten.error() <= unbeaten.tolerance(), unbeaten::toString);
    }

    private static CheckResult altered(UnaryOperator<SearchResult> alteration) {
        return Running.one("search.grid", () -> new Altered() {
            @Override
            public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
                return alteration.apply(super.search(data, settings, seed));
            }
        });
    }

    @Test
    void settingsThatWereNotToBeTriedAreRefused() {
        CheckResult result = altered(right -> new SearchResult(
                new ChosenSettings(List.of(50), 0.1, new TrainingSettings(0.3, 1, 0.0, 400, 10, 0)), right.validationAccuracy()));

        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals(
                "search returned hiddenSizes [50], weightScale 0.1, learningRate 0.3, learningRateDecay 1.0, reg 0.0, iterations 400,"
                + " batchSize 10, which is none of the 12 combinations it was to try, such as hiddenSizes [6], weightScale 0.1,"
                        + " learningRate 0.25, learningRateDecay 1.0, reg 0.0, iterations 25, batchSize 10.",
                result.message());
    }

    @Test
    void accuracyThatIsNoShareIsRefused() {
        for (double accuracy : new double[] {37.5, -0.1, Double.NaN}) {
            CheckResult result = altered(right -> new SearchResult(right.best(), accuracy));

            assertEquals(Outcome.WRONG_SHAPE, result.outcome());
            assertEquals(
                    "search reported an accuracy of " + accuracy + ", expected a share of right labels in 0..1.", result.message());
        }
    }

    @Test
    void seedInTheSettingsReturnedDoesNotMatter() {
        CheckResult result = altered(right -> {
            ChosenSettings best = right.best();
            TrainingSettings t = best.training();
            TrainingSettings reseeded =
                    new TrainingSettings(t.learningRate(), t.learningRateDecay(), t.reg(), t.iterations(), t.batchSize(), 12345);
            return new SearchResult(new ChosenSettings(best.hiddenSizes(), best.weightScale(), reseeded), right.validationAccuracy());
        });

        assertTrue(Running.passes(result), result::toString);
    }
}
