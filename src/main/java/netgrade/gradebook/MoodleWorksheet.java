package netgrade.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import netgrade.result.VisibleText;

/**
 * The grading worksheet that Moodle exports, to be filled in and uploaded again, and the names of folders for its feedback files.
 *
 * <p>Titles are in the language of the person who exported it. If no title says "Identifier", the column is recognised by its contents:
 * only one column has the same word and a number in each line, as in "Participant 123". The column of grades can only be found by its
 * title.
 */
public final class MoodleWorksheet {

    private static final Pattern IDENTIFIER = Pattern.compile("(\\D+?)\\s*(\\d{1,18})");
    private static final List<String> OTHER_KEYS = List.of("ID number", "Email address", "Username");

    private final GradeTable table;
    private final int gradeColumn;
    private final Map<Integer, String> participants;

    private MoodleWorksheet(GradeTable table, int gradeColumn, Map<Integer, String> participants) {
        this.table = table;
        this.gradeColumn = gradeColumn;
        this.participants = participants;
    }

    /**
     * Returns the worksheet in a file.
     *
     * @param file its name for messages
     * @param gradeColumn title of the column with the grades, "Grade" in English
     * @param idColumn title of the column with the identifiers; may be empty
     * @throws GradebookProblem if a column is missing, or several could hold the identifiers
     */
    public static MoodleWorksheet read(String file, String text, String gradeColumn, Optional<String> idColumn) {
        GradeTable table = GradeTable.read(file, text);
        Optional<Integer> named = idColumn.map(title -> table.column(title, "--moodle-id-column")).or(() -> table.find("Identifier"));
        List<Map<Integer, String>> columns = named.map(IntStream::of)
                .orElseGet(() -> IntStream.range(0, table.titles().size()))
                .mapToObj(column -> identifiers(table, column))
                .flatMap(Optional::stream)
                .toList();
        if (columns.size() != 1) {
            throw new GradeTable.Problem("\"" + file + "\" has " + (columns.isEmpty() ? "no column" : columns.size() + " columns")
                    + " of identifiers such as \"Participant 123\" in every line; columns found: " + table.listed()
                    + ". Name the column with --moodle-id-column, or export the grading worksheet again.");
        }
        int grade = table.column(gradeColumn, "--moodle-column");
        table.takeDecimalSignFrom(List.of(grade, maxColumn(table, grade)));
        return new MoodleWorksheet(table, grade, columns.get(0));
    }

    // Moodle writes it right of the grades, whatever it is called in other languages.
    private static int maxColumn(GradeTable table, int gradeColumn) {
        return table.find("Maximum Grade").orElse(gradeColumn + 1);
    }

    /** Returns the number in each line of a column; empty if it is not a column of identifiers. */
    private static Optional<Map<Integer, String>> identifiers(GradeTable table, int column) {
        Map<Integer, String> numbers = new TreeMap<>();
        String word = "";
        for (int row = 0; row < table.rows(); row++) {
            Matcher identifier = IDENTIFIER.matcher(table.cell(row, column));
            if (!identifier.matches() || row > 0 && !identifier.group(1).equals(word)) {
                return Optional.empty();
            }
            word = identifier.group(1);
            numbers.put(row, identifier.group(2));
        }
        return Optional.of(numbers);
    }

    /** Returns the worksheet with the points entered; may be called once. */
    public Transfer fill(List<Posting> postings) {
        List<Map<Integer, String>> keys = new ArrayList<>(List.of(participants));
        OTHER_KEYS.forEach(title -> table.find(title).ifPresent(column -> {
            Map<Integer, String> byRow = new TreeMap<>();
            participants.keySet().forEach(row -> byRow.put(row, table.cell(row, column)));
            keys.add(byRow);
        }));
        Filling filling = new Filling(table, gradeColumn, List.copyOf(participants.keySet()), keys);
        filling.compareMax(max(), postings);
        Optional<Integer> changeable = table.find("Grade can be changed");
        return filling.enter(
                postings,
                nameColumn(),
                row -> changeable.map(column -> table.cell(row, column).equalsIgnoreCase("no")).orElse(false),
                "Grade cannot be changed according to the file, not entered");
    }

    private Optional<BigDecimal> max() {
        return table.find("Maximum Grade").flatMap(column -> table.number(0, column));
    }

    // Without a name, as in blind marking or another language, use the first column: the identifier.
    private int nameColumn() {
        return table.find("Full name").orElse(0);
    }

    /**
     * Returns the folder in which Moodle looks for each student's feedback, for students whose points were entered: the submission's id by
     * folder name, named as in a download of submissions.
     */
    public Map<String, String> feedbackFolders(Transfer transfer) {
        Map<String, String> folders = new LinkedHashMap<>();
        participants.forEach((row, number) -> {
            String name = table.cell(row, nameColumn());
            String submission = transfer.entered().get(row);
            if (submission != null) {
                // Moodle splits at underscores; versions before 4.1 need the last one.
                folders.put(VisibleText.line(name).replaceAll("[/\\\\:*?\"<>|_]", " ").strip() + "_" + number
                        + "_assignsubmission_file_", submission);
            }
        });
        return folders;
    }
}
