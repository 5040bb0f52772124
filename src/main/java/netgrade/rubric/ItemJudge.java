package netgrade.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.rubric.Answers.Answer;
import netgrade.rubric.Evidence.Interval;
import netgrade.rubric.ItemGrade.JudgedCheck;
import netgrade.rubric.ItemGrade.Status;

/**
 * Gives points to single items, whatever other items earned.
 *
 * @param evidence what was found, by the check's id
 * @param particulars what else is known of the submission
 */
record ItemJudge(Map<String, Evidence> evidence, Particulars particulars) {

    private static final String NEEDS_ANOTHER_RUN = "This costs no points; the item needs another run.";

    /** Returns the item's grade; without evidence of all its checks, or with a fault of the grader among it, it is not graded. */
    ItemGrade judge(Rubric.Item item) {
        return fault(item).map(reason -> without(item, Status.NOT_GRADED, reason)).orElseGet(() -> switch (item.basis()) {
            case CHECKS -> byChecks(item);
            case CHOICES -> byChoices(item);
            case MANUAL -> byHand(item);
        });
    }

    /** Returns the grade of an item that earns nothing so far. */
    ItemGrade without(Rubric.Item item, Status status, String reason) {
        return grade(item, 0, status, reason, Optional.empty());
    }

    private Optional<String> fault(Rubric.Item item) {
        for (String check : item.checks()) {
            Evidence found = evidence.get(check);
            if (found == null) {
                return Optional.of("Not graded: the check \"" + check + "\" was not run. " + NEEDS_ANOTHER_RUN);
            }
            if (found.end() == Evidence.End.FAULT) {
                return Optional.of("Not graded: the grader failed during the check \"" + found.title() + "\". " + NEEDS_ANOTHER_RUN);
            }
        }
        return Optional.empty();
    }

    /** Returns the grade of an item that keeps what it earned. */
    ItemGrade kept(Rubric.Item item, Judge.Earned earned) {
        return grade(item, earned.points(), earned.status(), "", Optional.empty());
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
            return without(item, Status.NOT_GRADED, "Not graded: " + Answers.FILE + " was not read. " + NEEDS_ANOTHER_RUN);
        }
        if (!answer.get().problem().isEmpty()) {
            return with(item, 0, answer.get().problem(), Optional.empty());
        }
        Set<Integer> chosen = answer.get().chosen();
        Question question = item.question().orElseThrow();
        double points = item.scoring() instanceof Scoring.All
                ? chosen.equals(question.correct()) ? item.points() : 0
                : Hundredths.share(item.points(), question.worth(chosen), question.correct().size());
        // The correct options are not told: students may ask again before the deadline.
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
        return with(item, Hundredths.share(item.points(), passed, checks.size()), "", Optional.empty());
    }

    private ItemGrade byFormula(Rubric.Item item, Formula formula) {
        Map<String, Double> values = new TreeMap<>();
        item.checks().forEach(check -> values.putAll(evidence.get(check).values()));
        values.keySet().retainAll(formula.variables());
        if (!values.keySet().containsAll(formula.variables())) {
            return withoutNumbers(item, formula, values.keySet());
        }
        Formula.Shown shown = formula.evaluate(values);
        if (Double.isNaN(shown.value())) {
            return with(item, 0, noNumber(values), Optional.of(shown));
        }
        double factor = Math.max(0, Math.min(shown.value(), 1));
        double points = Hundredths.of(BigDecimal.valueOf(item.points()).multiply(BigDecimal.valueOf(factor)));
        return with(item, points, "", Optional.of(shown)).withReview(Margin.review(formula, values, intervals(item)));
    }

    private Map<String, Interval> intervals(Rubric.Item item) {
        Map<String, Interval> intervals = new TreeMap<>();
        item.checks().forEach(check -> intervals.putAll(evidence.get(check).intervals()));
        return intervals;
    }

    /** A check without an answer has no numbers, which is the student's; one that answered and gave none is ours. */
    private ItemGrade withoutNumbers(Rubric.Item item, Formula formula, Set<String> there) {
        boolean allAnswered = item.checks().stream().allMatch(check -> evidence.get(check).end() == Evidence.End.ANSWERED);
        if (!allAnswered) {
            return with(item, 0, "", Optional.empty());
        }
        List<String> missing = formula.variables().stream().filter(name -> !there.contains(name)).toList();
        return without(
                item, Status.NOT_GRADED, "Not graded: its checks did not report " + Words.list(missing) + ". " + NEEDS_ANOTHER_RUN);
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

    /** Returns the verdicts on those of the item's checks of which there is evidence. */
    private List<JudgedCheck> checks(Rubric.Item item) {
        List<JudgedCheck> checks = new ArrayList<>();
        for (String check : item.checks()) {
            Evidence found = evidence.get(check);
            if (found != null) {
                checks.add(new JudgedCheck(check, passes(item, found), item.tolerance()));
            }
        }
        return checks;
    }

    /** A check that only gives numbers for a formula has nothing to fail once it has answered. */
    private static boolean passes(Rubric.Item item, Evidence found) {
        boolean onlyNumbers = item.scoring() instanceof Scoring.ByFormula && found.measures().isEmpty();
        return onlyNumbers ? found.end() == Evidence.End.ANSWERED : found.passes(item.tolerance());
    }
}
