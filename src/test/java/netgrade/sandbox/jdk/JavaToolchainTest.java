package netgrade.sandbox.jdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netgrade.sandbox.Asked;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Idiom;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.RemoteSubmission;
import netgrade.sandbox.Sandbox;
import netgrade.sandbox.SourceLine;
import netgrade.wire.PayloadReader;
import netgrade.wire.ProtocolException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of Java sources before they are run: classes, the one among them that is graded, or a sentence. */
@Tag("worker")
class JavaToolchainTest {

    private static final String NET = "implements netgrade.spi.NeuralNet {}";
    private static final String LINEAR = "implements netgrade.spi.LinearClassifier {}";
    private static final String SERVICE = "META-INF/services/netgrade.spi.";

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

    private static Compilation compile(Contract contract, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return sandbox.compile(bytes, Asked.of(contract));
    }

    private static Compilation compile(Map<String, String> files) {
        return compile(Contract.NET, files);
    }

    /** Returns the name of the class in the question LOAD. */
    private static String className(Compilation compilation) {
        PayloadReader load = new PayloadReader(compilation.program().orElseThrow(() -> new AssertionError(compilation.failure())).load());
        try {
            load.u8();
            return load.text();
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> with(Map<String, String> files, String path, String text) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return more;
    }

    @Test
    void compilerErrorNamesFileAndLine() {
        Compilation failed = compile(Map.of("a/Net.java", "package a;\npublic class Net {\n int x = \"text\";\n}\n"));

        assertEquals("The code does not compile: 1 error.", failed.failure());
        Diagnostic error = failed.messages().get(0);
        assertEquals("a/Net.java", error.path());
        assertEquals(3, error.line());
        assertTrue(error.message().contains("incompatible types"), error.message());
    }

    @Test
    void onlySourcesAreCompiled() {
        assertEquals("A", className(compile(Map.of("A.java", "public class A " + NET, "notes.txt", "class {", "B.java.orig", "class {"))));
    }

    @Test
    void classIsFoundByWhatItImplements() {
        assertEquals("b.Net", className(compile(Map.of("X.java", "package b; public class Net " + NET, "Y.java", "class Y {}"))));
    }

    @Test
    void whatTheClassDoesNotNeedCostsNothingAndIsNamed() {
        Map<String, String> net = Map.of(
                "src/Net.java", "public class Net extends Base { Helper h; }", "src/Base.java", "public abstract class Base " + NET,
                "src/Helper.java", "class Helper {}");

        Compilation compilation = compile(
                with(with(net, "test/NetTest.java", "import org.junit.Test; public class NetTest { @Test void t() { new Net(); } }"),
                "Scratch.java", "class Scratch { half a line"));

        assertEquals("Net", className(compilation));
        assertEquals(
                List.of("Not everything that was handed in compiles. Left out, because the graded class does not need it: \"Scratch.java\","
                + " \"test/NetTest.java\"."), compilation.remarks());
        assertEquals(List.of(), compile(net).remarks());
    }

    @Test
    void onlyErrorsOfWhatIsNeededAreCounted() {
        Compilation failed = compile(
                Map.of(
                        "Net.java", "public class Net " + NET.replace("{}", "{ Helper h; }"), "Helper.java",
                        "class Helper { int x = \"\"; }",
                "Plot.java", "class Plot { int x = \"\", y = \"\"; }"));

        assertEquals("The code does not compile: 1 error.", failed.failure());
        assertEquals(List.of("Helper.java"), failed.messages().stream().map(Diagnostic::path).toList());
    }

    @Test
    void classNamedInATextIsNeededToo() {
        Map<String, String> files = Map.of("Net.java", "public class Net implements netgrade.spi.NeuralNet { Object o() throws Exception"
                + " { return Class.forName(\"a.Helper\").getConstructor().newInstance(); } }", "a/Helper.java",
                "package a; public class Helper {}", "X.java", "class X {");

        assertEquals(
                List.of("Not everything that was handed in compiles. Left out, because the graded class does not need it: \"X.java\"."),
                compile(files).remarks());
    }

    @Test
    void homeworkForTheOtherInterfaceIsNotNeeded() {
        Map<String, String> files = Map.of(
                "hw2/Net.java", "public class Net " + NET, "hw1/Svm.java",
                "public class Svm implements netgrade.spi.LinearClassifier { int x = \"\"; }");

        assertEquals("Net", className(compile(files)));
        assertEquals("The code does not compile: 1 error.", compile(Contract.LINEAR, files).failure());
    }

    @Test
    void classDeclaredTwiceIsNamedWithBothFiles() {
        Compilation failed = compile(Map.of("Net.java", "public class Net " + NET, "old/Net.java", "public class Net { }"));

        assertEquals(
                "The code does not compile: 1 error. Net is declared in \"Net.java\" and \"old/Net.java\"; remove one.", failed.failure());
    }

    @Test
    void missingLibraryIsNamed() {
        Compilation failed = compile(
                Map.of("Net.java", "import lombok.Data; import org.nd4j.linalg.factory.Nd4j; @Data public class Net " + NET));

        assertEquals(
                "The code does not compile: 3 errors. Neither handed in nor part of the JDK: lombok, org.nd4j.linalg.factory. Submissions"
                + " have no library but the JDK; write it without, or hand in the missing sources.", failed.failure());
    }

    @Test
    void errorsAreCountedBeyondThoseThatAreKept() {
        Compilation failed = compile(
                Map.of("Net.java", "public class Net implements netgrade.spi.NeuralNet { " + "int x = y;".repeat(200) + " }"));

        // 200 names that are not there, and 199 fields of one name.
        assertEquals("The code does not compile: 399 errors.", failed.failure());
        assertEquals(50, failed.messages().size());
    }

    @Test
    void resourcesAreFoundWhereverAProjectKeepsThem() {
        String read = "public class Net implements netgrade.spi.NeuralNet { public int[] predict(double[][] x) {"
                + " try (var in = Net.class.getResourceAsStream("
                + "\"/data/labels.bin\")) { return new int[] {in.read(), Net.class.getResource(\"missing\") == null ? 1 : 0}; }"
                + " catch (java.io.IOException e) { throw new RuntimeException(e); } } }";

        try (
                RemoteSubmission net = sandbox.run(
                        compile(Map.of("src/main/java/Net.java", read, "src/main/resources/data/labels.bin", "*")), Map.of())) {
            assertArrayEquals(new int[] {'*', 1}, net.fresh().predict(new double[][] {{7}, {7}}));
        }
    }

    @Test
    void serviceFileChoosesAmongSeveral() {
        Map<String, String> two = Map.of("A.java", "public class A " + NET, "B.java", "public class B " + NET);

        assertEquals("B", className(compile(with(two, "src/" + SERVICE + "NeuralNet", "# the better one\n\n B # of two\nA\n"))));
        assertEquals(
                "More than one class implements NeuralNet: A, B. Name the one to grade in"
                        + " META-INF/services/netgrade.spi.NeuralNet, or hand in only one.",
                compile(with(two, SERVICE + "LinearClassifier", "B")).failure());
        assertEquals(
                "META-INF/services names C, but no public class of that name implements NeuralNet. Found: A, B.",
                compile(with(two, SERVICE + "NeuralNet", "C")).failure());
    }

    @Test
    void severalClassifiersAreNamedWithTheFileThatTells() {
        Map<String, String> two = Map.of("Svm.java", "public class Svm " + LINEAR, "Softmax.java", "public class Softmax " + LINEAR);

        assertEquals(
                "More than one class implements LinearClassifier: Softmax, Svm. Name the one to grade in"
                        + " META-INF/services/netgrade.spi.LinearClassifier, or hand in only one.",
                compile(Contract.LINEAR, two).failure());
        assertEquals("Svm", className(compile(Contract.LINEAR, with(two, SERVICE + "LinearClassifier", "Svm"))));
    }

    @Test
    void classThatForgotTheInterfaceIsNamed() {
        assertEquals(
                "No class implements NeuralNet. Found: Matrix, TwoLayerNet. Does Matrix say \"implements NeuralNet\"?",
                compile(Map.of("A.java", "public class TwoLayerNet {} class Matrix {}")).failure());
        assertEquals(
                "No class implements LinearClassifier. Found: Svm. Does Svm say \"implements LinearClassifier\"?",
                compile(Contract.LINEAR, Map.of("Svm.java", "public class Svm {}")).failure());
    }

    @Test
    void classThatImplementsTheOtherInterfaceIsNamed() {
        assertEquals(
                "No class implements LinearClassifier. Found: Net. Net implements NeuralNet, which other assignments ask for: is it"
                        + " meant for one of them?",
                compile(Contract.LINEAR, Map.of("Net.java", "public class Net " + NET)).failure());
    }

    @Test
    void obstacleOfAnImplementingClassIsNamed() {
        assertEquals(
                "No class can be graded: A implements NeuralNet but is not public.",
                compile(Map.of("A.java", "class A " + NET)).failure());
        assertEquals(
                "No class can be graded: A implements NeuralNet but has no public constructor without arguments.",
                compile(Map.of("A.java", "public class A implements netgrade.spi.NeuralNet { public A(int size) {} }")).failure());
    }

    @Test
    void submissionWithoutASourceIsTold() {
        assertEquals(
                "No .java file was handed in. Hand in the sources, not the compiled classes.",
                compile(Map.of("essay.txt", "My net.")).failure());
    }

    @Test
    void classOfBothInterfacesIsWhatTheAssignmentAsksFor() {
        Map<String, String> both = Map.of(
                "Both.java",
                "public class Both implements netgrade.spi.NeuralNet, netgrade.spi.LinearClassifier {"
                        + " public int[] predict(double[][] w, double[][] x) { return new int[] {1}; }"
                        + " public int[] predict(double[][] x) { return new int[] {2}; } }");
        double[][] x = {{7}};
        try (RemoteSubmission linear = sandbox.run(compile(Contract.LINEAR, both), Map.of());
                RemoteSubmission net = sandbox.run(compile(Contract.NET, both), Map.of())) {
            assertArrayEquals(new int[] {1}, linear.freshLinear().predict(x, x));
            assertArrayEquals(new int[] {2}, net.fresh().predict(x));
        }
    }

    @Test
    void classesOfTheGraderCannotBeUsedOrReplaced() {
        assertTrue(compile(Map.of("A.java", "public class A " + NET + " class B { netgrade.wire.Op op; }")).failed());
        assertTrue(compile(Map.of("A.java", "package netgrade.worker; public class A " + NET)).failed());
    }

    @Test
    void annotationProcessorsDoNotRun() {
        String processor = "@javax.annotation.processing.SupportedAnnotationTypes(\"*\") public class P extends"
                + " javax.annotation.processing.AbstractProcessor { public boolean process(java.util.Set<? extends"
                + " javax.lang.model.element.TypeElement> a, javax.annotation.processing.RoundEnvironment r) { System.exit(9); return"
                + " true; } }";

        assertEquals("A", className(compile(Map.of("A.java", "public class A " + NET, "P.java", processor))));
    }

    @Test
    void codeBuiltToBreakTheCompilerIsRefusedAndTheNextCompiles() {
        String nested = "public class A { int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }";

        assertTrue(compile(Map.of("A.java", nested)).failed());
        assertEquals("B", className(compile(Map.of("B.java", "public class B " + NET))));
    }

    @Test
    void placeOfAMessageIsItsFirstFrame() {
        Idiom idiom = new JavaToolchain().idiom();

        assertEquals(
                Optional.of(new SourceLine("Net.java", 7)),
                idiom.place("\"loss\" threw java.lang.Error in row (Net.java, line 7), called by loss (Main.java, line 3)"));
        assertEquals(Optional.empty(), idiom.place("\"loss\" threw java.lang.Error: see (a/Net.java, line 7) and (Net.java, line many)"));
    }
}
