package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import netgrade.rubric.Answers.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final Question WHICH =
            new Question("1", List.of("A larger training set", "More hidden units", "More regularisation", "None"), Set.of(1, 3));

    private static final Rubric BOTH = rubric(WHICH, Question.free("SVM 2"));
    private static final Rubric CHOICE = rubric(WHICH);

    private static Rubric rubric(Question... questions) {
        Rubric.Item[] items = Stream.of(questions)
                .map(question -> GivenRubric.written(
                        "i" + question.id().length(), 1, question.hasOptions() ? Basis.CHOICES : Basis.MANUAL, GivenRubric.ALL, question))
                .toArray(Rubric.Item[]::new);
        return GivenRubric.rubric("sum", items);
    }

    private static Answer choice(String below) {
        return Answers.read("## Inline question 1\n" + below, CHOICE).answers().get("1");
    }

    @Test
    void answersStandBelowTheirHeadings() {
        Answers answers = Answers.read(
                """
                # Assignment 1
                Ana

                ## Inline question 1
                Answer: 1, 3

                Because of overfitting.

                ## Inline question SVM 2
                The templates
                average the class.
                """,
                BOTH);

        assertEquals(
                Map.of(
                        "1", new Answer("Answer: 1, 3\n\nBecause of overfitting.", Set.of(1, 3), ""),
                        "SVM 2", new Answer("The templates\naverage the class.", Set.of(), "")),
                answers.answers());
        assertEquals(List.of(), answers.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Inline question 1",
                "# inline QUESTION 1",
                "###### Question 1",
                "## **Inline question 1**",
                "## Inline question 1:",
                "## Inline question 1.",
                "## Inline question 1: which helps?",
                "## Inline question 1 - which helps?",
                "## Inline question 1 (2 points)",
                "## Inline  question\t1 ##",
                "##Inline question 1",
                "   ## Inline question 1  "
            })
    void headingsAreReadWithGoodWill(String heading) {
        assertEquals(Set.of(2), Answers.read(heading + "\n2\n", CHOICE).answers().get("1").chosen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inline question 1", "## Inline question 10", "## Inline question 1.5", "## 1", "## Question one", "## Questions 1",
                "    ## Inline question 1", "####### Inline question 1", "```\n## Inline question 1", "~~~~\n~~~\n## Inline question 1"
            })
    void otherLinesAreNoHeadings(String line) {
        Answers answers = Answers.read(line + "\n2\n", CHOICE);

        assertEquals(
                List.of("answers.md has no heading \"## Inline question 1\"; expected headings: \"## Inline question 1\"."),
                answers.problems());
        assertEquals(new Answer("", Set.of(), "answers.md has no heading \"## Inline question 1\"."), answers.answers().get("1"));
    }

    @Test
    void allMissingHeadingsAreOneSentence() {
        assertEquals(
                List.of("answers.md has no headings \"## Inline question 1\", \"## Inline question SVM 2\"; expected headings:"
                        + " \"## Inline question 1\", \"## Inline question SVM 2\"."),
                Answers.read("Hello", BOTH).problems());
    }

    @Test
    void answerEndsAtAHeadingOfTheSameOrAHigherLevel() {
        Answers answers = Answers.read(
                "### Question SVM 2\ntext\n#### Part 1\nmore\n```\n# comment\n```\n### Notes\nnot this\n# Nor\nthis\n", BOTH);

        assertEquals("text\n#### Part 1\nmore\n```\n# comment\n```", answers.answers().get("SVM 2").text());
    }

    @Test
    void answerEndsAtTheNextQuestionOfWhateverLevel() {
        assertEquals("text", Answers.read("# Question SVM 2\ntext\n### Question 1\n1\n", BOTH).answers().get("SVM 2").text());
    }

    @Test
    void secondHeadingOfAQuestionIsReportedAndDoesNotCount() {
        Answers answers = Answers.read("## Question 1\n1\n## Question 1\n2\n", CHOICE);

        assertEquals(Set.of(1), answers.answers().get("1").chosen());
        assertEquals(
                List.of("answers.md, line 3: the heading \"## Inline question 1\" appears twice, first on line 1; the first one counts."),
                answers.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, 3 | 1,3",
                "3 1 | 1,3",
                "1 and 3 | 1,3",
                "(1), (3). | 1,3",
                "A, c | 1,3",
                "a) | 1",
                "`1` & `3` | 1,3",
                "**Your answer:** 1, 3 | 1,3",
                "*Your answer*: 2 | 2",
                "Answer: none | 4",
                "- 2 | 2",
                "More  hidden units | 2",
                "Thinking of bias. \\n Answer: 4 \\n Answer: 1 | 4",
                "Your answer: \\n\\n 1 \\n Your explanation: variance. | 1",
                "Some words. \\n Your answer: \\n 2 | 2",
                "\\n\\n 3 \\n because | 3"
            })
    void choicesAreReadWithGoodWill(String below, String numbers) {
        Answer answer = choice(below.replace("\\n", "\n"));

        assertEquals(numbers, String.join(",", answer.chosen().stream().map(String::valueOf).toList()));
        assertEquals("", answer.problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1, 5 | 1, 5",
                "0 | 0",
                "e | e",
                "1 because it is | 1 because it is",
                "Answer: , | Answer: ,",
                "999999999999 | 999999999999",
                "I would say that it is the first of these four | I would say that it is the first of thes..."
            })
    void choiceThatCannotBeReadSaysWhatIsExpected(String below, String quoted) {
        Answers answers = Answers.read("## Inline question 1\n\n" + below, CHOICE);
        String problem = "answers.md, line 3: \"" + quoted
                + "\" is not a choice; expected numbers from 1 to 4 or letters from A to D, separated by commas.";

        assertEquals(new Answer(below, Set.of(), problem), answers.answers().get("1"));
        assertEquals(List.of(problem), answers.problems());
    }

    @Test
    void emptyAnswerIsReported() {
        String problem = "answers.md, line 2: there is nothing below the heading \"## Inline question SVM 2\".";

        Answers answers = Answers.read("\n## Question SVM 2\n\n \n## Question 1\n1", BOTH);

        assertEquals(new Answer("", Set.of(), problem), answers.answers().get("SVM 2"));
        assertEquals(List.of(problem), answers.problems());
    }

    @Test
    void lineEndsAndByteOrderMarkOfWindowsAreRead() {
        Answers answers = Answers.read("\uFEFF## Question 1\r\n1\r\n## Question SVM 2\r\nab\r\ncd\r\n", BOTH);

        assertEquals(Set.of(1), answers.answers().get("1").chosen());
        assertEquals("ab\ncd", answers.answers().get("SVM 2").text());
        assertEquals(Set.of(1), Answers.read("## Question 1\r1\r", CHOICE).answers().get("1").chosen());
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        byte[] latin = "## Question SVM 2\nna\u00efve".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals("na\uFFFDve", Answers.read(latin, BOTH).answers().get("SVM 2").text());
    }

    @Test
    void missingFileSaysWhatIsExpected() {
        Answers answers = Answers.missing(BOTH);

        assertEquals(
                List.of("answers.md is missing; expected headings in it: \"## Inline question 1\", \"## Inline question SVM 2\"."),
                answers.problems());
        assertEquals(new Answer("", Set.of(), "answers.md is missing."), answers.answers().get("1"));
    }

    @Test
    void fileAboveOneMebibyteIsNotRead() {
        String text = "## Question 1\n1\n" + "x".repeat(Answers.MAX_LENGTH);
        String problem = "answers.md has 1048592 characters; the limit is 1048576, so none of it was read.";

        assertEquals(List.of(problem), Answers.read(text, CHOICE).problems(), "16 + 1048576");
        assertEquals(problem, Answers.read(text, CHOICE).answers().get("1").problem());
        assertEquals(
                List.of(problem.replace("characters", "bytes")),
                Answers.read(text.getBytes(StandardCharsets.UTF_8), CHOICE).problems());
    }

    @Test
    void rubricWithoutQuestionsExpectsNothing() {
        Rubric none = rubric();

        assertEquals(new Answers(Map.of(), List.of()), Answers.missing(none));
        assertEquals(new Answers(Map.of(), List.of()), Answers.read("## Question 1\n", none));
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "# ", "#", "\n#", "- ", "`", "* ", "\u0000", "\uD83D", "1,", "Answer:", "Answer:\n", "## Question 1\n", "## Question 1 ("
            })
    void noTextTakesLongOrThrows(String part) {
        String text = "## Question 1\n" + part.repeat((Answers.MAX_LENGTH - 20) / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Answers.read(text, BOTH));
    }
}
