package netgrade.checks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;

/** A submission of a net without a worker: copies inputs where the sandbox does. */
public record InProcess(Supplier<? extends NeuralNet> nets, Map<String, byte[]> files) implements Submitted {

    public InProcess(Supplier<? extends NeuralNet> nets) {
        this(nets, Map.of());
    }

    @Override
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public TimedClassifier freshLinear() {
        throw new AssertionError("a net is no linear classifier");
    }

    @Override
    public TimedClassifier freshLinear(Duration training) {
        return freshLinear();
    }

    @Override
    public TimedClassifier freshLinearSharingInputs() {
        return freshLinear();
    }

    @Override
    public NeuralNet fresh() {
        return new Copying(nets.get());
    }

    @Override
    public NeuralNet fresh(Duration training) {
        return fresh();
    }

    @Override
    public NeuralNet freshSharingInputs() {
        return nets.get();
    }

    /** Hands over copies of inputs, as a question to a worker does. */
    private static final class Copying extends Delegate {

        private final NeuralNet submitted;

        Copying(NeuralNet net) {
            super(net);
            submitted = net;
        }

        @Override
        public double[][] scores(double[][] x) {
            return super.scores(Matrices.copy(x));
        }

        @Override
        public LossAndGradients loss(double[][] x, int[] y, double reg) {
            return super.loss(Matrices.copy(x), y.clone(), reg);
        }

        @Override
        public ChosenSettings chosenSettings(String images) {
            return submitted.chosenSettings(images);
        }

        @Override
        public int[] predict(double[][] x) {
            return super.predict(Matrices.copy(x));
        }
    }
}
