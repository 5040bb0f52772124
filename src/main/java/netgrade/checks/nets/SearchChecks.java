package netgrade.checks.nets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import netgrade.checks.Accuracy;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Measure;
import netgrade.checks.TrainingTime;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tuning: a submission's own search through all combinations of values.
 *
 * <p>Its best settings are trained again with fresh nets. A search that trains one net on through all combinations reports an accuracy that
 * no fresh net reaches; one that does not look reports settings that others beat.
 */
@ExtendWith(CheckExtension.class)
public class SearchChecks {

    /**
     * How much of the submission's own search is run. After so few steps a fresh net still learns fast, and a net that has been through
     * several combinations is far ahead of it; {@code docs/decisions/0012} has the numbers.
     */
    private static final int ITERATIONS = 25;

    private static final int HIDDEN_SIZES = 2;
    private static final int REGS = 3;
    private static final int LEARNING_RATES = 2;

    /** Fresh nets of the best settings; a right search reports an accuracy within their range, but for chance. */
    private static final int FRESH_NETS = 5;

    /** Accuracy in which nets of other seeds may differ besides the chance of which images there are. */
    private static final double SEED_ALLOWANCE = 0.05;

    /** What the spread of fresh nets is multiplied by where it is more than chance: five of them do not show how far others lie. */
    private static final double SPREAD_FACTOR = 1.5;

    /** Standard errors allowed besides. */
    private static final double STANDARD_ERRORS = 3;

    @Check(
            id = "search.grid",
            title = "the best settings of your search, trained again with fresh nets",
            asks = Asks.SEARCH,
            method = "search",
            images = true)
    void grid(NetTrial trial) {
        FreshRuns runs = new FreshRuns(trial);
        SearchSettings all = trial.submission().fresh().searchSettings(runs.images().kind().label());
        SearchSettings grid = SearchValues.reduced(all, HIDDEN_SIZES, REGS, LEARNING_RATES, ITERATIONS);
        List<ChosenSettings> combinations = SearchValues.combinations(grid);
        double multiplications = combinations.stream().mapToDouble(runs::multiplications).sum();
        TrainingBudget.requireRunnable("search", multiplications, runs.images().kind());

        long seed = trial.exercise().seed();
        Duration limit = TrainingTime.of(multiplications, trial.exercise());
        SearchResult result = trial.submission().fresh(limit).search(runs.images().training(), grid, seed);
        int best = indexOf(result.best(), combinations);
        requireShare(result.validationAccuracy());

        List<Double> each = combinations.stream().map(settings -> runs.accuracy(settings, seed)).toList();
        List<Double> fresh = new ArrayList<>(List.of(each.get(best)));
        for (int more = 1; more < FRESH_NETS; more++) {
            fresh.add(runs.accuracy(combinations.get(best), seed + more));
        }
        int n = runs.images().training().validationY().length;
        trial.findings().measure(reproduced(result.validationAccuracy(), fresh, n));
        trial.findings().measure(unbeaten(Collections.max(each), each.size(), fresh, n));
    }

    /** Returns which of the combinations was found best; the seed says nothing. */
    private static int indexOf(ChosenSettings best, List<ChosenSettings> combinations) {
        int index = combinations.stream().map(SearchChecks::withoutSeed).toList().indexOf(withoutSeed(best));
        if (index < 0) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE,
                    "search returned " + words(best) + ", which is none of the " + combinations.size()
                            + " combinations it was to try, such as " + words(combinations.get(0)) + ".");
        }
        return index;
    }

    private static ChosenSettings withoutSeed(ChosenSettings settings) {
        TrainingSettings training = settings.training();
        return new ChosenSettings(
                settings.hiddenSizes(),
                settings.weightScale(),
                new TrainingSettings(
                        training.learningRate(),
                        training.learningRateDecay(),
                        training.reg(),
                        training.iterations(),
                        training.batchSize(),
                        0));
    }

    private static String words(ChosenSettings settings) {
        TrainingSettings training = settings.training();
        return "hiddenSizes " + settings.hiddenSizes() + ", weightScale " + settings.weightScale() + ", learningRate "
                + training.learningRate() + ", learningRateDecay " + training.learningRateDecay() + ", reg " + training.reg()
                + ", iterations " + training.iterations() + ", batchSize " + training.batchSize();
    }

    private static void requireShare(double accuracy) {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE, "search reported an accuracy of " + accuracy + ", expected a share of right labels in 0..1.");
        }
    }

    private static Measure reproduced(double reported, List<Double> fresh, int n) {
        double nearest = Math.max(Collections.min(fresh), Math.min(Collections.max(fresh), reported));
        double tolerance = allowed(reported, nearest, fresh, n);
        String hint = reported - nearest > tolerance
                ? " A net that keeps training from one combination to the next reports more than a fresh one reaches."
                : "";
        String reached = fresh.stream().map(SearchChecks::percent).collect(Collectors.joining(", "));
        return new Measure(
                "reported accuracy",
                "distance from what fresh nets reach",
                Math.abs(reported - nearest),
                tolerance,
                List.of(new Measure.Entry("accuracy of the best settings", reported, nearest)),
                "Your search reported " + percent(reported) + "; " + fresh.size()
                        + " fresh nets trained with its best settings reach " + reached + "." + hint);
    }

    private static Measure unbeaten(double best, int combinations, List<Double> fresh, int n) {
        double found = Collections.max(fresh);
        return new Measure(
                "best settings",
                "how much better another combination is",
                Math.max(0, best - found),
                allowed(best, found, fresh, n),
                List.of(),
                "The best of the " + combinations + " combinations reaches " + percent(best)
                        + " with a fresh net, the settings your search found " + percent(found) + ".");
    }

    /**
     * Returns how far two accuracies of right code may be apart by chance: of which n images they are measured on, and of the seed.
     *
     * <p>At a learning rate that is too high some nets fail and others do not. Then the fresh nets differ by more than that themselves, and
     * their spread counts.
     */
    private static double allowed(double a, double b, List<Double> fresh, int n) {
        double chance = SEED_ALLOWANCE + STANDARD_ERRORS * Math.sqrt((a * (1 - a) + b * (1 - b)) / n);
        double spread = Collections.max(fresh) - Collections.min(fresh);
        return spread > chance ? SPREAD_FACTOR * spread : chance;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
