package netgrade.checks.linear;

import java.util.List;
import netgrade.checks.CheckClass;

/** The checks of linear classifiers. */
public final class LinearChecks {

    private LinearChecks() {}

    /** Returns the classes they stand in. */
    public static List<CheckClass> all() {
        return List.of(
                new CheckClass(FormulaChecks.class, List.of(Formula.values())),
                CheckClass.of(LinearAgreementChecks.class),
                CheckClass.of(LinearSpeedChecks.class),
                CheckClass.of(LinearTrainingChecks.class),
                CheckClass.of(LinearPredictionChecks.class),
                CheckClass.of(LinearSideEffectChecks.class),
                CheckClass.of(LinearAccuracyChecks.class));
    }
}
