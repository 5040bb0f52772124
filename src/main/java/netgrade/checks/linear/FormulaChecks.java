package netgrade.checks.linear;

import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.ChecksOfEach;
import netgrade.checks.EachVariant;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stages 1 to 4: a loss and its gradient, with loops and on whole rows. */
@EachVariant
@ExtendWith(CheckExtension.class)
class FormulaChecks extends ChecksOfEach<Formula> {

    FormulaChecks(Formula formula) {
        super(formula);
    }

    @Check(id = "{id}.loss", title = "{words}: loss of the toy batch, regularised", asks = Asks.LOSS, method = "{words}")
    void loss(LinearTrial trial) {
        LinearLosses.compareLoss(trial, variant().method(), trial.cases().toy());
    }

    @Check(
            id = "{id}.loss.unregularised",
            title = "{words}: loss of the toy batch without regularisation",
            asks = Asks.LOSS,
            method = "{words}")
    void unregularised(LinearTrial trial) {
        LinearLosses.compareLoss(trial, variant().method(), trial.cases().toy().withReg(0));
    }

    @Check(
            id = "{id}.gradient",
            title = "{words}: gradient of the toy batch against the true gradient",
            asks = Asks.GRADIENTS,
            method = "{words}")
    void gradient(LinearTrial trial) {
        LinearLosses.compareGradient(trial, variant().method(), trial.cases().toy());
    }

    @Check(
            id = "{id}.own",
            title = "{words}: some entries of the gradient against the centred difference of your own loss",
            asks = Asks.OWN_SLOPE,
            method = "{words}")
    void own(LinearTrial trial) {
        LinearLosses.compareOwn(trial, variant().method());
    }

    @Check(id = "{id}.sizes", title = "{words}: loss and gradient of other sizes", asks = Asks.LOSS, method = "{words}")
    void sizes(LinearTrial trial) {
        LinearLosses.compareBoth(trial, variant().method(), trial.cases().sizes());
    }

    @Check(id = "{id}.single", title = "{words}: loss and gradient of a single example", asks = Asks.LOSS, method = "{words}")
    void single(LinearTrial trial) {
        LinearLosses.compareBoth(trial, variant().method(), trial.cases().single());
    }

    @Check(
            id = "{id}.regularisation",
            title = "{words}: loss and gradient at a regularisation strength of 25000",
            asks = Asks.LOSS,
            method = "{words}")
    void regularisation(LinearTrial trial) {
        LinearLosses.compareBoth(trial, variant().method(), trial.cases().strongRegularisation());
    }

    @Check(
            id = "{id}.ties",
            title = "{words}: loss and gradient where margins are exactly 0",
            asks = Asks.LOSS,
            method = "{words}",
            only = {"hinge.naive", "hinge.vectorised"})
    void ties(LinearTrial trial) {
        LinearLosses.compareBoth(trial, variant().method(), trial.cases().ties());
    }

    @Check(
            id = "{id}.offset",
            title = "{words}: loss and gradient with 1000 added to every score",
            asks = Asks.LOSS,
            method = "{words}",
            only = {"softmax.naive", "softmax.vectorised"})
    void offset(LinearTrial trial) {
        LinearLosses.compareBoth(trial, variant().method(), trial.cases().offset());
    }

    @Check(
            id = "{id}.rows",
            title = "{words}: loss and gradient with scores of very different size from row to row",
            asks = Asks.LOSS,
            method = "{words}",
            only = {"softmax.naive", "softmax.vectorised"})
    void rows(LinearTrial trial) {
        LinearLosses.compareBoth(trial, variant().method(), trial.cases().rows());
    }
}
