package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of a rubric make measurements worthless, and which only judge them anew. */
class MeasuringHashTest {

    private static final Vocabulary CHECKS =
            GivenChecks.of(Map.of("scores.toy", Set.of(), "loss.toy", Set.of(), "accuracy", Set.of("X")));

    private static final String RUBRIC =
            """
            id: x
            title: A title
            edition: spring
            hand-out: handout.md
            task: cs231n
            seed: 5
            checks-jar: checks.jar
            checks-classes: [a, b]
            limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
            total: sum
            bonus-cap: 1
            cap: 9
            late: {per-day: 10 %}
            items:
              - {id: scores, title: Scores, points: 2, visibility: public, checks: [scores.toy], tolerance: 1e-7}
              - {id: own, title: Own, points: 2, visibility: public, checks: [own.a]}
              - {id: accuracy, title: Accuracy, points: 2, visibility: hidden, checks: [accuracy], scoring: X / 100, depends-on: [scores]}
              - {id: report, title: Report, points: 3, visibility: public, manual: true}
              - {id: extra, title: Extra, points: 1, visibility: public, checks: [loss.toy], bonus: true}
            """;

    private static Rubric read(String rubric, String jar) {
        Map<String, byte[]> files =
                Map.of("assignment.yaml", bytes(rubric), "checks.jar", bytes(jar), "handout.md", bytes("#"), "text.md", bytes("#"));
        return new AssignmentFiles("x", new TreeMap<>(files)).rubric(CHECKS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final Rubric before = read(RUBRIC, "jar");

    private Rubric changed(String from, String to) {
        assertTrue(RUBRIC.contains(from), from);
        Rubric after = read(RUBRIC.replace(from, to), "jar");
        assertNotEquals(before.hash(), after.hash(), "the rubric is another");
        return after;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: A title | title: Another",
                "edition: spring | edition: fall",
                "hand-out: handout.md | hand-out: text.md",
                "total: sum | total: sum * 2",
                "bonus-cap: 1 | bonus-cap: 0.5",
                "cap: 9 | cap: 8",
                "per-day: 10 % | per-day: 20 %",
                "title: Scores, points: 2 | title: Scores of five rows, points: 2.5",
                "tolerance: 1e-7 | tolerance: 1e-6",
                "checks: [own.a] | checks: [own.a], scoring: share",
                "scoring: X / 100 | scoring: X / 50",
                ", depends-on: [scores] | ''",
                "visibility: hidden | visibility: after-due",
                "bonus: true} | bonus: true, tolerance: 1}",
                "manual: true | 'manual: true, question: 1'",
                "checks: [scores.toy] | 'checks: [scores.toy, own.b]'",
            })
    void changeOfWhatOnlyJudgesLeavesEveryMeasurement(String from, String to) {
        Rubric after = changed(from, to);

        before.checks().forEach(check -> assertEquals(before.measuringHash(check), after.measuringHash(check), check));
    }

    @ParameterizedTest
    @CsvSource({
        "task: cs231n, task: cs145",
        "seed: 5, seed: 6",
        "seed: 5, 'seed: 5\njava: 21'",
        "heap-mib: 512, heap-mib: 256",
        "call-seconds: 4, call-seconds: 5",
        "training-factor: 40, training-factor: 41",
        "training-floor-seconds: 30, training-floor-seconds: 31",
        "training-floor-seconds: 30, 'training-floor-seconds: 30, submission-minutes: 2'"
    })
    void changeOfWhatSubmissionsAreAskedOrMayUseNeedsEveryMeasurementAnew(String from, String to) {
        Rubric after = changed(from, to);

        before.checks().forEach(check -> assertNotEquals(before.measuringHash(check), after.measuringHash(check), check));
    }

    @Test
    void changedJarNeedsOnlyItsOwnChecksAnew() {
        Rubric after = read(RUBRIC, "other jar");

        assertNotEquals(before.measuringHash("own.a"), after.measuringHash("own.a"));
        assertEquals(before.measuringHash("scores.toy"), after.measuringHash("scores.toy"));
    }

    @Test
    void otherClassesOfTheJarNeedItsOwnChecksAnew() {
        Rubric after = changed("[a, b]", "[a]");

        assertNotEquals(before.measuringHash("own.a"), after.measuringHash("own.a"));
        assertEquals(before.measuringHash("scores.toy"), after.measuringHash("scores.toy"));
    }

    @Test
    void everyCheckHasAHashOfItsOwn() {
        assertEquals(4, before.checks().stream().map(before::measuringHash).distinct().count());
    }

    @Test
    void publicPartIsMeasuredAsTheWhole() {
        assertEquals(before.measuringHash("scores.toy"), before.publicPart().measuringHash("scores.toy"));
    }
}
