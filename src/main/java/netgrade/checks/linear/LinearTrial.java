package netgrade.checks.linear;

import netgrade.checks.Exercise;
import netgrade.checks.Findings;
import netgrade.checks.Trial;
import netgrade.reference.LinearModel;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.LinearClassifier;

/** One check of one submission that is a linear classifier. */
public final class LinearTrial extends Trial {

    public LinearTrial(Submitted submission, Exercise exercise, Findings findings) {
        super(submission, exercise, findings);
    }

    /** Returns a new linear classifier of the submission. */
    public TimedClassifier linear() {
        return submission().freshLinear();
    }

    /** Returns a linear classifier that computes the assignment's formulas. */
    public LinearClassifier reference() {
        return new LinearModel();
    }

    /** Returns the reference with a clock. */
    TimedClassifier timedReference() {
        return exercise().once(TimedReference.class, TimedReference::new);
    }

    /** Returns the weights and batches to ask about. */
    LinearCases cases() {
        return new LinearCases(exercise().seed());
    }
}
