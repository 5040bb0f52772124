package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredTypesTest {

    @Test
    void topLevelTypesAreFoundWithTheirPackage() {
        DeclaredTypes declared = DeclaredTypes.of("""
                // class No {
                package a . b; /* class No { */
                import x.Y;
                @SuppressWarnings({"class No {", 'c'}) public final class One<T> { class Inner { } String s = \"""
                    class No {
                    \"""; char c = '"'; }
                record Two(int x) {}
                @interface Three {} enum Four { A { } } interface Five { Object o = One.class; }
                """);

        assertEquals("a.b", declared.packageName());
        assertEquals(List.of("a.b.One", "a.b.Two", "a.b.Three", "a.b.Four", "a.b.Five"), declared.names());
    }

    @Test
    void interfacesAreThoseOfClassesThatAreNotAbstract() {
        DeclaredTypes declared = DeclaredTypes.of("""
                public final class Net extends Base implements netgrade.spi.NeuralNet, Cloneable { class Inner implements No { } }
                abstract class Base implements NeuralNet { }
                record Matrix(double[][] m) implements Comparable<Matrix> { }
                """);

        assertEquals(Map.of("Net", Set.of("netgrade", "spi", "NeuralNet", "Cloneable"), "Matrix", Set.of("Comparable", "Matrix")),
                declared.interfaces());
    }

    @Test
    void noTextTakesLong() {
        String pieces = "\"'/*\\{}()class package;\n .\u00fc";
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(300_000, 0, pieces.length()).forEach(i -> text.append(pieces.charAt(i)));

        for (
                String hostile
                        : List.of(
                                text.toString(), "/*".repeat(100_000), "\"\"\"".repeat(30_001), "\"".repeat(100_001), "{".repeat(200_000),
                                "class ".repeat(50_000))) {
            assertTimeout(Duration.ofSeconds(20), () -> DeclaredTypes.of(hostile));
        }
    }
}
