package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netgrade.numeric.Errors;
import netgrade.reference.Convention.Layout;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.TrainingData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right code gives the answers that follow from those it gave before. */
class TurnedTest {

    static List<NetTask> tasks() {
        return NetTask.all();
    }

    private static Layout layout(NetTask task) {
        return task.convention().layout();
    }

    private static NetCase toy(NetTask task) {
        return new NetCase(task.toy().params(), task.toy().x(), task.toy().y(), 0.05);
    }

    private static FullyConnectedNet net(NetTask task, NetCase of) {
        FullyConnectedNet net = task.reference();
        net.setParameters(of.parameters());
        return net;
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void rowsHaveTheScoresOfTheNextAndTheSameLoss(NetTask task) {
        NetCase toy = toy(task);
        NetCase turned = Turned.rows(toy, layout(task));
        double[][] before = net(task, toy).scores(toy.x());
        double[][] after = net(task, turned).scores(turned.x());

        for (int i = 0; i < before.length; i++) {
            assertArrayEquals(before[(i + 1) % before.length], after[i], 1e-15);
        }
        assertEquals(
                net(task, toy).loss(toy.x(), toy.y(), 0.05).loss(), net(task, turned).loss(turned.x(), turned.y(), 0.05).loss(), 1e-14);
        assertTrue(!Arrays.deepEquals(toy.x(), turned.x()) && !Arrays.deepEquals(before, after));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void trainingUnderOtherNumbersIsTheSameTraining(NetTask task) {
        NetCase toy = toy(task);
        NetCase turned = Turned.training(toy, layout(task));
        FullyConnectedNet before = net(task, toy);
        FullyConnectedNet after = net(task, turned);
        before.train(new TrainingData(toy.x(), toy.y(), toy.x(), toy.y()), task.toyTraining(1));
        after.train(new TrainingData(turned.x(), turned.y(), turned.x(), turned.y()), task.toyTraining(1));

        Map<String, double[][]> back = Turned.trainingBack(after.parameters(), layout(task));
        before.parameters().forEach((name, matrix) -> assertTrue(Errors.maxNormError(matrix, back.get(name)) < 1e-9, name));
    }
}
