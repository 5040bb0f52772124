package netgrade.checks.nets;

import java.util.List;
import netgrade.checks.CheckClass;

/** The checks of nets. */
public final class NetChecks {

    private NetChecks() {}

    /** Returns the classes they stand in. */
    public static List<CheckClass> all() {
        return List.of(
                CheckClass.of(ParameterChecks.class),
                CheckClass.of(ScoreChecks.class),
                CheckClass.of(LossChecks.class),
                CheckClass.of(GradientChecks.class),
                new CheckClass(ParameterGradientChecks.class, Parameter.ofTwoLayers()),
                CheckClass.of(SideEffectChecks.class),
                CheckClass.of(TrainingChecks.class),
                CheckClass.of(PredictionChecks.class),
                CheckClass.of(AccuracyChecks.class),
                CheckClass.of(WeightsChecks.class),
                CheckClass.of(DeepChecks.class),
                CheckClass.of(BonusChecks.class),
                CheckClass.of(VariantChecks.class),
                CheckClass.of(SweepChecks.class),
                CheckClass.of(SearchChecks.class));
    }
}
