package netgrade.checks;

import java.time.Duration;
import java.util.List;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.FullyConnectedNet;

/** How long a training run may take: a multiple of what the reference needs on this machine, with a floor. */
public final class TrainingTime {

    private static final int N = 100;
    private static final int D = 3072;
    private static final int H = 50;
    private static final int C = 10;

    private static final class Calibrated {
        /** Seconds of the reference for one multiplication, measured once, after a step to warm up. */
        static final double SECONDS_A_MULTIPLICATION = measure();
    }

    private TrainingTime() {}

    /** Returns the limit for a run of so many multiplications. */
    public static Duration of(double multiplications, Exercise exercise) {
        double seconds = exercise.trainingFactor() * multiplications * Calibrated.SECONDS_A_MULTIPLICATION;
        Duration limit = Duration.ofMillis((long) (1000 * seconds));
        return limit.compareTo(exercise.trainingFloor()) < 0 ? exercise.trainingFloor() : limit;
    }

    private static double measure() {
        NumpyRandom random = new NumpyRandom(1);
        FullyConnectedNet net = new FullyConnectedNet();
        net.initialise(List.of(D, H, C), 1e-3, 1);
        double[][] x = random.randn(N, D);
        int[] y = random.choice(C, N);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            net.loss(x, y, 0.1);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1e9 / (3.0 * N * H * (D + C));
    }
}
