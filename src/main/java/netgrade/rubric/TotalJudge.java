package netgrade.rubric;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import netgrade.rubric.Grade.Adjustment;

/**
 * Makes the points of a submission of its items: total, cap, penalty for being late.
 *
 * @param rubric what was graded by
 * @param items the grade of every item, in the rubric's order
 */
record TotalJudge(Rubric rubric, List<ItemGrade> items) {

    /** Returns the grade of a submission that was that late; of unknown lateness if empty. */
    Grade grade(Optional<Duration> lateness) {
        Map<String, Double> earned = items.stream().collect(Collectors.toMap(ItemGrade::id, ItemGrade::points));
        Totals totals = new Totals(rubric.items(), rubric.bonusCap());
        Formula.Shown total = total(totals, earned);
        // A total without a value is the rubric's mistake: the student keeps what the items gave.
        double points = Double.isNaN(total.value())
                ? totals.values(item -> earned.get(item.id())).get(Totals.SUM)
                : Hundredths.of(BigDecimal.valueOf(total.value()));
        List<Adjustment> adjustments = new ArrayList<>();
        capped(points).ifPresent(adjustments::add);
        // After the cap: points above it do not pay for being late.
        late(last(adjustments, points), lateness).ifPresent(adjustments::add);
        return new Grade(last(adjustments, points), rubric.max(), total, items, adjustments);
    }

    private Formula.Shown total(Totals totals, Map<String, Double> earned) {
        Formula.Shown shown = rubric.total().evaluate(totals.values(item -> earned.get(item.id())));
        boolean isPlainSum = rubric.total().text().equals(Totals.SUM);
        return isPlainSum ? new Formula.Shown(shown.text(), totals.addends(item -> earned.get(item.id())), shown.value()) : shown;
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

    private Optional<Adjustment> late(double points, Optional<Duration> lateness) {
        return rubric.late().flatMap(policy -> lateness.flatMap(late -> policy.adjustment(points, rubric.max(), late)));
    }

    private static double last(List<Adjustment> adjustments, double points) {
        return adjustments.isEmpty() ? points : adjustments.get(adjustments.size() - 1).points();
    }
}
