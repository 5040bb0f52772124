package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.harness.GraderVocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/rubric.md to what the program does. */
class RubricPageTest {

    private String page;
    private Rubric rubric;

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(Path.of("docs/rubric.md"));
        rubric = RubricText.of(block("yaml", 0)).rubric(new GraderVocabulary());
    }

    private String block(String language, int index) {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        return blocks.get(index);
    }

    private static String schema(String name) {
        return new String(AssignmentFolder.resource("rubric/" + name + ".schema.json").orElseThrow(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment", "manual"})
    void everyKeyOfTheSchemasIsExplained(String name) {
        Matcher keys = Pattern.compile("\"([a-z-]+)\": \\{").matcher(schema(name));
        // Words of JSON Schema, and names of parts that are no keys.
        Set<String> notKeys = Set.of("properties", "percentage", "score", "item");
        while (keys.find()) {
            String key = keys.group(1);
            assertTrue(notKeys.contains(key) || page.contains("`" + key + "`"), key);
        }
    }

    @Test
    void submissionOfTheExampleIsGradedAsThePageSays() {
        ManualScores manual = ManualScores.read("docs/rubric.md", block("yaml", 1), rubric);
        Answers answers = Answers.read("## Inline question 1\nYour answer: 1\n", rubric);
        Map<String, Evidence> evidence = new TreeMap<>();
        for (String check : rubric.checks()) {
            boolean isAccuracy = check.equals("accuracy.chosen");
            evidence.put(
                    check,
                    new Evidence(
                            check,
                            Evidence.End.ANSWERED,
                            isAccuracy ? List.of() : List.of(new Evidence.Measure(0, 0)),
                            isAccuracy ? Map.of("X", 46.2) : Map.of(),
                            Map.of()));
        }
        Particulars ana = Particulars.none().manual(manual.of("ana")).answers(answers).late(Duration.ofHours(27));

        Grade grade = Judge.grade(rubric, evidence, Set.of(), ana);

        assertEquals(33.6, grade.points(), "42 - 0.2 * 42");
        assertEquals(40, grade.max(), "2 + 4 + 20 + 2 + 3 + 9");
        assertTrue(page.contains("| `" + grade.total().withNumbers() + "` | 43 |"), grade.total().withNumbers());
        assertTrue(page.contains("| `" + grade.adjustments().get(0).withNumbers() + "` | 42 |"));
        assertTrue(page.contains("2 days | `" + grade.adjustments().get(1).withNumbers() + "` | 33.6 of 40 |"));
        for (ItemGrade item : grade.items()) {
            String points = Words.number(item.points());
            assertTrue(page.matches("(?s).*\n\\| " + item.id() + "[^|\n]*\\|[^|\n]*\\| " + points + " \\|\n.*"), item.id() + " " + points);
        }
    }

    @Test
    void answersOfTheExampleAreReadWithoutAProblem() {
        Answers answers = Answers.read(block("markdown", 0), rubric);

        assertEquals(List.of(), answers.problems());
        assertEquals(Set.of(1, 3), answers.answers().get("1").chosen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "bonus_sum"})
    void namesOfTheTotalAreExplained(String name) {
        assertTrue(new Totals(rubric.items(), rubric.bonusCap()).names().contains(name));
        assertTrue(page.contains("`" + name + "`"));
    }
}
