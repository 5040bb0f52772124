package netgrade.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netgrade.checks.Measure.Entry;
import netgrade.numeric.Errors;
import netgrade.numeric.Interval;
import netgrade.numeric.Matrices;
import netgrade.numeric.Position;
import netgrade.numeric.Shape;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;

/** Takes down what a check finds: shapes first, then values. */
public final class Findings {

    /** Entries shown of each comparison: enough to see a pattern. */
    private static final int SHOWN = 5;

    private static final String NOT_REPEATABLE =
            "Training twice with the same seed gives different parameters: draw random numbers from the seed in the settings.";

    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, Interval> intervals = new HashMap<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final Map<String, Duration> timed = new HashMap<>();
    private boolean unseeded;
    private String message = "";

    /** Notes a measure. */
    public void measure(Measure measure) {
        measures.add(measure);
    }

    /** Returns whether something was measured. */
    public boolean hasMeasures() {
        return !measures.isEmpty();
    }

    /** Notes a number for the rubric's formulas. */
    public void value(String name, double number) {
        values.put(name, number);
    }

    /** Notes how far off the number of that name may be: its 95 % confidence interval. */
    public void uncertain(String name, double low, double high) {
        intervals.put(name, new Interval(low, high));
    }

    /** Notes something to look at; it stays with a check that ends early. */
    public void exhibit(Exhibit exhibit) {
        exhibits.add(exhibit);
    }

    /** Notes how long something took. */
    public void timed(String what, Duration time) {
        timed.put(what, time);
    }

    /**
     * Notes whether training twice from the same seed gave the same.
     *
     * @return a remark for the student; empty if it did
     */
    public String repeated(boolean same) {
        unseeded |= !same;
        return same ? "" : NOT_REPEATABLE;
    }

    /**
     * Notes that a check has nothing to test, which fails it whatever the rubric's tolerance.
     *
     * @param sentence why, for the student
     */
    public void nothingToTest(String name, String sentence) {
        measures.add(new Measure(name, "", Double.POSITIVE_INFINITY, 0, List.of(), sentence));
    }

    /** Notes a sentence for the student. */
    public void message(String sentence) {
        message = sentence;
    }

    /**
     * Compares a matrix with the expected one.
     *
     * @throws StudentFault if the shapes differ
     */
    public void compare(String name, double[][] actual, double[][] expected, Metric metric, double tolerance) {
        compare(name, actual, expected, metric, tolerance, Set.of(), "");
    }

    /** Compares as above, leaving out the entries set aside where they are numbers at all. */
    public void compare(
            String name, double[][] actual, double[][] expected, Metric metric, double tolerance, Set<Position> setAside, String note) {
        requireShape(name, actual, expected);
        double[][] counted = Matrices.copy(actual);
        setAside.stream()
                .filter(position -> Double.isFinite(counted[position.row()][position.column()]))
                .forEach(position -> counted[position.row()][position.column()] = expected[position.row()][position.column()]);
        measures.add(new Measure(name, metric.words(), metric.error(counted, expected), tolerance, worst(name, counted, expected), note));
    }

    /** Compares a number with the expected one, by |a - b| / max(1, |b|). */
    public void compare(String name, double actual, double expected, double tolerance) {
        double error = Errors.absoluteError(actual, expected) / Math.max(1, Math.abs(expected));
        List<Entry> entries = error == 0 ? List.of() : List.of(new Entry(name, actual, expected));
        measures.add(new Measure(name, "|a - b| / max(1, |b|)", error, tolerance, entries, ""));
    }

