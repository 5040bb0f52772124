package netgrade.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LossAndGradient;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;

/**
 * Asks for a loss at many places. A submission gets many questions in one message, because a message costs more than most answers; an
 * object in this process is asked one by one.
 *
 * <p>Inputs are handed over as by {@link Submitted#fresh()}: a copy for each loss.
 */
public final class ManyLosses {

    private ManyLosses() {}

    /**
     * Returns a net's loss at each of several parameters, which are set one after the other.
     *
     * @throws StudentFault for the first of them whose answer cannot be judged
     */
    public static List<LossAndGradients> of(NeuralNet net, List<Map<String, double[][]>> parameters, double[][] x, int[] y, double reg) {
        if (net instanceof RemoteNet remote) {
            return remote.losses(parameters, x, y, reg);
        }
        List<LossAndGradients> losses = new ArrayList<>();
        for (Map<String, double[][]> each : parameters) {
            net.setParameters(each);
            losses.add(net.loss(x, y, reg));
        }
        return losses;
    }

    /**
     * Returns a linear classifier's loss at each of several weights.
     *
     * @throws StudentFault as above
     */
    public static List<LossAndGradient> of(
            LinearClassifier classifier, LossMethod method, List<double[][]> weights, double[][] x, int[] y, double reg) {
        if (classifier instanceof RemoteLinear remote) {
            return remote.losses(method, weights, x, y, reg);
        }
        return weights.stream().map(w -> method.ask(classifier, w, x, y, reg)).toList();
    }
}
