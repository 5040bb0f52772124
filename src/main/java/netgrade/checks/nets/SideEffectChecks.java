package netgrade.checks.nets;

import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Metric;
import netgrade.numeric.Matrices;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for scores, losses and predictions changes nothing: neither inputs, nor parameters, nor later answers. */
@ExtendWith(CheckExtension.class)
public class SideEffectChecks {

    /** The same code on the same numbers gives the same bits; a sum over threads in another order differs by rounding. */
    private static final double TOLERANCE = 1e-12;

    @Check(id = "purity.inputs", title = "inputs stay as they were", asks = Asks.SIDE_EFFECTS)
    void inputs(NetTrial trial) {
        NetCase given = trial.cases().biases();
        double[][] x = Matrices.copy(given.x());
        int[] y = given.y().clone();
        NeuralNet net = trial.submission().freshSharingInputs();
        net.setParameters(given.parameters());
        double[][] scores = net.scores(x);
        double loss = net.loss(x, y, given.reg()).loss();
        net.predict(x);

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
        net.scores(given.x());
        net.loss(given.x(), given.y(), given.reg());
        net.predict(given.x());
        Map<String, double[][]> afterwards = net.parameters();

        Findings.requireParameters(afterwards, given.parameters());
        new TreeMap<>(given.parameters())
                .forEach((name, matrix) -> trial.findings().compare(name + " afterwards", afterwards.get(name), matrix, Metric.SUM, 0));
        Substance.requireScoresMove(trial);
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
