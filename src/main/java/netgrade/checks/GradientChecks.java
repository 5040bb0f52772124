package netgrade.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.numeric.CentredDifference;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.Position;
import netgrade.sandbox.ManyLosses;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 3: the gradients, against the true ones and against the centred difference of the submission's own loss. */
@ExtendWith(CheckExtension.class)
class GradientChecks {

    /** Right answers differ from the true gradient by less than 1e-13; the smallest real mistake on record by 6e-3. */
    private static final double TOLERANCE = 1e-8;

    /** A thousand times the error of the centred difference with the step 1e-5, about 1e-10 at the toy's scale. */
    private static final double OWN_TOLERANCE = 1e-6;

    /** A slope this close is right: a hundred times the error of the centred difference, a hundredth of what is allowed. */
    private static final double CLOSE = 1e-8;

    @Check(id = "gradients.toy.W1", title = "gradient of W1 against the true gradient")
    void toyW1(Trial trial) {
        compareToy(trial, "W1");
    }

    @Check(id = "gradients.toy.b1", title = "gradient of b1 against the true gradient")
    void toyB1(Trial trial) {
        compareToy(trial, "b1");
    }

    @Check(id = "gradients.toy.W2", title = "gradient of W2 against the true gradient")
    void toyW2(Trial trial) {
        compareToy(trial, "W2");
    }

    @Check(id = "gradients.toy.b2", title = "gradient of b2 against the true gradient")
    void toyB2(Trial trial) {
        compareToy(trial, "b2");
    }

    @Check(id = "gradients.own.W1", title = "gradient of W1 against the centred difference of your own loss")
    void ownW1(Trial trial) {
        compareOwn(trial, "W1");
    }

    @Check(id = "gradients.own.b1", title = "gradient of b1 against the centred difference of your own loss")
    void ownB1(Trial trial) {
        compareOwn(trial, "b1");
    }

    @Check(id = "gradients.own.W2", title = "gradient of W2 against the centred difference of your own loss")
    void ownW2(Trial trial) {
        compareOwn(trial, "W2");
    }

    @Check(id = "gradients.own.b2", title = "gradient of b2 against the centred difference of your own loss")
    void ownB2(Trial trial) {
        compareOwn(trial, "b2");
    }

    @Check(id = "gradients.biases", title = "gradients with biases that are not zero")
    void biases(Trial trial) {
        compareAll(trial, trial.cases().biases());
    }

    @Check(id = "gradients.sizes", title = "gradients of a net of other sizes")
    void sizes(Trial trial) {
        compareAll(trial, trial.cases().sizes());
    }

    @Check(id = "gradients.single", title = "gradients of a single example")
    void single(Trial trial) {
        compareAll(trial, trial.cases().single());
    }

    @Check(id = "gradients.regularisation", title = "gradients at a regularisation strength of 1000")
    void regularisation(Trial trial) {
        compareAll(trial, trial.cases().strongRegularisation());
    }

    @Check(id = "gradients.offset", title = "gradients with 1000 for every number of the last bias")
    void offset(Trial trial) {
        compareAll(trial, trial.cases().offset());
    }

    @Check(id = "gradients.rows", title = "gradients with scores of very different size from row to row")
    void rows(Trial trial) {
        compareAll(trial, trial.cases().rows());
    }

    private static Map<String, double[][]> gradients(NeuralNet net, NetCase given) {
        return net.loss(given.x(), given.y(), given.reg()).gradients();
    }

    private static void compareToy(Trial trial, String name) {
        NetCase toy = trial.cases().toy();
        double[][] expected = gradients(trial.reference(toy.parameters()), toy).get(name);
        double[][] actual = Findings.entry("gradients", gradients(trial.net(toy.parameters()), toy), name);
        trial.findings().compare("d" + name, actual, expected, Metric.MAX_NORM, TOLERANCE);
    }

    private static void compareAll(Trial trial, NetCase given) {
        Map<String, double[][]> expected = gradients(trial.reference(given.parameters()), given);
        Map<String, double[][]> actual = gradients(trial.net(given.parameters()), given);
        Findings.requireShapes("gradients", actual, expected);
        new TreeMap<>(expected)
                .forEach((name, matrix) -> trial.findings().compare("d" + name, actual.get(name), matrix, Metric.MAX_NORM, TOLERANCE));
    }

    private static void compareOwn(Trial trial, String name) {
        NetCase toy = trial.cases().toy();
        NeuralNet net = trial.net(toy.parameters());
        double[][] analytic = Findings.entry("gradients", gradients(net, toy), name);
        Findings.requireShape("d" + name, analytic, toy.parameters().get(name));
        NumericGradient numeric = CentredDifference.of(
                (matrix, moves) -> losses(net, toy, moves.stream().map(move -> with(toy.parameters(), name, move.of(matrix))).toList()),
                Matrices.copy(toy.parameters().get(name)),
                trial.exercise().task().differenceStep(),
                analytic,
                CLOSE);
        List<Position> kinks = Kinks.believable(numeric);
        trial.findings()
                .compare("d" + name, analytic, numeric.values(), Metric.MAX_NORM, OWN_TOLERANCE, new HashSet<>(kinks), Kinks.note(kinks));
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
