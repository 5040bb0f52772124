package netgrade.checks.nets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingSettings;

/** What a submission wants tried, looked through before anything is run. */
public final class SearchValues {

    /** As close to 0 as regularisation strengths get; a ratio needs something there. */
    private static final double NEXT_TO_ZERO = 1e-12;

    private SearchValues() {}

    /**
     * Returns the different values of one kind, in the order of the list.
     *
     * @throws StudentFault that names the first value no net can be trained with
     */
    static List<Double> distinct(Tuned tuned, SearchSettings settings) {
        List<Double> values = tuned.values(settings).stream().distinct().toList();
        values.stream().filter(value -> !tuned.allows(value)).findFirst().ifPresent(value -> {
            throw refused(tuned.field() + " holds " + tuned.text(value) + ", expected numbers that are each " + tuned.range() + ".");
        });
        return values;
    }

    /**
     * Makes sure that runs can start from the base.
     *
     * @throws StudentFault that names what is wrong with it
     */
    static void requireBase(ChosenSettings base) {
        if (base.hiddenSizes().size() != 1) {
            throw refused("The base's hiddenSizes is " + base.hiddenSizes() + ", expected one number: a two-layer net.");
        }
        for (Tuned tuned : Tuned.values()) {
            if (!tuned.allows(tuned.of(base))) {
                throw refused("The base's " + tuned.words() + " is " + tuned.text(tuned.of(base)) + ", expected " + tuned.range() + ".");
            }
        }
    }

    /**
     * Returns settings cut down to a few values of each kind and to a few iterations.
     *
     * <p>Of each list the values nearest to the base's are kept, in their order; those above it only where too few are below. A learning
     * rate that is too high fails in some nets and not in others, and no run could be repeated.
     *
     * @param iterations most iterations of the base that are kept
     * @throws StudentFault if a list is empty or holds what no net can be trained with
     */
    static SearchSettings reduced(SearchSettings settings, int hiddenSizes, int regs, int learningRates, int iterations) {
        requireBase(settings.base());
        TrainingSettings base = settings.base().training();
        TrainingSettings shorter = new TrainingSettings(
                base.learningRate(),
                base.learningRateDecay(),
                base.reg(),
                Math.min(base.iterations(), iterations),
                base.batchSize(),
                base.seed());
        return new SearchSettings(
                nearest(Tuned.HIDDEN_SIZE, settings, hiddenSizes).stream().map(Double::intValue).toList(),
                nearest(Tuned.REG, settings, regs),
                nearest(Tuned.LEARNING_RATE, settings, learningRates),
                new ChosenSettings(settings.base().hiddenSizes(), settings.base().weightScale(), shorter));
    }

    private static List<Double> nearest(Tuned tuned, SearchSettings settings, int count) {
        List<Double> values = distinct(tuned, settings);
        if (values.isEmpty()) {
            throw refused(tuned.field() + " is empty, expected values to try.");
        }
        double base = tuned.of(settings.base());
        Comparator<Double> lowerFirst = Comparator.comparing(value -> value > base);
        Set<Double> kept = new HashSet<>(values.stream()
                .sorted(lowerFirst.thenComparing(value -> Math.abs(Math.log((value + NEXT_TO_ZERO) / (base + NEXT_TO_ZERO)))))
                .limit(count)
                .toList());
        return values.stream().filter(kept::contains).toList();
    }

    /** Returns every combination of the values, with everything else as in the base. */
    public static List<ChosenSettings> combinations(SearchSettings settings) {
        List<ChosenSettings> combinations = new ArrayList<>();
        for (double hiddenSize : Tuned.HIDDEN_SIZE.values(settings)) {
            for (double reg : settings.regs()) {
                for (double learningRate : settings.learningRates()) {
                    ChosenSettings sized = Tuned.HIDDEN_SIZE.with(settings.base(), hiddenSize);
                    combinations.add(Tuned.LEARNING_RATE.with(Tuned.REG.with(sized, reg), learningRate));
                }
            }
        }
        return combinations;
    }

    private static StudentFault refused(String sentence) {
        return new StudentFault(Outcome.WRONG_SHAPE, sentence);
    }
}
