package netgrade.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import netgrade.numeric.NumpyRandom;

/** The device and the type of numbers that the toy of EECS 498/598 was drawn with: PyTorch draws other numbers for each. */
public enum EecsVariant {

    /** The hand-out's own, whose scores it prints. */
    CUDA_FLOAT32("cuda-float32", 0),

    /** The hand-out's gradient check. */
    CUDA_FLOAT64("cuda-float64", 0),

    /** What a student without a GPU gets. */
    CPU_FLOAT32("cpu-float32", 1),

    /** What a student without a GPU gets in the gradient check. */
    CPU_FLOAT64("cpu-float64", 2);

    /** Uniform numbers drawn for the toy: 40, 30 and 20, and for each the last 16 once more, as there is no whole number of 16s in it. */
    private static final int UNIFORM_DRAWS = 40 + 30 + 20 + 3 * 16;

    private static final String RESOURCE = "eecs598-toys.properties";

    private final String key;
    private final int wordsEach;

    EecsVariant(String key, int wordsEach) {
        this.key = key;
        this.wordsEach = wordsEach;
    }

    /**
     * Returns a sampler of {@code torch.randint(n, (batchSize,))} on the CPU, which the toy training draws its batches with.
     *
     * <p>That generator is MT19937 with the seed 0; the toy was drawn from it before, unless that was done on the GPU.
     */
    public BatchSampler batches() {
        NumpyRandom random = new NumpyRandom(0);
        for (int i = 0; i < UNIFORM_DRAWS * wordsEach; i++) {
            random.word();
        }
        return BatchSampler.ofTorch(random);
    }

    Toy toy() {
        Properties numbers = numbers();
        Map<String, double[][]> params = new TreeMap<>();
        params.put("W1", matrix(numbers.getProperty(key + ".W1")));
        params.put("b1", new double[1][10]);
        params.put("W2", matrix(numbers.getProperty(key + ".W2")));
        params.put("b2", new double[1][3]);
        return new Toy(params, matrix(numbers.getProperty(key + ".X")), new int[] {0, 1, 2, 2, 1});
    }

    private static Properties numbers() {
        Properties numbers = new Properties();
        try (InputStream in = EecsVariant.class.getResourceAsStream(RESOURCE)) {
            numbers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource \"" + RESOURCE + "\"", e);
        }
        return numbers;
    }

    /** Reads rows separated by semicolons. */
    private static double[][] matrix(String rows) {
        return Arrays.stream(rows.split(";"))
                .map(row -> Arrays.stream(row.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }
}
