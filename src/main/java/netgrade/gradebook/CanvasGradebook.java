package netgrade.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The gradebook that Canvas exports, to be filled in and imported again.
 *
 * <p>Canvas creates a new assignment for an unknown title, so the column must already be in the export. Lines without an id ("Points
 * Possible", "Manual Posting") are not students.
 */
public final class CanvasGradebook {

    private static final Pattern ASSIGNMENT = Pattern.compile(".*\\((\\d+)\\)\\s*");
    private static final List<String> OTHER_KEYS = List.of("SIS User ID", "SIS Login ID");
    private static final String EXCUSED = "EX";

    private final GradeTable table;
    private final int idColumn;
    private final int gradeColumn;

    private CanvasGradebook(GradeTable table, int idColumn, int gradeColumn) {
        this.table = table;
        this.idColumn = idColumn;
        this.gradeColumn = gradeColumn;
    }

    /**
     * Returns the gradebook in a file.
     *
     * @param file its name for messages
     * @param idColumn title of the column with Canvas's student numbers
     * @param assignment title or number of the assignment's column; may be empty if there is only one
     * @throws GradebookProblem if a column is missing or ambiguous
     */
    public static CanvasGradebook read(String file, String text, String idColumn, Optional<String> assignment) {
        GradeTable table = GradeTable.read(file, text);
        int id = table.column(idColumn, "--canvas-id-column");
        int grade = assignment.map(name -> column(table, name)).orElseGet(() -> onlyAssignment(file, table));
        // The row of points is a row of this column too.
        table.takeDecimalSignFrom(List.of(grade));
        return new CanvasGradebook(table, id, grade);
    }

    private static int column(GradeTable table, String name) {
        List<Integer> byNumber = assignments(table).stream()
                .filter(i -> ASSIGNMENT.matcher(table.titles().get(i)).replaceFirst("$1").equals(name.strip()))
                .toList();
        return byNumber.size() == 1 ? byNumber.get(0) : table.column(name, "--canvas-column");
    }

    private static int onlyAssignment(String file, GradeTable table) {
        List<Integer> assignments = assignments(table);
        if (assignments.size() != 1) {
            throw new GradeTable.Problem("\"" + file + "\" has " + (assignments.isEmpty() ? "no column" : assignments.size() + " columns")
                    + " of an assignment, such as \"Homework 1 (4711)\"; columns found: " + table.listed() + ". Choose one with"
                    + " --canvas-column.");
        }
        return assignments.get(0);
    }

    private static List<Integer> assignments(GradeTable table) {
        return IntStream.range(0, table.titles().size()).filter(i -> ASSIGNMENT.matcher(table.titles().get(i)).matches()).boxed().toList();
    }

    /** Returns the gradebook with the points entered; may be called once. */
    public Transfer fill(List<Posting> postings) {
        List<Integer> students = IntStream.range(0, table.rows()).filter(row -> !table.cell(row, idColumn).isEmpty()).boxed().toList();
        List<Map<Integer, String>> keys = new ArrayList<>();
        keys.add(keys(students, idColumn));
        OTHER_KEYS.forEach(title -> table.find(title).ifPresent(column -> keys.add(keys(students, column))));
        Filling filling = new Filling(table, gradeColumn, students, keys);
        filling.compareMax(
                IntStream.range(0, table.rows()).filter(row -> !students.contains(row)).boxed()
                        .flatMap(row -> table.number(row, gradeColumn).stream()).findFirst(),
                postings);
        return filling.enter(postings, 0, row -> table.cell(row, gradeColumn).equalsIgnoreCase(EXCUSED), "Excused in the file, not"
                + " entered");
    }

    private Map<Integer, String> keys(List<Integer> students, int column) {
        Map<Integer, String> keys = new TreeMap<>();
        students.forEach(row -> keys.put(row, table.cell(row, column)));
        return keys;
    }
}
