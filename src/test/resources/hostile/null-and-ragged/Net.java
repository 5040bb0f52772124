import java.util.Map;
import java.util.TreeMap;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

public class Net extends Honest {

    @Override
    public double[][] scores(double[][] x) {
        double[][] scores = super.scores(x);
        scores[scores.length - 1] = new double[0];
        return scores;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        Map<String, double[][]> gradients = new TreeMap<>();
        gradients.put("W1", null);
        return new LossAndGradients(0, gradients);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        return new TrainingHistory(null, null, null);
    }

    @Override
    public int[] predict(double[][] x) {
        return null;
    }
}
