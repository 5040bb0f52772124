package netgrade.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import netgrade.intake.Found;
import netgrade.result.Result;
import netgrade.rubric.GivenRubric;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Isolation;

/** A batch of attacks and right solutions, mixed, graded six at a time by a rubric of a few cheap checks with short limits. */
final class HostileCourse implements AutoCloseable {

    /** scores 2, loss 2, training 2, predict 1 and, hidden from students, predictions of other nets 1. */
    static final Set<String> ITEMS = Set.of("scores", "loss", "training", "predict", "predict_general");

    static final double POINTS = 8;

    private static final Path REFERENCE = Path.of("reference/" + Course.ID + "/TwoLayerNet.java");
    private static final int HEAP_MIB = 64;
    /** Beside attacks that take all the time there is, a right solution's call may wait for its turn. */
    private static final double CALL_SECONDS = 3;

    private static final double TRAINING_SECONDS = 10;

    /** More than processors, as some of the time is waiting; the compiler's limit of 30 s on the clock allows no more on a busy machine. */
    private static final int JOBS = 6;

    private final Path folder;
    private final Map<String, Trap> traps = new TreeMap<>();

    HostileCourse(Path folder) {
        this.folder = folder;
    }

    private static Rubric rubric() {
        Rubric whole = Rubrics.load(Optional.empty(), new GraderVocabulary()).find(Course.ID).orElseThrow();
        List<Rubric.Item> items = whole.items().stream()
                .filter(item -> ITEMS.contains(item.id()))
                .map(GivenRubric::alone)
                .toList();
        Rubric.Limits limits = Rubric.Limits.of(HEAP_MIB, CALL_SECONDS, 40, TRAINING_SECONDS);
        return GivenRubric.with(whole, limits, items);
    }

    Trap trap(String name) {
        return traps.get(name);
    }

    /** Grades the attacks with so many right solutions among them; returns all by id. */
    Map<String, Result> grade(Isolation level, List<Attack> attacks, int honest) throws IOException {
        List<Found> batch = new ArrayList<>();
        for (int i = 0; i < Math.max(attacks.size(), honest); i++) {
            if (i < attacks.size()) {
                batch.add(handIn(attacks.get(i)));
            }
            if (i < honest) {
                batch.add(honest("honest-" + i, ""));
            }
        }
        Grader.Settings settings = new Grader.Settings(
                level, ImageSource.embedded(), Set.of(), "test", Course.CLOCK);
        Map<String, Result> graded = new ConcurrentHashMap<>();
        new Grader(rubric(), settings).grade(batch, JOBS, each -> graded.put(each.submission().id(), each));
        return graded;
    }

    private Found honest(String id, String comment) throws IOException {
        Path submission = Files.createDirectories(folder.resolve(id));
        Files.writeString(submission.resolve("TwoLayerNet.java"), Files.readString(REFERENCE) + "// " + comment + "\n");
        return new Found(id, submission);
    }

    private Found handIn(Attack attack) throws IOException {
        Trap trap = new Trap(folder.resolve("trap-" + attack.name()));
        traps.put(attack.name(), trap);
        Path other = honest("other-" + attack.name(), trap.otherSecret()).origin().resolve("TwoLayerNet.java");
        Path submission = Files.createDirectories(folder.resolve(attack.name()));
        if (!attack.isAlone()) {
            Files.copy(REFERENCE, submission.resolve("TwoLayerNet.java"));
            Files.copy(Attack.CORPUS.resolve("Honest.java"), submission.resolve("Honest.java"));
            Path services = Files.createDirectories(submission.resolve("META-INF/services"));
            Files.writeString(services.resolve("netgrade.spi.NeuralNet"), "Net\n");
        }
        trap.copy(attack.folder(), submission, other);
        return new Found(attack.name(), submission);
    }

    @Override
    public void close() {
        traps.values().forEach(Trap::close);
    }
}
