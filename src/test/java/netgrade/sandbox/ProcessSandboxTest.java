package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessSandboxTest extends SandboxTest {

    private static final String NET = "implements netgrade.spi.NeuralNet {}";

    ProcessSandboxTest() {
        super(Isolation.PROCESS);
    }

    @Test
    void compilerErrorNamesFileAndLine() {
        Compilation failed = compile(Map.of("a/Net.java", "package a;\npublic class Net {\n int x = \"text\";\n}\n"), "");

        assertEquals("The code does not compile: 1 error.", failed.failure());
        Diagnostic error = failed.messages().get(0);
        assertEquals("a/Net.java", error.path());
        assertEquals(3, error.line());
        assertTrue(error.message().contains("incompatible types"), error.message());
    }

    @Test
    void classIsFoundByWhatItImplements() {
        assertEquals("b.Net", compile(Map.of("X.java", "package b; public class Net " + NET, "Y.java", "class Y {}"), "").netClass());
    }

    @Test
    void serviceFileChoosesAmongSeveral() {
        Map<String, String> two = Map.of("A.java", "public class A " + NET, "B.java", "public class B " + NET);

        assertEquals("B", compile(two, "B").netClass());
        assertEquals(
                "More than one class implements NeuralNet: A, B. Name the one to grade in"
                        + " META-INF/services/netgrade.spi.NeuralNet, or hand in one only.",
                compile(two, "").failure());
        assertEquals(
                "META-INF/services names C, which is no public class here that implements NeuralNet. Found: A, B.",
                compile(two, "C").failure());
    }

    @Test
    void classThatForgotTheInterfaceIsNamed() {
        assertEquals(
                "No class implements NeuralNet. Found: Matrix, TwoLayerNet. Does Matrix say \"implements NeuralNet\"?",
                compile(Map.of("A.java", "public class TwoLayerNet {} class Matrix {}"), "").failure());
    }

    @Test
    void obstacleOfAnImplementingClassIsNamed() {
        assertEquals("No class can be graded: A implements NeuralNet but is not public.", compile(Map.of("A.java", "class A " + NET), "").failure());
        assertEquals(
                "No class can be graded: A implements NeuralNet but has no public constructor without arguments.",
                compile(Map.of("A.java", "public class A implements netgrade.spi.NeuralNet { public A(int size) {} }"), "").failure());
    }

    @Test
    void classesOfTheGraderCannotBeUsedOrReplaced() {
        assertTrue(compile(Map.of("A.java", "public class A " + NET + " class B { netgrade.wire.Op op; }"), "").failed());
        assertTrue(compile(Map.of("A.java", "package netgrade.worker; public class A " + NET), "").failed());
    }

    @Test
    void annotationProcessorsDoNotRun() {
        String processor = "@javax.annotation.processing.SupportedAnnotationTypes(\"*\") public class P extends"
                + " javax.annotation.processing.AbstractProcessor { public boolean process(java.util.Set<? extends"
                + " javax.lang.model.element.TypeElement> a, javax.annotation.processing.RoundEnvironment r) { System.exit(9); return true; } }";

        assertEquals("A", compile(Map.of("A.java", "public class A " + NET, "P.java", processor), "").netClass());
    }

    @Test
    void codeBuiltToBreakTheCompilerIsRefusedAndTheNextCompiles() {
        String nested = "public class A { int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }";

        assertTrue(compile(Map.of("A.java", nested), "").failed());
        assertEquals("B", compile(Map.of("B.java", "public class B " + NET), "").netClass());
    }

    @Test
    void childOfAWorkerThatEndsInPeaceEndsWithIt() throws Exception {
        String starting = "public int[] predict(double[][] x) { try { return new int[] {(int) new ProcessBuilder(\"sleep\", \"600\").start().pid()}; }"
                + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } }";
        ProcessHandle child;
        try (RemoteSubmission submission = run(starting)) {
            child = ProcessHandle.of(submission.fresh().predict(new double[][] {{1}})[0]).orElseThrow();
        }

        assertTrue(child.onExit().handle((ended, failure) -> true).completeOnTimeout(false, 10, TimeUnit.SECONDS).get(), "it lives on");
    }
}
