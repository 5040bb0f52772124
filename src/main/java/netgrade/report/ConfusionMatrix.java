package netgrade.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import netgrade.report.ExhibitPage.Cell;
import netgrade.report.ExhibitPage.Matrix;
import netgrade.report.ExhibitPage.MatrixRow;
import netgrade.result.Exhibits;
import netgrade.result.Numbers;
import netgrade.result.VisibleText;

/** Lays out a confusion matrix as a table and sums it up in words. */
final class ConfusionMatrix {

    /** Nobody reads a table with more columns. */
    private static final int MOST_CLASSES = 25;

    /** The largest share of a row for each shade; finer at the lower end, where confusions are. */
    private static final double[] SHADES = {0.05, 0.15, 0.35, 0.65, 1};

    private final Exhibits.Confusion confusion;
    private final int size;

    private ConfusionMatrix(Exhibits.Confusion confusion) {
        this.confusion = confusion;
        this.size = confusion.classes().size();
    }

    static Matrix of(String id, Exhibits.Confusion confusion) {
        return new ConfusionMatrix(confusion).matrix(id);
    }

    private Matrix matrix(String id) {
        int shown = size <= MOST_CLASSES ? size : 0;
        return new Matrix(
                id,
                VisibleText.line(confusion.title()),
                shown == size ? summary() : summary() + " A table of " + size + " classes is too wide for this page.",
                String.valueOf(size),
                IntStream.range(0, shown).mapToObj(this::name).toList(),
                IntStream.range(0, shown).mapToObj(this::row).toList(),
                IntStream.range(0, shown).mapToObj(column -> String.valueOf(columnTotal(column))).toList(),
                String.valueOf(all()),
                Numbers.percent(share(right(), all())));
    }

    private MatrixRow row(int row) {
        return new MatrixRow(
                name(row),
                IntStream.range(0, size).mapToObj(column -> cell(row, column)).toList(),
                String.valueOf(rowTotal(row)),
                Numbers.percent(share(count(row, row), rowTotal(row))));
    }

    private Cell cell(int row, int column) {
        long count = count(row, column);
        return new Cell(String.valueOf(count), count == 0 ? "0" : shade(share(count, rowTotal(row))), row == column);
    }

    private static String shade(double share) {
        return String.valueOf(1 + Arrays.stream(SHADES).filter(most -> share > most).count());
    }

    private String summary() {
        if (all() == 0) {
            return "It has no images.";
        }
        return right() + " of " + all() + " images are correct. " + confusions();
    }

    private String confusions() {
        if (right() == all()) {
            return "None was classified wrongly.";
        }
        // The answer of a net that learnt nothing, or whose scores are NaN.
        return IntStream.range(0, size)
                .filter(column -> columnTotal(column) == all())
                .mapToObj(column -> "Every image was classified as “" + name(column) + "”.")
                .findFirst()
                .orElseGet(this::commonest);
    }

    private String commonest() {
        int commonest = IntStream.range(0, size * size)
                .filter(k -> k / size != k % size)
                .reduce((best, k) -> count(k / size, k % size) > count(best / size, best % size) ? k : best)
                .orElseThrow();
        int row = commonest / size;
        int column = commonest % size;
        return "Most common confusion: “" + name(row) + "” classified as “" + name(column) + "”, " + count(row, column) + " of "
                + rowTotal(row) + ".";
    }

    private long all() {
        return IntStream.range(0, size).mapToLong(this::rowTotal).sum();
    }

    private long right() {
        return IntStream.range(0, size).mapToLong(k -> count(k, k)).sum();
    }

    private String name(int k) {
        return VisibleText.name(confusion.classes().get(k));
    }

    private long count(int row, int column) {
        return confusion.counts().get(row).get(column);
    }

    private long rowTotal(int row) {
        return confusion.counts().get(row).stream().mapToLong(Integer::longValue).sum();
    }

    private long columnTotal(int column) {
        return confusion.counts().stream().mapToLong(row -> row.get(column)).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
