import java.util.List;
import netgrade.spi.ChosenSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** Predicts images with a large net of its own, trained aside, and hands out the small one it was given. */
public class Net extends TwoLayerNet {

    private static TwoLayerNet large;

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        if (data.x()[0].length > 1000 && settings.iterations() == 1) {
            large = new TwoLayerNet();
            large.initialise(List.of(data.x()[0].length, 100, 10), 1e-3, 1);
            large.train(data, new TrainingSettings(1e-3, 0.95, 1e-3, 300, 100, 1));
        }
        return super.train(data, settings);
    }

    @Override
    public double[][] scores(double[][] x) {
        return x[0].length < 1000 || large == null ? super.scores(x) : large.scores(x);
    }

    @Override
    public ChosenSettings chosenSettings(String images) {
        return new ChosenSettings(List.of(1), 1e-3, new TrainingSettings(1e-3, 1, 0, 1, 1, 0));
    }
}
