package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.ChosenSettings;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchValuesTest {

    private static ChosenSettings base(int hiddenSize, double reg, double learningRate) {
        return new ChosenSettings(List.of(hiddenSize), 0.1, new TrainingSettings(learningRate, 0.9, reg, 100, 50, 7));
    }

    private static SearchSettings settings(List<Integer> hiddenSizes, List<Double> regs, List<Double> learningRates) {
        return new SearchSettings(hiddenSizes, regs, learningRates, base(32, 1e-3, 1e-2));
    }

    private static void assertRefused(String message, Executable executable) {
        StudentFault fault = assertThrows(StudentFault.class, executable);
        assertEquals(message, fault.getMessage());
        assertEquals(Outcome.WRONG_SHAPE, fault.outcome());
    }

    @Test
    void valuesNearestToTheBaseAreKeptInTheirOrder() {
        SearchSettings all = settings(List.of(64, 32, 8, 16), List.of(1.0, 1e-3, 1e-6, 1e-4), List.of(1e-4, 1e-3, 1e-2, 1e-1));

        SearchSettings few = SearchValues.reduced(all, 2, 3, 2, 25);

        assertEquals(List.of(32, 16), few.hiddenSizes());
        assertEquals(List.of(1e-3, 1e-6, 1e-4), few.regs());
        assertEquals(List.of(1e-3, 1e-2), few.learningRates(), "not 0.1, which is as near, but above");
    }

    @Test
    void valuesAboveTheBaseFillUpWhereTooFewAreBelow() {
        SearchSettings few = SearchValues.reduced(settings(List.of(256, 64, 128), List.of(0.0), List.of(1.0, 0.1)), 2, 3, 2, 25);

        assertEquals(List.of(64, 128), few.hiddenSizes());
        assertEquals(List.of(0.0), few.regs());
        assertEquals(List.of(1.0, 0.1), few.learningRates());
    }

    @Test
    void onlyTheIterationsOfTheBaseAreCut() {
        SearchSettings all = settings(List.of(8), List.of(0.0), List.of(0.1));

        assertEquals(
                new ChosenSettings(List.of(32), 0.1, new TrainingSettings(1e-2, 0.9, 1e-3, 25, 50, 7)),
                SearchValues.reduced(all, 2, 3, 2, 25).base());
        assertEquals(all.base(), SearchValues.reduced(all, 2, 3, 2, 1000).base());
    }

    @Test
    void combinationsAreAllOfThemWithTheRestOfTheBase() {
        List<ChosenSettings> combinations =
                SearchValues.combinations(settings(List.of(8, 16), List.of(0.0, 0.5), List.of(0.1, 0.2, 0.3)));

        assertEquals(2 * 2 * 3, combinations.stream().distinct().count());
        assertEquals(base(8, 0.0, 0.1), combinations.get(0));
        assertEquals(base(16, 0.5, 0.3), combinations.get(11));
    }

    @Test
    void valueListedTwiceIsOne() {
        assertEquals(List.of(0.1, 0.2), SearchValues.distinct(Tuned.LEARNING_RATE, settings(List.of(), List.of(), List.of(0.1, 0.2, 0.1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "NaN", "Infinity"})
    void learningRateThatMovesNothingOrTooMuchIsRefused(String rate) {
        assertRefused(
                "learningRates holds " + rate + ", expected numbers that are each above 0.",
                () -> SearchValues.distinct(Tuned.LEARNING_RATE, settings(List.of(), List.of(), List.of(0.1, Double.valueOf(rate)))));
    }

    @Test
    void hiddenLayerWithoutUnitsAndNegativeRegularisationAreRefused() {
        assertRefused(
                "hiddenSizes holds 0, expected numbers that are each at least 1.",
                () -> SearchValues.distinct(Tuned.HIDDEN_SIZE, settings(List.of(0), List.of(), List.of())));
        assertRefused(
                "regs holds -1, expected numbers that are each at least 0.",
                () -> SearchValues.distinct(Tuned.REG, settings(List.of(), List.of(-1.0), List.of())));
    }

    @Test
    void baseThatNoNetCanBeTrainedWithIsRefused() {
        assertRefused(
                "The base's learning rate is 0, expected above 0.", () -> SearchValues.requireBase(base(8, 0, 0)));
        assertRefused(
                "The base's hiddenSizes is [8, 4], expected one number: a two-layer net.",
                () -> SearchValues.requireBase(new ChosenSettings(List.of(8, 4), 0.1, base(8, 0, 0.1).training())));
    }

    @Test
    void emptyListIsRefused() {
        assertRefused(
                "regs is empty, expected values to try.",
                () -> SearchValues.reduced(settings(List.of(8), List.of(), List.of(0.1)), 2, 3, 2, 25));
    }
}
