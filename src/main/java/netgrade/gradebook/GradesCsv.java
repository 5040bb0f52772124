package netgrade.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.result.ClassFormat;
import netgrade.result.ClassResults;
import netgrade.result.Numbers;
import netgrade.result.Summary;
import netgrade.result.VisibleText;
import netgrade.rubric.ItemGrade;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The class as a table: id, points, max, a column for each item, status, remark.
 *
 * <p>Points that are not final, and items not graded, are empty cells: a gradebook leaves those as they are, and nobody loses points to a
 * fault of ours.
 */
public final class GradesCsv implements ClassFormat {

    @Override
    public String name() {
        return "grades.csv";
    }

    /**
     * Returns the table as RFC 4180 has it, with CRLF, with a line without points for each of those who handed in nothing; a text that a
     * spreadsheet would take for a formula gets an apostrophe in front.
     */
    @Override
    public String text(ClassResults results) {
        Set<String> items = results.summaries().stream()
                .flatMap(summary -> summary.items().stream())
                .map(Summary.ItemLine::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(header(items));
            for (Summary summary : results.summaries()) {
                printer.printRecord(row(summary, items));
            }
            for (String id : results.absent()) {
                printer.printRecord(absent(id, items));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written to", e);
        }
        return csv.toString();
    }

    private static List<String> header(Set<String> items) {
        List<String> header = new ArrayList<>(List.of("id", "points", "max"));
        items.forEach(item -> header.add(text(item)));
        header.addAll(List.of("status", "remark"));
        return header;
    }

    private static List<String> row(Summary summary, Set<String> items) {
        List<String> row = new ArrayList<>();
        row.add(text(summary.id()));
        row.add(isFinal(summary) ? Numbers.points(summary.points()) : "");
        row.add(Numbers.points(summary.max()));
        items.forEach(item -> row.add(points(summary, item)));
        row.add(summary.state().words());
        row.add(text(summary.concerns().stream()
                .map(concern -> concern.kind().words() + ": " + concern.text())
                .collect(Collectors.joining("; "))));
        return row;
    }

    // Whether that is worth 0 points or an excuse is the instructor's to say.
    private static List<String> absent(String id, Set<String> items) {
        List<String> row = new ArrayList<>(List.of(text(id), "", ""));
        items.forEach(item -> row.add(""));
        row.addAll(List.of("handed in nothing", ""));
        return row;
    }

    // One that was rejected may still have items that wait for the instructor.
    private static boolean isFinal(Summary summary) {
        return summary.items().stream().noneMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
    }

    private static String points(Summary summary, String id) {
        return summary.items().stream()
                .filter(item -> item.id().equals(id) && item.status() != ItemGrade.Status.NOT_GRADED)
                .map(item -> Numbers.points(item.points()))
                .findFirst()
                .orElse("");
    }

    /** Returns free text as one line that no spreadsheet takes for a formula; numbers never go through here. */
    static String text(String text) {
        // Looked at as handed in: a tab or a line break in front is gone after VisibleText. The wide forms are typed in East Asia and
        // work as well.
        boolean actsAsFormula = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
        String line = VisibleText.line(text);
        boolean stillDoes = !line.isEmpty() && "=+-@＝＋－＠".indexOf(line.charAt(0)) >= 0;
        return actsAsFormula || stillDoes ? "'" + line : line;
    }
}
