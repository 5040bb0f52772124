package netgrade.gradebook;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The course's students: a CSV file with a line for each student and the ids in one column. */
public final class Roster {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Ids as written in the file, by the form used for comparison. */
    private final Map<String, String> students;

    private Roster(Map<String, String> students) {
        this.students = students;
    }

    /** What is wrong with a roster; the message is complete and meant for the user. */
    public static final class Problem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }

    /**
     * Returns the roster in a file.
     *
     * @param file its name for messages
     * @param text its contents, with a header; columns separated by commas or semicolons
     * @param column the title of the column with the ids, in any case
     * @throws Problem if the column is missing, no student is listed, or the file is not CSV
     */
    public static Roster read(String file, String text, String column) {
        String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser rows = format(clean).parse(new StringReader(clean))) {
            List<String> titles = rows.getHeaderNames();
            String title = titles.stream().filter(name -> name.equalsIgnoreCase(column)).findFirst().orElseThrow(() -> new Problem(
                    "\"" + file + "\" has no column \"" + column + "\"; columns found: "
                            + (titles.isEmpty() ? "none" : String.join(", ", titles))
                            + ". Name the column of student ids with --roster-column."));
            return of(file, title, rows);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw new Problem("\"" + file + "\" cannot be read as CSV: " + e.getMessage() + ". Expected a header and a line for each"
                    + " student.");
        }
    }

    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.contains(";") && !header.contains(",") ? ';' : ',';
        return CSVFormat.RFC4180.builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static Roster of(String file, String title, CSVParser rows) {
        Map<String, String> students = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            String id = row.isSet(title) ? row.get(title).strip() : "";
            if (!id.isEmpty()) {
                students.putIfAbsent(key(id), id);
            }
        }
        if (students.isEmpty()) {
            throw new Problem("\"" + file + "\" lists no students: column \"" + title + "\" is empty.");
        }
        return new Roster(students);
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** Returns a student's id as on the roster, ignoring case; empty if it is not there. */
    public Optional<String> find(String id) {
        return Optional.ofNullable(students.get(key(id)));
    }

    /** Returns the ids that are not among these, in the order of the roster. */
    public List<String> without(Set<String> ids) {
        Set<String> keys = ids.stream().map(Roster::key).collect(Collectors.toCollection(LinkedHashSet::new));
        return students.entrySet().stream().filter(student -> !keys.contains(student.getKey())).map(Map.Entry::getValue).toList();
    }
}
