package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import netgrade.document.DocumentProblem;
import org.junit.jupiter.api.Test;

/** A rubric's checks ask what its task's submissions implement. */
class RubricTaskTest {

    private static final Vocabulary CHECKS = GivenChecks.asking("NeuralNet", Set.of("scores.toy", "loss.toy"))
            .and(GivenChecks.asking("LinearClassifier", Set.of("hinge.equal", "linear.predict.toy")));

    private static String text(String task, String check) {
        return """
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
    }

    private static String problem(String task, String check) {
        return assertThrows(DocumentProblem.class, () -> RubricText.of(text(task, check)).rubric(CHECKS)).getMessage();
    }

    @Test
    void checkOfANetInAnAssignmentOfLinearClassifiersIsRefused() {
        assertEquals(
                "x/assignment.yaml, line 9: item \"a\": check \"scores.toy\" is for a NeuralNet, but submissions of task"
                + " \"cs231n-linear\" implement LinearClassifier; known checks: hinge.equal, linear.predict.toy",
                problem("cs231n-linear", "scores.toy"));
    }

    @Test
    void checkOfALinearClassifierInAnAssignmentOfNetsIsRefused() {
        assertEquals(
                "x/assignment.yaml, line 9: item \"a\": check \"hinge.equal\" is for a LinearClassifier, but submissions of task"
                + " \"cs145\" implement NeuralNet; known checks: loss.toy, scores.toy",
                problem("cs145", "hinge.equal"));
    }

    @Test
    void unknownCheckIsAnsweredWithThoseOfTheTask() {
        assertTrue(problem("cs231n-linear", "hinge.w").endsWith("known checks: hinge.equal, linear.predict.toy"));
    }

    @Test
    void unknownTaskIsAnsweredWithTheKnownOnes() {
        AssignmentFolder folder = RubricText.of(text("cifar", "scores.toy"));

        assertEquals(
                "x/assignment.yaml, line 5: task \"cifar\" does not exist; known tasks: cs145, cs145-winter-2019, cs231n, cs231n-linear,"
                + " eecs598, hlcv",
                assertThrows(
                        DocumentProblem.class, () -> RubricReader.read(folder, Optional.of("x"), Optional.empty(), CHECKS)).getMessage());
    }
}
