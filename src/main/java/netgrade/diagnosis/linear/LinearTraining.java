package netgrade.diagnosis.linear;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Training;
import netgrade.diagnosis.Training.Data;
import netgrade.diagnosis.Training.Run;
import netgrade.reference.LinearModel;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;

/** The training runs that a linear classifier is asked for. */
final class LinearTraining implements Training.Model {

    private static final double RATE = 0.05;
    private static final int BATCH = 4;

    private final LinearLoss loss;
    private final LinearQuestion start;

    LinearTraining(LinearLoss loss, long seed) {
        this.loss = loss;
        this.start = LinearQuestionnaire.training(seed);
    }

    /** Asks a submission for all runs. */
    Map<Data, Optional<Run>> ask(Submitted submission) {
        Asking asking = new Asking();
        Map<Data, Optional<Run>> runs = new EnumMap<>(Data.class);
        for (Data data : Data.values()) {
            runs.put(data, asking.ask(() -> run(submission.freshLinear(), data, 1)));
        }
        return runs;
    }

    @Override
    public Run run(Data data, Variation variation, long seed) {
        return run(new LinearModel().varied(variation), data, seed);
    }

    private Run run(LinearClassifier classifier, Data data, long seed) {
        int n = data == Data.FEW_ROWS ? 3 : start.x().length;
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            int row = data == Data.MIXED_ROWS ? i : 0;
            x[i] = start.x()[row].clone();
            y[i] = start.y()[row];
        }
        int batch = data == Data.FEW_ROWS ? 2 * BATCH : BATCH;
        TrainingSettings settings = new TrainingSettings(RATE, 1, start.reg(), 10, batch, seed);
        TrainedWeights trained = classifier.train(loss, start.w(), x, y, settings);
        return new Run(trained.loss(), Map.of("W", trained.w()));
    }
}
