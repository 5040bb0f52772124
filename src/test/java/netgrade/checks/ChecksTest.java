package netgrade.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final Set<String> TWO = Set.of("scores.toy", "predict.toy");

    private static Map<String, CheckResult> run(Set<String> ids, Exercise exercise) {
        return Running.CHECKS.run(ids, new InProcess(Altered::new), exercise);
    }

    @Test
    void onlyTheChecksAskedForAreRun() {
        assertEquals(TWO, run(TWO, Running.EXERCISE).keySet());
    }

    @Test
    void noCheckAskedForIsNoResult() {
        assertEquals(Map.of(), run(Set.of(), Running.EXERCISE));
    }

    @Test
    void resultNamesItsCheckAndItsTime() {
        CheckResult result = run(TWO, Running.EXERCISE).get("scores.toy");

        assertEquals("scores.toy", result.id());
        assertEquals("scores of the toy batch", result.title());
        assertEquals(Outcome.ANSWERED, result.outcome());
        assertEquals("", result.message());
        assertFalse(result.time().isNegative() || result.time().isZero());
    }

    @Test
    void onlyAccuracyOffersANumberToFormulas() {
        Map<String, Set<String>> known = Running.CHECKS.known();

        Map<String, Set<String>> special = Map.of("accuracy.default", Set.of("D"), "accuracy.weights", Set.of("W"));
        known.forEach((id, values) -> assertEquals(
                special.getOrDefault(id, id.contains("accuracy.") ? Set.of("X") : Set.of()), values, id));
    }

    @Test
    void submissionThatCannotBeAskedGetsAResultForEachCheck() {
        Map<String, CheckResult> results = Running.CHECKS.fail(TWO, Outcome.DOES_NOT_COMPILE, "The code does not compile: 1 error.");

        assertEquals(TWO, results.keySet());
        results.values().forEach(result -> {
            assertEquals(Outcome.DOES_NOT_COMPILE, result.outcome());
            assertEquals("The code does not compile: 1 error.", result.message());
            assertFalse(Running.passes(result));
        });
    }

    @Test
    void faultOfTheSubmissionKeepsItsOutcomeAndSentence() {
        Supplier<Altered> dying = () -> {
            throw new StudentFault(Outcome.DIED, "The program ended.");
        };

        CheckResult result = Running.one("scores.toy", dying);
        assertEquals(Outcome.DIED, result.outcome());
        assertEquals("The program ended.", result.message());
        assertEquals(List.of(), result.measures());
    }

    @Test
    void exceptionInOurOwnCodeIsAFaultOfTheGrader() {
        Exercise broken = Running.exerciseOf(() -> {
            throw new IllegalStateException("no reference");
        });

        CheckResult result = run(Set.of("scores.toy"), broken).get("scores.toy");
        assertEquals(Outcome.HARNESS_FAULT, result.outcome());
        assertEquals("The check \"scores.toy\" failed: java.lang.IllegalStateException: no reference", result.message());
    }

    @Test
    void evenAnErrorInOurOwnCodeIsAFaultOfTheGraderInEachCheck() {
        Exercise broken = Running.exerciseOf(() -> {
            throw new OutOfMemoryError("a test's own");
        });

        Map<String, CheckResult> results = run(TWO, broken);
        assertEquals(TWO, results.keySet());
        results.values().forEach(result -> assertEquals(Outcome.HARNESS_FAULT, result.outcome(), result.id()));
    }

    @Test
    void faultInOneCheckLeavesTheOthersAlone() {
        Exercise withoutImages = new Exercise(
                Running.SEED, Running.EXERCISE.task(), () -> null, 40, Duration.ofSeconds(30));

        Map<String, CheckResult> results = run(Set.of("accuracy.chosen", "scores.toy"), withoutImages);
        assertEquals(Outcome.HARNESS_FAULT, results.get("accuracy.chosen").outcome());
        assertTrue(Running.passes(results.get("scores.toy")));
    }

    @Test
    void runsOfSeveralThreadsStayApart() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Set<String>>> runs = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            // Odd ones answer scores with 0, even ones are right.
            boolean wrong = i % 2 == 1;
            runs.add(() -> Running.failed(Running.CHECKS.run(
                    TWO, new InProcess(wrong ? ZeroScores::new : Altered::new), Running.EXERCISE)));
        }
        List<Future<Set<String>>> failed = threads.invokeAll(runs);
        threads.shutdown();

        for (int i = 0; i < runs.size(); i++) {
            assertEquals(i % 2 == 1 ? Set.of("scores.toy") : Set.of(), failed.get(i).get(), "run " + i);
        }
    }

    private static final class ZeroScores extends Altered {
        @Override
        public double[][] scores(double[][] x) {
            return new double[x.length][right.parameters().get("b2")[0].length];
        }
    }

    @Test
    void sameSeedGivesTheSameResults() {
        Map<String, CheckResult> first = run(Running.of(Contract.NET), Running.EXERCISE);
        Map<String, CheckResult> second = run(Running.of(Contract.NET), Running.EXERCISE);

        first.forEach((id, result) -> assertEquals(result.measures(), second.get(id).measures(), id));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 2e-8})
    void errorThatIsNotWithinTheToleranceDoesNotPass(double error) {
        CheckResult result = result(Outcome.ANSWERED, new Measure("m", "|a - b|", error, 1e-8, List.of(), ""));

        assertFalse(result.passes(OptionalDouble.empty()));
    }

    @Test
    void errorAtTheToleranceStillPasses() {
        assertTrue(Running.passes(result(Outcome.ANSWERED, new Measure("m", "|a - b|", 1e-8, 1e-8, List.of(), ""))));
    }

    @Test
    void toleranceOfTheRubricReplacesTheMeasures() {
        CheckResult result = result(Outcome.ANSWERED, new Measure("m", "|a - b|", 0.5, 1e-8, List.of(), ""));

        assertTrue(result.passes(OptionalDouble.of(0.5)));
        assertFalse(result.passes(OptionalDouble.of(Double.NaN)));
    }

    @Test
    void answerWithoutAMeasureDoesNotPass() {
        assertFalse(Running.passes(result(Outcome.ANSWERED)));
    }

    @Test
    void measureWithoutAnAnswerDoesNotPass() {
        Measure right = new Measure("m", "|a - b|", 0, 1e-8, List.of(), "");

        for (Outcome outcome : Outcome.values()) {
            assertEquals(outcome == Outcome.ANSWERED, Running.passes(result(outcome, right)), outcome.name());
        }
    }

    private static CheckResult result(Outcome outcome, Measure... measures) {
        return new CheckResult("id", "title", outcome, "", List.of(measures), Map.of(), Duration.ZERO);
    }
}
