package netgrade.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Enters points in a table: finds each student's line by an id in one column, and enters nothing unless the match is certain.
 */
final class Filling {

    private final GradeTable table;
    private final int gradeColumn;
    private final List<Integer> students;
    private final List<Map<String, Integer>> rowsByKey = new ArrayList<>();
    private final Transfer.Remarks remarks = new Transfer.Remarks();

    /**
     * Prepares to fill a table.
     *
     * @param gradeColumn where points go
     * @param students the rows of students
     * @param keys for each way to identify a student, the best first, the student's key by row; an empty key counts as none
     */
    Filling(GradeTable table, int gradeColumn, List<Integer> students, List<Map<Integer, String>> keys) {
        this.table = table;
        this.gradeColumn = gradeColumn;
        this.students = students;
        keys.forEach(byRow -> rowsByKey.add(unique(byRow)));
    }

    // A key shared by two students identifies neither.
    private static Map<String, Integer> unique(Map<Integer, String> byRow) {
        Map<String, Integer> rows = new TreeMap<>();
        Set<String> shared = new TreeSet<>();
        byRow.forEach((row, key) -> {
            if (!key.isEmpty() && rows.put(key(key), row) != null) {
                shared.add(key(key));
            }
        });
        rows.keySet().removeAll(shared);
        return rows;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the table with the points entered.
     *
     * @param nameColumn how the file names its students
     * @param isKept rows whose cell stays as it is
     * @param keptBecause why
     */
    Transfer enter(List<Posting> postings, int nameColumn, IntPredicate isKept, String keptBecause) {
        Map<Integer, List<Posting>> byRow = new TreeMap<>();
        List<String> strangers = new ArrayList<>();
        for (Posting posting : postings) {
            Set<Integer> rows = rows(posting);
            rows.forEach(row -> byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(posting));
            if (rows.isEmpty()) {
                strangers.add(posting.id());
            }
        }
        TreeMap<Integer, String> entered = new TreeMap<>();
        List<String> several = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        byRow.forEach((row, found) -> {
            String name = table.cell(row, nameColumn);
            if (found.size() > 1) {
                several.add(name + " (" + String.join(", ", found.stream().map(Posting::id).toList()) + ")");
            } else if (!found.get(0).isFinal()) {
                open.add(name);
            } else if (isKept.test(row)) {
                kept.add(name);
            } else {
                table.set(row, gradeColumn, found.get(0).points());
                entered.put(row, found.get(0).id());
            }
        });
        remarks.add("In the file, but no submission here; cell left as it is",
                students.stream().filter(row -> !byRow.containsKey(row)).map(row -> table.cell(row, nameColumn)).toList());
        remarks.add("Submission here, but not in the file", strangers);
        remarks.add("Several submissions by one student, none entered", several);
        remarks.add("Points not final, not entered", open);
        remarks.add(keptBecause, kept);
        return new Transfer(table.text(), entered, remarks.sentences());
    }

    /** Returns the rows of a posting's students, by the best key that finds all of them; none if not all are found. */
    private Set<Integer> rows(Posting posting) {
        for (Map<String, Integer> byKey : rowsByKey) {
            Set<Integer> rows = new LinkedHashSet<>();
            posting.keys().forEach(key -> Optional.ofNullable(byKey.get(key(key))).ifPresent(rows::add));
            if (rows.size() == posting.keys().size()) {
                return rows;
            }
        }
        return Set.of();
    }

    /** Remarks on a platform maximum that differs from the rubric's. */
    void compareMax(Optional<BigDecimal> platform, List<Posting> postings) {
        Optional<BigDecimal> ours = postings.stream().findFirst().map(posting -> BigDecimal.valueOf(posting.max()));
        if (platform.isPresent() && ours.isPresent() && platform.get().compareTo(ours.get()) != 0) {
            remarks.add("The platform has " + platform.get().stripTrailingZeros().toPlainString() + " points for this assignment, the"
                    + " rubric "
                    + ours.get().stripTrailingZeros().toPlainString() + "; points are entered as they are.");
        }
    }
}
