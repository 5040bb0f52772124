package netgrade.rubric;

import static netgrade.rubric.GivenRubric.ACCURACY;
import static netgrade.rubric.GivenRubric.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {

    private final GivenEvidence given = new GivenEvidence();

    // Full points from 45 on: floor(45 - 23) / 22 = 1.
    @ParameterizedTest
    @CsvSource({"46, 43.1, 48.94", "44, 42, 45"})
    void accuracyWithinNoiseOfAllPointsIsForReview(double x, double low, double high) {
        given.gaveAbout("c", x, low, high);

        assertEquals(
                String.format(
                        Locale.ROOT,
                        "For review: with 95 %% confidence, X is between %.1f and %.1f; full points start within that range.",
                        low,
                        high),
                given.only(item("a", 20, ACCURACY, List.of(), "c")).review());
    }

    @ParameterizedTest
    @CsvSource({"50, 47, 53", "40, 37, 44.9", "46, 45, 47"})
    void accuracyFarFromAllPointsIsNotForReview(double x, double low, double high) {
        given.gaveAbout("c", x, low, high);

        assertEquals("", given.only(item("a", 20, ACCURACY, List.of(), "c")).review());
    }
}
