package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.result.Result;
import netgrade.rubric.ItemGrade;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.IsolationProbe;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a submission tries ends as it must, and the right solutions graded beside it get their points; the subclasses say which
 * attacks, and at which level of isolation.
 */
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileCorpusTest {

    /** What a report holds of a submission's output at most, in characters. */
    private static final int MAX_OUTPUT = 64 * 1024;

    @TempDir
    private static Path folder;

    private final Isolation level;
    private final Predicate<Attack> choice;
    private final int honest;
    private Map<String, Attack> attacks;
    private HostileCourse course;
    private Map<String, Result> graded;

    /** Grades at a level the attacks chosen of those that would not harm the machine there, and so many right solutions among them. */
    HostileCorpusTest(Isolation level, Predicate<Attack> choice, int honest) {
        this.level = level;
        this.choice = choice;
        this.honest = honest;
    }

    /** Skips with a message where this machine does not have the level. */
    private void requireLevel() {
        IsolationProbe probe = IsolationProbe.run(Languages.toolchains());
        assumeTrue(
                level == Isolation.PROCESS || probe.level() == Isolation.BUBBLEWRAP,
                () -> "skipped without bubblewrap: " + probe.obstacle());
    }

    @BeforeAll
    void gradeAttacksAndRightSolutions() throws IOException {
        requireLevel();
        attacks = Attack.all();
        course = new HostileCourse(folder.resolve(level.label()));
        graded = course.grade(level, chosen(), honest);
    }

    private List<Attack> chosen() throws IOException {
        return Attack.all().values().stream().filter(choice).filter(attack -> attack.isTriedAt(level)).toList();
    }

    /** Returns what the submissions chosen came to, by id. */
    final Map<String, Result> graded() {
        return graded;
    }

    @AfterAll
    void close() {
        if (course != null) {
            course.close();
        }
    }

    Stream<String> names() throws IOException {
        return chosen().stream().map(Attack::name);
    }

    Stream<String> honest() {
        return IntStream.range(0, honest).mapToObj(i -> "honest-" + i);
    }

    @ParameterizedTest
    @MethodSource("honest")
    void rightSolutionInTheSameBatchGetsAllPoints(String name) {
        Result right = graded.get(name);

        assertEquals(HostileCourse.POINTS, right.points(), right.items()::toString);
        assertEquals("", right.output());
    }

    @ParameterizedTest
    @MethodSource("names")
    void attackEndsAsItMust(String name) {
        Attack attack = attacks.get(name);

        graded.get(name).items().forEach(item -> {
            Set<String> ended = ended(item);
            assertTrue(attack.expected(item.id()).containsAll(ended), () -> item.id() + " ended as " + ended + ", expected "
                    + attack.expected(item.id()) + ": " + item + "\nprinted: " + graded.get(name).output());
        });
        assertEquals(HostileCourse.ITEMS.size(), graded.get(name).items().size(), "all items are listed");
    }

    /** Returns {@code full}, or for each check that failed {@code wrong} or how it ended. */
    static Set<String> ended(Result.Item item) {
        if (item.status() == ItemGrade.Status.FULL) {
            return Set.of(Attack.FULL);
        }
        Set<String> ended = new TreeSet<>();
        item.checks().stream().filter(check -> !check.passed()).forEach(check -> {
            Outcome outcome = check.outcome();
            ended.add(outcome == Outcome.ANSWERED ? Attack.WRONG : outcome.name());
        });
        return ended.isEmpty() ? Set.of(item.status().name()) : ended;
    }

    @ParameterizedTest
    @MethodSource("names")
    void attackGetsNothingOut(String name) {
        Attack attack = attacks.get(name);
        Result result = graded.get(name);
        String told = result + result.output();

        boolean got = course.trap(name).secrets().values().stream().anyMatch(told::contains)
                || course.trap(name).connections() > 0
                || course.trap(name).hasMarker()
                || told.contains("GOT THROUGH");
        if (attack.isContainedAt(level)) {
            attack.prints().forEach(text -> assertTrue(told.contains(text), () -> "\"" + text + "\" is missing in: " + told));
            course.trap(name).secrets().forEach((where, secret) -> assertFalse(told.contains(secret), "it read " + where));
            assertEquals(0, course.trap(name).connections(), "connections");
            assertFalse(got, told);
        } else {
            assertTrue(got, () -> "not promised at this level, yet contained; then expected.yaml may promise it: " + told);
        }
        assertTrue(result.output().length() <= MAX_OUTPUT);
    }
}
