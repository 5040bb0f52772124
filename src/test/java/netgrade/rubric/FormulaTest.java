package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Set<String> KNOWN = Set.of("X", "loss", "lossy");

    private static String problemOf(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Formula.of(text, KNOWN)).getMessage();
    }

    private static Formula.Shown shown(String text, double x) {
        return Formula.of(text, KNOWN).evaluate(Map.of("X", x));
    }

    @Test
    void accuracyFactorOfTheHandOutIsShownWithItsNumber() {
        Formula.Shown expected = new Formula.Shown("min(floor(X - 23) / 22, 1)", "min(floor(46.2 - 23) / 22, 1)", 1);

        assertEquals(expected, shown("min(floor(X - 23) / 22, 1)", 46.2), "floor(23.2) is 23, more than 22");
    }

    @ParameterizedTest
    @CsvSource({"33.9, 10", "23.99, 0", "23, 0", "20, -3", "44.999, 21", "45, 22", "100, 22"})
    void accuracyFactorIsCountedInWholePercentPoints(double x, double of22) {
        assertEquals(of22 / 22, shown("min(floor(X - 23) / 22, 1)", x).value(), 1e-15, "floor(x - 23) / 22 by hand");
    }

    @Test
    void arithmeticIsDecimal() {
        assertEquals(3, shown("floor((X + 0.2) * 10)", 0.1).value(), "in binary 0.1 + 0.2 is above, 0.3 * 10 below");
        assertEquals(1, shown("floor((X - 46.1) * 10)", 46.2).value(), "in binary 46.2 - 46.1 is below 0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "if(X >= 50, 1, 0.5); 49.9; 0.5",
                "if(X > 1 && !(X > 3), 1, 0); 2; 1",
                "round(X / 3, 2); 1; 0.33",
                "ceiling(X) + abs(-2) * 3; 1.1; 8",
                "max(X, 1, 2); 0; 2",
                "2 ^ X % 5; 3; 3",
                "-X; 2; -2"
            })
    void functionsAndOperatorsOfTheLanguage(String text, double x, double expected) {
        assertEquals(expected, shown(text, x).value(), 1e-15, "by hand");
    }

    @Test
    void numbersReplaceWholeNamesOnly() {
        Formula formula = Formula.of("loss + lossy + max(X, X)", KNOWN);

        assertEquals(
                "1.5 + 2 + max(3.25, 3.25)",
                formula.evaluate(Map.of("loss", 1.5, "lossy", 2.0, "X", 3.25)).withNumbers());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "19, 19",
        "46.2, 46.2",
        "28.73456789, 28.7346",
        "99.99999, 100",
        "0.123456, 0.1235",
        "0.00123456, 0.001235",
        "0.00001234567, 1.235E-5",
        "1e-8, 1E-8",
        "123456789, 123456789",
        "1e20, 1E20",
        "-3.5, (-3.5)",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void numbersAreRoundedForPeople(double x, String expected) {
        assertEquals(expected, shown("X", x).withNumbers());
    }

    @Test
    void numbersHaveADecimalPointInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(new Formula.Shown("X / 2", "46.2 / 2", 23.1), shown("X / 2", 46.2));
            assertEquals("1.235E-5 / 2", shown("X / 2", 1.2345e-5).withNumbers());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numberThatIsNotFiniteGivesNaN(double x) {
        Formula.Shown shown = shown("min(max(X, 0), 1)", x);

        assertEquals(Double.NaN, shown.value(), "NaN must not become 1 by way of min");
        assertEquals("min(max(" + (x < 0 ? "(" + x + ")" : x) + ", 0), 1)", shown.withNumbers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / X", "X % X", "1 / (X - X)", "10 ^ 10 ^ 10 ^ (10 + X)", "(X - 1) ^ 0.5"})
    void formulaWithoutAFiniteValueGivesNaN(String text) {
        assertEquals(Double.NaN, shown(text, 0).value());
    }

    @Test
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        assertEquals("unknown name \"Y\"; known names: X, loss, lossy", problemOf("min(Y / 2, 1)"));
        assertEquals("unknown name \"x\"; known names: X, loss, lossy", problemOf("x / 2"), "names are case-sensitive");
        assertEquals("unknown name \"PI\"; known names: X, loss, lossy", problemOf("PI"), "no constants");
        IllegalArgumentException none = assertThrows(IllegalArgumentException.class, () -> Formula.of("X", Set.of()));
        assertEquals("unknown name \"X\"; known names: none", none.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min(X | not a formula: closing brace not found, at character 1",
                "X) | not a formula: unexpected closing brace, at character 2",
                "X + | not a formula: missing second operand for operator, at character 3",
                "2X | not a formula: missing operator, at character 2",
                "X X | not a formula: too many operands, at character 1",
                "floor(X, 1) | not a formula: too many parameters for function, at character 1",
                "if(X) | not a formula: not enough parameters for function, at character 1",
                "a.b | not a formula: undefined operator '.', at character 2",
                "X[0] | not a formula: undefined operator '[', at character 2",
                "'   ' | not a formula: empty expression, at character 1",
                "sqrt(X) | unknown function \"sqrt\"; known functions: abs, ceiling, floor, if, max, min, round",
                "RANDOM() | unknown function \"RANDOM\"; known functions: abs, ceiling, floor, if, max, min, round"
            })
    void syntaxErrorsSayWhatAndWhere(String text, String message) {
        assertEquals(message, problemOf(text));
    }

    @Test
    void formulaHasToGiveANumber() {
        assertEquals("gives true or false, expected a number; write if(condition, 1, 0)", problemOf("X > 50"));
        assertEquals("has text in quotes, \"a\"; expected numbers and names only", problemOf("if(X > 1, 1, \"a\")"));
        assertEquals("\"+\" at character 9 is given true or false where a number is expected", problemOf("(X > 1) + 1"));
        assertEquals("\"if\" at character 1 is given a number where true or false is expected", problemOf("if(X, 1, 0)"));
        assertEquals("\"&&\" at character 6 is given a number where true or false is expected", problemOf("if(X && X > 1, 1, 0)"));
    }

    @Test
    void endlessFormulaIsRefused() {
        assertEquals("has 1001 characters; the limit is 1000", problemOf("1".repeat(1001)));
    }

    @Test
    void missingNumberIsOurMistake() {
        Formula formula = Formula.of("X + loss", KNOWN);

        assertThrows(IllegalArgumentException.class, () -> formula.evaluate(Map.of("X", 1.0)));
    }
}
