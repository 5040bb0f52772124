package netgrade.diagnosis.nets;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Training;
import netgrade.diagnosis.Training.Data;
import netgrade.diagnosis.Training.Run;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** The training runs that a net is asked for. */
final class NetTraining implements Training.Model {

    private static final double RATE = 0.1;
    private static final double REG = 0.05;
    private static final int BATCH = 4;

    private final Convention convention;
    private final NetQuestion start;

    NetTraining(Convention convention, long seed) {
        this.convention = convention;
        this.start = NetQuestionnaire.training(convention, seed);
    }

    /** Asks a submission for all runs. */
    Map<Data, Optional<Run>> ask(Submitted submission) {
        Asking asking = new Asking();
        Map<Data, Optional<Run>> runs = new EnumMap<>(Data.class);
        for (Data data : Data.values()) {
            runs.put(data, asking.ask(() -> run(submission.fresh(), data, 1)));
        }
        return runs;
    }

    @Override
    public Run run(Data data, Variation variation, long seed) {
        return run(new FullyConnectedNet(convention).varied(variation), data, seed);
    }

    private Run run(NeuralNet net, Data data, long seed) {
        net.setParameters(start.parameters());
        TrainingHistory history = net.train(data(data), settings(data, seed));
        return new Run(history.loss(), new TreeMap<>(net.parameters()));
    }

    private TrainingData data(Data data) {
        int n = data == Data.FEW_ROWS ? 3 : start.n();
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            int row = data == Data.MIXED_ROWS ? i : 0;
            x[i] = start.x()[row].clone();
            y[i] = start.y()[row];
        }
        return new TrainingData(x, y, x, y);
    }

    private static TrainingSettings settings(Data data, long seed) {
        return data == Data.FEW_ROWS
                ? new TrainingSettings(RATE, 1, REG, 4, 2 * BATCH, seed)
                : new TrainingSettings(RATE, 0.5, REG, 10, BATCH, seed);
    }
}
