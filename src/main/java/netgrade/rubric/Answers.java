package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A student's written answers.
 *
 * <p>They stand in {@code answers.md}, below a heading for each question: {@code ## Inline question 1}, in any case and level, with or
 * without "Inline", and with more after a colon. An answer ends at the next heading of a question, or of the same or a higher level. What
 * looks like a heading inside a block of code is none. A choice is the first line that begins with {@code Answer:} or
 * {@code Your answer:}, else the first line that is not blank: numbers or letters of options, separated by commas, or the words of one
 * option.
 *
 * @param answers an answer for each question of the rubric, by the question's id; without a text where there is none
 * @param problems what is wrong with the file, sentences for the student; none if each question has an answer
 */
public record Answers(Map<String, Answer> answers, List<String> problems) {

    /** Name of the file they stand in. */
    public static final String FILE = "answers.md";

    /** Bytes, or characters, an answers file may have: some thousand times what a page of writing has. */
    static final int MAX_LENGTH = 1 << 20;

    public Answers {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        problems = List.copyOf(problems);
    }

    /**
     * One answer.
     *
     * @param text what stands below the heading, as plain text: it may hold markup, which means nothing
     * @param chosen numbers of the options chosen, counted from 1; none where the question has no options or the choice cannot be read
     * @param problem why there is no answer or no choice, a sentence for the student; empty where all is well
     */
    public record Answer(String text, Set<Integer> chosen, String problem) {

        public Answer {
            chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
        }
    }

    /** Returns the answers of a text; whatever is wrong with it is in the answers. */
    public static Answers read(String text, Rubric rubric) {
        if (text.length() > MAX_LENGTH) {
            return tooLong(text.length() + " characters", rubric);
        }
        return new AnswersReader(rubric.questions()).read(text);
    }

    /** Returns the answers of a file in UTF-8; bytes that are not are replaced. */
    public static Answers read(byte[] utf8, Rubric rubric) {
        return utf8.length > MAX_LENGTH ? tooLong(utf8.length + " bytes", rubric) : read(new String(utf8, StandardCharsets.UTF_8), rubric);
    }

    /** Returns the answers of a submission that has no answers file. */
    public static Answers missing(Rubric rubric) {
        return rubric.questions().isEmpty()
                ? new Answers(Map.of(), List.of())
                : unread(
                        FILE + " is missing.",
                        FILE + " is missing; expected headings in it: " + AnswersReader.headings(rubric.questions()) + ".",
                        rubric);
    }

    private static Answers tooLong(String length, Rubric rubric) {
        String problem = FILE + " has " + length + "; the limit is " + MAX_LENGTH + ", so none of it was read.";
        return unread(problem, problem, rubric);
    }

    private static Answers unread(String ofEach, String ofAll, Rubric rubric) {
        Map<String, Answer> answers = new TreeMap<>();
        rubric.questions().forEach(question -> answers.put(question.id(), new Answer("", Set.of(), ofEach)));
        return new Answers(answers, List.of(ofAll));
    }
}
