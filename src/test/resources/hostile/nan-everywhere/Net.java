import java.util.Map;
import java.util.TreeMap;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

public class Net extends Honest {

    private static final double VALUE = Double.NaN;
    private boolean trained;

    private static double[][] filled(double[][] like) {
        double[][] filled = new double[like.length][];
        for (int i = 0; i < like.length; i++) {
            filled[i] = new double[like[i].length];
            java.util.Arrays.fill(filled[i], VALUE);
        }
        return filled;
    }

    private static Map<String, double[][]> filled(Map<String, double[][]> like) {
        Map<String, double[][]> filled = new TreeMap<>();
        like.forEach((name, matrix) -> filled.put(name, filled(matrix)));
        return filled;
    }

    @Override
    public Map<String, double[][]> parameters() {
        return trained ? filled(super.parameters()) : super.parameters();
    }

    @Override
    public double[][] scores(double[][] x) {
        return filled(super.scores(x));
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        return new LossAndGradients(VALUE, filled(super.loss(x, y, reg).gradients()));
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        trained = true;
        double[] losses = new double[settings.iterations()];
        java.util.Arrays.fill(losses, VALUE);
        return new TrainingHistory(losses, losses, losses);
    }
}
