package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netgrade.numeric.Errors;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.TrainingData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right code gives the answers that follow from those it gave before. */
class TurnedTest {

    static List<NetTask> tasks() {
        return NetTask.all();
    }

    private static Turned turning(NetTask task) {
        return new Turned(task.convention().layout(), 5);
    }

    private static NetCase toy(NetTask task) {
        return new NetCase(task.toy().params(), task.toy().x(), task.toy().y(), 0.05);
    }

    /** Returns the scores before any softmax. */
    private static double[][] logits(NetTask task, NetCase of) {
        double[][] scores = net(task, of).scores(of.x());
        boolean areProbabilities = Math.abs(Arrays.stream(scores[0]).sum() - 1) < 1e-9;
        for (double[] row : scores) {
            double last = Math.log(row[row.length - 1]);
            if (areProbabilities) {
                Arrays.setAll(row, k -> Math.log(row[k]) - last);
            }
        }
        return scores;
    }

    private static FullyConnectedNet net(NetTask task, NetCase of) {
        FullyConnectedNet net = task.reference();
        net.setParameters(of.parameters());
        return net;
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void rowsHaveInTheirOrderTheScoresOfTheNextStretchedByAFactor(NetTask task) {
        NetCase toy = toy(task);
        NetCase turned = turning(task).rows(toy);
        double[][] before = logits(task, toy);
        double[][] after = logits(task, turned);

        for (int i = 0; i < before.length; i++) {
            double[] next = before[(i + 1) % before.length];
            double factor = after[i][0] / next[0];
            assertTrue(factor > 0.79 && factor < 1.21 && Math.abs(factor - 1) > 1e-3, "factor " + factor);
            for (int k = 0; k < next.length; k++) {
                assertEquals(factor * next[k], after[i][k], 1e-12 * Math.abs(next[k]), "biases are 0: scores grow with their inputs");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void anotherSeedTurnsOtherwise(NetTask task) {
        NetCase toy = toy(task);
        NetCase one = turning(task).rows(toy);
        NetCase other = new Turned(task.convention().layout(), 6).rows(toy);

        for (int i = 0; i < toy.x().length; i++) {
            assertTrue(Math.abs(one.x()[i][0] - other.x()[i][0]) > 1e-3 * Math.abs(toy.x()[i][0]), "row " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void trainingUnderOtherNumbersIsTheSameTraining(NetTask task) {
        NetCase toy = toy(task);
        NetCase turned = turning(task).training(toy);
        FullyConnectedNet before = net(task, toy);
        FullyConnectedNet after = net(task, turned);
        before.train(new TrainingData(toy.x(), toy.y(), toy.x(), toy.y()), task.toyTraining(1));
        after.train(new TrainingData(turned.x(), turned.y(), turned.x(), turned.y()), task.toyTraining(1));

        Map<String, double[][]> back = turning(task).trainingBack(after.parameters());
        before.parameters().forEach((name, matrix) -> assertTrue(Errors.maxNormError(matrix, back.get(name)) < 1e-9, name));
    }
}
