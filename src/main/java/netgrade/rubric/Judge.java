package netgrade.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.checks.CheckResult;
import netgrade.numeric.Interval;
import netgrade.rubric.Answers.Answer;
import netgrade.rubric.Grade.Adjustment;
import netgrade.rubric.ItemGrade.JudgedCheck;
import netgrade.rubric.ItemGrade.Status;
import netgrade.sandbox.Outcome;

/**
 * Gives points to one submission: what its checks measured, what it answered in writing and what the instructor gave go in, its grade
 * comes out.
 *
 * <p>Points are computed in decimal and rounded to hundredths, halves up, once an item and once in the total. From the items to the
 * points: bonus items up to their cap, the total's formula, the cap, the penalty for being late.
 */
public final class Judge {

    private static final int DECIMALS = 2;

    private final Rubric rubric;
    private final Map<String, CheckResult> results;
    private final Set<String> leftOut;
    private final Particulars particulars;
    private final Map<String, ItemGrade> judged = new HashMap<>();

    private Judge(Rubric rubric, Map<String, CheckResult> results, Set<String> leftOut, Particulars particulars) {
        this.rubric = rubric;
        this.results = results;
        this.leftOut = leftOut;
        this.particulars = particulars;
    }

    /**
     * Returns the grade of a submission, with every item of the rubric in it.
     *
     * <p>An item left out, without all its results, or with a fault of the grader among them is not graded, and so is one that depends on
     * it; an item that depends on one without points is skipped. Both have 0 points so far.
     *
     * @param results what was measured, by the check's id
     * @param leftOut ids of the items that are not part of this run
     * @param particulars what else is known of the submission
     */
    public static Grade grade(Rubric rubric, Map<String, CheckResult> results, Set<String> leftOut, Particulars particulars) {
        return new Judge(rubric, results, leftOut, particulars).grade();
    }

    /** Returns the grade of a submission of which nothing is known but what was measured. */
    public static Grade grade(Rubric rubric, Map<String, CheckResult> results, Set<String> leftOut) {
        return grade(rubric, results, leftOut, Particulars.none());
    }

    /** What an item earned, and what that means. */
    public record Earned(double points, Status status) {}

    /**
     * Returns a grade again, with other scores of the instructor.
     *
     * @param earned what each item earned, by its id; those graded by hand are judged anew
     * @param particulars the scores, and what else is known of the submission
     */
    public static Grade again(Rubric rubric, Map<String, Earned> earned, Particulars particulars) {
        Judge judge = new Judge(rubric, Map.of(), Set.of(), particulars);
        rubric.items().stream().filter(item -> item.basis() != Basis.MANUAL && earned.containsKey(item.id())).forEach(item -> {
            Earned before = earned.get(item.id());
            judge.judged.put(item.id(), judge.grade(item, before.points(), before.status(), "", Optional.empty()));
        });
        return judge.grade();
    }

    /**
     * Returns the checks to run next: without a result, and in an item whose every needed item has earned points.
     *
     * <p>Run them, add their results, ask again: when none is left, all that can be graded is measured.
     *
     * @param soFar what was measured, by the check's id
     * @param leftOut ids of the items that are not part of this run
     * @param particulars what else is known of the submission
     * @return ids in the order of the rubric
     */
    public static Set<String> ready(
            Rubric rubric, Map<String, CheckResult> soFar, Set<String> leftOut, Particulars particulars) {
        Judge judge = new Judge(rubric, soFar, leftOut, particulars);
        Set<String> ready = new LinkedHashSet<>();
        for (Rubric.Item item : rubric.items()) {
            if (!leftOut.contains(item.id()) && item.dependsOn().stream().allMatch(judge::hasPoints)) {
                item.checks().stream().filter(check -> !soFar.containsKey(check)).forEach(ready::add);
            }
        }
        return Collections.unmodifiableSet(ready);
    }

    /** Returns the checks to run next for a submission of which nothing is known but what was measured. */
    public static Set<String> ready(Rubric rubric, Map<String, CheckResult> soFar, Set<String> leftOut) {
        return ready(rubric, soFar, leftOut, Particulars.none());
    }

    /** Returns the checks to run next when no item is left out. */
    public static Set<String> ready(Rubric rubric, Map<String, CheckResult> soFar) {
        return ready(rubric, soFar, Set.of());
    }

    private Grade grade() {
        List<ItemGrade> items = rubric.items().stream().map(this::judge).toList();
        Formula.Shown total = total();
        List<Adjustment> adjustments = new ArrayList<>();
        // A total without a value is the rubric's mistake: the student keeps what the items gave.
        double points = Double.isNaN(total.value()) ? totals().values(this::points).get(Totals.SUM) : rounded(BigDecimal.valueOf(total.value()));
        capped(points).ifPresent(adjustments::add);
        // After the cap: points above it do not pay for being late.
        late(last(adjustments, points)).ifPresent(adjustments::add);
        return new Grade(last(adjustments, points), rubric.max(), total, items, adjustments);
    }

