package netgrade.diagnosis.nets;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import netgrade.diagnosis.Rehearsal;
import netgrade.numeric.Matrices;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** A net of ours as a submission: copies are handed over, as questions to a worker do. */
final class NetRehearsal extends Rehearsal {

    private final Supplier<? extends NeuralNet> nets;

    NetRehearsal(Supplier<? extends NeuralNet> nets) {
        this.nets = nets;
    }

    @Override
    public NeuralNet fresh() {
        return new Guarded(nets.get(), true);
    }

    @Override
    public NeuralNet freshSharingInputs() {
        return new Guarded(nets.get(), false);
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
