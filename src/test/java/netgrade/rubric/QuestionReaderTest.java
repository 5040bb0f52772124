package netgrade.rubric;

import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {

    @Test
    void questionOfSeveralItemsIsOneQuestion() {
        Rubric rubric = readItems(item("why", "manual: true, question: 1")
                + item("which", "choices: {question: 1, options: [a, b], correct: [1]}")
                + item("other", "manual: true, question: 2"));

        assertEquals(
                List.of(new Question("1", List.of("a", "b"), Set.of(1)), new Question("2", List.of(), Set.of())), rubric.questions());
        assertEquals("## Inline question 1", rubric.questions().get(0).heading());
    }

    @Test
    void choicesThatMakeNoSenseAreReported() {
        assertEquals(
                "line 9: item \"a\": choices: correct[1] is 3, expected 1 to 2: the number of an option",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b], correct: [1, 3]}"))));
        assertEquals(
                "line 9: item \"a\": choices: option 1 is listed as correct twice",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b], correct: [1, 1]}"))));
        assertEquals(
                "line 9: item \"a\": choices: option \"A\" is listed twice",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, A], correct: [1]}"))));
        assertEquals(
                "line 9: item \"a\", choices: options is a list, expected at least 2 entries",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a], correct: [1]}"))));
        assertEquals(
                "line 9: item \"a\", choices: correct is an empty list, expected at least 1 entry",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b], correct: []}"))));
        assertEquals(
                "line 9: item \"a\", choices: key \"correct\" is missing; needed keys: question, options, correct",
                problemOf(() -> readItems(item("a", "choices: {question: 1, options: [a, b]}"))));
        assertEquals(
                "line 9: item \"a\": question is \"a_b\", expected letters and digits, with single spaces, dots or hyphens between them,"
                        + " such as SVM 1",
                problemOf(() -> readItems(item("a", "manual: true, question: a_b"))));
    }
}