    private Formula.Shown total() {
        Formula.Shown shown = rubric.total().evaluate(totals().values(this::points));
        boolean isPlainSum = rubric.total().text().equals(Totals.SUM);
        return isPlainSum ? new Formula.Shown(shown.text(), totals().addends(this::points), shown.value()) : shown;
    }

    private Totals totals() {
        return new Totals(rubric.items(), rubric.bonusCap());
    }

    private double points(Rubric.Item item) {
        return judge(item).points();
    }

    private Optional<Adjustment> capped(double points) {
        if (rubric.cap().isEmpty() || points <= rubric.cap().getAsDouble()) {
            return Optional.empty();
        }
        double cap = rubric.cap().getAsDouble();
        String withNumbers = "min(" + Words.number(points) + ", " + Words.number(cap) + ")";
        return Optional.of(new Adjustment(
                Adjustment.Kind.CAP, "The total is at most " + Words.number(cap) + " points.", withNumbers, cap));
    }

    private Optional<Adjustment> late(double points) {
        return rubric.late().flatMap(policy -> particulars.late().flatMap(late -> policy.adjustment(points, rubric.max(), late)));
    }

    private static double last(List<Adjustment> adjustments, double points) {
        return adjustments.isEmpty() ? points : adjustments.get(adjustments.size() - 1).points();
    }

    private boolean hasPoints(String itemId) {
        return judged(itemId).points() > 0;
    }

    private ItemGrade judged(String itemId) {
        return judge(rubric.item(itemId).orElseThrow());
    }

    private ItemGrade judge(Rubric.Item item) {
        ItemGrade known = judged.get(item.id());
        if (known != null) {
            return known;
        }
        ItemGrade grade = obstacle(item).orElseGet(() -> scored(item));
        judged.put(item.id(), grade);
        return grade;
    }

    /** Returns the grade of an item that cannot be scored; empty for one that can. */
    private Optional<ItemGrade> obstacle(Rubric.Item item) {
        if (leftOut.contains(item.id())) {
            return Optional.of(without(item, Status.NOT_GRADED, "Left out of this run."));
        }
        List<ItemGrade> needed = item.dependsOn().stream().map(this::judged).toList();
        for (ItemGrade other : needed) {
            if (other.status() == Status.NONE || other.status() == Status.SKIPPED) {
                return Optional.of(without(item, Status.SKIPPED, "Not run, because \"" + other.title() + "\" earned no points."));
            }
        }
        for (ItemGrade other : needed) {
            if (other.status() == Status.NOT_GRADED) {
                return Optional.of(
                        without(item, Status.NOT_GRADED, "Not graded, because \"" + other.title() + "\" is not graded yet."));
            }
        }
        return fault(item).map(reason -> without(item, Status.NOT_GRADED, reason));
    }

    private Optional<String> fault(Rubric.Item item) {
        for (String check : item.checks()) {
            CheckResult result = results.get(check);
            if (result == null) {
                return Optional.of(
                        "Not graded: the check \"" + check + "\" was not run. This costs no points; the item needs another run.");
            }
            if (result.outcome() == Outcome.HARNESS_FAULT) {
                return Optional.of("Not graded: a fault of the grader in the check \"" + result.title()
                        + "\". This costs no points; the item needs another run.");
            }
        }
        return Optional.empty();
    }

    private ItemGrade scored(Rubric.Item item) {
        return switch (item.basis()) {
            case CHECKS -> byChecks(item);
            case CHOICES -> byChoices(item);
            case MANUAL -> byHand(item);
        };
    }

    private ItemGrade byHand(Rubric.Item item) {
        ManualScores.Score score = particulars.manual().get(item.id());
        if (score != null) {
            return with(item, score.points(), score.comment(), Optional.empty());
        }
        String problem = answer(item).map(Answer::problem).orElse("");
        return without(item, Status.NOT_GRADED, "To be graded by the instructor." + (problem.isEmpty() ? "" : " " + problem));
    }

    private ItemGrade byChoices(Rubric.Item item) {
        Optional<Answer> answer = answer(item);
        if (answer.isEmpty()) {
            return without(
                    item,
                    Status.NOT_GRADED,
                    "Not graded: " + Answers.FILE + " was not read. This costs no points; the item needs another run.");
        }
        if (!answer.get().problem().isEmpty()) {
            return with(item, 0, answer.get().problem(), Optional.empty());
        }
        Set<Integer> chosen = answer.get().chosen();
        Question question = item.question().orElseThrow();
        double points = item.scoring() instanceof Scoring.All
                ? chosen.equals(question.correct()) ? item.points() : 0
                : share(item, question.worth(chosen), question.correct().size());
        // What is correct is not said: students may ask again before the deadline.
        return with(item, points, "Chosen: " + Words.list(chosen.stream().map(String::valueOf).toList()) + ".", Optional.empty());
    }

