package netgrade.checks.nets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Measure;
import netgrade.checks.Metric;
import netgrade.numeric.Matrices;
import netgrade.numeric.Shape;
import netgrade.reference.LayerNames;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 1: parameters can be drawn, read and set. */
@ExtendWith(CheckExtension.class)
public class ParameterChecks {

    /** Inputs, hidden units, classes. */
    private static final List<Integer> SIZES = List.of(60, 50, 40);

    private static final double SCALE = 0.01;

    /** Of 2000 normal draws the standard deviation is within 1.6 % of the true one two times in three; 25 % is fifteen times that. */
    private static final double SPREAD_TOLERANCE = 0.25;

    /**
     * How much flatter than a normal distribution the weights of a layer may be. The excess kurtosis of n normal draws has the standard
     * deviation sqrt(24 / n), 0.11 for 2000 weights, so that -0.9 is 8.2 of them away: less than one of 10^15 right solutions is that flat.
     * Uniform draws have -1.2 give or take 0.03. The sum of twelve uniform numbers, -0.1, and normal draws cut off at two standard
     * deviations, -0.63, pass.
     */
    private static final double FLATNESS_TOLERANCE = 0.9;

    @Check(
            id = "parameters.initialise",
            title = "initialise draws random weights and zero biases",
            asks = Asks.PARAMETERS,
            method = "initialise")
    void initialise(NetTrial trial) {
        Map<String, double[][]> first = drawn(trial, 1);
        Map<String, double[][]> shapes = zeros(trial);
        Findings.requireParameters(first, shapes);
        for (int layer = 1; layer < SIZES.size(); layer++) {
            String weights = LayerNames.weights(layer);
            trial.findings().measure(spread(weights, first.get(weights)));
            trial.findings().measure(flatness(weights, first.get(weights)));
        }
        for (int layer = 1; layer < SIZES.size(); layer++) {
            String bias = LayerNames.bias(layer);
            trial.findings().compare(bias, first.get(bias), shapes.get(bias), Metric.SUM, 0);
        }
        Map<String, double[][]> again = drawn(trial, 1);
        Findings.requireParameters(again, shapes);
        String w1 = LayerNames.weights(1);
        trial.findings().compare(w1 + " of the same seed", again.get(w1), first.get(w1), Metric.SUM, 0);
        Map<String, double[][]> other = drawn(trial, 2);
        Findings.requireParameters(other, shapes);
        if (Arrays.deepEquals(other.get(w1), first.get(w1))) {
            trial.findings().measure(new Measure(
                    w1 + " of another seed",
                    "0 if it differs, 1 if it is the same",
                    1,
                    0,
                    List.of(),
                    "Another seed gave the same weights."));
        }
    }

    /** Returns parameters of the right shapes, all 0. */
    private static Map<String, double[][]> zeros(NetTrial trial) {
        Map<String, double[][]> zeros = new TreeMap<>();
        for (int layer = 1; layer < SIZES.size(); layer++) {
            Shape weights = trial.task().convention().layout().shape(SIZES.get(layer - 1), SIZES.get(layer));
            zeros.put(LayerNames.weights(layer), new double[weights.rows()][weights.columns()]);
            zeros.put(LayerNames.bias(layer), new double[1][SIZES.get(layer)]);
        }
        return zeros;
    }

    private static Map<String, double[][]> drawn(NetTrial trial, long seed) {
        NeuralNet net = trial.submission().fresh();
        net.initialise(SIZES, SCALE, seed);
        return net.parameters();
    }

    private static Measure spread(String name, double[][] weights) {
        double n = (double) weights.length * weights[0].length;
        double deviation = Math.sqrt(Matrices.sumOfSquares(weights) / n);
        double error = Double.isFinite(deviation) ? Math.abs(deviation / SCALE - 1) : Double.POSITIVE_INFINITY;
        return new Measure(
                name,
                "|standard deviation / asked for - 1|",
                error,
                SPREAD_TOLERANCE,
                List.of(new Measure.Entry("standard deviation of " + name, deviation, SCALE)),
                "");
    }

    /** Weights count in units of their standard deviation: how wide that is is measured above. */
    private static Measure flatness(String name, double[][] weights) {
        double n = (double) weights.length * weights[0].length;
        double variance = Matrices.sumOfSquares(weights) / n;
        double kurtosis = Arrays.stream(weights).flatMapToDouble(Arrays::stream).map(w -> w * w / variance).map(u -> u * u).sum() / n;
        double error = Double.isFinite(kurtosis) ? Math.max(0, 3 - kurtosis) : Double.POSITIVE_INFINITY;
        return new Measure(
                "distribution of " + name,
                "3 - kurtosis: 0 if normal, 1.2 if uniform",
                error,
                FLATNESS_TOLERANCE,
                List.of(new Measure.Entry("kurtosis of " + name, kurtosis, 3)),
                error > FLATNESS_TOLERANCE
                        ? name + " is not drawn from a normal distribution: it has no tails, as uniform numbers have none."
                        : "");
    }

    @Check(
            id = "parameters.set",
            title = "parameters returns what setParameters was given, in other sizes too",
            asks = Asks.PARAMETERS,
            method = "setParameters")
    void set(NetTrial trial) {
        for (NetCase given : List.of(trial.cases().sizes(), trial.cases().biases())) {
            Map<String, double[][]> returned = trial.net(given.parameters()).parameters();
            Findings.requireParameters(returned, given.parameters());
            if (returned.size() != given.parameters().size()) {
                throw new StudentFault(
                        Outcome.WRONG_SHAPE,
                        "parameters returned " + returned.size() + " entries, expected " + given.parameters().size() + ": "
                                + String.join(", ", new TreeSet<>(given.parameters().keySet())) + ".");
            }
            for (String name : new TreeSet<>(given.parameters().keySet())) {
                trial.findings().compare(name, returned.get(name), given.parameters().get(name), Metric.SUM, 0);
            }
        }
    }
}
