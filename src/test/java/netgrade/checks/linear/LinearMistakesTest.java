package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Contract;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each mistake is the reference with one method changed, and fails the checks that look at it and no others. */
class LinearMistakesTest {

    private record Mistake(String name, Supplier<LinearAltered> classifiers, String... fails) {}

    /** Makes of a right answer to a question a wrong one. */
    private interface Wrong {
        LossAndGradient of(LossAndGradient right, LinearCase given);
    }

    private static List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>();
        for (LossMethod method : LossMethod.values()) {
            all.addAll(mistakesOf(method));
        }
        all.addAll(softmaxOverflows(LossMethod.SOFTMAX_NAIVE));
        all.addAll(softmaxOverflows(LossMethod.SOFTMAX));
        all.addAll(tiesCounted(LossMethod.HINGE_NAIVE));
        all.addAll(tiesCounted(LossMethod.HINGE));

        // Speed
        all.add(time("hinge on rows calls the loops", LossMethod.HINGE, 9, "hinge.speedup"));
        all.add(time("softmax on rows calls the loops", LossMethod.SOFTMAX, 9, "softmax.speedup"));
        all.add(time("hinge on rows is slower", LossMethod.HINGE, 90, "hinge.speedup"));

        // Training
        all.add(train(
                "not trained at all",
                (right, loss, given, settings) -> new TrainedWeights(given.w(), new double[settings.iterations()]),
                "linear.training.hinge", "linear.training.softmax", "linear.training.rows", "linear.training.losses"));
        all.add(train(
                "hinge trained where softmax is asked for",
                (right, loss, given, settings) -> right.train(LinearLoss.HINGE, given.w(), given.x(), given.y(), settings),
                "linear.training.losses"));
        all.add(train(
                "regularisation forgotten",
                (right, loss, given, settings) ->
                        right.train(loss, given.w(), given.x(), given.y(), with(settings, settings.learningRate(), 0)),
                "linear.training.losses"));
        all.add(train(
                "a thousandth of the learning rate",
                (right, loss, given, settings) ->
                        right.train(loss, given.w(), given.x(), given.y(), with(settings, settings.learningRate() / 1000, settings.reg())),
                "linear.training.hinge", "linear.training.softmax", "linear.training.rows", "linear.training.losses"));
        all.add(train(
                "the first batch only",
                (right, loss, given, settings) -> {
                    int n = Math.min(settings.batchSize(), given.x().length);
                    return right.train(loss, given.w(), Arrays.copyOf(given.x(), n), Arrays.copyOf(given.y(), n), settings);
                },
                "linear.training.rows"));
        all.add(train(
                "hinge never learnt",
                (right, loss, given, settings) -> {
                    TrainedWeights trained = right.train(loss, given.w(), given.x(), given.y(), settings);
                    return loss == LinearLoss.HINGE ? new TrainedWeights(given.w(), trained.loss()) : trained;
                },
                "linear.training.hinge", "linear.training.rows", "linear.training.losses"));

        // Predictions and settings
        all.add(predict("the smallest score wins", scores -> largest(negated(scores)),
                "linear.predict.toy", "linear.predict.sizes", "linear.predict.single", "linear.predict.ties"));
        all.add(predict("search starts at 0", scores -> {
            int at = largest(scores);
            return scores[at] > 0 ? at : 0;
        }, "linear.predict.sizes"));
        all.add(predict("the last of equal scores wins", scores -> {
            int at = 0;
            for (int j = 1; j < scores.length; j++) {
                at = scores[j] >= scores[at] ? j : at;
            }
            return at;
        }, "linear.predict.ties"));
        all.add(new Mistake(
                "one example is answered with class 0",
                () -> new LinearAltered() {
                    @Override
                    public int[] predict(double[][] w, double[][] x) {
                        int[] labels = right.predict(w, x);
                        return x.length == 1 ? new int[] {labels[0] + 1} : labels;
                    }
                },
                "linear.predict.single"));
        all.add(
                settings(
                        "no iterations for the hinge loss", LinearLoss.HINGE, new ChosenLinearSettings(0.1, 0, 0, 10),
                        "linear.accuracy.hinge"));
        all.add(settings(
                "far too many iterations for softmax", LinearLoss.SOFTMAX, new ChosenLinearSettings(0.1, 0, 2_000_000, 10),
                "linear.accuracy.softmax"));

