package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.checks.nets.NetTask;
import netgrade.data.EmbeddedImages;
import netgrade.intake.Found;
import netgrade.result.Result;
import netgrade.rubric.GivenRubric;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Asked;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Sandbox;

/** An assignment of three items (scores 2, predict 1, accuracy 3 points, which depends on nothing here), and submissions to it. */
final class Course {

    static final String ID = "cs231n-two-layer-net";
    static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    static final Isolation LEVEL = Isolation.PROCESS;


    private Course() {}

    static Rubric rubric(int heapMib) {
        Rubric whole = Rubrics.load(Optional.empty(), new GraderVocabulary()).find(ID).orElseThrow();
        List<Rubric.Item> items = whole.items().stream()
                .filter(item -> Set.of("scores", "predict", "accuracy").contains(item.id()))
                .map(GivenRubric::alone)
                .toList();
        Rubric.Limits limits = Rubric.Limits.of(heapMib, 10, 40, 30);
        return GivenRubric.with(whole, limits, items);
    }

    static Exercise exercise(Rubric rubric) {
        return new Exercise(
                rubric.seed(),
                NetTask.CS231N,
                () -> EmbeddedImages.make(rubric.seed()).imageSet(),
                40,
                Duration.ofSeconds(30));
    }

    static Sandbox.Limits limits(int heapMib) {
        return new Sandbox.Limits(heapMib, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    static Result grade(Rubric rubric, Exercise exercise, Sandbox sandbox, Set<String> leftOut, Found found) {
        Result.Provenance provenance = new Result.Provenance(rubric.seed(), "test", "17", LEVEL.label(), rubric.hash(), "none");
        Keys keys = new Keys(provenance, () -> "build");
        Checks checks = new Checks();
        Judging judging = new Judging(rubric, checks, provenance, keys);
        Recall recall = new Recall(judging, new Grounds(rubric, provenance, limits(rubric.limits().heapMib()), () -> "build"));
        Asked asked = new Asked(exercise.task().contract(), rubric.releases());
        return new SubmissionGrader(judging, recall, exercise, asked, checks, sandbox, CLOCK)
                .grade(Job.read(found, ManualScores.none(), leftOut), Optional.empty())
                .result();
    }

    static Found found(String id, Path origin) {
        return new Found(id, origin);
    }

    /** Writes a submission of one class, {@code Net}, with that body. */
    static Found written(Path folder, String id, String body) {
        try {
            Path file = Files.createDirectories(folder.resolve(id)).resolve("Net.java");
            Files.writeString(file, "public class Net implements netgrade.spi.NeuralNet {\n" + body + "\n}\n");
            return new Found(id, file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes sure that all three items are there with that status, none of them earned points, and all points are still to be had. */
    static void assertAll(ItemGrade.Status status, Result graded) {
        Set<String> ids = graded.items().stream().map(Result.Item::id).collect(Collectors.toSet());
        assertEquals(Set.of("scores", "predict", "accuracy"), ids);
        graded.items().forEach(item -> {
            assertEquals(status, item.status(), item.id() + ": " + item.reason());
            assertEquals(0, item.points(), item.id());
        });
        assertEquals(6, graded.max());
    }
}
