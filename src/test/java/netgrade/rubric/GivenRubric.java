package netgrade.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Rubrics and items made by hand, with what a test does not ask for left at its simplest. */
public final class GivenRubric {

    static final Scoring ALL = new Scoring.All();
    static final Scoring SHARE = new Scoring.Share();
    static final Scoring ACCURACY = new Scoring.ByFormula(Formula.of("min(floor(X - 23) / 22, 1)", Set.of("X")));

    /** An item that the instructor grades, of 5 points. */
    static final Rubric.Item REPORT = new Rubric.Item(
            "report", "The report", 5, Visibility.PUBLIC, List.of(), List.of(), ALL, OptionalDouble.empty(), false, Basis.MANUAL,
            Optional.empty());

    private GivenRubric() {}

    /** Returns a rubric of these items, whose total may use their names. */
    static Rubric rubric(String total, Rubric.Item... items) {
        return rubric(total, OptionalDouble.empty(), OptionalDouble.empty(), items);
    }

    static Rubric rubric(String total, OptionalDouble bonusCap, OptionalDouble cap, Rubric.Item... items) {
        return rubric(total, bonusCap, cap, Optional.empty(), items);
    }

    static Rubric rubric(String total, OptionalDouble bonusCap, OptionalDouble cap, Optional<LatePolicy> late, Rubric.Item... items) {
        Set<String> names = new HashSet<>(Set.of("sum", "bonus_sum"));
        List.of(items).forEach(item -> names.add(item.id()));
        return new Rubric(
                "x", "t", "e", "h.md", "cs231n", 1, Rubric.Limits.of(512, 4, 40, 30), Formula.of(total, names), List.of(items), "00",
                bonusCap, cap, late, Optional.empty(), new TreeMap<>());
    }

    /** Returns a rubric with other limits and items, and without caps, a late policy and checks of its own. */
    public static Rubric with(Rubric whole, Rubric.Limits limits, List<Rubric.Item> items) {
        return new Rubric(
                whole.id(), whole.title(), whole.edition(), whole.handOut(), whole.task(), whole.seed(), limits, whole.total(), items,
                whole.hash(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty(), whole.releases());
    }

    /** Returns an item of checks that depends on no other. */
    public static Rubric.Item alone(Rubric.Item item) {
        return alone(item, item.points(), item.tolerance());
    }

    /** Returns an item of checks that depends on no other, with other points and tolerance. */
    public static Rubric.Item alone(Rubric.Item item, double points, OptionalDouble tolerance) {
        return new Rubric.Item(
                item.id(), item.title(), points, item.visibility(), item.checks(), List.of(), item.scoring(), tolerance, false,
                Basis.CHECKS, Optional.empty());
    }

    static Rubric.Item item(String id, double points, Scoring scoring, List<String> dependsOn, String... checks) {
        return new Rubric.Item(
                id, "Title of " + id, points, Visibility.PUBLIC, List.of(checks), dependsOn, scoring, OptionalDouble.empty(), false,
                Basis.CHECKS, Optional.empty());
    }

    static Rubric.Item bonus(String id, double points, String... checks) {
        return new Rubric.Item(
                id, "Title of " + id, points, Visibility.PUBLIC, List.of(checks), List.of(), ALL, OptionalDouble.empty(), true,
                Basis.CHECKS, Optional.empty());
    }

    static Rubric.Item written(String id, double points, Basis basis, Scoring scoring, Question question) {
        return new Rubric.Item(
                id, "Title of " + id, points, Visibility.PUBLIC, List.of(), List.of(), scoring, OptionalDouble.empty(), false, basis,
                Optional.of(question));
    }
}
