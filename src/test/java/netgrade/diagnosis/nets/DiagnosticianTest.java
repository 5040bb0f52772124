package netgrade.diagnosis.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.checks.Task;
import netgrade.checks.nets.NetTask;
import netgrade.diagnosis.Diagnosis;
import netgrade.diagnosis.Diagnostician;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Precision;
import netgrade.diagnosis.Search;
import netgrade.diagnosis.Specimen;
import netgrade.diagnosis.Variations;
import netgrade.numeric.Matrices;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Loss;
import netgrade.reference.Variation;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Submitted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes are the truth here: each is put into the reference, and has to come out again. */
class DiagnosticianTest {

    private static final long SEED = 20190401;

    private static Exercise exercise(NetTask task) {
        return new Exercise(
                SEED,
                task,
                () -> {
                    throw new AssertionError("no images are needed");
                },
                40,
                Duration.ofSeconds(30));
    }

    private static CheckResult failed(String id, Outcome outcome) {
        return new CheckResult(id, id, outcome, "", List.of(), Map.of(), Duration.ZERO);
    }

    private static Diagnosis of(NetTask task, Submitted submission, String... checks) {
        return Diagnostician.diagnose(
                submission, exercise(task), java.util.Arrays.stream(checks).map(id -> failed(id, Outcome.ANSWERED)).toList());
    }

    private static Submitted net(NetTask task, Variation variation) {
        return new NetRehearsal(() -> new RehearsedNet(task, variation, Variation.none(), false));
    }

    private static Variation variation(NetTask task, String id) {
        return CatalogueNumbersTest.only(NetCatalogue.formulas(task.convention(), task), id).forms().get(0);
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.causes().stream().map(Diagnosis.Cause::id).toList();
    }

    private static List<String> measured(Diagnosis diagnosis) {
        return diagnosis.measurements().stream().map(Diagnosis.Measurement::id).toList();
    }

    @Test
    void crossEntropyOfACourseReportHasOneCause() {
        Variation mistake = CatalogueNumbersTest.only(NetCatalogue.bonus(), "log-over-all-classes").forms().get(0);
        Submitted submission = new NetRehearsal(() -> new RehearsedNet(NetTask.CS145, Variation.none(), mistake, false));

        Diagnosis diagnosis = of(NetTask.CS145, submission, "bonus.loss.toy");

        assertEquals(List.of("log-over-all-classes"), ids(diagnosis));
        assertEquals(List.of("crossEntropyLoss"), diagnosis.causes().get(0).methods());
    }

    @Test
    void gradientErrorsOfAPublishedReportHaveOneCause() {
        Diagnosis diagnosis = of(
                NetTask.EECS598, net(NetTask.EECS598, variation(NetTask.EECS598, "reg-gradient-halved")), "gradients.toy.W1");

        assertEquals(List.of("reg-gradient-halved"), ids(diagnosis));
        assertEquals(
                "The loss adds reg · ΣW², so the gradient of W adds 2 · reg · W.", diagnosis.causes().get(0).lesson().asked());
    }

