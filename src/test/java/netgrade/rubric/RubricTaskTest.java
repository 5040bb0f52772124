package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.checks.Task;
import netgrade.document.DocumentProblem;
import netgrade.document.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A rubric's checks ask what its task's submissions implement. */
class RubricTaskTest {

    private static final String SCHEMA =
            new String(AssignmentFolder.resource("rubric/assignment.schema.json").orElseThrow(), StandardCharsets.UTF_8);

    private static final Map<String, Set<String>> CHECKS = Map.of(
            "scores.toy", Set.of(), "loss.toy", Set.of(), "hinge.equal", Set.of(), "linear.predict.toy", Set.of());

    private static String problem(String task, String check) {
        String text =
                """
                id: x
                title: A title
                edition: spring
                hand-out: handout.md
                task: %s
                seed: 5
                limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
                items:
                  - {id: a, title: t, points: 1, visibility: public, checks: [%s]}
                """
                        .formatted(task, check);
        return assertThrows(
                        DocumentProblem.class,
                        () -> RubricReader.read("x.yaml", text.getBytes(StandardCharsets.UTF_8), path -> Optional.empty(), Optional.of("x"), Optional.of(Schema.of(SCHEMA)), CHECKS))
                .getMessage();
    }

    @Test
    void checkOfANetInAnAssignmentOfLinearClassifiersIsRefused() {
        assertEquals(
                "x.yaml, line 9: item \"a\": check \"scores.toy\" asks a NeuralNet, but submissions of task \"cs231n-linear\" are a"
                        + " LinearClassifier; known checks: hinge.equal, linear.predict.toy",
                problem("cs231n-linear", "scores.toy"));
    }

    @Test
    void checkOfALinearClassifierInAnAssignmentOfNetsIsRefused() {
        assertEquals(
                "x.yaml, line 9: item \"a\": check \"hinge.equal\" asks a LinearClassifier, but submissions of task \"cs145\" are a NeuralNet;"
                        + " known checks: loss.toy, scores.toy",
                problem("cs145", "hinge.equal"));
    }

    @Test
    void unknownCheckIsAnsweredWithThoseOfTheTask() {
        assertTrue(problem("cs231n-linear", "hinge.w").endsWith("known checks: hinge.equal, linear.predict.toy"));
    }

    @Test
    void schemaListsTheTasksThereAre() {
        assertEquals(
                Task.ids().stream().sorted().toList(),
                new JsonMapper().readTree(SCHEMA).get("properties").get("task").get("enum").valueStream()
                        .map(task -> task.asString())
                        .sorted()
                        .toList());
    }
}
