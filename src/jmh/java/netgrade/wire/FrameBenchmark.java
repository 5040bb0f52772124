package netgrade.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import netgrade.numeric.NumpyRandom;
import netgrade.spi.LossAndGradients;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A question for the loss and its answer: laid out, written, read and taken apart as grader and worker do, without a pipe between. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FrameBenchmark {

    private static final long CALL = 42;
    private static final double REG = 0.05;

    /** What is asked about: the toy net and its five examples, or 200 images and a net of 50 hidden units. */
    @Param({"toy", "images"})
    public String payload;

    private double[][] x;
    private int[] y;
    private LossAndGradients loss;
    private int numbers;

    @Setup
    public void draw() throws IOException {
        boolean toy = payload.equals("toy");
        int n = toy ? 5 : 200;
        int d = toy ? 4 : 3072;
        int h = toy ? 10 : 50;
        int c = toy ? 3 : 10;
        NumpyRandom random = new NumpyRandom(0);
        x = random.randn(n, d);
        y = random.choice(c, n);
        loss = new LossAndGradients(
                1.5, Map.of("W1", random.randn(d, h), "b1", random.randn(1, h), "W2", random.randn(h, c), "b2", random.randn(1, c)));
        numbers = d * h + h + h * c + c;
        requireSame();
    }

    private void requireSame() throws IOException {
        if (!Arrays.deepEquals(x, question()) || !Arrays.deepEquals(loss.gradients().get("W1"), answer().gradients().get("W1"))) {
            throw new IllegalStateException("what was read is not what was written");
        }
    }

    @Benchmark
    public double[][] question() throws IOException {
        byte[] content = new PayloadWriter().u8(0).matrix(x).u8(0).labels(y).f64(REG).bytes();
        ByteArrayOutputStream channel = new ByteArrayOutputStream(content.length + 64);
        new Request(CALL, Op.LOSS, numbers, content).writeTo(channel);

        PayloadReader read = new PayloadReader(Request.readFrom(new ByteArrayInputStream(channel.toByteArray())).payload());
        read.u8();
        double[][] inputs = read.matrix();
        read.u8();
        read.labels();
        read.f64();
        read.end();
        return inputs;
    }

    @Benchmark
    public LossAndGradients answer() throws IOException {
        PayloadWriter content = new PayloadWriter();
        SpiValues.write(content, loss);
        byte[] bytes = content.bytes();
        ByteArrayOutputStream channel = new ByteArrayOutputStream(bytes.length + 64);
        new Answer(CALL, Status.ANSWERED, bytes).writeTo(channel);

        Answer answer = Answer.readFrom(new ByteArrayInputStream(channel.toByteArray()), CALL, bytes.length);
        return SpiValues.readLoss(new PayloadReader(answer.payload()));
    }
}
