package netgrade.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.checks.Task;
import netgrade.diagnosis.Diagnosis;
import netgrade.diagnosis.Diagnostician;
import netgrade.diagnosis.Specimen;
import netgrade.rubric.Basis;
import netgrade.rubric.Demands;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Judge;
import netgrade.rubric.Rubric;

/**
 * Proves a rubric: the reference and correct variants lose nothing, known mistakes do, and are told for what they are.
 *
 * <p>All of them are ours and run in this process. Items that train on images, that measure speed, or that do not rest on checks are left
 * out.
 */
public final class RubricProof {

    private final Rubric rubric;
    private final Demands demands;
    private final Checks checks;
    private final Exercise exercise;
    private final Set<String> leftOut;

    private RubricProof(Rubric rubric, Demands demands) {
        this.rubric = rubric;
        this.demands = demands;
        checks = new Checks().with(GraderVocabulary.ownChecks(rubric));
        exercise = new Exercise(
                rubric.seed(),
                Task.of(rubric.task()),
                () -> {
                    throw new IllegalStateException("a rubric is proved without images");
                },
                rubric.limits().trainingFactor(),
                Duration.ofMillis(Math.round(1000 * rubric.limits().trainingFloorSeconds())));
        leftOut = leftOut();
    }

    /** Runs all there is to run, and returns what came of it. */
    public static Proof of(Rubric rubric, Demands demands) {
        return new RubricProof(rubric, demands).proof();
    }

    /**
     * What came of one submission.
     *
     * @param id its name
     * @param title what it does
     * @param kind whether it is right
     * @param lost the items it lost points of
     * @param expected the items it was to lose points of, where that is written down
     * @param named the mistakes that were named
     * @param cause the mistake that it makes; empty where it makes none
     */
    public record Row(
            String id,
            String title,
            Specimen.Kind kind,
            Set<String> lost,
            Optional<Set<String>> expected,
            List<String> named,
            Optional<String> cause) {

        public Row {
            lost = Collections.unmodifiableSet(new TreeSet<>(lost));
            named = List.copyOf(named);
        }

        /** Returns whether the mistake that it makes was named, and no other. */
        public boolean isNamed() {
            return cause.isPresent() && named.equals(List.of(cause.get()));
        }
    }

    /**
     * What came of all.
     *
     * @param assignment the rubric's id
     * @param leftOut ids of the items that were not run
     * @param rows one each
     * @param detection share of the mistakes that lost points, in percent
     * @param falseFails share of the correct variants, and of the reference, that lost points, in percent
     * @param precision share of the diagnoses made that are right, in percent; 100 if none was made
     * @param named share of the mistakes that were named, in percent
     * @param failures why the rubric is not proved; empty if it is
     */
    public record Proof(
            String assignment,
            Set<String> leftOut,
            List<Row> rows,
            double detection,
            double falseFails,
            double precision,
            double named,
            List<String> failures) {

        public Proof {
            leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
            rows = List.copyOf(rows);
            failures = List.copyOf(failures);
        }

        /** Returns whether all demands are met. */
        public boolean holds() {
            return failures.isEmpty();
        }
    }

    private Set<String> leftOut() {
        Set<String> ids = new HashSet<>();
        for (Rubric.Item item : rubric.items()) {
            if (item.basis() != Basis.CHECKS || checks.measureSpeed(item.checks()) || checks.needImages(item.checks())) {
                ids.add(item.id());
            }
        }
        return ids;
    }

    private Proof proof() {
        List<Row> rows = Specimen.of(exercise.task()).stream().map(this::row).toList();
        List<Row> mistakes = rows.stream().filter(row -> row.kind() == Specimen.Kind.MISTAKE).toList();
        List<Row> correct = rows.stream().filter(row -> row.kind() != Specimen.Kind.MISTAKE).toList();
        List<Row> diagnosed = rows.stream().filter(row -> !row.named().isEmpty()).toList();
        double detection = share(mistakes, row -> !row.lost().isEmpty());
        double falseFails = correct.isEmpty() ? 0 : share(correct, row -> !row.lost().isEmpty());
        double precision = share(diagnosed, Row::isNamed);
        List<String> failures = new ArrayList<>();
        rates(detection, falseFails, precision, failures);
        rows.forEach(row -> failure(row).ifPresent(failures::add));
        return new Proof(rubric.id(), leftOut, rows, detection, falseFails, precision, share(mistakes, Row::isNamed), failures);
    }

    private static double share(List<Row> rows, java.util.function.Predicate<Row> of) {
        return rows.isEmpty() ? 100 : 100.0 * rows.stream().filter(of).count() / rows.size();
    }

    private void rates(double detection, double falseFails, double precision, List<String> failures) {
        if (!(detection >= demands.detection())) {
            failures.add("detection rate " + percent(detection) + ", expected at least " + percent(demands.detection()));
        }
        if (!(falseFails <= demands.falseFails())) {
            failures.add("false-fail rate " + percent(falseFails) + ", expected at most " + percent(demands.falseFails()));
        }
        if (!(precision >= demands.precision())) {
            failures.add("diagnosis precision " + percent(precision) + ", expected at least " + percent(demands.precision()));
        }
    }

    private static String percent(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f %%", number);
    }

    /** A missed demand on single items counts only for what is written down: what is not is in the rates. */
    private static Optional<String> failure(Row row) {
        return row.expected().filter(expected -> !expected.equals(row.lost())).map(expected -> row.id() + " loses "
                + (row.lost().isEmpty() ? "nothing" : String.join(", ", row.lost()))
                + "; expected " + String.join(", ", new TreeSet<>(expected)));
    }

    private Row row(Specimen specimen) {
        Map<String, CheckResult> results = new HashMap<>();
        while (true) {
            Set<String> ready = Judge.ready(rubric, CheckEvidence.of(results), leftOut);
            if (ready.isEmpty()) {
                break;
            }
            results.putAll(checks.run(ready, specimen.submission(), exercise));
        }
        Grade grade = Judge.grade(rubric, CheckEvidence.of(results), leftOut);
        Diagnosis diagnosis = Diagnostician.diagnose(specimen.submission(), exercise, grade.failed().stream().map(results::get).toList());
        Set<String> lost = new TreeSet<>();
        grade.items().stream()
                .filter(item -> !leftOut.contains(item.id()) && item.status() != ItemGrade.Status.FULL)
                .forEach(item -> lost.add(item.id()));
        return new Row(
                specimen.id(),
                specimen.title(),
                specimen.kind(),
                lost,
                specimen.kind() == Specimen.Kind.MISTAKE
                        ? Optional.ofNullable(demands.loses().get(specimen.id()))
                                .or(() -> Optional.ofNullable(demands.loses().get(specimen.name())))
                        : Optional.of(Set.of()),
                diagnosis.causes().stream().map(Diagnosis.Cause::id).toList(),
                specimen.cause());
    }
}
