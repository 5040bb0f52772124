package netgrade.checks;

import java.util.List;
import java.util.Map;
import netgrade.numeric.Matrices;
import netgrade.numeric.Shape;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.NeuralNet;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stage 1: parameters can be drawn, read and set. */
@ExtendWith(CheckExtension.class)
class ParameterChecks {

    private static final int D = 40;
    private static final int H = 30;
    private static final int C = 20;
    private static final double SCALE = 0.01;

    /** Of 600 normal draws the standard deviation is within 3 % of the true one two times in three; 25 % is eight times that. */
    private static final double SPREAD_TOLERANCE = 0.25;

    @Check(id = "parameters.initialise", title = "initialise draws random weights and zero biases")
    void initialise(Trial trial) {
        Map<String, double[][]> first = drawn(trial, 1);
        Map<String, double[][]> shapes = Map.of(
                "W1", weights(trial, D, H), "b1", new double[1][H], "W2", weights(trial, H, C), "b2", new double[1][C]);
        Findings.requireShapes("parameters", first, shapes);
        for (String weights : List.of("W1", "W2")) {
            trial.findings().measure(spread(weights, first.get(weights)));
        }
        for (String bias : List.of("b1", "b2")) {
            trial.findings().compare(bias, first.get(bias), shapes.get(bias), Metric.SUM, 0);
        }
        Map<String, double[][]> again = drawn(trial, 1);
        Findings.requireShapes("parameters", again, shapes);
        trial.findings().compare("W1 of the same seed", again.get("W1"), first.get("W1"), Metric.SUM, 0);
        Map<String, double[][]> other = drawn(trial, 2);
        Findings.requireShapes("parameters", other, shapes);
        if (java.util.Arrays.deepEquals(other.get("W1"), first.get("W1"))) {
            trial.findings().measure(new Measure(
                    "W1 of another seed", "0 if it differs, 1 if it is the same", 1, 0, List.of(), "Another seed gave the same weights."));
        }
    }

    private static double[][] weights(Trial trial, int inputs, int outputs) {
        Shape shape = trial.exercise().task().convention().layout().shape(inputs, outputs);
        return new double[shape.rows()][shape.columns()];
    }

    private static Map<String, double[][]> drawn(Trial trial, long seed) {
        NeuralNet net = trial.submission().fresh();
        net.initialise(List.of(D, H, C), SCALE, seed);
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

    @Check(id = "parameters.set", title = "parameters returns what setParameters was given, in other sizes too")
    void set(Trial trial) {
        for (NetCase given : List.of(trial.cases().sizes(), trial.cases().biases())) {
            Map<String, double[][]> returned = trial.net(given.parameters()).parameters();
            Findings.requireShapes("parameters", returned, given.parameters());
            if (returned.size() != given.parameters().size()) {
                throw new StudentFault(
                        Outcome.WRONG_SHAPE,
                        "parameters returned " + returned.size() + " entries, expected " + given.parameters().size() + ": W1, W2, b1, b2.");
            }
            for (String name : new java.util.TreeSet<>(given.parameters().keySet())) {
                trial.findings().compare(name, returned.get(name), given.parameters().get(name), Metric.SUM, 0);
            }
        }
    }
}
