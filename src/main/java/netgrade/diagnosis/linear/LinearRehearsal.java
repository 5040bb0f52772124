package netgrade.diagnosis.linear;

import java.util.function.Supplier;
import netgrade.diagnosis.Rehearsal;
import netgrade.sandbox.TimedClassifier;

/** A linear classifier of ours as a submission. */
final class LinearRehearsal extends Rehearsal {

    private final Supplier<? extends TimedClassifier> classifiers;

    LinearRehearsal(Supplier<? extends TimedClassifier> classifiers) {
        this.classifiers = classifiers;
    }

    @Override
    public TimedClassifier freshLinear() {
        return classifiers.get();
    }
}
