package netgrade.checks.nets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.ChecksOfEach;
import netgrade.checks.EachVariant;
import netgrade.checks.Findings;
import netgrade.checks.Kinks;
import netgrade.checks.Metric;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.Position;
import netgrade.sandbox.ManyLosses;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Stage 3: the gradient of one parameter on the toy, against the true one and against the centred difference of the submission's own
 * loss.
 */
@EachVariant
@ExtendWith(CheckExtension.class)
class ParameterGradientChecks extends ChecksOfEach<Parameter> {

    /** A thousand times the error of the centred difference with the step 1e-5, about 1e-10 at the toy's scale. */
    private static final double OWN_TOLERANCE = 1e-6;

    /** A slope this close is right: a hundred times the error of the centred difference, a hundredth of what is allowed. */
    private static final double CLOSE = 1e-8;

    ParameterGradientChecks(Parameter parameter) {
        super(parameter);
    }

    @Check(id = "gradients.toy.{id}", title = "gradient of {words} against the true gradient", asks = Asks.GRADIENTS, method = "loss")
    void toy(NetTrial trial) {
        compareToy(trial, variant().name());
    }

    @Check(
            id = "gradients.own.{id}",
            title = "gradient of {words} against the centred difference of your own loss",
            asks = Asks.OWN_SLOPE,
            method = "loss")
    void own(NetTrial trial) {
        compareOwn(trial, variant().name());
    }

    private static void compareToy(NetTrial trial, String name) {
        NetCase toy = trial.cases().toy();
        double[][] expected = expected(trial, toy, name);
        double[][] actual = Findings.entry("gradients", GradientChecks.gradients(trial.net(toy.parameters()), toy), name);
        trial.findings().compare("d" + name, actual, expected, Metric.MAX_NORM, GradientChecks.TOLERANCE);
        Substance.requireComputed(
                trial,
                "d" + name,
                Substance.error(actual, expected),
                Turned.labels(toy, trial.layout()),
                turned -> Substance.error(
                        GradientChecks.gradients(trial.net(turned.parameters()), turned).get(name), expected(trial, turned, name)));
    }

    private static double[][] expected(NetTrial trial, NetCase given, String name) {
        return GradientChecks.gradients(trial.reference(given.parameters()), given).get(name);
    }

    private static void compareOwn(NetTrial trial, String name) {
        NetCase toy = trial.cases().toy();
        NeuralNet net = trial.net(toy.parameters());
        double[][] analytic = Findings.entry("gradients", GradientChecks.gradients(net, toy), name);
        Findings.requireShape("d" + name, analytic, toy.parameters().get(name));
        NumericGradient numeric = CentredDifference.of(
                (matrix, moves) -> losses(net, toy, moves.stream().map(move -> with(toy.parameters(), name, move.of(matrix))).toList()),
                Matrices.copy(toy.parameters().get(name)),
                trial.task().toys().differenceStep(),
                analytic,
                CLOSE);
        List<Position> kinks = Kinks.believable(numeric);
        trial.findings()
                .compare("d" + name, analytic, numeric.values(), Metric.MAX_NORM, OWN_TOLERANCE, new HashSet<>(kinks), Kinks.note(kinks));
        Substance.requireSlope(trial, name, Substance.error(analytic, numeric.values()), analytic);
    }

    private static double[] losses(NeuralNet net, NetCase at, List<Map<String, double[][]>> parameters) {
        return ManyLosses.of(net, parameters, at.x(), at.y(), at.reg()).stream().mapToDouble(LossAndGradients::loss).toArray();
    }

    private static Map<String, double[][]> with(Map<String, double[][]> parameters, String name, double[][] matrix) {
        Map<String, double[][]> with = new TreeMap<>(parameters);
        with.put(name, matrix);
        return with;
    }
}