        // Side effects
        all.add(new Mistake(
                "training moves the weights it is given",
                () -> new LinearAltered() {
                    @Override
                    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                        TrainedWeights trained = right.train(loss, w, x, y, settings);
                        w[0][0] = trained.w()[0][0];
                        return trained;
                    }
                },
                "linear.purity.inputs"));
        all.add(new Mistake(
                "predict overwrites the inputs",
                () -> new LinearAltered() {
                    @Override
                    public int[] predict(double[][] w, double[][] x) {
                        int[] labels = right.predict(w, x);
                        x[0][0]++;
                        return labels;
                    }
                },
                "linear.purity.inputs"));
        all.add(new Mistake(
                "the loss of another batch is remembered",
                () -> new LinearAltered() {
                    private double before;

                    @Override
                    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                        LossAndGradient answer = right.hingeLoss(w, x, y, reg);
                        double remembered = x[0][0] == before || before == 0 ? 0 : 1e-3;
                        before = x[0][0];
                        return new LossAndGradient(answer.loss() + remembered, answer.gradient());
                    }
                },
                "linear.purity.repeat"));
        return all;
    }

    private static List<Mistake> mistakesOf(LossMethod method) {
        String in = prefix(method);
        String equal = equal(method);
        List<Mistake> all = new ArrayList<>();
        all.add(loss(
                method,
                "half the regularisation in the loss",
                (right, given) -> plus(right, -given.reg() / 2 * Matrices.sumOfSquares(given.w())),
                in + "loss", in + "own", in + "sizes", in + "single", in + "regularisation", equal));
        all.add(loss(
                method,
                "regularisation gradient without its factor 2",
                (right, given) -> gradient(right, -given.reg(), given.w()),
                in + "gradient", in + "own", in + "sizes", in + "single", in + "regularisation", equal));
        all.add(loss(
                method,
                "no regularisation at strengths above 1000",
                (right, given) -> given.reg() > 1000 ? plus(right, -given.reg() * Matrices.sumOfSquares(given.w())) : right,
                in + "regularisation", equal));
        all.add(loss(
                method,
                "bias not regularised",
                (right, given) -> plus(right, -given.reg() * Matrices.sumOfSquares(new double[][] {given.w()[given.w().length - 1]})),
                // The sparse gradient check draws no entry of the last row here.
                in + "loss", in + "sizes", in + "single", in + "regularisation", equal));
        all.add(loss(
                method,
                "a constant too much",
                (right, given) -> plus(right, 1e-6),
                concat(all(method, "loss", "loss.unregularised", "sizes", "single"), equal)));
        all.add(loss(
                method,
                "one too much",
                (right, given) -> plus(right, 1),
                concat(
                        all(method, "loss", "loss.unregularised", "sizes", "single", "regularisation"),
                        first(method),
                        equal)));
        all.add(loss(
                method,
                "mean over five, however many examples there are",
                (right, given) -> new LossAndGradient(
                        right.loss() + data(right, given) * (given.y().length / 5.0 - 1), right.gradient()),
                concat(
                        new String[] {in + "own", in + "sizes", in + "single", equal},
                        first(method),
                        // Rows and ties have another number of examples than five; rows has five.
                        method == LossMethod.HINGE || method == LossMethod.HINGE_NAIVE ? in + "ties" : equal)));
        all.add(loss(
                method,
                "gradient twice as large",
                (right, given) -> new LossAndGradient(right.loss(), scaled(2, right.gradient())),
                concat(all(method, "gradient", "own", "sizes", "single", "regularisation"), equal)));
        all.add(loss(
                method,
                "gradient not there yet",
                (right, given) -> new LossAndGradient(right.loss(), new double[0][]),
                concat(all(method, "gradient", "own", "sizes", "single", "regularisation"), equal)));
        all.add(loss(
                method,
                "gradient transposed",
                (right, given) -> new LossAndGradient(right.loss(), Matrices.transpose(right.gradient())),
                concat(all(method, "gradient", "own", "sizes", "single", "regularisation"), equal)));
        all.add(loss(
                method,
                "wrong gradient on one example",
                (right, given) -> given.y().length == 1 ? gradient(right, 1e-3, given.w()) : right,
                in + "single"));
        all.add(loss(
                method,
                "only three classes known",
                (right, given) -> given.w()[0].length == 4 ? plus(right, 0.1) : right,
                in + "sizes"));
        all.add(loss(
                method,
                "loss without regularisation is not finite",
                (right, given) -> given.reg() == 0 && given.w().length == 5 && given.w()[4][0] < 500 && given.x()[0][0] < 900
                        ? new LossAndGradient(Double.NaN, right.gradient())
                        : right,
                in + "loss.unregularised"));
        return all;
    }

    private static double data(LossAndGradient right, LinearCase given) {
        return right.loss() - given.reg() * Matrices.sumOfSquares(given.w());
    }

    /** The checks of that method by their last words, and those that every wrong answer fails. */
    private static String[] all(LossMethod method, String... last) {
        List<String> ids = new ArrayList<>();
        Arrays.stream(last).forEach(word -> ids.add(prefix(method) + word));
        boolean hinge = method == LossMethod.HINGE || method == LossMethod.HINGE_NAIVE;
        ids.addAll(hinge ? List.of(prefix(method) + "ties") : List.of(prefix(method) + "offset", prefix(method) + "rows"));
        return ids.toArray(String[]::new);
    }

    private static String[] first(LossMethod method) {
        return switch (method) {
            case HINGE_NAIVE -> new String[] {"hinge.first"};
            case SOFTMAX_NAIVE -> new String[] {"softmax.first"};
            default -> new String[0];
        };
    }

    private static String prefix(LossMethod method) {
        return switch (method) {
            case HINGE_NAIVE -> "hinge.naive.";
            case HINGE -> "hinge.vectorised.";
            case SOFTMAX_NAIVE -> "softmax.naive.";
            case SOFTMAX -> "softmax.vectorised.";
        };
    }

    private static String equal(LossMethod method) {
        return prefix(method).startsWith("hinge") ? "hinge.equal" : "softmax.equal";
    }

    private static String[] concat(String[] ids, String... more) {
        return Stream.concat(Arrays.stream(ids), Arrays.stream(more)).distinct().toArray(String[]::new);
    }

    private static String[] concat(String[] ids, String[] more, String last) {
        return concat(concat(ids, more), last);
    }

    private static List<Mistake> softmaxOverflows(LossMethod method) {
        String in = prefix(method);
        return List.of(
                loss(
                        method,
                        "no shift by the maximum",
                        // exp overflows above 709.78
                        (right, given) -> largestScore(given) > 709 ? new LossAndGradient(Double.NaN, right.gradient()) : right,
                        in + "offset", in + "rows"),
                loss(
                        method,
                        "one maximum for the whole batch",
                        // exp underflows to 0 below -745.13: 0 / 0
                        (right, given) -> spreadOfMaxima(given) > 746 ? new LossAndGradient(Double.NaN, right.gradient()) : right,
                        in + "rows"));
    }

    private static double[] maxima(LinearCase given) {
        return Arrays.stream(Matrices.multiply(given.x(), given.w()))
                .mapToDouble(row -> Arrays.stream(row).max().orElseThrow())
                .toArray();
    }

    private static double largestScore(LinearCase given) {
        return Arrays.stream(maxima(given)).max().orElseThrow();
    }

    private static double spreadOfMaxima(LinearCase given) {
        return largestScore(given) - Arrays.stream(maxima(given)).min().orElseThrow();
    }

    /** A margin of exactly 0 adds to the gradient: the classes of greater or equal margins are counted. */
    private static List<Mistake> tiesCounted(LossMethod method) {
        return List.of(loss(
                method,
                "margins of 0 counted",
                (right, given) -> {
                    double[][] gradient = Matrices.copy(right.gradient());
                    double[][] s = Matrices.multiply(given.x(), given.w());
                    for (int i = 0; i < s.length; i++) {
                        for (int j = 0; j < s[i].length; j++) {
                            if (s[i][j] - s[i][given.y()[i]] + 1 == 0) {
                                for (int k = 0; k < gradient.length; k++) {
                                    gradient[k][j] += given.x()[i][k] / s.length;
                                    gradient[k][given.y()[i]] -= given.x()[i][k] / s.length;
                                }
                            }
                        }
                    }
                    return new LossAndGradient(right.loss(), gradient);
                },
                prefix(method) + "ties"));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> mistakeFailsWhatLooksAtItAndNoMore() {
        return mistakes().stream().map(mistake -> dynamicTest(mistake.name(), () -> {
            Set<String> failed = Running.failed(LinearRunning.all(mistake.classifiers()));

            assertEquals(new TreeSet<>(Set.of(mistake.fails())), failed);
        }));
    }

    @Test
    void everyCheckCanFail() {
        Set<String> without = Running.of(Contract.LINEAR);

        mistakes().forEach(mistake -> without.removeAll(List.of(mistake.fails())));

        assertEquals(Set.of(), without, "checks without a mistake that fails them");
    }

    @Test
    void referenceWithoutAMistakePassesAll() {
        assertEquals(Set.of(), Running.failed(LinearRunning.all(LinearAltered::new)));
    }

    private static Mistake loss(LossMethod method, String name, Wrong wrong, String... fails) {
        return new Mistake(method.words() + ": " + name, () -> new LinearAltered() {
            private LossAndGradient answer(LossMethod asked, LossAndGradient answer, double[][] w, double[][] x, int[] y, double reg) {
                return asked == method ? wrong.of(answer, new LinearCase(w, x, y, reg)) : answer;
            }

            @Override
            public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return answer(LossMethod.HINGE_NAIVE, right.hingeLossNaive(w, x, y, reg), w, x, y, reg);
            }

            @Override
            public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
                return answer(LossMethod.HINGE, right.hingeLoss(w, x, y, reg), w, x, y, reg);
            }

            @Override
            public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
                return answer(LossMethod.SOFTMAX_NAIVE, right.softmaxLossNaive(w, x, y, reg), w, x, y, reg);
            }

            @Override
            public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
                return answer(LossMethod.SOFTMAX, right.softmaxLoss(w, x, y, reg), w, x, y, reg);
            }
        }, fails);
    }

    private static Mistake time(String name, LossMethod slow, int millis, String... fails) {
        return new Mistake(
                name,
                () -> new LinearAltered() {
                    @Override
                    public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
                        return method == slow
                                ? timed(Duration.ofMillis((long) millis * times), method, w, x, y, reg, first, times)
                                : super.time(method, w, x, y, reg, first, times);
                    }
                },
                fails);
    }

    private interface Training {
        TrainedWeights run(netgrade.reference.LinearModel right, LinearLoss loss, LinearCase given, TrainingSettings settings);
    }

    private static Mistake train(String name, Training wrong, String... fails) {
        return new Mistake(
                name,
                () -> new LinearAltered() {
                    @Override
                    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
                        return wrong.run(right, loss, new LinearCase(w, x, y, settings.reg()), settings);
                    }
                },
                fails);
    }

    private interface Choice {
        int of(double[] scores);
    }

    private static Mistake predict(String name, Choice wrong, String... fails) {
        return new Mistake(
                name,
                () -> new LinearAltered() {
                    @Override
                    public int[] predict(double[][] w, double[][] x) {
                        return Arrays.stream(Matrices.multiply(x, w)).mapToInt(wrong::of).toArray();
                    }
                },
                fails);
    }

    private static Mistake settings(String name, LinearLoss of, ChosenLinearSettings chosen, String... fails) {
        return new Mistake(
                name,
                () -> new LinearAltered() {
                    @Override
                    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
                        return loss == of ? chosen : super.chosenSettings(loss);
                    }
                },
                fails);
    }

    private static TrainingSettings with(TrainingSettings settings, double rate, double reg) {
        return new TrainingSettings(rate, 1, reg, settings.iterations(), settings.batchSize(), settings.seed());
    }

    private static int largest(double[] scores) {
        int at = 0;
        for (int j = 1; j < scores.length; j++) {
            at = scores[j] > scores[at] ? j : at;
        }
        return at;
    }

    private static double[] negated(double[] scores) {
        return Arrays.stream(scores).map(s -> -s).toArray();
    }

    private static LossAndGradient plus(LossAndGradient answer, double more) {
        return new LossAndGradient(answer.loss() + more, answer.gradient());
    }

    /** Returns the answer with {@code factor * matrix} added to its gradient. */
    private static LossAndGradient gradient(LossAndGradient answer, double factor, double[][] matrix) {
        double[][] sum = Matrices.copy(answer.gradient());
        Matrices.addScaled(sum, factor, matrix);
        return new LossAndGradient(answer.loss(), sum);
    }

    private static double[][] scaled(double factor, double[][] matrix) {
        double[][] scaled = new double[matrix.length][matrix[0].length];
        Matrices.addScaled(scaled, factor, matrix);
        return scaled;
    }
}
