package netgrade.rubric;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an assignment gives points for, read and found consistent.
 *
 * @param id its name on the command line and of its folder
 * @param title the heading of reports
 * @param edition the course and year it follows
 * @param handOut name of the file beside the rubric with the text for students
 * @param task what submissions compute, one of the tasks of the {@link Vocabulary}
 * @param seed seed of all random draws of the checks
 * @param limits what a submission may use
 * @param total how the items add up: a formula over the items' ids, {@code sum} and {@code bonus_sum}
 * @param items what points are given for, at least one that is no bonus, in the order of the report
 * @param hash SHA-256 of the rubric file, followed by the jar of own checks where it has one, in hexadecimal
 * @param bonusCap the most points all bonus items add together; no limit if empty
 * @param cap the most points the total can reach
 * @param late the penalty for handing in late; none if empty
 * @param checksJar the instructor's own checks; empty for most
 * @param releases the release of each language that submissions are written in, by the language's name
 */
public record Rubric(
        String id,
        String title,
        String edition,
        String handOut,
        String task,
        long seed,
        Limits limits,
        Formula total,
        List<Item> items,
        String hash,
        OptionalDouble bonusCap,
        OptionalDouble cap,
        Optional<LatePolicy> late,
        Optional<ChecksJar> checksJar,
        SortedMap<String, Integer> releases) {

    public Rubric {
        items = List.copyOf(items);
        releases = Collections.unmodifiableSortedMap(new TreeMap<>(releases));
    }

    /** Returns what an assignment without a mistake earns: the sum of the points of all items but bonus, at most the cap. */
    public double max() {
        double sum = items.stream()
                .filter(item -> !item.bonus())
                .map(item -> BigDecimal.valueOf(item.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        return Math.min(sum, cap.orElse(sum));
    }

    /** Returns the item of that id. */
    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** Returns the ids of all checks, in the order of the items, each once. */
    public Set<String> checks() {
        Set<String> checks = new LinkedHashSet<>();
        items.forEach(item -> checks.addAll(item.checks()));
        return Collections.unmodifiableSet(checks);
    }

    /**
     * Returns a hash, in hexadecimal, of everything in this rubric that the measurements of a check depend on: task, seed, limits, releases
     * of languages, and the jar if the check is in it. It leaves out what only judges: points, tolerances, formulas, titles, visibility,
     * dependencies, late policy.
     */
    public String measuringHash(String check) {
        return RubricHash.measuring(this, check);
    }

    /** Returns the questions answered in writing, each once, in the order of the items; with its options where an item has them. */
    public List<Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        items.stream()
                .flatMap(item -> item.question().stream())
                .forEach(question -> questions.merge(question.id(), question, (a, b) -> a.hasOptions() ? a : b));
        return List.copyOf(questions.values());
    }

    /**
     * Returns what a student may run: only the public items, added up, without a late penalty. A public item that depends on one that is
     * not public no longer does, so that it still runs.
     */
    public Rubric publicPart() {
        return only(items.stream().filter(item -> item.visibility() == Visibility.PUBLIC).map(Item::id).collect(Collectors.toSet()));
    }

    /** Returns only the items of those ids, added up, as {@link #publicPart} does. */
    public Rubric only(Set<String> ids) {
        List<Item> kept = items.stream().filter(item -> ids.contains(item.id())).toList();
        return new Rubric(
                id,
                title,
                edition,
                handOut,
                task,
                seed,
                limits,
                Formula.of(Totals.SUM, Set.of(Totals.SUM)),
                kept.stream().map(item -> item.dependingOn(item.dependsOn().stream().filter(ids::contains).toList())).toList(),
                hash,
                bonusCap,
                cap,
                Optional.empty(),
                checksJar,
                releases);
    }

    /** Returns an item's id and those of all items it depends on, directly or not; for a run of that item alone. */
    public Set<String> needed(String itemId) {
        Set<String> needed = new LinkedHashSet<>();
        addNeeded(itemId, needed);
        return Collections.unmodifiableSet(needed);
    }

    private void addNeeded(String itemId, Set<String> needed) {
        if (needed.add(itemId)) {
            item(itemId).ifPresent(item -> item.dependsOn().forEach(other -> addNeeded(other, needed)));
        }
    }

    /**
     * What a submission may use.
     *
     * @param heapMib memory of its Java heap, in MiB
     * @param callSeconds seconds for one call that is not training
     * @param trainingFactor how many times as long as the reference training may take
     * @param trainingFloorSeconds seconds training may take in any case
     * @param submissionMinutes minutes all answers of a submission may take together; where absent, the grader's own limit holds
     */
    public record Limits(
            int heapMib, double callSeconds, double trainingFactor, double trainingFloorSeconds, OptionalDouble submissionMinutes) {

        /** Makes limits that set no time for all answers together. */
        public static Limits of(int heapMib, double callSeconds, double trainingFactor, double trainingFloorSeconds) {
            return new Limits(heapMib, callSeconds, trainingFactor, trainingFloorSeconds, OptionalDouble.empty());
        }
    }

    /**
     * One line of the grade.
     *
     * @param id its name in formulas and results
     * @param title what it is about, in a few words
     * @param points points for all of it, above 0, in hundredths
     * @param visibility who may see its checks and numbers
     * @param checks ids of its checks, at least one where its points rest on checks, else none
     * @param dependsOn ids of the items that have to earn points first
     * @param scoring how checks become points
     * @param tolerance the largest error allowed; where absent, each measure's own holds
     * @param bonus whether its points come on top of the assignment's
     * @param basis what its points rest on
     * @param question the question answered in writing; with options where its points rest on choices, and only there
     */
    public record Item(
            String id,
            String title,
            double points,
            Visibility visibility,
            List<String> checks,
            List<String> dependsOn,
            Scoring scoring,
            OptionalDouble tolerance,
            boolean bonus,
            Basis basis,
            Optional<Question> question) {

        public Item {
            checks = List.copyOf(checks);
            dependsOn = List.copyOf(dependsOn);
        }

        private Item dependingOn(List<String> others) {
            return new Item(id, title, points, visibility, checks, others, scoring, tolerance, bonus, basis, question);
        }
    }
}
