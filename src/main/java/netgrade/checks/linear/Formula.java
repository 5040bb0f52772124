package netgrade.checks.linear;

import netgrade.checks.CheckVariant;
import netgrade.sandbox.TimedClassifier.LossMethod;

/** The four methods that give a loss, each checked alike. */
enum Formula implements CheckVariant {
    HINGE_NAIVE("hinge.naive", LossMethod.HINGE_NAIVE),
    HINGE("hinge.vectorised", LossMethod.HINGE),
    SOFTMAX_NAIVE("softmax.naive", LossMethod.SOFTMAX_NAIVE),
    SOFTMAX("softmax.vectorised", LossMethod.SOFTMAX);

    private final String id;
    private final LossMethod method;

    Formula(String id, LossMethod method) {
        this.id = id;
        this.method = method;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String words() {
        return method.words();
    }

    /** Returns the method that is asked. */
    LossMethod method() {
        return method;
    }
}