    private Optional<Answer> answer(Rubric.Item item) {
        return item.question().flatMap(question -> particulars.answers().map(answers -> answers.answers().get(question.id())));
    }

    private ItemGrade byChecks(Rubric.Item item) {
        if (item.scoring() instanceof Scoring.ByFormula scoring) {
            return byFormula(item, scoring.formula());
        }
        List<JudgedCheck> checks = checks(item);
        long passed = checks.stream().filter(JudgedCheck::passed).count();
        if (item.scoring() instanceof Scoring.All) {
            return with(item, passed == checks.size() ? item.points() : 0, "", Optional.empty());
        }
        return with(item, share(item, passed, checks.size()), "", Optional.empty());
    }

    private static double share(Rubric.Item item, long part, int whole) {
        return BigDecimal.valueOf(item.points())
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private ItemGrade byFormula(Rubric.Item item, Formula formula) {
        Map<String, Double> values = new TreeMap<>();
        item.checks().forEach(check -> values.putAll(results.get(check).values()));
        values.keySet().retainAll(formula.variables());
        if (!values.keySet().containsAll(formula.variables())) {
            return withoutNumbers(item, formula, values.keySet());
        }
        Formula.Shown shown = formula.evaluate(values);
        if (Double.isNaN(shown.value())) {
            return with(item, 0, noNumber(values), Optional.of(shown));
        }
        double factor = Math.max(0, Math.min(shown.value(), 1));
        double points = rounded(BigDecimal.valueOf(item.points()).multiply(BigDecimal.valueOf(factor)));
        return with(item, points, "", Optional.of(shown)).withReview(Margin.review(formula, values, intervals(item)));
    }

    private Map<String, Interval> intervals(Rubric.Item item) {
        Map<String, Interval> intervals = new TreeMap<>();
        item.checks().forEach(check -> intervals.putAll(results.get(check).intervals()));
        return intervals;
    }

    /** A check without an answer has no numbers, which is the student's; one that answered and gave none is ours. */
    private ItemGrade withoutNumbers(Rubric.Item item, Formula formula, Set<String> there) {
        boolean allAnswered = item.checks().stream().allMatch(check -> results.get(check).outcome() == Outcome.ANSWERED);
        if (!allAnswered) {
            return with(item, 0, "", Optional.empty());
        }
        List<String> missing = formula.variables().stream().filter(name -> !there.contains(name)).toList();
        return without(
                item,
                Status.NOT_GRADED,
                "Not graded: its checks did not give " + Words.list(missing) + ". This costs no points; the item needs another run.");
    }

    private static String noNumber(Map<String, Double> values) {
        List<String> bad = values.entrySet().stream()
                .filter(value -> !Double.isFinite(value.getValue()))
                .map(value -> value.getKey() + " is " + Words.number(value.getValue()))
                .toList();
        return "No points, because the formula gives no number: " + (bad.isEmpty() ? "it has no finite value" : Words.list(bad)) + ".";
    }

    private ItemGrade with(Rubric.Item item, double points, String reason, Optional<Formula.Shown> formula) {
        Status status = points >= item.points() ? Status.FULL : points > 0 ? Status.PARTIAL : Status.NONE;
        return grade(item, points, status, reason, formula);
    }

    private ItemGrade without(Rubric.Item item, Status status, String reason) {
        return grade(item, 0, status, reason, Optional.empty());
    }

    private ItemGrade grade(Rubric.Item item, double points, Status status, String reason, Optional<Formula.Shown> formula) {
        return new ItemGrade(
                item.id(),
                item.title(),
                item.visibility(),
                points,
                item.points(),
                status,
                reason,
                formula,
                checks(item),
                item.bonus(),
                item.basis(),
                answer(item).map(Answer::text).orElse(""));
    }

    /** Returns the item's results that are there. */
    private List<JudgedCheck> checks(Rubric.Item item) {
        List<JudgedCheck> checks = new ArrayList<>();
        for (String check : item.checks()) {
            CheckResult result = results.get(check);
            if (result != null) {
                checks.add(new JudgedCheck(result, passes(item, result), item.tolerance()));
            }
        }
        return checks;
    }

    /** A check that only gives numbers for a formula has nothing to fail at once it has answered. */
    private static boolean passes(Rubric.Item item, CheckResult result) {
        boolean onlyNumbers = item.scoring() instanceof Scoring.ByFormula && result.measures().isEmpty();
        return onlyNumbers ? result.outcome() == Outcome.ANSWERED : result.passes(item.tolerance());
    }

    private static double rounded(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }
}
