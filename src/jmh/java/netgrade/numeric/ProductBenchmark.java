package netgrade.numeric;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The large products of a training step on images, 200 examples, 3072-50-10, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProductBenchmark {

    private static final int N = 200;
    private static final int D = 3072;
    private static final int H = 50;
    private static final int C = 10;

    private double[][] x;
    private double[][] w1;
    private double[][] w2;
    private double[][] hidden;
    private double[][] dScores;

    @Setup
    public void draw() {
        NumpyRandom random = new NumpyRandom(0);
        x = random.randn(N, D);
        w1 = random.randn(D, H);
        w2 = random.randn(H, C);
        hidden = random.randn(N, H);
        dScores = random.randn(N, C);
    }

    /** Scores of the hidden layer: x W1. */
    @Benchmark
    public double[][] inputsByWeights() {
        return Matrices.multiply(x, w1);
    }

    /** Gradient of W1: the transpose of x, by the hidden layer's. */
    @Benchmark
    public double[][] gradientOfWeights() {
        return Matrices.multiplyTransposedLeft(x, hidden);
    }

    /** Gradient of the hidden layer: that of the scores, by the transpose of W2. */
    @Benchmark
    public double[][] gradientOfHidden() {
        return Matrices.multiplyTransposedRight(dScores, w2);
    }
}
