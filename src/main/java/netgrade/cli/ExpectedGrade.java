package netgrade.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netgrade.document.Documents;
import netgrade.document.FileTrouble;
import netgrade.document.Schema;
import netgrade.result.Result;
import netgrade.sandbox.Outcome;

/**
 * The grade a sample submission should get, according to the file beside it.
 *
 * @param points points in all
 * @param items points of every item by its id
 * @param outcomes how some of its checks should end, by their ids
 */
record ExpectedGrade(double points, Map<String, Double> items, Optional<Map<String, Outcome>> outcomes) {

    /** What the file's name adds to the sample's. */
    static final String ENDING = ".expected.yaml";

    /** Points are in hundredths. */
    private static final double HALF_A_HUNDREDTH = 0.005;

    /** A grade as the file states it. */
    private record Entry(double points, Map<String, Double> items, Optional<Map<String, String>> outcomes) {}

    /**
     * Reads an expected grade.
     *
     * @throws UsageProblem if there is no such file
     * @throws netgrade.document.DocumentProblem naming every error in it
     */
    static ExpectedGrade read(Path file) {
        try {
            Entry entry = Documents.readYaml(file.toString(), Files.readString(file), schema(), Entry.class);
            return new ExpectedGrade(entry.points(), entry.items(), entry.outcomes().map(ExpectedGrade::outcomes));
        } catch (IOException e) {
            throw new UsageProblem("\"" + file + "\" cannot be read (" + FileTrouble.reason(e) + "); every sample submission"
                    + " needs its expected grade beside it, in UTF-8.");
        }
    }

    private static Map<String, Outcome> outcomes(Map<String, String> names) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        names.forEach((check, name) -> outcomes.put(check, Outcome.valueOf(name)));
        return outcomes;
    }

    private static Schema schema() {
        try (InputStream stream = ExpectedGrade.class.getResourceAsStream("/rubric/expected.schema.json")) {
            return Schema.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a sentence for each difference; none if the grade is as expected. */
    List<String> differences(Result grade) {
        List<String> differences = new ArrayList<>();
        for (Result.Item item : grade.items()) {
            Double expected = items.get(item.id());
            if (expected == null) {
                differences.add("item " + item.id() + " got " + number(item.points()) + ", but has no expected points");
            } else if (differ(item.points(), expected)) {
                differences.add("item " + item.id() + " got " + number(item.points()) + ", expected " + number(expected));
            }
            item.checks().forEach(check -> addOutcome(check.id(), check.outcome(), differences));
        }
        items.keySet().stream()
                .filter(id -> grade.item(id).isEmpty())
                .forEach(id -> differences.add("item " + id + " is expected but not in the rubric"));
        if (differ(grade.points(), points)) {
            differences.add("total is " + number(grade.points()) + ", expected " + number(points));
        }
        return differences;
    }

    private void addOutcome(String check, Outcome outcome, List<String> differences) {
        Outcome expected = outcomes.map(all -> all.get(check)).orElse(outcome);
        if (expected != outcome) {
            differences.add("check " + check + " ended with " + outcome + ", expected " + expected);
        }
    }

    private static boolean differ(double actual, double expected) {
        return !(Math.abs(actual - expected) < HALF_A_HUNDREDTH);
    }

    /** Returns points as people write them, with at most two decimals. */
    static String number(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.format(Locale.ROOT, "%.2f", points);
    }
}
