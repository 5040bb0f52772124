package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import netgrade.checks.nets.NetTask;
import netgrade.diagnosis.Variations;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.Shape;
import netgrade.reference.Convention;
import netgrade.reference.LayerNames;
import netgrade.reference.Toy;

/**
 * What a net that failed is asked: few questions, each telling mistakes apart that the others do not.
 *
 * <p>The first tells most of them apart, which makes the search fast. Sizes, biases and strengths are there with and without, so that what
 * only shows with one of them can be told.
 */
public final class NetQuestionnaire {

    /** Name of the one that everybody may see. */
    static final String TOY = "the toy";

    private static final String TOY_UNREGULARISED = "the toy at reg 0";

    /** Names of those that ask about the toy. */
    static final Set<String> TOYS = Set.of(TOY, TOY_UNREGULARISED);

    private static final double TOY_REG = 0.05;

    /** How many classes the net has that is asked about one example. */
    private static final int CLASSES_OF_ONE = 4;

    private final Convention.Layout layout;
    private final NumpyRandom random;

    private NetQuestionnaire(Convention convention, long seed) {
        layout = convention.layout();
        // Apart from the draws of the checks, which begin at the seed itself.
        random = new NumpyRandom((seed + 1000) & 0x7FFFFFFFL);
    }

    /** Returns the questions about scores, loss and gradients. */
    static List<NetQuestion> formulas(NetTask task, Convention convention, long seed) {
        NetQuestionnaire make = new NetQuestionnaire(convention, seed);
        List<NetQuestion> all = new ArrayList<>();
        NetQuestion sizes = make.net("another net", 7, 6, 5, 4, 0.7);
        Toy toy = task.toy();
        all.add(sizes);
        all.add(new NetQuestion(TOY, toy.params(), toy.x(), toy.y(), TOY_REG));
        all.add(new NetQuestion(TOY_UNREGULARISED, toy.params(), toy.x(), toy.y(), 0));
        all.add(withoutBiases("another net without biases", sizes));
        all.add(sizes.withReg("another net at reg 0", 0));
        all.add(make.net("five examples", 5, 4, 10, 3, TOY_REG));
        all.add(withoutBiases("five examples without biases", all.get(all.size() - 1)));
        all.addAll(withEachLabel(make.net("one example", 1, 3, 6, CLASSES_OF_ONE, 0.3)));
        all.add(make.net("strong regularisation", 5, 4, 6, 3, 1000));
        if (convention.loss() == Convention.DataLoss.CROSS_ENTROPY) {
            all.add(make.offset());
            all.add(make.rows());
        }
        if (convention.scores() == Convention.Scores.PROBABILITIES) {
            all.add(make.net("three layers", 4, List.of(5, 7, 6, 3), 0.2));
        }
        return all;
    }

    /** Returns the net and the batch that predictions are asked of; its last biases are far below 0. */
    static NetQuestion predictions(Convention convention, long seed) {
        NetQuestionnaire make = new NetQuestionnaire(convention, seed + 1);
        NetQuestion drawn = make.net("forty examples", 40, 6, 9, 4, 0);
        Map<String, double[][]> parameters = new TreeMap<>(drawn.parameters());
        parameters.computeIfPresent(LayerNames.bias(2), (name, bias) -> Variations.map(bias, (i, j, b) -> b - 1));
        return new NetQuestion(drawn.name(), parameters, drawn.x(), drawn.y(), 0);
    }

    /**
     * Returns where training starts, and the examples it takes.
     *
     * <p>Drawn until half the hidden units are there for the first example, which is trained on alone: without any, the first layer would
     * not move.
     */
    static NetQuestion training(Convention convention, long seed) {
        NetQuestionnaire make = new NetQuestionnaire(convention, seed + 2);
        NetQuestion drawn = make.net("training", 12, 4, 6, 3, 0);
        while (make.activeUnits(drawn) < 3) {
            drawn = make.net("training", 12, 4, 6, 3, 0);
        }
        return drawn;
    }

