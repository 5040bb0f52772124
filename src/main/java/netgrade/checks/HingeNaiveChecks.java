package netgrade.checks;

import netgrade.sandbox.TimedClassifier.LossMethod;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 1: the hinge loss with loops. */
@ExtendWith(CheckExtension.class)
class HingeNaiveChecks {

    private static final LossMethod METHOD = LossMethod.HINGE_NAIVE;

    @Check(id = "hinge.naive.loss", title = "hingeLossNaive: loss of the toy batch, regularised")
    void loss(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "hinge.naive.loss.unregularised", title = "hingeLossNaive: loss of the toy batch without regularisation")
    void unregularised(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy().withReg(0));
    }

    @Check(id = "hinge.naive.gradient", title = "hingeLossNaive: gradient of the toy batch against the true gradient")
    void gradient(Trial trial) {
        LinearLosses.compareGradient(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "hinge.naive.own", title = "hingeLossNaive: some entries of the gradient against the centred difference of your own loss")
    void own(Trial trial) {
        LinearLosses.compareOwn(trial, METHOD);
    }

    @Check(id = "hinge.naive.sizes", title = "hingeLossNaive: loss and gradient of other sizes")
    void sizes(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().sizes());
    }

    @Check(id = "hinge.naive.single", title = "hingeLossNaive: loss and gradient of a single example")
    void single(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().single());
    }

    @Check(id = "hinge.naive.regularisation", title = "hingeLossNaive: loss and gradient at a regularisation strength of 25000")
    void regularisation(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().toy().withReg(LinearCases.STRONG_REG));
    }

    @Check(id = "hinge.naive.ties", title = "hingeLossNaive: loss and gradient where margins are exactly 0")
    void ties(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().ties());
    }
}
