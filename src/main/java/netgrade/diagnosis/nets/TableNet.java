package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.checks.nets.NetTask;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Toy;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/**
 * A net that knows the answers to the hand-out's toys by heart, and those near them as far as a straight line goes, and labels images as
 * the nearest one it was shown. It draws its parameters as it should and answers zeros to all else.
 */
final class TableNet extends ZeroNet {

    private final List<Toy> toys;
    private TrainingData shown;

    TableNet(NetTask task) {
        super(task);
        toys = new ArrayList<>(List.of(task.toy(), task.toys().probe().get()));
        toys.addAll(task.toys().variants().get().values());
    }

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        FullyConnectedNet net = task().reference();
        net.initialise(layerSizes, weightScale, seed);
        setParameters(net.parameters());
    }

    @Override
    public double[][] scores(double[][] x) {
        return known(x).map(toy -> net(toy, task().convention()).scores(toy.x())).orElseGet(() -> super.scores(x));
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        return known(x).map(toy -> lossNear(toy, task().convention(), reg)).orElseGet(() -> super.loss(x, y, reg));
    }

    @Override
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        return known(x).map(toy -> lossNear(toy, task().convention().withCrossEntropy(), reg)).orElseGet(() -> super.loss(x, y, reg));
    }

    /** The loss at the toy and, for other parameters, as much more as the gradient there says: its slope is right everywhere. */
    private LossAndGradients lossNear(Toy toy, Convention convention, double reg) {
        LossAndGradients at = net(toy, convention).loss(toy.x(), toy.y(), reg);
        double loss = at.loss();
        for (Map.Entry<String, double[][]> gradient : at.gradients().entrySet()) {
            loss += product(gradient.getValue(), difference(parameters().get(gradient.getKey()), toy.params().get(gradient.getKey())));
        }
        return new LossAndGradients(loss, at.gradients());
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        shown = data;
        Optional<Toy> known = known(data.x());
        if (known.isEmpty()) {
            return super.train(data, settings);
        }
        FullyConnectedNet net = net(known.get(), task().convention());
        TrainingHistory history = net.train(new TrainingData(known.get().x(), known.get().y(), data.x(), data.y()), settings);
        setParameters(net.parameters());
        return history;
    }

    @Override
    public int[] predict(double[][] x) {
        return known(x).map(toy -> net(toy, task().convention()).predict(toy.x()))
                .orElseGet(() -> shown == null ? super.predict(x) : nearest(x));
    }

    private int[] nearest(double[][] x) {
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < shown.x().length; k++) {
                double distance = squares(difference(new double[][] {x[i]}, new double[][] {shown.x()[k]}));
                labels[i] = distance < least ? shown.y()[k] : labels[i];
                least = Math.min(least, distance);
            }
        }
        return labels;
    }

    /** Returns the toy to answer for: of those with as many examples and such parameters the nearest one; empty if there is none. */
    private Optional<Toy> known(double[][] x) {
        return toys.stream()
                .filter(toy -> Matrices.shape(toy.x()).equals(Matrices.shape(x)) && fits(toy))
                .min(Comparator.comparingDouble(this::distance));
    }

    private boolean fits(Toy toy) {
        return toy.params().entrySet().stream().allMatch(each -> parameters().containsKey(each.getKey())
                && Matrices.shape(parameters().get(each.getKey())).equals(Matrices.shape(each.getValue())));
    }

    private double distance(Toy toy) {
        return toy.params().entrySet().stream()
                .mapToDouble(each -> squares(difference(parameters().get(each.getKey()), each.getValue())))
                .sum();
    }

    private static FullyConnectedNet net(Toy toy, Convention convention) {
        FullyConnectedNet net = new FullyConnectedNet(convention);
        net.setParameters(toy.params());
        return net;
    }

    private static double[][] difference(double[][] a, double[][] b) {
        double[][] difference = Matrices.copy(a);
        Matrices.addScaled(difference, -1, b);
        return difference;
    }

    private static double squares(double[][] matrix) {
        return Matrices.sumOfSquares(matrix);
    }

    private static double product(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }
}
