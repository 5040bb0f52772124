package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of a rubric that a student may run. */
class PublicPartTest {

    private static final String RUBRIC = SmallRubric.of(
            "{id: scores, title: Scores, points: 2, visibility: public, checks: [scores.toy]}",
            "{id: secret, title: Secret, points: 5, visibility: hidden, checks: [loss.offset]}",
            "{id: later, title: Later, points: 3, visibility: after-due, checks: [loss.rows]}",
            SmallRubric.PREDICT.replace("}", ", depends-on: [secret, scores]}"))
            + "total: \"min(sum, 2 * secret + 7)\"\nlate: {per-day: 10 %}\n";

    @TempDir
    private Path folder;

    private Rubric part;

    @BeforeEach
    void read() throws IOException {
        SmallRubric.write(folder, RUBRIC);
        Vocabulary checks = GivenChecks.asking("NeuralNet", Set.of("scores.toy", "loss.offset", "loss.rows", "predict.toy"));
        part = Rubrics.load(Optional.of(folder), checks).find("mine").orElseThrow().publicPart();
    }

    @Test
    void hiddenItemsAndTheirChecksAreGone() {
        assertEquals(List.of("scores", "predict"), part.items().stream().map(Rubric.Item::id).toList());
        assertEquals(Set.of("scores.toy", "predict.toy"), part.checks());
        assertEquals(3, part.max());
    }

    @Test
    void nothingOfThemIsInTheTotal() {
        assertEquals("sum", part.total().text());
        assertTrue(part.late().isEmpty());
    }

    @Test
    void itemThatNeedsAHiddenOneNeedsItNoMore() {
        assertEquals(List.of("scores"), part.item("predict").orElseThrow().dependsOn());
        assertEquals(Set.of("predict", "scores"), part.needed("predict"));
    }
}
