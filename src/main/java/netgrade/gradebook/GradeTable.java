package netgrade.gradebook;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import netgrade.result.Numbers;
import netgrade.result.VisibleText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of grades exported by a learning platform, to be filled in and uploaded again. Only the cells that are set change.
 *
 * <p>It keeps the file's separator, byte order mark, line ends and the decimal sign of its grades; quotes are added where needed.
 */
final class GradeTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+(?:\\.\\d{3})*,(?:\\d{1,2}|\\d{4,})");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final String file;
    private final String mark;
    private final CSVFormat format;
    private final List<String> titles;
    private final List<List<String>> rows;
    private boolean decimalComma;

    private GradeTable(String file, String mark, CSVFormat format, List<String> titles, List<List<String>> rows) {
        this.file = file;
        this.mark = mark;
        this.format = format;
        this.titles = titles;
        this.rows = rows;
    }

    /**
     * Writes and reads numbers as these columns do, which hold grades and points alone: "101,102" elsewhere may be two sections.
     *
     * <p>A comma before three digits, as in "1,000", separates thousands unless a number of the columns says otherwise.
     */
    void takeDecimalSignFrom(List<Integer> columns) {
        decimalComma = rows.stream()
                .flatMap(row -> columns.stream().filter(column -> column < row.size()).map(column -> row.get(column).strip()))
                .anyMatch(cell -> DECIMAL_COMMA.matcher(cell).matches());
    }

    /** What is wrong with such a file; the message is complete and meant for the user. */
    static final class Problem extends GradebookProblem {

        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }

    /**
     * Returns the table in a file.
     *
     * @param file its name for messages
     * @param text its contents
     * @throws Problem if it is not CSV, or has no line below its titles
     */
    static GradeTable read(String file, String text) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        String clean = marked ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setDelimiter(separator(clean))
                .setRecordSeparator(clean.contains("\r\n") ? "\r\n" : "\n")
                .get();
        try (CSVParser parser = format.parse(new StringReader(clean))) {
            List<List<String>> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                lines.add(new ArrayList<>(line.toList()));
            }
            if (lines.size() < 2) {
                throw new Problem("\"" + file + "\" has no students; expected a line of titles and a line for each student, as the"
                        + " platform exports it.");
            }
            return new GradeTable(file, marked ? BYTE_ORDER_MARK : "", format, lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem
                    ? problem
                    : new Problem("\"" + file + "\" cannot be read as CSV: " + e.getMessage() + ". Export it again.");
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return "\t;,".chars().boxed().max((a, b) -> Long.compare(count(header, a), count(header, b))).map(c -> (char) (int) c).orElse(',');
    }

    private static long count(String text, int c) {
        return text.chars().filter(each -> each == c).count();
    }

    List<String> titles() {
        return titles;
    }

    int rows() {
        return rows.size();
    }

    /** Returns a cell without surrounding blanks; empty if the line is too short. */
    String cell(int row, int column) {
        List<String> line = rows.get(row);
        return column < line.size() ? line.get(column).strip() : "";
    }

    /** Sets a cell to points, with two decimals at most. */
    void set(int row, int column, double points) {
        List<String> line = rows.get(row);
        while (line.size() <= column) {
            line.add("");
        }
        String number = Numbers.points(points);
        line.set(column, decimalComma ? number.replace('.', ',') : number);
    }

    /** Returns the number in a cell; empty if it is not a number. */
    Optional<BigDecimal> number(int row, int column) {
        String cell = cell(row, column);
        String number = decimalComma ? cell.replace(".", "").replace(',', '.') : cell.replace(",", "");
        return NUMBER.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    /** Returns a title's index, ignoring case; empty if it is missing. */
    Optional<Integer> find(String title) {
        List<Integer> found = IntStream.range(0, titles.size())
                .filter(i -> titles.get(i).strip().equalsIgnoreCase(title.strip()))
                .boxed()
                .toList();
        if (found.size() > 1) {
            throw new Problem("\"" + file + "\" has " + found.size() + " columns \"" + title + "\", so it is unclear which one to use."
                    + " Export it again.");
        }
        return found.stream().findFirst();
    }

    /**
     * Returns a title's index.
     *
     * @param option the option with which the user can name another
     * @throws Problem if it is missing; lists the titles found
     */
    int column(String title, String option) {
        return find(title).orElseThrow(() -> new Problem("\"" + file + "\" has no column \"" + title + "\"; columns found: " + listed()
                + ". If it is in another"
                + " language or renamed, name the column with " + option + "."));
    }

    /** Returns the titles for a message. */
    String listed() {
        return String.join(", ", titles.stream().map(VisibleText::name).filter(title -> !title.isEmpty()).toList());
    }

    /** Returns the whole file. */
    String text() {
        StringBuilder text = new StringBuilder(mark);
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(titles);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can always be written to", e);
        }
        return text.toString();
    }
}
