package netgrade.checks.nets;

import java.util.Map;
import java.util.TreeMap;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Metric;
import netgrade.reference.Toy;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** The toy in every variant a student may have before them: EECS 498/598 draws other numbers on a GPU, and in another number type. */
@ExtendWith(CheckExtension.class)
public class VariantChecks {

    /** The bound of EECS 498/598; there, right answers in float32 differ by about 1e-13. */
    private static final double SCORE_TOLERANCE = 1e-10;

    /** The bound of EECS 498/598; right answers in float32 differ by about 1e-6, the smallest real mistake on record by 6e-3. */
    private static final double GRADIENT_TOLERANCE = 1e-4;

    @Check(id = "variants.scores", title = "scores of the toy batch in each variant", asks = Asks.SCORES)
    void scores(NetTrial trial) {
        trial.task().toys().variants().get().forEach((name, toy) -> {
            double[][] expected = trial.reference(toy.params()).scores(toy.x());
            double[][] actual = trial.net(toy.params()).scores(toy.x());
            trial.findings().compare("scores, " + name, actual, expected, Metric.SUM, SCORE_TOLERANCE);
            Substance.requireComputed(
                    trial,
                    "scores, " + name,
                    Substance.error(actual, expected),
                    Turned.rows(given(toy), trial.layout()),
                    turned -> Substance.error(
                            trial.net(turned.parameters()).scores(turned.x()), trial.reference(turned.parameters()).scores(turned.x())));
        });
    }

    @Check(id = "variants.gradients", title = "gradients of the toy batch in each variant", asks = Asks.GRADIENTS)
    void gradients(NetTrial trial) {
        trial.task().toys().variants().get().forEach((name, toy) -> {
            Map<String, double[][]> expected = gradients(trial.reference(toy.params()), toy);
            Map<String, double[][]> actual = gradients(trial.net(toy.params()), toy);
            Findings.requireGradients(actual, expected);
            new TreeMap<>(expected).forEach((of, matrix) -> trial.findings()
                    .compare("d" + of + ", " + name, actual.get(of), matrix, Metric.MAX_NORM, GRADIENT_TOLERANCE));
            Substance.requireComputed(
                    trial,
                    "gradients, " + name,
                    Substance.worst(actual, expected),
                    Turned.labels(given(toy), trial.layout()),
                    turned -> Substance.worst(
                            GradientChecks.gradients(trial.net(turned.parameters()), turned),
                            GradientChecks.gradients(trial.reference(turned.parameters()), turned)));
        });
    }

    private static NetCase given(Toy toy) {
        return new NetCase(toy.params(), toy.x(), toy.y(), NetCases.TOY_REG);
    }

    private static Map<String, double[][]> gradients(NeuralNet net, Toy toy) {
        return net.loss(toy.x(), toy.y(), NetCases.TOY_REG).gradients();
    }
}
