package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netgrade.checks.Altered;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Contract;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each mistake is the reference with one method changed, and fails the checks that look at it and no others. */
class MistakesTest {

    private record Mistake(String name, Supplier<NeuralNet> nets, String... fails) {}

    private static List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>();

        // Parameters
        all.add(new Mistake(
                "weight scale ignored",
                () -> new Altered() {
                    @Override
                    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
                        right.initialise(layerSizes, 1, seed);
                    }
                },
                "parameters.initialise"));
        all.add(new Mistake(
                "seed ignored",
                () -> new Altered() {
                    @Override
                    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
                        right.initialise(layerSizes, weightScale, 0);
                    }
                },
                "parameters.initialise"));
        all.add(new Mistake(
                "uniform weights of the right standard deviation",
                () -> new Altered() {
                    @Override
                    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
                        right.initialise(layerSizes, weightScale, seed);
                        Random random = new Random(seed);
                        Map<String, double[][]> drawn = right.parameters();
                        for (String name : List.of("W1", "W2")) {
                            for (double[] row : drawn.get(name)) {
                                Arrays.setAll(row, j -> weightScale * Math.sqrt(12) * (random.nextDouble() - 0.5));
                            }
                        }
                        right.setParameters(drawn);
                    }
                },
                "parameters.initialise"));
        all.add(new Mistake(
                "one entry too many",
                () -> new Altered() {
                    @Override
                    public Map<String, double[][]> parameters() {
                        return with(right.parameters(), "W3", new double[][] {{1}});
                    }
                },
                "parameters.set"));

        // Scores
        all.add(new Mistake(
                "scores a millionth off",
                () -> new Altered() {
                    @Override
                    public double[][] scores(double[][] x) {
                        return scaled(1 + 1e-6, right.scores(x));
                    }
                },
                "scores.toy", "variants.scores", "scores.biases", "scores.sizes", "scores.single", "deep.layers2", "deep.layers3",
                "deep.layers4", "deep.layers5"));
        all.add(new Mistake(
                "scores without the last bias",
                () -> new Altered() {
                    @Override
                    public double[][] scores(double[][] x) {
                        double[][] b2 = right.parameters().get("b2");
                        double[][] scores = right.scores(x);
                        for (double[] row : scores) {
                            Arrays.setAll(row, j -> row[j] - b2[0][j]);
                        }
                        return scores;
                    }
                },
                "scores.biases", "scores.sizes", "scores.single", "deep.layers2", "deep.layers3", "deep.layers4", "deep.layers5"));

        // Loss; gradients.own sees a loss whose slope is another
        all.add(loss(
                "half the regularisation",
                (net, x, y, reg) -> net.loss(x, y, reg / 2).loss(),
                "loss.toy", "loss.biases", "loss.sizes", "loss.single", "loss.regularisation", "gradients.own.W1", "gradients.own.W2",
                "deep.layers2", "deep.layers3", "deep.layers4", "deep.layers5"));
        all.add(loss(
                "biases regularised",
                (net, x, y, reg) -> net.loss(x, y, reg).loss()
                        + reg * Matrices.sumOfSquares(net.parameters().get("b1"))
                        + reg * Matrices.sumOfSquares(net.parameters().get("b2")),
                "loss.biases", "loss.sizes", "loss.single", "deep.layers2", "deep.layers3", "deep.layers4", "deep.layers5"));
        all.add(loss(
                "mean over five, however many examples there are",
                (net, x, y, reg) -> {
                    double data = net.loss(x, y, 0).loss();
                    return net.loss(x, y, reg).loss() - data + data * y.length / 5;
                },
                "loss.sizes", "loss.single", "deep.layers2", "deep.layers3", "deep.layers4", "deep.layers5"));
        all.add(loss(
                "a constant too much",
                (net, x, y, reg) -> net.loss(x, y, reg).loss() + 1e-5,
                "loss.toy", "loss.toy.unregularised", "loss.biases", "loss.sizes", "loss.single", "loss.regularisation", "loss.offset",
                "loss.rows", "deep.layers2", "deep.layers3", "deep.layers4", "deep.layers5"));
        all.add(new Mistake(
                "no shift by the maximum",
                () -> new Altered() {
                    @Override
                    public LossAndGradients loss(double[][] x, int[] y, double reg) {
                        // exp overflows above 709.78
                        boolean overflows = Arrays.stream(right.scores(x)).flatMapToDouble(Arrays::stream).anyMatch(s -> s > 709);
                        LossAndGradients answer = right.loss(x, y, reg);
                        return overflows ? scaled(Double.NaN, answer) : answer;
                    }
                },
                "loss.offset", "loss.rows", "gradients.offset", "gradients.rows"));
        all.add(new Mistake(
                "one maximum for the whole batch",
                () -> new Altered() {
                    @Override
                    public LossAndGradients loss(double[][] x, int[] y, double reg) {
                        double[] maxima = Arrays.stream(right.scores(x)).mapToDouble(row -> Arrays.stream(row).max().orElseThrow())
                                .toArray();
                        double spread = Arrays.stream(maxima).max().orElseThrow() - Arrays.stream(maxima).min().orElseThrow();
                        LossAndGradients answer = right.loss(x, y, reg);
                        // exp underflows to 0 below -745.13: 0 / 0
                        return spread > 746 ? scaled(Double.NaN, answer) : answer;
                    }
                },
                "loss.rows", "gradients.rows"));

        // Gradients
        all.add(gradients(
                "regularisation without its factor 2",
                (name, gradient, parameter, reg) -> name.startsWith("W") ? plus(gradient, -reg, parameter) : gradient,
                "gradients.toy.W1", "gradients.toy.W2", "variants.gradients", "gradients.own.W1", "gradients.own.W2", "gradients.biases",
                "gradients.sizes",
                "gradients.single", "gradients.regularisation", "deep.layers2", "deep.layers3", "deep.layers4", "deep.layers5"));
        all.add(gradients(
                "bias gradients twice as large",
                (name, gradient, parameter, reg) -> name.startsWith("b") ? scaled(2, gradient) : gradient,
                "gradients.toy.b1", "gradients.toy.b2", "variants.gradients", "gradients.own.b1", "gradients.own.b2", "gradients.biases",
                "gradients.sizes",
                "gradients.single", "gradients.regularisation", "gradients.offset", "gradients.rows", "deep.layers2", "deep.layers3",
                "deep.layers4", "deep.layers5"));

        // Bonus
        all.add(new Mistake(
                "cross-entropy with half the regularisation",
                () -> new Altered() {
                    @Override
                    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
                        return right.loss(x, y, reg / 2);
                    }
                },
                "bonus.loss.toy", "bonus.gradients.toy", "bonus.gradients.biases"));
        all.add(new Mistake(
                "cross-entropy without shift by the maximum",
                () -> new Altered() {
                    @Override
                    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
                        return reg == 0 ? scaled(Double.NaN, right.loss(x, y, reg)) : super.crossEntropyLoss(x, y, reg);
                    }
                },
                "bonus.loss.offset"));

        // Side effects
        all.add(new Mistake(
                "inputs overwritten",
                () -> new Altered() {
                    @Override
                    public double[][] scores(double[][] x) {
                        double[][] scores = right.scores(x);
                        x[0][0]++;
                        return scores;
                    }
                },
                "purity.inputs"));
        all.add(new Mistake(
                "predict moves a weight",
                () -> new Altered() {
                    @Override
                    public int[] predict(double[][] x) {
                        int[] labels = right.predict(x);
                        right.setParameters(
                                with(right.parameters(), "b2", plus(right.parameters().get("b2"), 1, right.parameters().get("b2"))));
                        return labels;
                    }
                },
                "purity.parameters", "purity.inputs"));
        all.add(new Mistake(
                "loss grows from call to call",
                () -> new Altered() {
                    private int calls;

                    @Override
                    public LossAndGradients loss(double[][] x, int[] y, double reg) {
                        LossAndGradients answer = right.loss(x, y, reg);
                        return new LossAndGradients(answer.loss() + 1e-3 * calls++, answer.gradients());
                    }
                },
                "purity.inputs", "purity.repeat", "gradients.own.W1", "gradients.own.b1", "gradients.own.W2", "gradients.own.b2"));

        // Training
        all.add(train(
                "not trained at all",
                (net, data, settings) -> new TrainingHistory(new double[settings.iterations()], new double[0], new double[0]),
                // Of the three images an untrained net may well know two: of three hidden sizes one does.
                "training.toy", "training.schedule", "training.rows", "sweep.reg", "sweep.rate"));
        all.add(train(
                "a tenth of the learning rate",
                (net, data, settings) -> net.train(
                        data,
                        new TrainingSettings(
                                settings.learningRate() / 10,
                                settings.learningRateDecay(),
                                settings.reg(),
                                settings.iterations(),
                                settings.batchSize(),
                                settings.seed())),
                "training.toy", "training.schedule"));
        all.add(train(
                "decay forgotten",
                (net, data, settings) -> net.train(
                        data,
                        new TrainingSettings(
                                settings.learningRate(), 1, settings.reg(), settings.iterations(), settings.batchSize(), settings.seed())),
                "training.schedule", "accuracy.default"));
        all.add(train(
                "trained on the validation examples",
                (net, data, settings) -> net.train(
                        new TrainingData(data.validationX(), data.validationY(), data.validationX(), data.validationY()), settings),
                "training.schedule"));
        all.add(train(
                "the first batch only",
                (net, data, settings) -> {
                    // Repeated, so that an epoch is as long as before.
                    int n = Math.min(settings.batchSize(), data.x().length);
                    double[][] x = new double[data.x().length][];
                    int[] y = new int[x.length];
                    Arrays.setAll(x, i -> data.x()[i % n]);
                    Arrays.setAll(y, i -> data.y()[i % n]);
                    return net.train(new TrainingData(x, y, x, y), settings);
                },
                "training.rows"));

        // Predictions and settings
        all.add(predict("the smallest score wins", (net, x) -> {
            double[][] scores = net.scores(x);
            int[] labels = new int[x.length];
            Arrays.setAll(labels, i -> smallest(scores[i]));
            return labels;
        }, "predict.toy", "predict.sizes", "predict.single", "sweep.hidden", "sweep.reg", "sweep.rate", "search.grid"));
        all.add(predict("only the first example looked at", (net, x) -> {
            int[] labels = new int[x.length];
            labels[0] = net.predict(x)[0];
            return labels;
            // Of the toy's rows only the first is not of class 0: with its rows in another order it shows.
        }, "predict.toy", "predict.sizes", "sweep.hidden", "sweep.reg", "sweep.rate"));
        all.add(new Mistake(
                "three layers chosen",
                () -> new Altered() {
                    @Override
                    public ChosenSettings chosenSettings() {
                        return new ChosenSettings(List.of(10, 10), 0.1, TRAINING);
                    }
                },
                "accuracy.chosen"));

        all.add(new Mistake(
                "diverges with large batches",
                () -> new Altered() {
                    @Override
                    public TrainingHistory train(TrainingData data, TrainingSettings s) {
                        double rate = s.batchSize() == 100 ? 1e6 : s.learningRate();
                        return right.train(
                                data, new TrainingSettings(rate, s.learningRateDecay(), s.reg(), s.iterations(), s.batchSize(), s.seed()));
                    }
                },
                "accuracy.default"));

        // Tuning
        all.add(new Mistake(
                "two values of each kind",
                () -> new Altered() {
                    @Override
                    public SearchSettings searchSettings() {
                        return new SearchSettings(List.of(6, 10), List.of(0.0, 1e-3), List.of(0.25, 0.5), super.searchSettings().base());
                    }
                },
                "sweep.hidden", "sweep.reg", "sweep.rate"));
        all.add(new Mistake(
                "the same hidden size three times",
                () -> new Altered() {
                    @Override
                    public SearchSettings searchSettings() {
                        SearchSettings right = super.searchSettings();
                        return new SearchSettings(List.of(10, 10, 10), right.regs(), right.learningRates(), right.base());
                    }
                },
                "sweep.hidden"));
        all.add(new Mistake(
                "search reports percent",
                () -> new Altered() {
                    @Override
                    public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
                        SearchResult right = super.search(data, settings, seed);
                        return new SearchResult(right.best(), 100 * right.validationAccuracy());
                    }
                },
                "search.grid"));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> mistakeFailsWhatLooksAtItAndNoMore() {
        return mistakes().stream().map(mistake -> dynamicTest(mistake.name(), () -> {
            Set<String> failed = Running.failed(Running.all(mistake.nets()));

            assertEquals(new TreeSet<>(Set.of(mistake.fails())), failed);
        }));
    }

    @Test
    void everyCheckCanFail() {
        Set<String> without = Running.of(Contract.NET);

        mistakes().forEach(mistake -> without.removeAll(List.of(mistake.fails())));

        assertEquals(Set.of(), without, "checks without a mistake that fails them");
    }

    @Test
    void referenceWithoutAMistakePassesAll() {
        assertEquals(Set.of(), Running.failed(Running.all(Altered::new)));
    }

    private interface LossOf {
        double of(NeuralNet net, double[][] x, int[] y, double reg);
    }

    private static Mistake loss(String name, LossOf wrong, String... fails) {
        return new Mistake(
                name,
                () -> new Altered() {
                    @Override
                    public LossAndGradients loss(double[][] x, int[] y, double reg) {
                        return new LossAndGradients(wrong.of(right, x, y, reg), right.loss(x, y, reg).gradients());
                    }
                },
                fails);
    }

    private interface GradientOf {
        double[][] of(String name, double[][] gradient, double[][] parameter, double reg);
    }

    private static Mistake gradients(String name, GradientOf wrong, String... fails) {
        return new Mistake(
                name,
                () -> new Altered() {
                    @Override
                    public LossAndGradients loss(double[][] x, int[] y, double reg) {
                        LossAndGradients answer = right.loss(x, y, reg);
                        Map<String, double[][]> gradients = new LinkedHashMap<>();
                        answer.gradients()
                                .forEach((of, gradient) -> gradients.put(of, wrong.of(of, gradient, right.parameters().get(of), reg)));
                        return new LossAndGradients(answer.loss(), gradients);
                    }
                },
                fails);
    }

    private interface Training {
        TrainingHistory run(NeuralNet net, TrainingData data, TrainingSettings settings);
    }

    private static Mistake train(String name, Training wrong, String... fails) {
        return new Mistake(
                name,
                () -> new Altered() {
                    @Override
                    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                        return wrong.run(right, data, settings);
                    }
                },
                fails);
    }

    private interface Prediction {
        int[] of(NeuralNet net, double[][] x);
    }

    private static Mistake predict(String name, Prediction wrong, String... fails) {
        return new Mistake(
                name,
                () -> new Altered() {
                    @Override
                    public int[] predict(double[][] x) {
                        return wrong.of(right, x);
                    }
                },
                fails);
    }

    private static int smallest(double[] row) {
        int at = 0;
        for (int j = 1; j < row.length; j++) {
            at = row[j] < row[at] ? j : at;
        }
        return at;
    }

    private static Map<String, double[][]> with(Map<String, double[][]> map, String name, double[][] matrix) {
        Map<String, double[][]> more = new TreeMap<>(map);
        more.put(name, matrix);
        return more;
    }

    private static LossAndGradients scaled(double factor, LossAndGradients answer) {
        Map<String, double[][]> gradients = new TreeMap<>();
        answer.gradients().forEach((name, gradient) -> gradients.put(name, scaled(factor, gradient)));
        return new LossAndGradients(factor * answer.loss(), gradients);
    }

    private static double[][] scaled(double factor, double[][] a) {
        return plus(new double[a.length][a[0].length], factor, a);
    }

    /** Returns a + factor * b. */
    private static double[][] plus(double[][] a, double factor, double[][] b) {
        double[][] sum = Matrices.copy(a);
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += factor * b[i][j];
            }
        }
        return sum;
    }
}
