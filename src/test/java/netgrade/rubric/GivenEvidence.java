package netgrade.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netgrade.rubric.Evidence.End;
import netgrade.rubric.Evidence.Interval;
import netgrade.rubric.Evidence.Measure;

/** The evidence of one submission, made by hand, check by check, and the grade it earns. */
final class GivenEvidence {

    private final Map<String, Evidence> all = new HashMap<>();

    /** The check measured an error, of which 1e-6 is allowed. */
    void answered(String check, double error) {
        put(check, End.ANSWERED, List.of(new Measure(error, 1e-6)), Map.of());
    }

    void ended(String check, End end) {
        put(check, end, List.of(), Map.of());
    }

    /** The check gave a formula its X. */
    void gave(String check, double x) {
        put(check, End.ANSWERED, List.of(), Map.of("X", x));
    }

    void gaveAbout(String check, double x, double low, double high) {
        all.put(check, new Evidence("", End.ANSWERED, List.of(), Map.of("X", x), Map.of("X", new Interval(low, high))));
    }

    private void put(String check, End end, List<Measure> measures, Map<String, Double> values) {
        all.put(check, new Evidence("Title of " + check, end, measures, values, Map.of()));
    }

    Map<String, Evidence> all() {
        return all;
    }

    Grade grade(Rubric rubric) {
        return grade(rubric, Particulars.none());
    }

    Grade grade(Rubric rubric, Particulars particulars) {
        return Judge.grade(rubric, all, Set.of(), particulars);
    }

    /** Returns the grade of an item that is the only one. */
    ItemGrade only(Rubric.Item item) {
        return grade(GivenRubric.rubric("sum", item)).items().get(0);
    }
}