    /** Returns how many hidden units are above 0 for the first example. */
    private long activeUnits(NetQuestion question) {
        double[][] first = {question.x()[0]};
        double[] products = Matrices.multiply(first, inputsFirst(question.parameters().get(LayerNames.weights(1))))[0];
        double[] bias = question.parameters().get(LayerNames.bias(1))[0];
        return IntStream.range(0, bias.length).filter(unit -> products[unit] + bias[unit] > 0).count();
    }

    private NetQuestion net(String name, int n, int d, int h, int c, double reg) {
        return net(name, n, List.of(d, h, c), reg);
    }

    private NetQuestion net(String name, int n, List<Integer> sizes, double reg) {
        Map<String, double[][]> parameters = new TreeMap<>();
        for (int k = 1; k < sizes.size(); k++) {
            Shape shape = layout.shape(sizes.get(k - 1), sizes.get(k));
            parameters.put(LayerNames.weights(k), Variations.scaled(0.6, random.randn(shape.rows(), shape.columns())));
            parameters.put(LayerNames.bias(k), Variations.scaled(0.5, random.randn(1, sizes.get(k))));
        }
        return new NetQuestion(name, parameters, random.randn(n, sizes.get(0)), random.choice(sizes.get(sizes.size() - 1), n), reg);
    }

    private static NetQuestion withoutBiases(String name, NetQuestion of) {
        Map<String, double[][]> parameters = new TreeMap<>(of.parameters());
        for (int layer = 1; layer <= of.layers(); layer++) {
            parameters.computeIfPresent(LayerNames.bias(layer), (key, bias) -> Variations.zeros(bias));
        }
        return new NetQuestion(name, parameters, of.x(), of.y(), of.reg());
    }

    /** One example may be right by the luck of its label: so it is asked about with every other one too. */
    private static List<NetQuestion> withEachLabel(NetQuestion drawn) {
        List<NetQuestion> all = new ArrayList<>(List.of(drawn));
        for (int label = 0; label < CLASSES_OF_ONE; label++) {
            if (label != drawn.y()[0]) {
                all.add(drawn.withLabel(drawn.name() + " of class " + label, label));
            }
        }
        return all;
    }

    /** All scores are 1000 larger. */
    private NetQuestion offset() {
        NetQuestion drawn = net("scores above 1000", 4, 4, 5, 3, 0);
        Map<String, double[][]> parameters = new TreeMap<>(drawn.parameters());
        parameters.computeIfPresent(LayerNames.bias(2), (name, bias) -> Variations.map(bias, (i, j, b) -> b + 1000));
        return new NetQuestion(drawn.name(), parameters, drawn.x(), drawn.y(), 0);
    }

    /** The last input and a hidden unit for each sign carry a shift of its own to all scores of each row. */
    private NetQuestion rows() {
        double[] shifts = {1000, -1000, 400, -700};
        NetQuestion drawn = net("rows of different scale", shifts.length, 4, 6, 3, 0);
        Map<String, double[][]> parameters = new TreeMap<>(drawn.parameters());
        int lastInput = 3;
        double[][] w1 = Variations.map(inputsFirst(parameters.get(LayerNames.weights(1))), (i, j, w) -> {
            boolean carries = j >= 4;
            return i == lastInput ? (j == 4 ? 1 : j == 5 ? -1 : 0) : carries ? 0 : w;
        });
        double[][] w2 = Variations.map(
                inputsFirst(parameters.get(LayerNames.weights(2))), (i, j, w) -> i == 4 ? 1 : i == 5 ? -1 : w);
        parameters.put(LayerNames.weights(1), inputsFirst(w1));
        parameters.put(LayerNames.weights(2), inputsFirst(w2));
        parameters.computeIfPresent(LayerNames.bias(1), (name, bias) -> Variations.map(bias, (i, j, b) -> j >= 4 ? 0 : b));
        double[][] x = Variations.map(drawn.x(), (i, j, value) -> j == lastInput ? shifts[i] : value);
        return new NetQuestion(drawn.name(), parameters, x, drawn.y(), 0);
    }

    /** Turns weights of the task's layout to inputs first, or back. */
    private double[][] inputsFirst(double[][] w) {
        return layout == Convention.Layout.INPUTS_FIRST ? w : Matrices.transpose(w);
    }
}
