package netgrade.sandbox.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netgrade.sandbox.Asked;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.RemoteSubmission;
import netgrade.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which newer Java a submission is told to need, whatever JDK runs. When a feature came to stay is in the JDK's release notes. */
@Tag("worker")
class NewerJavaTest {

    private static final String NET = "public class Net implements netgrade.spi.NeuralNet { ";
    private static final int RUNNING = Runtime.version().feature();

    /** CI looks for these words. */
    private static final String ON_NEWER = "on a JDK newer than 17 only";

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        Sandbox.Limits limits = new Sandbox.Limits(64, Duration.ofMillis(1500), Duration.ofSeconds(5), Duration.ofMinutes(15));
        sandbox = Sandbox.open(Isolation.PROCESS, List.of(new JavaToolchain()), 1, limits);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static Compilation compile(String source, int release) {
        return sandbox.compile(Map.of("Net.java", bytes(source)), new Asked(Contract.NET, Map.of("Java", release)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what is said after how many errors there are. */
    private static String said(String source) {
        return compile(source, 17).failure().replaceFirst("The code does not compile: \\d+ errors?\\.", "").strip();
    }

    private static String needing(String what, int release) {
        return "The code uses " + what + ", which needs Java " + release + "; this assignment is compiled as Java 17.";
    }

    static Stream<List<String>> newer() {
        String point = "record P(int a, int b) {} ";
        String switching = "pattern matching in switch";
        return Stream.of(
                List.of("21", switching, NET + "int f(Object o) { return switch (o) { case String s -> 1; default -> 2; }; } }"),
                List.of("21", switching, NET + "int f(Object o) { return switch (o) { case String s when s.isEmpty() -> 1; default -> 2; };"
                        + " } }"),
                List.of("21", "null in switch", NET + "int f(String o) { switch (o) { case null: return 1; default: return 2; } } }"),
                List.of("21", "record patterns", NET + point + "int f(Object o) { return o instanceof P(int a, int b) ? a : 0; } }"),
                List.of("21", "record patterns", NET + point + "int f(Object o) {\n if (o instanceof P(var a, var b)\n && a > b)"
                        + " return a;\n return 0; } }"),
                List.of("21", "instanceof with a type that always fits", NET + "boolean f(String s) { return s instanceof String t; } }"),
                List.of("22", "unnamed variables (_)", NET + "int f(int[] x) { int n = 0; for (int _ : x) n++; return n; } }"),
                List.of("22", "unnamed variables (_)", NET + "java.util.function.IntBinaryOperator f = (a, _) -> a; }"),
                List.of("25", "methods outside a class", "void main() { System.out.println(); }"),
                List.of("25", "module imports", "import module java.base;\n" + NET + "}"),
                List.of(
                        "25", "statements before super(...) or this(...)",
                        NET + "public Net() { int a = 1; this(a); } Net(int a) {} }"));
    }

    @ParameterizedTest
    @MethodSource("newer")
    void featureIsNamedWithItsRelease(List<String> expected) {
        assertEquals(needing(expected.get(1), Integer.parseInt(expected.get(0))), said(expected.get(2)));
    }

    @Test
    void severalFeaturesNeedTheNewestOfTheirReleases() {
        String both = NET + "record P(int a, int b) {}\nint f(Object o) { return o instanceof P(int a, _) ? a : 0; }\n"
                + "java.util.function.IntBinaryOperator f = (a, _) -> a; }";

        assertTrue(said(both).startsWith("The code uses record patterns"), said(both));
        assertEquals(
                needing("record patterns and unnamed variables (_)", 22),
                new NewerJava(
                        List.of(error(1, "deconstruction patterns are not supported in -source 17"), error(1, "'_' used as an identifier")),
                        lines(""), 17).sentences().strip());
    }

    @Test
    void stringTemplatesAreInNoJava() {
        assertEquals(
                "The code uses string templates, which is a preview feature; submissions are compiled without these.",
                said(NET + "String f(int a) { return STR.\"a = \\{a}\"; } }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String s = \"\"\" \\n text \"\"\";",
                "sealed interface S permits A {} record A(int x) implements S {}",
                "boolean f(Object o) { return o instanceof String s && s.isEmpty(); }",
                "int f(int x) { return switch (x) { case 1, 2 -> { yield 3; } default -> 4; }; }"
            })
    void java17HasIt(String body) {
        assertFalse(compile(NET + body.replace("\\n", "\n") + " }", 17).failed(), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int f(Object o) {\n switch (o) {\n case 1:\n return 1; }\n return 2; }",
                "int f() { } } void g() { }",
                "enum E { A } int f(E e) { return switch (e) { case B -> 1; default -> 2; }; }",
                "String s = \"\\q\";"
            })
    void mistakeInAnyJavaIsNotSaidToNeedANewerOne(String body) {
        assertEquals("", said(NET + body + " }"), body);
    }

    @Test
    void newerReleaseCompilesAndRunsWhereTheJdkHasIt() {
        assumeTrue(RUNNING >= 21, ON_NEWER);
        Compilation compilation = compile(
                NET + "public int[] predict(double[][] x) { Object o = x;"
                        + " return new int[] {switch (o) { case double[][] d when d.length > 1 -> 7; default -> 8; }}; } }", 21);

        assertEquals("", compilation.failure());
        try (RemoteSubmission submission = sandbox.run(compilation, Map.of())) {
            assertEquals(7, submission.fresh().predict(new double[2][1])[0]);
        }
    }

    @Test
    void newerThanTheAssignmentsOwnReleaseIsTold() {
        assumeTrue(RUNNING >= 22, ON_NEWER);
        String failure = compile(NET + "int f(int[] x) { int n = 0; for (int _ : x) n++; return n; } }", 21).failure();

        assertTrue(failure.endsWith("unnamed variables (_), which needs Java 22; this assignment is compiled as Java 21."), failure);
    }

    private static Diagnostic error(long line, String message) {
        return new Diagnostic(true, "Net.java", line, message);
    }

    private static Sources lines(String text) {
        return Sources.among(Map.of("Net.java", bytes(text)));
    }

    private static String said(String source, String... messages) {
        return new NewerJava(Stream.of(messages).map(message -> error(1, message)).toList(), lines(source), 17).sentences().strip();
    }

    @Test
    void wordsOfOtherJdksMeanTheSame() {
        assertEquals(
                needing("unnamed variables (_)", 22), said("", "as of release 9, '_' is a keyword, and may not be used as an identifier"));
        assertEquals(
                needing("pattern matching in switch", 21),
                said("", "patterns in switch statements are a preview feature and are disabled by default.\n  (use --enable-preview)"));
        assertEquals(
                needing("record patterns", 21), said("if (o instanceof P<Integer>(int a, int b))", "')' expected"), "unknown to JDK 17");
        assertEquals(
                needing("qualified enum constants in case", 21),
                said("case E.A -> 1;", "an enum switch case label must be the unqualified name of an enumeration constant"));
        assertEquals(
                needing("Math.clamp", 21),
                said("", "cannot find symbol\n  symbol:   method clamp(double,double,double)\n  location: class Math"));
        assertEquals(
                needing("getFirst, getLast, reversed and the like of List", 21),
                said("", "cannot find symbol\n  symbol:   method getFirst()\n  location: variable l of type ArrayList<Double>"));
        assertEquals("", said("", "cannot find symbol\n  symbol:   method getFirst()\n  location: class Net"), "the student's own");
    }

    @Test
    void featureThatNobodyListedIsNamedAsJavacDoes() {
        assertEquals(
                needing("warped loops", 31),
                said("", "warped loops are not supported in -source 17\n  (use -source 31 or higher to enable)"));
        assertEquals(
                "The code uses StableValue, which is a preview feature; submissions are compiled without these.",
                said("", "StableValue is a preview API and is disabled by default.\n  (use --enable-preview)"));
    }
}
