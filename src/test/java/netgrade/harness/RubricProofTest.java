package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.diagnosis.Specimen;
import netgrade.harness.RubricProof.Proof;
import netgrade.harness.RubricProof.Row;
import netgrade.rubric.Demands;
import netgrade.rubric.GivenRubric;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.rubric.Visibility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves the rubrics that come with netgrade, as {@code netgrade assignment verify} does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RubricProofTest {

    private static final String NET = "cs231n-two-layer-net";
    private static final String LINEAR = "cs231n-linear-classifiers";

    private final Rubrics rubrics = Rubrics.load(Optional.empty(), new GraderVocabulary());
    private final Map<String, Proof> proofs = new HashMap<>();

    List<String> assignments() {
        return rubrics.ids();
    }

    List<String> otherAssignments() {
        return rubrics.ids().stream().filter(id -> !id.equals(NET) && !id.equals(LINEAR)).toList();
    }

    private Proof proof(String id) {
        return proofs.computeIfAbsent(id, key -> RubricProof.of(rubric(key), demands(key)));
    }

    private Rubric rubric(String id) {
        return rubrics.find(id).orElseThrow();
    }

    private Demands demands(String id) {
        byte[] bytes = rubrics.file(id, Demands.FILE).orElseThrow();
        return Demands.read(Demands.FILE, new String(bytes, StandardCharsets.UTF_8), rubric(id));
    }

    private Row row(String assignment, String id) {
        return proof(assignment).rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(id));
    }

    /** One assignment of each family. */
    @ParameterizedTest
    @ValueSource(strings = {NET, LINEAR})
    void everyMistakeIsFoundAndNoRightCodeFailsAndNoDiagnosisIsWrong(String assignment) {
        assertProved(assignment);
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("otherAssignments")
    void soItIsInTheOtherAssignments(String assignment) {
        assertProved(assignment);
    }

    private void assertProved(String assignment) {
        Proof proof = proof(assignment);

        assertEquals(List.of(), proof.failures());
        assertEquals(100, proof.detection());
        assertEquals(0, proof.falseFails());
        assertEquals(100, proof.precision());
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void itemsOfEveryMistakeAreWrittenDown(String assignment) {
        Set<String> mistakes = new TreeSet<>();
        Specimen.of(netgrade.checks.Task.of(rubric(assignment).task())).stream()
                .filter(specimen -> specimen.kind() == Specimen.Kind.MISTAKE)
                .forEach(specimen -> mistakes.add(specimen.name()));
        Set<String> written = new TreeSet<>();
        demands(assignment).loses().keySet().forEach(id -> written.add(id.replaceFirst("#.*", "")));

        assertEquals(mistakes, written);
    }

    /** They pass all that the hand-out itself checks: scores, loss and gradient check with zero biases, and the toy training. */
    @ParameterizedTest
    @ValueSource(strings = {"biases-regularised", "biases-regularised-in-loss", "no-max-shift", "global-max", "decay-every-iteration"})
    void mistakesThatPassTheHandOutsChecksAreFoundByHiddenOnes(String id) {
        Set<String> lost = row(NET, id).lost();

        assertFalse(lost.isEmpty());
        lost.forEach(item -> assertEquals(Visibility.HIDDEN, rubric(NET).item(item).orElseThrow().visibility(), item));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p clipped at 1e-12", "log(p + 1e-12)", "without replacement, all rows where a batch is larger"})
    void rightCodeOfAnotherKindLosesNothing(String id) {
        assertEquals(Set.of(), row(NET, id).lost());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hinge-own-class-counted", "hinge-right-class-without-gradient", "hinge-right-class-once", "hinge-own-class-in-mask",
        "hinge-squared-hinge", "hinge-largest-margin-only", "hinge-no-delta", "hinge-reg-of-product"
    })
    void mistakesOfTheHingeLossAreNamed(String id) {
        assertTrue(row(LINEAR, id).isNamed());
    }

    /** With the toy's scores alone, whose biases are zero, little is seen. */
    private Rubric blind() {
        return only("scores");
    }

    private Rubric only(String id) {
        Rubric whole = rubric(NET);
        List<Rubric.Item> items = whole.items().stream().filter(item -> item.id().equals(id)).toList();
        return GivenRubric.with(whole, whole.limits(), items);
    }

    @Test
    void demandsThatAreNotMetAreTold() {
        Demands demands = new Demands(0, 0, 100, 100, Map.of("b1-forgotten", Set.of("scores"), "no-relu", Set.of("scores")));

        Proof proof = RubricProof.of(blind(), demands);

        assertFalse(proof.holds());
        assertEquals(List.of("b1-forgotten loses nothing; expected scores"), proof.failures());
    }

    @Test
    void aRubricThatMissesMistakesIsNotProved() {
        Proof proof = RubricProof.of(blind(), Demands.strictest());

        assertFalse(proof.holds());
        assertEquals(1, proof.failures().size(), proof.failures()::toString);
        assertTrue(proof.failures().get(0).startsWith("detection rate "), proof.failures()::toString);
    }

    /** Parameters that are drawn, set and handed out are all that both have. */
    @ParameterizedTest
    @ValueSource(strings = {NET, LINEAR})
    void codeThatComputesNothingEarnsAtMostAPointForItsParameters(String assignment) {
        List<RubricProof.Floor> floors = proof(assignment).floors();

        assertEquals(List.of("zeros", "table"), floors.stream().map(RubricProof.Floor::id).toList());
        double parameters = assignment.equals(NET) ? 1 : 0;
        floors.forEach(floor -> assertTrue(floor.points() <= parameters, floor::words));
    }

    @Test
    void floorsAreSaidInPointsAndPercent() {
        assertEquals("A net of zeros earns 0.6 of 25 (2.4 %)", new RubricProof.Floor("zeros", "A net of zeros", 0.6, 25).words());
    }

    @Test
    void aRubricThatGivesPointsForNothingIsNotProved() {
        Proof proof = RubricProof.of(only("parameters"), new Demands(0, 0, 0, 4, Map.of()));

        assertEquals(
                List.of(
                        "A net of zeros earns 0.5 of 1 (50.0 %), allowed at most 4.0 %",
                        "A table of the hand-out's toys earns 1 of 1 (100.0 %), allowed at most 4.0 %"),
                proof.failures());
    }
}
