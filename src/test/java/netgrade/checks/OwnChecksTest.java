package netgrade.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import netgrade.reference.FullyConnectedNet;
import netgrade.sandbox.Outcome;
import netgrade.spi.NeuralNet;
import netgrade.spi.NotWrittenYet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnChecksTest {

    private static final List<String> MINE = List.of("course.Mine");

    @TempDir
    private Path folder;

    /** Returns a source of the class course.Mine with these methods. */
    private static String mine(String methods) {
        return "package course; import netgrade.checks.*; class Mine { " + methods + " }";
    }

    private OwnChecks read(String source, List<String> classes) {
        return OwnChecks.read("checks.jar", BuiltJar.of(folder, "Mine.java", source), classes);
    }

    private static List<String> messages(OwnChecks checks) {
        return checks.problems().stream().map(OwnChecks.Problem::message).toList();
    }

    private CheckResult run(String methods, Supplier<? extends NeuralNet> nets) {
        OwnChecks own = read(mine(methods), MINE);
        assertEquals(List.of(), messages(own));
        return new Checks().with(own).run(Set.of("own.a"), new InProcess(nets), Running.EXERCISE).get("own.a");
    }

    private static String check(String body) {
        return "@Check(id = \"own.a\", title = \"a\") void a(Examiner examiner) { " + body + " }";
    }

    @Test
    void checksAreFoundWithTheNumbersTheyOffer() {
        OwnChecks own = read(
                mine(
                        "@Check(id = \"own.a\", title = \"a\") void a(Examiner e) {} @Check(id = \"own.b\", title = \"b\", values ="
                        + " \"B\") void b(Examiner e) {}"),
                MINE);

        assertEquals(List.of(), messages(own));
        assertEquals(Map.of("own.a", Set.of(), "own.b", Set.of("B")), own.known());
        assertEquals(Set.of("B"), new Checks().with(own).known().get("own.b"));
        assertTrue(new Checks().with(own).known().containsKey("scores.toy"), "netgrade's own stay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "void a() {} | class \"course.Mine\" holds no check; a check is a method with @netgrade.checks.Check and a parameter of"
                + " type Examiner",
                "@Check(id = \"scores.toy\", title = \"a\") void a(Examiner e) {} "
                        + "| check \"scores.toy\" of course.Mine.a has the id of one of netgrade's checks; choose another, such as"
                        + " own.scores.toy",
                "@Check(id = \"x\", title = \"a\") void a(Examiner e) {} @Check(id = \"x\", title = \"b\") void b(Examiner e) {} "
                        + "| check \"x\" of course.Mine.b has the id of course.Mine.a; choose another",
                "@Check(id = \"x\", title = \"a\") static void a(Examiner e) {} | check \"x\" of course.Mine.a cannot be run; expected a"
                + " method that is neither private nor static, returns void and has one parameter, an Examiner",
                "@Check(id = \"x\", title = \"a\") void a() {} | check \"x\" of course.Mine.a cannot be run; expected a method that is"
                + " neither private nor static, returns void and has one parameter, an Examiner",
                "@Check(id = \"a b\", title = \"a\") void a(Examiner e) {} | check \"a b\" of course.Mine.a has no usable id; expected"
                + " letters, digits, hyphens and underscores, in parts joined by dots, such as own.rows",
                "@Check(id = \"x\", title = \"a\", values = \"2\") void a(Examiner e) {} | check \"x\" of course.Mine.a offers a number"
                + " named \"2\"; expected a letter, then letters, digits and underscores"
            })
    void mistakeIsToldWithItsPlace(String methods, String message) {
        OwnChecks own = read(mine(methods), MINE);

        assertEquals(List.of(message), messages(own));
        assertEquals(0, own.problems().get(0).classIndex().orElseThrow());
    }

    @Test
    void classThatIsNotInTheJarIsToldWithThoseThatAre() {
        OwnChecks own = read(mine(check("")), List.of("course.Mine", "course.Yours"));

        assertEquals(List.of("class \"course.Yours\" is not in \"checks.jar\"; classes in it: course.Mine"), messages(own));
        assertEquals(1, own.problems().get(0).classIndex().orElseThrow());
    }

    @Test
    void fileThatIsNoJarIsTold() {
        OwnChecks own = OwnChecks.read("checks.jar", "no jar".getBytes(StandardCharsets.UTF_8), MINE);

        assertEquals(List.of("\"checks.jar\" holds no classes; expected a jar with compiled checks"), messages(own));
    }

    @Test
    void rightAnswersPassAndWrongOnesFail() {
        String sum = check("var p = examiner.parameters(4, 10, 3); double[][] x = examiner.matrix(6, 4);"
                + " examiner.compare(\"scores\", examiner.net(p).scores(x), examiner.reference(p).scores(x), 1e-9);");

        assertTrue(Running.passes(run(sum, FullyConnectedNet::new)));
        CheckResult shifted = run(sum, () -> new Altered() {
            @Override
            public double[][] scores(double[][] x) {
                double[][] scores = super.scores(x);
                scores[0][0] += 1e-3;
                return scores;
            }
        });
        assertFalse(Running.passes(shifted));
        assertEquals("scores[0][0]", shifted.measures().get(0).entries().get(0).position());
    }

    @Test
    void failedAssertionOfJupiterFailsTheCheck() {
        CheckResult result = run(
                check("org.junit.jupiter.api.Assertions.assertEquals(2, 3, \"two is not three\");"), FullyConnectedNet::new);

        assertTrue(Running.passes(run(check("org.junit.jupiter.api.Assertions.assertEquals(3, 3);"), FullyConnectedNet::new)));
        assertEquals(Outcome.ANSWERED, result.outcome());
        assertFalse(Running.passes(result));
        assertTrue(result.message().startsWith("two is not three"), result.message());
    }

    @Test
    void methodNotWrittenYetEndsTheCheckAsSuch() {
        CheckResult result = run(check("examiner.net().scores(examiner.matrix(1, 4));"), () -> new Altered() {
            @Override
            public double[][] scores(double[][] x) {
                throw new netgrade.sandbox.StudentFault(Outcome.NOT_WRITTEN, new NotWrittenYet("scores").getMessage());
            }
        });

        assertEquals(Outcome.NOT_WRITTEN, result.outcome());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw new IllegalStateException(\"mine\"); | java.lang.IllegalStateException: mine",
                "examiner.linear(); | java.lang.IllegalStateException: submissions of task cs231n are a NeuralNet, not a LinearClassifier",
                "examiner.value(\"B\", 1); | java.lang.IllegalArgumentException: the number \"B\" is not among the check's values: []"
            })
    void mistakeOfTheCheckCostsNobodyPoints(String body, String problem) {
        CheckResult result = run(check(body), FullyConnectedNet::new);

        assertEquals(Outcome.HARNESS_FAULT, result.outcome());
        assertEquals("The check \"own.a\" failed: " + problem, result.message());
    }

    @Test
    void numberThatIsPromisedHasToCome() {
        String promise = "@Check(id = \"own.a\", title = \"a\", values = \"A\") void a(Examiner examiner) { %s }";

        CheckResult given = run(promise.formatted("examiner.value(\"A\", 12.5);"), FullyConnectedNet::new);
        assertEquals(Map.of("A", 12.5), given.values());
        CheckResult missing = run(promise.formatted(""), FullyConnectedNet::new);
        assertEquals(Outcome.HARNESS_FAULT, missing.outcome());
        assertEquals(
                "The check \"own.a\" failed: java.lang.IllegalStateException: the check lists the values [A], but did not note [A]",
                missing.message());
    }

    @Test
    void drawsAreTheSameForEverySubmission() {
        String draws = "@Check(id = \"own.a\", title = \"a\", values = \"A\")"
                + " void a(Examiner examiner) { examiner.value(\"A\", examiner.matrix(1, 1)[0][0]); }";

        assertEquals(run(draws, FullyConnectedNet::new).values(), run(draws, Altered::new).values());
    }

    @Test
    void parametersHaveTheLayoutOfTheTask() {
        CheckResult result = run(
                check("var p = examiner.parameters(4, 10, 3); examiner.requireShape(\"W1\", p.get(\"W1\"), 4, 10);"
                        + " examiner.requireShape(\"b2\", p.get(\"b2\"), 1, 3);"),
                FullyConnectedNet::new);

        assertEquals(Outcome.ANSWERED, result.outcome(), result::message);
    }

    @Test
    void answerOfAnotherShapeIsTheSubmissionsMistake() {
        CheckResult result = run(check("examiner.requireShape(\"scores\", new double[2][3], 3, 2);"), FullyConnectedNet::new);

        assertEquals(Outcome.WRONG_SHAPE, result.outcome());
        assertEquals("scores has shape (2, 3), expected (3, 2); it looks transposed.", result.message());
    }

    @Test
    void helperClassesAndFilesOfTheJarAreThere() {
        CheckResult result = run(
                check("if (Helper.two() != 2 || getClass().getResourceAsStream(\"Mine.class\") == null) throw new AssertionError();")
                        + " static class Helper { static int two() { return 2; } }",
                FullyConnectedNet::new);

        assertTrue(Running.passes(result), result::toString);
    }
}
