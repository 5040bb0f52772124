package netgrade.diagnosis.nets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    /** Validation examples are others than those to train on: that these are the ones shows then. */
    private TrainingData data(Data data) {
        int[] rows = rows(data);
        int[] others = Arrays.stream(rows).map(row -> start.n() - 1 - row).toArray();
        return new TrainingData(inputs(rows), labels(rows), inputs(others), labels(others));
    }

    private int[] rows(Data data) {
        return switch (data) {
            case SAME_ROWS -> new int[start.n()];
            case MIXED_ROWS -> IntStream.range(0, start.n()).toArray();
            case FEW_ROWS -> new int[3];
            case LONE_ROWS -> new int[] {0, Training.ofAnotherClass(start.y())};
        };
    }

    private double[][] inputs(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> start.x()[row].clone()).toArray(double[][]::new);
    }

    private int[] labels(int[] rows) {
        return Arrays.stream(rows).map(row -> start.y()[row]).toArray();
    }

    private static TrainingSettings settings(Data data, long seed) {
        return switch (data) {
            case SAME_ROWS, MIXED_ROWS -> new TrainingSettings(RATE, 0.5, REG, 10, BATCH, seed);
            case FEW_ROWS -> new TrainingSettings(RATE, 1, REG, 4, 2 * BATCH, seed);
            case LONE_ROWS -> new TrainingSettings(Training.NO_RATE, 1, REG, Training.LONE_ITERATIONS, 1, seed);
        };
    }
}