    @Test
    void missingMeanInTheGradientAndSumOverAllClassesAreThatPair() {
        Variation both = variation(NetTask.CS231N, "log-over-all-classes").and(variation(NetTask.CS231N, "gradient-not-averaged"));

        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, both), "loss.toy", "gradients.toy.W1");

        assertEquals(List.of("log-over-all-classes", "gradient-not-averaged"), ids(diagnosis));
    }

    /** Of 65 mistakes there are two thousand pairs; a sample of them, drawn from a seed, is enough to meet each mistake several times. */
    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"cs231n", "cs145", "hlcv"})
    void aPairIsNamedOrNothingIs(String id) {
        NetTask task = (NetTask) Task.of(id);
        List<Mistake> all = NetCatalogue.formulas(task.convention(), task);
        Random random = new Random(1);
        int named = 0;
        for (int i = 0; i < 60; i++) {
            int first = random.nextInt(all.size() - 1);
            int second = first + 1 + random.nextInt(all.size() - 1 - first);
            Variation both = all.get(first).forms().get(0).and(all.get(second).forms().get(0));

            List<String> ids = ids(of(task, net(task, both), "loss.toy", "scores.toy"));

            List<String> made = List.of(all.get(first).id(), all.get(second).id());
            boolean isOneOfThem = ids.size() == 1 && isTheSame(task, both, ids.get(0));
            assertTrue(ids.isEmpty() || ids.equals(made) || isOneOfThem, made + " is told as " + ids);
            named += ids.equals(made) ? 1 : 0;
        }
        assertTrue(named >= 40, "only " + named + " of 60 pairs are named");
    }

    /** Two mistakes may come to one: half the regularisation in the loss and half in the gradient, say. */
    private static boolean isTheSame(NetTask task, Variation both, String single) {
        return NetQuestionnaire.formulas(task, task.convention(), SEED + 7).stream().allMatch(question -> {
            FullyConnectedNet net = new FullyConnectedNet(task.convention()).varied(both);
            net.setParameters(question.parameters());
            FullyConnectedNet other = new FullyConnectedNet(task.convention()).varied(variation(task, single));
            other.setParameters(question.parameters());
            return NetAnswer.of(net, question).isAnsweredBy(other, question, Precision.DOUBLE);
        });
    }

    @Test
    void rightCodeHasNoDiagnosis() {
        Diagnosis diagnosis = of(
                NetTask.CS231N, net(NetTask.CS231N, Variation.none()), "loss.toy", "training.toy", "predict.toy", "parameters.initialise");

        assertEquals(Diagnosis.none(), diagnosis);
    }

    @Test
    void nothingIsAskedWhereNothingFailed() {
        Submitted silent = new NetRehearsal(() -> {
            throw new AssertionError("asked");
        });

        assertEquals(Diagnosis.none(), Diagnostician.diagnose(silent, exercise(NetTask.CS231N), List.of()));
    }

    @Test
    void whatTimedOutIsNotAskedAgain() {
        Submitted silent = new NetRehearsal(() -> {
            throw new AssertionError("asked");
        });

        Diagnosis diagnosis = Diagnostician.diagnose(silent, exercise(NetTask.CS231N), List.of(failed("loss.toy", Outcome.TIMED_OUT)));

        assertEquals(Diagnosis.none(), diagnosis);
    }

    @Test
    void trainingIsHeldBesideTheSubmissionsOwnLoss() {
        Variation both = variation(NetTask.CS231N, "reg-halved")
                .and(CatalogueNumbersTest.only(NetCatalogue.training(), "decay-forgotten").forms().get(0));

        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, both), "loss.toy", "training.schedule");

        assertEquals(List.of("reg-halved", "decay-forgotten"), ids(diagnosis));
        assertEquals(List.of("train"), diagnosis.causes().get(1).methods());
    }

    /** With a ReLU on scores that are all negative every label is 0, as if the search for the largest had started there. */
    @Test
    void predictionsAreHeldBesideTheSubmissionsOwnScores() {
        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, variation(NetTask.CS231N, "relu-on-scores")), "predict.toy");

        assertEquals(List.of("relu-on-scores"), ids(diagnosis));
    }

    @Test
    void nothingIsSaidOfPredictionsWhereTheLossTimedOut() {
        Variation mistake = CatalogueNumbersTest.only(NetCatalogue.predictions(), "predict-smallest").forms().get(0);

        Diagnosis diagnosis = Diagnostician.diagnose(
                net(NetTask.CS231N, mistake),
                exercise(NetTask.CS231N),
                List.of(failed("loss.toy", Outcome.TIMED_OUT), failed("predict.toy", Outcome.ANSWERED)));

        assertEquals(Diagnosis.none(), diagnosis);
    }

    @Test
    void unknownMistakeIsMeasured() {
        // The data loss times 1.7, whatever the inputs: no mistake of the catalogue.
        Variation unknown = Variation.ofData((pass, right) -> new Loss.OfScores(1.7 * right.loss(), right.dscores()));

        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, unknown), "loss.toy", "gradients.own.W1");

        assertEquals(List.of(), ids(diagnosis));
        assertEquals(
                "Right on every question: dW1, dW2, db1, db2, scores. Wrong on some: loss.", diagnosis.measurements().get(0).text());
        assertTrue(measured(diagnosis).contains("gradient-check"), measured(diagnosis)::toString);
        assertTrue(
                diagnosis.measurements().stream().anyMatch(
                        each -> each.text().contains("the gradient of the loss asked for, not of yours")));
    }

    private static String verdict(Variation unknown, String... failed) {
        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, unknown), failed);
        assertEquals(List.of(), ids(diagnosis));
        return diagnosis.measurements().stream()
                .filter(each -> each.id().equals("gradient-check"))
                .map(Diagnosis.Measurement::text)
                .reduce("", String::concat);
    }

    private static Variation biasInLoss(int layer, double factor) {
        return Variation.ofLoss((pass, right) -> right + factor * pass.reg() * Matrices.sumOfSquares(pass.b(layer)));
    }

    private static Variation biasInGradient(int layer, double factor) {
        return Variation.ofDb((pass, k, right) -> k == layer ? Variations.plus(right, factor * pass.reg(), pass.b(k)) : right);
    }

    /** With the toy's zero biases loss and gradient agree, and are right: only elsewhere it shows that neither is. */
    @Test
    void gradientOfAnotherBiasThanThatOfTheLossIsNotItsGradient() {
        String verdict = verdict(biasInLoss(0, 1).and(biasInGradient(1, 3)), "loss.biases", "gradients.biases");

        assertTrue(verdict.contains("not the gradient of your loss either: compare db1, db2 with"), verdict);
    }

    /** d(3 reg b^2)/db = 6 reg b, of both layers: no factor of the catalogue. */
    @Test
    void gradientOfAWrongLossIsSaidToBeItsGradient() {
        Variation loss = biasInLoss(0, 3).and(biasInLoss(1, 3));

        String verdict = verdict(loss.and(biasInGradient(0, 6)).and(biasInGradient(1, 6)), "loss.biases", "gradients.biases");

        assertTrue(verdict.startsWith("Your gradient is the gradient of your loss"), verdict);
    }

    @Test
    void constantInTheLossLeavesItsGradientRight() {
        String verdict = verdict(Variation.ofLoss((pass, right) -> right + 1e-3), "loss.toy");

        assertTrue(verdict.contains("only the loss itself is wrong"), verdict);
    }

    /** Float in the scores and in the sum of the loss; gradients are doubles of rounded numbers, as in code with a cast here and there. */
    @Test
    void errorsOfFloatAreCalledThatAndNotAWrongGradient() {
        Variation inPlaces = Variation.ofAffine((pass, k, right) -> Variations.map(right, (i, j, value) -> (float) value));

        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, inPlaces), "scores.toy", "loss.toy", "gradients.own.W1");

        assertTrue(measured(diagnosis).contains("rounding"), measured(diagnosis)::toString);
        assertFalse(measured(diagnosis).contains("gradient-check"), measured(diagnosis)::toString);
        assertFalse(measured(diagnosis).contains("worst-entry"), measured(diagnosis)::toString);
    }

    /** p = e / (sum + 1e-6), with the largest e 1: each loss is larger by about 1e-6 / sum. */
    @Test
    void constantInADenominatorIsNotCalledFloat() {
        Variation denominator = Variation.ofData((pass, right) -> {
            double[][] p = pass.probabilities();
            double more = 0;
            double[][] slope = Matrices.copy(right.dscores());
            for (int i = 0; i < p.length; i++) {
                double largest = Arrays.stream(p[i]).max().orElseThrow();
                more += Math.log1p(1e-6 * largest) / p.length;
                for (int k = 0; k < p[i].length; k++) {
                    slope[i][k] -= 1e-6 * largest * p[i][k] / p.length;
                }
            }
            return new Loss.OfScores(right.loss() + more, slope);
        });

        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, denominator), "loss.toy", "gradients.toy.W1");

        assertEquals(List.of(), ids(diagnosis));
        assertFalse(measured(diagnosis).contains("rounding"), measured(diagnosis)::toString);
    }

    /** The largest score by size is the smallest score only while all of them are negative. */
    @Test
    void largestScoreBySizeIsNotCalledTheSmallest() {
        Variation bySize = Variation.ofLabels(
                (pass, right) -> Matrices.largestColumns(Variations.map(pass.logits(), (i, j, s) -> Math.abs(s))));

        assertEquals(List.of(), ids(of(NetTask.CS231N, net(NetTask.CS231N, bySize), "predict.toy")));
    }

    /** Their kurtosis is 1, that of uniform numbers 1.8. */
    @Test
    void weightsOfTwoValuesAreNotCalledUniform() {
        Variation signs = Variation.ofDraw(
                (isBias, scale, right) -> isBias ? right : Variations.map(right, (i, j, value) -> Math.signum(value) * scale));

        assertEquals(List.of(), ids(of(NetTask.CS231N, net(NetTask.CS231N, signs), "parameters.initialise")));
    }

    /** The loss of a single example is right if its label is 0, and throws for a label of 1. */
    @Test
    void rightByTheLuckOfALabelIsNotRightForASingleExample() {
        Variation lucky = Variation.ofData((pass, right) -> {
            if (pass.n() == 1 && pass.y()[0] == 1) {
                throw new IllegalArgumentException("no such row");
            }
            double wrong = pass.n() == 1 && pass.y()[0] == 0 ? 0 : 0.123;
            return new Loss.OfScores(right.loss() + wrong, right.dscores());
        });

        assertFalse(measured(of(NetTask.CS231N, net(NetTask.CS231N, lucky), "loss.toy")).contains("several-examples"));
    }

    /** Each has its own formula, which a student can recognise. */
    @ParameterizedTest
    @ValueSource(strings = {"log-of-base-2:log₂", "log-of-base-10:log₁₀"})
    void logarithmIsShownWithItsBase(String pair) {
        String id = pair.split(":")[0];
        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, variation(NetTask.CS231N, id)), "loss.toy");

        assertEquals(List.of(id), ids(diagnosis));
        assertTrue(diagnosis.causes().get(0).lesson().formula().contains("»" + pair.split(":")[1] + "«"), diagnosis::toString);
    }

    /** Whatever rows training draws, and in whatever order. */
    @Test
    void labelsOfOtherRowsAreTold() {
        Variation shuffledApart = Variation.ofLabelRows(
                (t, n, right) -> new Random(31L * t + 7).ints(right.length, 0, n).toArray());

        assertEquals(List.of("labels-of-other-rows"), ids(of(NetTask.CS231N, net(NetTask.CS231N, shuffledApart), "training.rows")));
    }

    @Test
    void evidenceNamesTheQuestionsAndTheRestDoesNot() {
        Diagnosis diagnosis = of(NetTask.CS231N, net(NetTask.CS231N, variation(NetTask.CS231N, "biases-regularised")), "loss.biases");

        assertTrue(diagnosis.evidence().get(0).contains("strong regularisation"));
        assertEquals(List.of(), diagnosis.withoutEvidence().evidence());
        assertEquals(diagnosis.causes(), diagnosis.withoutEvidence().causes());
    }

    @Test
    void mistakesAreAtLeastFortyFive() {
        List<String> all = new ArrayList<>();
        for (Task task : Task.all()) {
            Specimen.of(task).stream().flatMap(specimen -> specimen.cause().stream()).distinct().forEach(all::add);
        }

        assertTrue(all.stream().distinct().count() >= 45, () -> all.stream().distinct().count() + " mistakes");
    }

    @Test
    void allPairsOfTheLargestCatalogueAreWithinTheBound() {
        List<Mistake> largest = NetCatalogue.formulas(NetTask.CS231N.convention(), NetTask.CS231N);

        assertFalse(Search.run(largest, variation -> false).stopped());
    }
}
