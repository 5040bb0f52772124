package netgrade.checks;

import netgrade.sandbox.TimedClassifier.LossMethod;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 2: the hinge loss on whole rows. */
@ExtendWith(CheckExtension.class)
class HingeChecks {

    private static final LossMethod METHOD = LossMethod.HINGE;

    @Check(id = "hinge.vectorised.loss", title = "hingeLoss: loss of the toy batch, regularised")
    void loss(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "hinge.vectorised.loss.unregularised", title = "hingeLoss: loss of the toy batch without regularisation")
    void unregularised(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy().withReg(0));
    }

    @Check(id = "hinge.vectorised.gradient", title = "hingeLoss: gradient of the toy batch against the true gradient")
    void gradient(Trial trial) {
        LinearLosses.compareGradient(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "hinge.vectorised.own", title = "hingeLoss: some entries of the gradient against the centred difference of your own loss")
    void own(Trial trial) {
        LinearLosses.compareOwn(trial, METHOD);
    }

    @Check(id = "hinge.vectorised.sizes", title = "hingeLoss: loss and gradient of other sizes")
    void sizes(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().sizes());
    }

    @Check(id = "hinge.vectorised.single", title = "hingeLoss: loss and gradient of a single example")
    void single(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().single());
    }

    @Check(id = "hinge.vectorised.regularisation", title = "hingeLoss: loss and gradient at a regularisation strength of 25000")
    void regularisation(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().toy().withReg(LinearCases.STRONG_REG));
    }

    @Check(id = "hinge.vectorised.ties", title = "hingeLoss: loss and gradient where margins are exactly 0")
    void ties(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().ties());
    }
}