    /** Compares labels with the expected ones, by the share that differs. */
    public void compare(String name, int[] actual, int[] expected) {
        if (actual.length != expected.length) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE,
                    name + " has length " + actual.length + ", expected " + expected.length + ": one label per example.");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            if (actual[i] != expected[i]) {
                entries.add(new Entry(name + "[" + i + "]", actual[i], expected[i]));
            }
        }
        double share = (double) entries.size() / expected.length;
        measures.add(new Measure(name, "share of labels that differ", share, 0, entries.subList(0, Math.min(SHOWN, entries.size())), ""));
    }

    /**
     * Makes sure that a matrix has the shape of another.
     *
     * @throws StudentFault with both shapes if not
     */
    public static void requireShape(String name, double[][] actual, double[][] expected) {
        requireShape(name, actual, Matrices.shape(expected));
    }

    /** Makes sure that a matrix has that shape, as above. */
    public static void requireShape(String name, double[][] actual, Shape shall) {
        Shape is = Matrices.shape(actual);
        if (!is.equals(shall)) {
            boolean transposed = is.rows() == shall.columns() && is.columns() == shall.rows();
            throw new StudentFault(Outcome.WRONG_SHAPE, name + " has shape " + is + ", expected " + shall
                    + (transposed ? "; it looks transposed." : "."));
        }
    }

    /**
     * Makes sure that parameters are there, with their shapes.
     *
     * @param expected what they are to be like
     * @throws StudentFault that names what is missing
     */
    public static void requireParameters(Map<String, double[][]> actual, Map<String, double[][]> expected) {
        requireShapes("parameters", "", actual, expected);
    }

    /** Makes sure that gradients are there, each with the shape of its parameter. */
    public static void requireGradients(Map<String, double[][]> actual, Map<String, double[][]> expected) {
        requireShapes("gradients", "d", actual, expected);
    }

    // By name: the order of Map.of differs from run to run, and with it the first that is told.
    private static void requireShapes(String what, String prefix, Map<String, double[][]> actual, Map<String, double[][]> expected) {
        new TreeMap<>(expected).forEach((name, matrix) -> requireShape(prefix + name, entry(what, actual, name), matrix));
    }

    /** Compares gradients by name, each as a matrix; more of them than expected do no harm. */
    public void compareGradients(Map<String, double[][]> actual, Map<String, double[][]> expected, double tolerance) {
        requireGradients(actual, expected);
        new TreeMap<>(expected)
                .forEach((name, matrix) -> compare("d" + name, actual.get(name), matrix, Metric.MAX_NORM, tolerance));
    }

    /** Returns the matrix of that name. */
    public static double[][] entry(String what, Map<String, double[][]> actual, String name) {
        double[][] matrix = actual.get(name);
        if (matrix == null && actual.isEmpty()) {
            throw new StudentFault(Outcome.NOT_WRITTEN, "There are no " + what + " yet: the map is empty.");
        }
        if (matrix == null) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE,
                    "The " + what + " have no entry \"" + name + "\". Found: " + String.join(", ", sorted(actual)) + ".");
        }
        return matrix;
    }

    private static List<String> sorted(Map<String, double[][]> map) {
        return map.keySet().stream().sorted().toList();
    }

    private static List<Entry> worst(String name, double[][] actual, double[][] expected) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                if (actual[i][j] != expected[i][j]) {
                    entries.add(new Entry(name + "[" + i + "][" + j + "]", actual[i][j], expected[i][j]));
                }
            }
        }
        entries.sort(Comparator.comparingDouble(entry -> -Errors.absoluteError(entry.actual(), entry.expected())));
        return entries.subList(0, Math.min(SHOWN, entries.size()));
    }

    /** Returns the result of a check that got all its answers. */
    public CheckResult answered(DeclaredCheck check, Duration time) {
        return new CheckResult(
                check.id(), check.title(), Outcome.ANSWERED, message, measures, values, intervals, exhibits, unseeded, timed, time);
    }

    /** Returns the result of a check that ended early: what was measured until then counts for nothing. */
    CheckResult endedEarly(DeclaredCheck check, Outcome outcome, String sentence, Duration time) {
        return new CheckResult(check.id(), check.title(), outcome, sentence, List.of(), Map.of(), Map.of(), exhibits, time);
    }

    /** Returns the result of a check that asked nothing. */
    static CheckResult ended(DeclaredCheck check, Outcome outcome, String message, Duration time) {
        return new CheckResult(check.id(), check.title(), outcome, message, List.of(), Map.of(), time);
    }
}
