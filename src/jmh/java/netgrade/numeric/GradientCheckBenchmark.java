package netgrade.numeric;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import netgrade.numeric.CentredDifference.Values;
import netgrade.reference.FullyConnectedNet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The centred difference of a loss as the checks take it, here of the reference's, on a net of the toy's sizes: 5 examples, 4-10-3. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradientCheckBenchmark {

    private static final double REG = 0.05;
    private static final double STEP = 1e-5;
    private static final double ALLOWED = 1e-6;
    /** As the checks have it: a slope this close to the true one is not looked at for kinks. */
    private static final double CLOSE = 1e-8;

    /** The parameter whose gradient is taken: 40 numbers, or 30. */
    @Param({"W1", "W2"})
    public String parameter;

    private final Map<String, double[][]> parameters = new HashMap<>();
    private double[][] x;
    private int[] y;
    private FullyConnectedNet net;
    private double[][] expected;

    @Setup
    public void draw() {
        NumpyRandom random = new NumpyRandom(0);
        parameters.put("W1", random.randn(4, 10));
        parameters.put("b1", random.randn(1, 10));
        parameters.put("W2", random.randn(10, 3));
        parameters.put("b2", random.randn(1, 3));
        x = random.randn(5, 4);
        y = random.choice(3, 5);
        net = new FullyConnectedNet();
        net.setParameters(parameters);
        expected = net.loss(x, y, REG).gradients().get(parameter);
        requireAgreement();
    }

    private void requireAgreement() {
        double error = Errors.maxNormError(numericGradient().values(), expected);
        if (!(error <= ALLOWED)) {
            throw new IllegalStateException("numeric and true gradient differ by " + error + ", at most " + ALLOWED + " expected");
        }
    }

    @Benchmark
    public NumericGradient numericGradient() {
        return CentredDifference.of(Values.oneByOne(this::loss), parameters.get(parameter), STEP, expected, CLOSE);
    }

    private double loss(double[][] moved) {
        Map<String, double[][]> with = new HashMap<>(parameters);
        with.put(parameter, moved);
        net.setParameters(with);
        return net.loss(x, y, REG).loss();
    }
}
