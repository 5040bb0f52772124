package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Measure;
import netgrade.checks.Running;
import org.junit.jupiter.api.Test;

/** Weights that are normal, whoever draws them, and weights that are not. */
class ParameterChecksTest {

    private interface Draw {
        double next(Random random);
    }

    /** Draws weights of standard deviation 1, times the scale. */
    private static Supplier<Altered> drawing(Draw draw, long otherSeed) {
        return () -> new Altered() {
            @Override
            public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
                right.initialise(layerSizes, weightScale, seed);
                Random random = new Random(seed + otherSeed);
                Map<String, double[][]> drawn = right.parameters();
                List.of("W1", "W2").forEach(name -> Arrays.stream(drawn.get(name))
                        .forEach(row -> Arrays.setAll(row, j -> weightScale * draw.next(random))));
                right.setParameters(drawn);
            }
        };
    }

    private static CheckResult check(Draw draw, long otherSeed) {
        return Running.one("parameters.initialise", drawing(draw, otherSeed));
    }

    private static Measure flatness(Draw draw, long otherSeed) {
        return check(draw, otherSeed).measures().stream()
                .filter(measure -> measure.name().equals("distribution of the weights"))
                .findFirst()
                .orElseThrow();
    }

    /** Standard deviation of the kurtosis of 1800 normal numbers: sqrt(24 / 1800) = 0.115; of 200 samples hardly one is 4.5 such away. */
    @Test
    void normalWeightsAreFarFromTheBoundWhateverTheSeed() {
        IntStream.range(0, 200).forEach(seed -> {
            Measure flatness = flatness(Random::nextGaussian, 1000L * seed);
            assertTrue(flatness.error() < 4.5 * 0.115, flatness::toString);
        });
    }

    @Test
    void uniformWeightsNeverPass() {
        IntStream.range(0, 50).forEach(seed -> {
            Measure flatness = flatness(random -> Math.sqrt(12) * (random.nextDouble() - 0.5), 1000L * seed);
            assertEquals(1.2, flatness.error(), 5 * 0.027, "closed form: the kurtosis of uniform numbers is 9/5");
            assertTrue(flatness.error() > flatness.tolerance());
        });
    }

    /** As before there were normal generators: the kurtosis is 3 - 1.2 / 12. */
    @Test
    void sumsOfTwelveUniformNumbersAreNormalEnough() {
        assertTrue(Running.passes(check(random -> random.doubles(12).sum() - 6, 0)));
    }

    /** Cut off at two standard deviations, and stretched to 1 again: Var = 1 - 4 phi(2) / (2 Phi(2) - 1) = 0.7737. */
    @Test
    void normalNumbersCutOffAtTwoStandardDeviationsPass() {
        assertTrue(Running.passes(check(
                random -> {
                    double drawn = random.nextGaussian();
                    while (Math.abs(drawn) > 2) {
                        drawn = random.nextGaussian();
                    }
                    return drawn / Math.sqrt(0.7737);
                },
                0)));
    }
}
