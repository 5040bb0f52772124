package netgrade.checks;

import netgrade.sandbox.TimedClassifier.LossMethod;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 4: the softmax loss on whole rows. */
@ExtendWith(CheckExtension.class)
class SoftmaxChecks {

    private static final LossMethod METHOD = LossMethod.SOFTMAX;

    @Check(id = "softmax.vectorised.loss", title = "softmaxLoss: loss of the toy batch, regularised")
    void loss(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "softmax.vectorised.loss.unregularised", title = "softmaxLoss: loss of the toy batch without regularisation")
    void unregularised(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy().withReg(0));
    }

    @Check(id = "softmax.vectorised.gradient", title = "softmaxLoss: gradient of the toy batch against the true gradient")
    void gradient(Trial trial) {
        LinearLosses.compareGradient(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "softmax.vectorised.own", title = "softmaxLoss: some entries of the gradient against the centred difference of your own loss")
    void own(Trial trial) {
        LinearLosses.compareOwn(trial, METHOD);
    }

    @Check(id = "softmax.vectorised.sizes", title = "softmaxLoss: loss and gradient of other sizes")
    void sizes(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().sizes());
    }

    @Check(id = "softmax.vectorised.single", title = "softmaxLoss: loss and gradient of a single example")
    void single(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().single());
    }

    @Check(id = "softmax.vectorised.regularisation", title = "softmaxLoss: loss and gradient at a regularisation strength of 25000")
    void regularisation(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().toy().withReg(LinearCases.STRONG_REG));
    }

    @Check(id = "softmax.vectorised.offset", title = "softmaxLoss: loss and gradient with 1000 added to every score")
    void offset(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().offset());
    }

    @Check(id = "softmax.vectorised.rows", title = "softmaxLoss: loss and gradient with scores of very different size from row to row")
    void rows(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().rows());
    }
}
