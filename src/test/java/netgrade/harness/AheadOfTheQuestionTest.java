package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import netgrade.data.EmbeddedImages;
import netgrade.intake.Found;
import netgrade.result.Result;
import netgrade.rubric.GivenRubric;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;


/**
 * No submission can know a result, a tolerance, a label, the name of a check or an input before it is asked: its process never holds them.
 *
 * <p>The submission in {@code watcher/} saves all of its memory at each question and computes nothing itself. It is graded at level
 * {@code process}, where it can write files; what a worker is told is the same at every level.
 */
@Tag("slow")
@Tag("worker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AheadOfTheQuestionTest {

    private static final Path WATCHER = Path.of("src/test/resources/watcher/Net.java");
    private static final Path TRUTH = Path.of("src/test/resources/ground-truth/" + Course.ID + ".json");

    /** Numbers that stand nowhere else. */
    private static final double TOLERANCE = 1.2345678901234e-7;

    private static final double POINTS = 3.2109876543211;

    /** Enough that labels of ten classes are not there by chance. */
    private static final int LABELS = 40;

    /** More inputs than any net has that is not for images. */
    private static final int IMAGE = 1000;

    private static final Set<String> ITEMS = Set.of("scores", "loss", "predict", "scores_general", "predict_general", "accuracy");

    /**
     * A question and what the process held when it was asked.
     *
     * @param asked numbers of the first row it was asked about, those that are not found everywhere
     * @param memory the process's memory
     * @param shared the file of arrays, where there was one by then
     */
    private record Moment(String question, Set<Double> asked, Memory memory, Optional<Memory> shared) {}

    @TempDir
    private static Path folder;

    private final Rubric rubric = rubric();
    private final List<Moment> moments = new ArrayList<>();
    private Result graded;

    private static Rubric rubric() {
        Rubric whole = Rubrics.load(Optional.empty(), new GraderVocabulary()).find(Course.ID).orElseThrow();
        List<Rubric.Item> items = whole.items().stream()
                .filter(item -> ITEMS.contains(item.id()))
                .map(item -> GivenRubric.alone(item, POINTS, OptionalDouble.of(TOLERANCE)))
                .toList();
        Rubric.Limits limits = Rubric.Limits.of(256, 30, 40, 60);
        return GivenRubric.with(whole, limits, items);
    }

    @BeforeAll
    void gradeTheWatcher() throws IOException {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Path submission = Files.createDirectories(folder.resolve("watcher"));
        Files.writeString(submission.resolve("Net.java"), Files.readString(WATCHER).replace("%FOLDER%", saved.toString()));
        Map<String, Result> all = new ConcurrentHashMap<>();
        Grader.Settings settings = new Grader.Settings(
                Isolation.PROCESS, ImageSource.embedded(), Set.of(), "test", Course.CLOCK);
        new Grader(rubric, settings)
                .grade(List.of(new Found("watcher", submission)), 1, each -> all.put(each.submission().id(), each));
        graded = all.get("watcher");
        try (Stream<Path> files = Files.list(saved)) {
            for (Path asked : files.filter(file -> file.toString().endsWith(".asked")).sorted().toList()) {
                moments.add(read(asked));
            }
        }
    }

    private static Moment read(Path asked) throws IOException {
        String name = asked.getFileName().toString().replace(".asked", "");
        Set<Double> numbers = new HashSet<>();
        Files.readAllLines(asked).stream().map(Double::valueOf).filter(AheadOfTheQuestionTest::isRare).forEach(numbers::add);
        Path shared = asked.resolveSibling(name + ".shared");
        Optional<Memory> file = Files.exists(shared) ? Optional.of(new Memory(Files.readAllBytes(shared))) : Optional.empty();
        return new Moment(name, numbers, new Memory(Files.readAllBytes(asked.resolveSibling(name + ".hprof"))), file);
    }

    // 0.1 is in any JVM; a number of fifteen digits is not.
    private static boolean isRare(double number) {
        return String.valueOf(number).replaceFirst("E.*", "").chars().filter(Character::isDigit).count() >= 15;
    }

    @Test
    void eachCheckWasAsked() {
        long asked = rubric.items().stream().mapToLong(item -> item.checks().size()).sum();
        long threw = graded.items().stream()
                .flatMap(item -> item.checks().stream())
                .filter(check -> check.outcome() == Outcome.THREW)
                .count();

        assertEquals(asked, threw, graded::toString);
        // The diagnosis asks, too, when all checks are done.
        assertTrue(moments.size() > asked, () -> "questions: " + moments.stream().map(Moment::question).toList());
    }

    @Test
    void whatIsAskedIsFoundSoThatTheSearchFinds() {
        for (Moment moment : withRareInputs()) {
            assertEquals(moment.asked(), moment.memory().holds(moment.asked()), moment.question());
        }
        assertTrue(withRareInputs().size() >= 8, () -> withRareInputs().size() + " of " + moments.size());
    }

    // Images are read from a file, where they stand as bytes; all other inputs come with their questions.
    private List<Moment> withRareInputs() {
        return moments.stream().filter(moment -> !moment.asked().isEmpty() && moment.asked().size() < IMAGE).toList();
    }

    @Test
    void noInputIsThereAheadOfItsQuestion() {
        Set<Double> known = new HashSet<>();
        List<Moment> asked = withRareInputs();
        for (int i = 0; i < asked.size(); i++) {
            known.addAll(asked.get(i).asked());
            Set<Double> later = new HashSet<>();
            asked.subList(i + 1, asked.size()).forEach(moment -> later.addAll(moment.asked()));
            later.removeAll(known);
            assertEquals(Set.of(), asked.get(i).memory().holds(later), asked.get(i).question());
        }
    }

    @Test
    void hiddenQuestionsComeAfterAllOthers() throws IOException {
        Set<Double> toy = new HashSet<>();
        collect(new JsonMapper().readTree(TRUTH).get("toy").get("X").get(0), toy);
        long open = rubric.items().stream()
                .filter(item -> item.visibility() == Visibility.PUBLIC)
                .mapToLong(item -> item.checks().size())
                .sum();

        // Public questions are about the toy or images; of the hidden ones one is about the toy's inputs, with other parameters.
        List<Moment> closed = moments.stream()
                .filter(moment -> !moment.asked().equals(toy) && moment.asked().size() < IMAGE)
                .toList();
        assertTrue(closed.size() >= 4, () -> closed.size() + " of " + moments.size());
        assertTrue(moments.indexOf(closed.get(0)) >= open, () -> closed.get(0).question() + " came among the first " + open);
    }

    @Test
    void noResultIsThere() throws IOException {
        JsonNode truth = new JsonMapper().readTree(TRUTH);
        Set<Double> results = new HashSet<>();
        for (String part : List.of("forward", "loss", "grads")) {
            collect(truth.get(part), results);
        }

        assertTrue(results.size() > 100, () -> results.size() + " numbers");
        moments.forEach(moment -> assertEquals(Set.of(), moment.memory().holds(results), moment.question()));
    }

    private static void collect(JsonNode node, Set<Double> numbers) {
        if (node.isNumber()) {
            if (isRare(node.asDouble())) {
                numbers.add(node.asDouble());
            }
        } else {
            node.forEach(each -> collect(each, numbers));
        }
    }

    @Test
    void noToleranceAndNoPointsAreThere() {
        List<Double> numbers = List.of(TOLERANCE, POINTS);

        moments.forEach(moment -> assertEquals(Set.of(), moment.memory().holds(numbers), moment.question()));
    }

    @Test
    void noLabelOfTheTestImagesIsThereNorInTheFileThatAllWorkersRead() {
        var images = EmbeddedImages.make(rubric.seed()).imageSet();
        int[] secret = Arrays.copyOf(images.testY(), LABELS);
        int[] known = Arrays.copyOf(images.training().y(), LABELS);
        List<Moment> trained = moments.stream().filter(moment -> moment.shared().isPresent()).toList();

        assertFalse(trained.isEmpty(), "no question about images");
        trained.forEach(moment -> {
            assertTrue(moment.shared().orElseThrow().holds(known), "the labels to train on are there, so that the search finds");
            assertFalse(moment.shared().orElseThrow().holds(secret), moment.question());
        });
        moments.forEach(moment -> assertFalse(moment.memory().holds(secret), moment.question()));
    }

    @Test
    void noCheckIsThereByName() {
        for (Rubric.Item item : rubric.items()) {
            assertNowhere(item.title());
            item.checks().forEach(this::assertNowhere);
        }
    }

    private void assertNowhere(String text) {
        moments.forEach(moment -> assertFalse(moment.memory().holds(text), () -> "\"" + text + "\" at " + moment.question()));
    }
}
