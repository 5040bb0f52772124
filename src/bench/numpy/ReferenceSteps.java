import java.lang.management.ManagementFactory;
import java.util.List;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.RowThreads;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingSettings;

/**
 * Times training steps of the reference, batch 200, 3072-50-10, and prints milliseconds a step, CPU milliseconds of the calling thread and
 * the last loss; numpy_steps.py does the same with the same numbers.
 */
public final class ReferenceSteps {

    private static final int N = 2000;
    private static final int D = 3072;
    private static final int H = 50;
    private static final int C = 10;
    private static final int STEPS = 100;
    private static final int RUNS = 5;

    public static void main(String[] arguments) {
        NumpyRandom random = new NumpyRandom(0);
        TrainingData data = new TrainingData(random.randn(N, D), random.choice(C, N), new double[0][], new int[0]);
        try (RowThreads threads = new RowThreads(Integer.parseInt(arguments[0]))) {
            // Three runs before for the JIT, which NumPy has no need of.
            steps(data, threads);
            steps(data, threads);
            steps(data, threads);
            for (int run = 0; run < RUNS; run++) {
                System.out.println(steps(data, threads));
            }
        }
    }

    private static String steps(TrainingData data, RowThreads threads) {
        FullyConnectedNet net = new FullyConnectedNet(Convention.cs231n()).on(threads);
        net.initialise(List.of(D, H, C), 1e-3, 0);
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        double[] losses = net.train(data, new TrainingSettings(1e-3, 0.95, 0.1, STEPS, 200, 0)).loss();
        double wall = (System.nanoTime() - start) / 1e6 / STEPS;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore) / 1e6 / STEPS;
        return wall + " " + cpu + " " + losses[STEPS - 1];
    }
}
