package netgrade.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** A submission of ours, asked in this process: hands copies over, as questions to a worker do, and its exceptions are a submission's. */
final class Rehearsal implements Submitted {

    private final Supplier<? extends NeuralNet> nets;
    private final Supplier<? extends TimedClassifier> classifiers;

    private Rehearsal(Supplier<? extends NeuralNet> nets, Supplier<? extends TimedClassifier> classifiers) {
        this.nets = nets;
        this.classifiers = classifiers;
    }

    static Submitted ofNet(Supplier<? extends NeuralNet> nets) {
        return new Rehearsal(nets, () -> {
            throw new StudentFault(Outcome.DOES_NOT_COMPILE, "A net is no linear classifier.");
        });
    }

    static Submitted ofLinear(Supplier<? extends TimedClassifier> classifiers) {
        return new Rehearsal(
                () -> {
                    throw new StudentFault(Outcome.DOES_NOT_COMPILE, "A linear classifier is no net.");
                },
                classifiers);
    }

    @Override
    public NeuralNet fresh() {
        return new Guarded(nets.get(), true);
    }

    @Override
    public NeuralNet fresh(Duration training) {
        return fresh();
    }

    @Override
    public NeuralNet freshSharingInputs() {
        return new Guarded(nets.get(), false);
    }

    @Override
    public TimedClassifier freshLinear() {
        return classifiers.get();
    }

    @Override
    public TimedClassifier freshLinear(Duration training) {
        return freshLinear();
    }

    @Override
    public TimedClassifier freshLinearSharingInputs() {
        return freshLinear();
    }

    /** Returns an answer; an exception of the mistake's is one of the submission's. */
    static <T> T answer(String method, Supplier<T> ask) {
        try {
            return ask.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException thrown) {
            throw new StudentFault(Outcome.THREW, "\"" + method + "\" threw " + thrown);
        }
    }

    /** Asks a net as a worker would. */
    private record Guarded(NeuralNet net, boolean copies) implements NeuralNet {

        private double[][] own(double[][] x) {
            return copies ? Matrices.copy(x) : x;
        }

        @Override
        public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
            net.initialise(layerSizes, weightScale, seed);
        }

        @Override
        public Map<String, double[][]> parameters() {
            return net.parameters();
        }

        @Override
        public void setParameters(Map<String, double[][]> parameters) {
            answer("setParameters", () -> {
                net.setParameters(parameters);
                return true;
            });
        }

        @Override
        public double[][] scores(double[][] x) {
            return answer("scores", () -> net.scores(own(x)));
        }

        @Override
        public LossAndGradients loss(double[][] x, int[] y, double reg) {
            return answer("loss", () -> net.loss(own(x), y.clone(), reg));
        }

        @Override
        public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
            return answer("crossEntropyLoss", () -> net.crossEntropyLoss(own(x), y.clone(), reg));
        }

        @Override
        public TrainingHistory train(TrainingData data, TrainingSettings settings) {
            return answer("train", () -> net.train(data, settings));
        }

        @Override
        public int[] predict(double[][] x) {
            return answer("predict", () -> net.predict(own(x)));
        }

        @Override
        public ChosenSettings chosenSettings() {
            return net.chosenSettings();
        }

        @Override
        public SearchSettings searchSettings() {
            return net.searchSettings();
        }

        @Override
        public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
            return net.search(data, settings, seed);
        }
    }
}
