package netgrade.rubric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.rubric.Answers.Answer;

/** Finds the answers in one text. Its expressions never look back, so that no text takes long. */
final class AnswersReader {

    private final List<Question> questions;
    private final Map<String, Section> sections = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    AnswersReader(List<Question> questions) {
        this.questions = questions;
    }

    /** What stands below a heading; lines are counted from 1. */
    private record Section(int heading, List<String> lines) {

        String text() {
            return String.join("\n", lines).strip();
        }
    }

    /** A heading: its level, 1 to 6, and its words. */
    private record Heading(int level, String words) {}

    static String headings(List<Question> questions) {
        return questions.stream().map(question -> "\"" + question.heading() + "\"").collect(Collectors.joining(", "));
    }

    Answers read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        cut(plain.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        reportMissing();
        Map<String, Answer> answers = new TreeMap<>();
        questions.forEach(question -> answers.put(question.id(), answer(question)));
        return new Answers(answers, problems);
    }

    private void cut(String[] lines) {
        List<String> current = new ArrayList<>();
        int level = 0;
        String fence = "";
        for (int i = 0; i < lines.length; i++) {
            String marker = fence(lines[i]);
            Optional<Heading> heading = fence.isEmpty() ? heading(lines[i]) : Optional.empty();
            Optional<Question> question = heading.flatMap(this::question);
            if (question.isPresent()) {
                level = heading.get().level();
                current = begin(question.get(), i + 1);
            } else if (heading.isPresent() && heading.get().level() <= level) {
                current = new ArrayList<>();
            } else {
                current.add(lines[i]);
            }
            if (fence.isEmpty()) {
                fence = marker;
            } else if (marker.startsWith(fence) && lines[i].strip().equals(marker)) {
                fence = "";
            }
        }
    }

    /** Returns where the lines below a question's heading go. */
    private List<String> begin(Question question, int line) {
        Section first = sections.get(question.id());
        if (first != null) {
            problems.add(at(line) + "the heading \"" + question.heading() + "\" appears twice, first on line " + first.heading()
                    + "; the first one counts.");
            return new ArrayList<>();
        }
        Section section = new Section(line, new ArrayList<>());
        sections.put(question.id(), section);
        return section.lines();
    }

    private static Optional<Heading> heading(String line) {
        String text = line.strip();
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        String words = simple(text.substring(level));
        boolean isHeading = level >= 1 && level <= 6 && indent(line) <= 3;
        boolean isApart = text.length() == level || Character.isWhitespace(text.charAt(level));
        // "##Question 1" is no heading in Markdown, but nothing else either; "#1" is an answer.
        boolean isMeant = isApart || words.startsWith("question") || words.startsWith("inline question");
        return isHeading && isMeant ? Optional.of(new Heading(level, words)) : Optional.empty();
    }

    /** Returns the three or more characters that open or close a block of code on that line; empty if there are none. */
    private static String fence(String line) {
        String text = line.strip();
        if (indent(line) > 3 || !(text.startsWith("```") || text.startsWith("~~~"))) {
            return "";
        }
        int length = 0;
        while (length < text.length() && text.charAt(length) == text.charAt(0)) {
            length++;
        }
        // A line such as ```x``` is code within a sentence.
        return text.indexOf('`', length) < 0 ? text.substring(0, length) : "";
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private Optional<Question> question(Heading heading) {
        String words = heading.words().startsWith("inline ") ? heading.words().substring("inline ".length()) : heading.words();
        if (!words.startsWith("question ")) {
            return Optional.empty();
        }
        String name = words.substring("question ".length());
        return questions.stream()
                .filter(question -> isNamed(name, question.id().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(question -> question.id().length()));
    }

    /** Returns whether a heading's words are an id, or an id with more after it: {@code 1: the data set}. */
    private static boolean isNamed(String words, String id) {
        return words.startsWith(id) && words.substring(id.length()).matches("|[:.)]| ?[-:(–—].*|[:.)] .*");
    }

    private void reportMissing() {
        List<Question> missing = questions.stream().filter(question -> !sections.containsKey(question.id())).toList();
        if (!missing.isEmpty()) {
            problems.add(Answers.FILE + " has no " + (missing.size() == 1 ? "heading " : "headings ") + headings(missing)
                    + "; expected headings: " + headings(questions) + ".");
        }
    }

    private Answer answer(Question question) {
        Section section = sections.get(question.id());
        if (section == null) {
            return new Answer("", Set.of(), Answers.FILE + " has no heading \"" + question.heading() + "\".");
        }
        if (section.text().isEmpty()) {
            return withProblem(section, at(section.heading()) + "there is nothing below the heading \"" + question.heading() + "\".");
        }
        if (!question.hasOptions()) {
            return new Answer(section.text(), Set.of(), "");
        }
        int line = choiceLine(section.lines());
        return new Choice(question.options())
                .read(choiceWords(section.lines().get(line)))
                .map(chosen -> new Answer(section.text(), chosen, ""))
                .orElseGet(() -> withProblem(
                        section,
                        at(section.heading() + 1 + line) + "\"" + shortened(section.lines().get(line).strip())
                                + "\" is not a choice; expected " + Choice.expected(question.options().size()) + "."));
    }

    private Answer withProblem(Section section, String problem) {
        problems.add(problem);
        return new Answer(section.text(), Set.of(), problem);
    }

    /** Returns the index of the line that holds the choice: the first after a label, else the first that is not blank; there is one. */
    private static int choiceLine(List<String> lines) {
        int first = -1;
        boolean isAfterLabel = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean isLabelled = !choiceWords(lines.get(i)).equals(simple(lines.get(i)));
            boolean isEmpty = choiceWords(lines.get(i)).isEmpty();
            if (!isEmpty && (isLabelled || isAfterLabel)) {
                return i;
            }
            isAfterLabel |= isLabelled;
            first = first < 0 && !lines.get(i).isBlank() ? i : first;
        }
        return first;
    }

    private static String choiceWords(String line) {
        String words = simple(line);
        for (String label : List.of("your answer:", "answer:", "your answers:", "answers:")) {
            if (words.startsWith(label)) {
                return words.substring(label.length()).strip();
            }
        }
        return words;
    }

    /** Returns a line in small letters, without marks of emphasis, lists and headings, with one blank where there were several. */
    static String simple(String line) {
        String words = line.replace("*", "").replace("_", "").replace("`", "").strip().toLowerCase(Locale.ROOT);
        String unlisted = words.startsWith("- ") || words.startsWith("> ") ? words.substring(2) : words;
        int end = unlisted.length();
        while (end > 0 && unlisted.charAt(end - 1) == '#') {
            end--;
        }
        return String.join(" ", unlisted.substring(0, end).strip().split("\\s+"));
    }

    private static String at(int line) {
        return Answers.FILE + ", line " + line + ": ";
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, 40))) + "...";
    }
}
