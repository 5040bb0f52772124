package netgrade.checks.nets;

import java.util.List;
import java.util.function.Function;
import netgrade.spi.ChosenSettings;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingSettings;

/** The kinds of values a student tries when tuning. */
enum Tuned {
    /** The number of hidden units. */
    HIDDEN_SIZE("hiddenSizes", "number of hidden units", "at least 1", false, settings -> wide(settings.hiddenSizes())) {
        @Override
        double of(ChosenSettings settings) {
            return settings.hiddenSizes().get(0);
        }

        @Override
        ChosenSettings with(ChosenSettings base, double value) {
            return new ChosenSettings(List.of((int) value), base.weightScale(), base.training());
        }

        @Override
        boolean allows(double value) {
            return value >= 1;
        }

        @Override
        String text(double value) {
            return String.valueOf((int) value);
        }
    },

    /** The regularisation strength. */
    REG("regs", "regularisation strength", "at least 0", true, SearchSettings::regs) {
        @Override
        double of(ChosenSettings settings) {
            return settings.training().reg();
        }

        @Override
        ChosenSettings with(ChosenSettings base, double value) {
            return training(base, base.training().learningRate(), value);
        }

        @Override
        boolean allows(double value) {
            return value >= 0 && value < Double.POSITIVE_INFINITY;
        }
    },

    /** The learning rate. */
    LEARNING_RATE("learningRates", "learning rate", "above 0", true, SearchSettings::learningRates) {
        @Override
        double of(ChosenSettings settings) {
            return settings.training().learningRate();
        }

        @Override
        ChosenSettings with(ChosenSettings base, double value) {
            return training(base, value, base.training().reg());
        }

        @Override
        boolean allows(double value) {
            return value > 0 && value < Double.POSITIVE_INFINITY;
        }
    };

    private final String field;
    private final String words;
    private final String range;
    private final boolean logarithmic;
    private final Function<SearchSettings, List<Double>> values;

    Tuned(String field, String words, String range, boolean logarithmic, Function<SearchSettings, List<Double>> values) {
        this.field = field;
        this.words = words;
        this.range = range;
        this.logarithmic = logarithmic;
        this.values = values;
    }

    /** Returns the name of its list in {@link SearchSettings}. */
    String field() {
        return field;
    }

    /** Returns what it is, for people. */
    String words() {
        return words;
    }

    /** Returns which values make sense, for people: those that {@link #allows} takes. */
    String range() {
        return range;
    }

    /** Returns whether its values are compared by their ratios, as on a logarithmic axis. */
    boolean isLogarithmic() {
        return logarithmic;
    }

    /** Returns the values to try, as the submission listed them. */
    List<Double> values(SearchSettings settings) {
        return values.apply(settings);
    }

    /** Returns the value that settings have; their net has one hidden layer. */
    abstract double of(ChosenSettings settings);

    /** Returns settings with another value. */
    abstract ChosenSettings with(ChosenSettings base, double value);

    /** Returns whether a net can be trained with the value; never with NaN. */
    abstract boolean allows(double value);

    /** Returns a value as students write it. */
    String text(double value) {
        // 5.0E-4 is Java's way to write 5e-4, 0.0 its way to write 0.
        String text = String.valueOf(value).replace(".0E", "E").replace('E', 'e');
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static List<Double> wide(List<Integer> sizes) {
        return sizes.stream().map(Integer::doubleValue).toList();
    }

    private static ChosenSettings training(ChosenSettings base, double learningRate, double reg) {
        TrainingSettings old = base.training();
        return new ChosenSettings(
                base.hiddenSizes(),
                base.weightScale(),
                new TrainingSettings(learningRate, old.learningRateDecay(), reg, old.iterations(), old.batchSize(), old.seed()));
    }
}
