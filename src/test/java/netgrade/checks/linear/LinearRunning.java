package netgrade.checks.linear;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.checks.Running;
import netgrade.data.ImageSet;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.sandbox.TimedClassifier.Timed;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;

/** Runs checks on linear classifiers in this process. */
final class LinearRunning {

    static final Exercise EXERCISE = new Exercise(
            Running.SEED,
            LinearTask.CS231N,
            LinearRunning::images,
            40,
            Duration.ofSeconds(30));

    /** Says that the reference takes 2 ms a call: what is made of times is tested here, not the machine. */
    private static final class SteadyReference extends TimedReference {

        @Override
        public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
            return new LinearAltered().timed(Duration.ofMillis(2).multipliedBy(times), method, w, x, y, reg, first, times);
        }
    }

    static {
        EXERCISE.once(TimedReference.class, SteadyReference::new);
    }

    private LinearRunning() {}

    /** Three classes of images of four pixels, one bright pixel each, and the ones; labels of the test images: 0, 0, 1, 2. */
    private static ImageSet images() {
        double[][] x = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}};
        int[] y = {0, 1, 2};
        return new ImageSet("pixels", new TrainingData(x, y, x, y), new double[][] {x[0], x[0], x[1], x[2]}, new int[] {0, 0, 1, 2})
                .withBias();
    }

    static Map<String, CheckResult> all(Supplier<LinearAltered> classifiers) {
        return Running.CHECKS.run(Running.of(Contract.LINEAR), new InThisProcess(classifiers), EXERCISE);
    }

    static CheckResult one(String id, Supplier<LinearAltered> classifiers) {
        return Running.CHECKS.run(Set.of(id), new InThisProcess(classifiers), EXERCISE).get(id);
    }

    private record InThisProcess(Supplier<LinearAltered> classifiers) implements Submitted {

        @Override
        public NeuralNet fresh() {
            throw new AssertionError("a linear classifier is no net");
        }

        @Override
        public NeuralNet fresh(Duration training) {
            return fresh();
        }

        @Override
        public NeuralNet freshSharingInputs() {
            return fresh();
        }

        @Override
        public TimedClassifier freshLinear() {
            return classifiers.get().copying();
        }

        @Override
        public TimedClassifier freshLinear(Duration training) {
            return freshLinear();
        }

        @Override
        public TimedClassifier freshLinearSharingInputs() {
            return classifiers.get();
        }
    }
}
