package netgrade.checks.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Exhibit;
import netgrade.checks.Measure;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.SearchSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tuning: the values a submission wants tried, one kind at a time.
 *
 * <p>The grader makes the runs, each with a fresh net, so that the curves are those of the values and not of a net that went on learning.
 */
@ExtendWith(CheckExtension.class)
public class SweepChecks {

    /** Two values are a line; three can show a best one in the middle. */
    private static final int MIN_VALUES = 3;

    /** Each value is a run, and each run has a cost however small its net. */
    private static final int MAX_VALUES = 12;

    /** Where a logarithmic axis shows a regularisation of 0: as a share of the smallest other value. */
    private static final double ZERO_SHOWN_AT = 0.1;

    @Check(id = "sweep.hidden", title = "accuracy over your hidden sizes", asks = Asks.SEARCH, method = "searchSettings", images = true)
    void hiddenSize(NetTrial trial) {
        sweep(trial, Tuned.HIDDEN_SIZE);
    }

    @Check(
            id = "sweep.reg",
            title = "accuracy over your regularisation strengths",
            asks = Asks.SEARCH,
            method = "searchSettings",
            images = true)
    void reg(NetTrial trial) {
        sweep(trial, Tuned.REG);
    }

    @Check(id = "sweep.rate", title = "accuracy over your learning rates", asks = Asks.SEARCH, method = "searchSettings", images = true)
    void learningRate(NetTrial trial) {
        sweep(trial, Tuned.LEARNING_RATE);
    }

    private static void sweep(NetTrial trial, Tuned tuned) {
        FreshRuns runs = new FreshRuns(trial);
        SearchSettings settings = trial.submission().fresh().searchSettings(runs.images().kind().label());
        SearchValues.requireBase(settings.base());
        List<Double> values = SearchValues.distinct(tuned, settings);
        requireCount(tuned, values.size());

        Map<Double, ChosenSettings> each = new TreeMap<>();
        values.forEach(value -> each.put(value, tuned.with(settings.base(), value)));
        TrainingBudget.requireRunnable(
                tuned.field(), each.values().stream().mapToDouble(runs::multiplications).sum(), runs.images().kind());

        Map<Double, Double> accuracies = new TreeMap<>();
        each.forEach((value, chosen) -> accuracies.put(value, runs.accuracy(chosen, trial.exercise().seed())));
        trial.findings().exhibit(curve(tuned, accuracies));
        trial.findings().measure(measure(tuned, accuracies, runs.images().classes()));
    }

    private static void requireCount(Tuned tuned, int count) {
        if (count < MIN_VALUES) {
            throw refused(tuned, count, "expected at least " + MIN_VALUES + ": fewer do not show where the accuracy rises and falls.");
        }
        if (count > MAX_VALUES) {
            throw refused(tuned, count, "at most " + MAX_VALUES + " are tried.");
        }
    }

    private static StudentFault refused(Tuned tuned, int count, String rest) {
        return new StudentFault(Outcome.WRONG_SHAPE, tuned.field() + " has " + count + " different values, " + rest);
    }

    /** A sweep in which no value does better than guessing shows nothing: it passes if the best is right twice as often. */
    private static Measure measure(Tuned tuned, Map<Double, Double> accuracies, int classes) {
        double best = accuracies.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        String note = accuracies.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s: %.1f %%", tuned.text(each.getKey()), 100 * each.getValue()))
                .collect(Collectors.joining(", ", "Accuracy on the validation images by " + tuned.words() + ": ", "."));
        return new Measure(
                tuned.words(), "share of wrong labels of the best value", 1 - best, 1 - 2.0 / classes, List.of(), note);
    }

    private static Exhibit curve(Tuned tuned, Map<Double, Double> accuracies) {
        double smallest = accuracies.keySet().stream().filter(value -> value > 0).findFirst().orElse(1.0);
        boolean movesZero = tuned.isLogarithmic() && accuracies.containsKey(0.0);
        List<Exhibit.Point> points = new ArrayList<>();
        accuracies.forEach((value, accuracy) ->
                points.add(new Exhibit.Point(movesZero && value == 0 ? ZERO_SHOWN_AT * smallest : value, accuracy)));
        String axis = tuned.words() + (movesZero ? " (0 is shown at " + tuned.text(ZERO_SHOWN_AT * smallest) + ")" : "");
        return new Exhibit.Curves(
                "Accuracy over the " + tuned.words(),
                axis,
                "accuracy",
                tuned.isLogarithmic(),
                List.of(new Exhibit.Curve("validation images", points)));
    }
}
