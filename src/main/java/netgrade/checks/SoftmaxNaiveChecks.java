package netgrade.checks;

import netgrade.sandbox.TimedClassifier.LossMethod;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 3: the softmax loss with loops. */
@ExtendWith(CheckExtension.class)
class SoftmaxNaiveChecks {

    private static final LossMethod METHOD = LossMethod.SOFTMAX_NAIVE;

    @Check(id = "softmax.naive.loss", title = "softmaxLossNaive: loss of the toy batch, regularised")
    void loss(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "softmax.naive.loss.unregularised", title = "softmaxLossNaive: loss of the toy batch without regularisation")
    void unregularised(Trial trial) {
        LinearLosses.compareLoss(trial, METHOD, trial.linearCases().toy().withReg(0));
    }

    @Check(id = "softmax.naive.gradient", title = "softmaxLossNaive: gradient of the toy batch against the true gradient")
    void gradient(Trial trial) {
        LinearLosses.compareGradient(trial, METHOD, trial.linearCases().toy());
    }

    @Check(id = "softmax.naive.own", title = "softmaxLossNaive: some entries of the gradient against the centred difference of your own loss")
    void own(Trial trial) {
        LinearLosses.compareOwn(trial, METHOD);
    }

    @Check(id = "softmax.naive.sizes", title = "softmaxLossNaive: loss and gradient of other sizes")
    void sizes(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().sizes());
    }

    @Check(id = "softmax.naive.single", title = "softmaxLossNaive: loss and gradient of a single example")
    void single(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().single());
    }

    @Check(id = "softmax.naive.regularisation", title = "softmaxLossNaive: loss and gradient at a regularisation strength of 25000")
    void regularisation(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().toy().withReg(LinearCases.STRONG_REG));
    }

    @Check(id = "softmax.naive.offset", title = "softmaxLossNaive: loss and gradient with 1000 added to every score")
    void offset(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().offset());
    }

    @Check(id = "softmax.naive.rows", title = "softmaxLossNaive: loss and gradient with scores of very different size from row to row")
    void rows(Trial trial) {
        LinearLosses.compareBoth(trial, METHOD, trial.linearCases().rows());
    }
}
