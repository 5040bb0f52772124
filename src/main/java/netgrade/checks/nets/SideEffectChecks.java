package netgrade.checks.nets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Measure;
import netgrade.checks.Metric;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for scores, losses and predictions changes nothing: neither inputs, nor parameters, nor later answers. */
@ExtendWith(CheckExtension.class)
public class SideEffectChecks {

    /** The same code on the same numbers gives the same bits; a sum over threads in another order differs by rounding. */
    private static final double TOLERANCE = 1e-12;

    /** Parameters kept as floats are off by 6e-8 of the largest. */
    private static final double ROUNDING = 1e-6;

    @Check(id = "purity.inputs", title = "inputs stay as they were", asks = Asks.SIDE_EFFECTS)
    void inputs(NetTrial trial) {
        NetCase given = trial.cases().biases();
        double[][] x = Matrices.copy(given.x());
        int[] y = given.y().clone();
        NeuralNet net = trial.submission().freshSharingInputs();
        net.setParameters(given.parameters());
        double[][] scores = net.scores(x);
        double loss = net.loss(x, y, given.reg()).loss();
        predict(net, x);

        trial.findings().compare("x afterwards", x, given.x(), Metric.SUM, 0);
        trial.findings().compare("y afterwards", y, given.y());
        // What the worker says of its inputs is its own word; the answers to the same arrays asked again are not.
        compareAnswers(trial, net.scores(x), scores, net.loss(x, y, given.reg()).loss(), loss);
        Substance.requireScoresMove(trial);
    }

    @Check(id = "purity.parameters", title = "parameters stay as they were", asks = Asks.SIDE_EFFECTS)
    void parameters(NetTrial trial) {
        NetCase given = trial.cases().biases();
        NeuralNet net = trial.net(given.parameters());
        Map<String, double[][]> before = copies(net.parameters());
        Findings.requireParameters(before, given.parameters());
        net.scores(given.x());
        net.loss(given.x(), given.y(), given.reg());
        predict(net, given.x());
        Map<String, double[][]> afterwards = net.parameters();

        Findings.requireParameters(afterwards, given.parameters());
        new TreeMap<>(given.parameters()).forEach((name, set) -> {
            requireHeld(trial, name, before.get(name), set);
            trial.findings().compare(name + " afterwards", afterwards.get(name), before.get(name), Metric.SUM, 0);
        });
        Substance.requireScoresMove(trial);
    }

    private static Map<String, double[][]> copies(Map<String, double[][]> parameters) {
        Map<String, double[][]> copies = new TreeMap<>();
        parameters.forEach((name, matrix) -> copies.put(name, Matrices.copy(matrix)));
        return copies;
    }

    /** Parameters that were not taken over cannot be seen to stay. What rounding does to them is no side effect. */
    private static void requireHeld(NetTrial trial, String name, double[][] before, double[][] set) {
        if (!(Errors.maxNormError(before, set) <= ROUNDING)) {
            trial.findings().measure(new Measure(
                    name + " before",
                    "0 if it is what was set, 1 if not",
                    1,
                    0,
                    List.of(),
                    "The parameters are not those that were set, so it cannot be told whether they stay."));
        }
    }

    /** A mistake that keeps predict from answering costs its own items, and nothing here. */
    private static void predict(NeuralNet net, double[][] x) {
        try {
            net.predict(x);
        } catch (StudentFault fault) {
            if (fault.outcome() != Outcome.THREW && fault.outcome() != Outcome.WRONG_SHAPE) {
                throw fault;
            }
        }
    }

    @Check(id = "purity.repeat", title = "the same question gets the same answer", asks = Asks.SIDE_EFFECTS)
    void repeat(NetTrial trial) {
        NetCase given = trial.cases().biases();
        NeuralNet net = trial.net(given.parameters());
        double[][] scores = net.scores(given.x());
        double loss = net.loss(given.x(), given.y(), given.reg()).loss();

        compareAnswers(trial, net.scores(given.x()), scores, net.loss(given.x(), given.y(), given.reg()).loss(), loss);
        NeuralNet another = trial.net(given.parameters());
        compareAnswers(
                trial, another.scores(given.x()), scores, another.loss(given.x(), given.y(), given.reg()).loss(), loss);
        Substance.requireScoresMove(trial);
    }

    private static void compareAnswers(
            NetTrial trial, double[][] scores, double[][] scoresBefore, double loss, double lossBefore) {
        trial.findings().compare("scores asked again", scores, scoresBefore, Metric.MAX_NORM, TOLERANCE);
        trial.findings().compare("loss asked again", loss, lossBefore, TOLERANCE);
    }
}
