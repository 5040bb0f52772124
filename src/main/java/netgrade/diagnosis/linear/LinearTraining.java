package netgrade.diagnosis.linear;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
        int[] rows = rows(data);
        double[][] x = Arrays.stream(rows).mapToObj(row -> start.x()[row].clone()).toArray(double[][]::new);
        int[] y = Arrays.stream(rows).map(row -> start.y()[row]).toArray();
        TrainedWeights trained = classifier.train(loss, start.w(), x, y, settings(data, seed));
        return new Run(trained.loss(), Map.of("W", trained.w()));
    }

    private int[] rows(Data data) {
        return switch (data) {
            case SAME_ROWS -> new int[start.x().length];
            case MIXED_ROWS -> IntStream.range(0, start.x().length).toArray();
            case FEW_ROWS -> new int[3];
            case LONE_ROWS -> new int[] {0, Training.ofAnotherClass(start.y())};
        };
    }

    private TrainingSettings settings(Data data, long seed) {
        return switch (data) {
            case SAME_ROWS, MIXED_ROWS -> new TrainingSettings(RATE, 1, start.reg(), 10, BATCH, seed);
            case FEW_ROWS -> new TrainingSettings(RATE, 1, start.reg(), 10, 2 * BATCH, seed);
            case LONE_ROWS -> new TrainingSettings(Training.NO_RATE, 1, start.reg(), Training.LONE_ITERATIONS, 1, seed);
        };
    }
}
