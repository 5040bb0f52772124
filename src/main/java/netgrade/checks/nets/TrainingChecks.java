package netgrade.checks.nets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Measure;
import netgrade.checks.Metric;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.sandbox.ManyLosses;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Stage 4: training.
 *
 * <p>What a submission says of its own losses is not believed: the loss after training is computed from the parameters it ends with.
 */
@ExtendWith(CheckExtension.class)
public class TrainingChecks {

    /** The hand-out's bound. Right code ends between 0.0156 (whole batch) and 0.0172 (drawn with replacement). */
    private static final double TOY_TOLERANCE = 0.02;

    /** Other numbers for the same training change the order of sums: 1e-13 in double, 1e-5 in float. Other draws change it by 1e-2. */
    private static final double REPEATED_TOLERANCE = 1e-4;

    /**
     * Forty steps of right code differ by about 1e-14; with a learning rate or parameters kept in float, each step adds at most 6e-8 of the
     * largest number. A decay at another time differs by 3 % and more.
     */
    private static final double SCHEDULE_TOLERANCE = 1e-5;

    /** Parameters this close to those before were kept as floats, if at all changed; one step of right code changes them by 1e-2. */
    private static final double UNCHANGED = 1e-6;

    /** Losses this close to right ones followed the true gradients: the submission need not be asked for its own. */
    private static final double SAME = 1e-10;

    /** Right code ends near 0.05 whatever it draws; code that sees only some rows stays above 0.6. */
    private static final double ROWS_TOLERANCE = 0.3;

    @Check(id = "training.toy", title = "loss after 100 steps on the toy batch", asks = Asks.TRAINING, method = "train")
    void toy(NetTrial trial) {
        NetCase toy = trial.cases().toy();
        TrainingSettings settings = trial.task().toyTraining(trial.exercise().seed());
        Map<String, double[][]> trained = train(trial, toy, settings);
        NetCase turned = Turned.training(toy, trial.layout());
        Map<String, double[][]> again = Turned.trainingBack(train(trial, turned, settings), trial.layout());
        boolean same = Substance.worst(again, trained) <= REPEATED_TOLERANCE;
        measureLoss(trial, trained, toy.withReg(settings.reg()), TOY_TOLERANCE, trial.findings().repeated(same));
        // The same training under other numbers: whoever draws other rows each time ends near the same loss all the same.
        double loss = loss(trial, again, toy.withReg(settings.reg()));
        if (!(loss <= Math.max(2 * TOY_TOLERANCE, 2 * loss(trial, trained, toy.withReg(settings.reg()))))) {
            trial.findings().nothingToTest(
                    "loss after training", "Training works for the hand-out's numbers only: your code has to compute its steps.");
        }
    }

    @Check(
            id = "training.schedule",
            title = "losses of 40 steps with the learning rate halved once an epoch",
            asks = Asks.TRAINING,
            method = "train")
    void schedule(NetTrial trial) {
        NetCase rows = identicalRows(trial, 60, 1, 0);
        TrainingSettings settings = new TrainingSettings(0.1, 0.5, rows.reg(), 40, 10, trial.exercise().seed());
        NeuralNet net = trial.net(rows.parameters());
        NetCase validation = identicalRows(trial, 20, 2, 1);
        TrainingHistory history = net.train(new TrainingData(rows.x(), rows.y(), validation.x(), validation.y()), settings);
        requireLength(history, settings);
        Map<String, double[][]> trained = net.parameters();
        Findings.requireParameters(trained, rows.parameters());

        if (Substance.worst(trained, rows.parameters()) <= UNCHANGED) {
            trial.findings().nothingToTest("parameters", "Training left all parameters as they were.");
        }
        Descent expected = expected(trial, rows, settings, history.loss());
        double[][] losses = {history.loss()};
        trial.findings().compare("loss history", losses, new double[][] {expected.losses()}, Metric.MAX_NORM, SCHEDULE_TOLERANCE);
        new TreeMap<>(expected.parameters())
                .forEach((name, matrix) ->
                        trial.findings().compare(name + " after training", trained.get(name), matrix, Metric.MAX_NORM, SCHEDULE_TOLERANCE));
    }

    @Check(
            id = "training.rows",
            title = "training learns from all rows when there are more of them than a batch holds",
            asks = Asks.TRAINING,
            method = "train")
    void rows(NetTrial trial) {
        NetCase rows = sortedRows(trial);
        TrainingSettings settings = new TrainingSettings(0.2, 0.99, 1e-4, 300, 10, trial.exercise().seed());
        measureLoss(trial, train(trial, rows, settings), rows.withReg(0), ROWS_TOLERANCE, "");
    }

    /**
     * Returns what right training gives here: of what may be, the closest to the losses found.
     *
     * <p>Both ways to count are accepted: decay after the first step of each epoch, as in the course's own loop, or after its last. So are
     * the true gradients and the submission's own: a wrong loss costs the loss its points, not the training.
     */
    private static Descent expected(NetTrial trial, NetCase rows, TrainingSettings settings, double[] losses) {
        Descent trueOne = closest(losses, descents(trial.reference(rows.parameters()), rows, settings));
        if (trueOne.distance(losses) <= SAME) {
            return trueOne;
        }
        try {
            List<Descent> own = descents(trial.net(rows.parameters()), rows, settings);
            return closest(losses, List.of(trueOne, closest(losses, own)));
        } catch (StudentFault noLossOfItsOwn) {
            return trueOne;
        }
    }

    private static List<Descent> descents(NeuralNet net, NetCase rows, TrainingSettings settings) {
        int epoch = rows.x().length / settings.batchSize();
        List<IntPredicate> decays = List.of(t -> t % epoch == 0, t -> (t + 1) % epoch == 0);
        return decays.stream().map(decay -> descend(net, rows, settings, decay)).toList();
    }

    private static Descent closest(double[] losses, List<Descent> candidates) {
        return candidates.stream().min(Comparator.comparingDouble(candidate -> candidate.distance(losses))).orElseThrow();
    }

    private static Map<String, double[][]> train(NetTrial trial, NetCase from, TrainingSettings settings) {
        NeuralNet net = trial.net(from.parameters());
        requireLength(net.train(data(from), settings), settings);
        Map<String, double[][]> trained = net.parameters();
        Findings.requireParameters(trained, from.parameters());
        // What a submission keeps besides is its own affair, and no parameter of the reference.
        Map<String, double[][]> needed = new TreeMap<>(trained);
        needed.keySet().retainAll(from.parameters().keySet());
        return needed;
    }

    private static TrainingData data(NetCase from) {
        return new TrainingData(from.x(), from.y(), from.x(), from.y());
    }

    private static void requireLength(TrainingHistory history, TrainingSettings settings) {
        if (history.loss().length != settings.iterations()) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE,
                    "The history's loss has length " + history.loss().length + ", expected " + settings.iterations()
                            + ": one number per iteration.");
        }
    }

    private static void measureLoss(NetTrial trial, Map<String, double[][]> trained, NetCase on, double tolerance, String note) {
        trial.findings().measure(new Measure(
                "loss after training", "loss, computed from your parameters", loss(trial, trained, on), tolerance, List.of(), note));
    }

    private static double loss(NetTrial trial, Map<String, double[][]> trained, NetCase on) {
        double loss = trial.reference(trained).loss(on.x(), on.y(), on.reg()).loss();
        // An infinite bias only switches its unit off: the loss alone would not tell.
        boolean finite = Double.isFinite(loss) && trained.values().stream().allMatch(Matrices::isFinite);
        return finite ? loss : Double.POSITIVE_INFINITY;
    }

    /**
     * Many times the same example: every batch is the same whatever a submission draws, so its losses can be told in advance. Those to
     * validate with are another example, so that it shows which of them a submission trains on.
     */
    private static NetCase identicalRows(NetTrial trial, int n, int row, int label) {
        double[][] x = new double[n][];
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = trial.cases().example(row);
            y[i] = label;
        }
        return new NetCase(trial.cases().trainingStart(), x, y, 1e-3);
    }

    /** Three well separated groups of twenty rows, one after the other: the first batch holds one class only. */
    private static NetCase sortedRows(NetTrial trial) {
        NumpyRandom random = trial.cases().random(6);
        double[][] x = random.randn(60, 4);
        int[] y = new int[60];
        for (int i = 0; i < x.length; i++) {
            y[i] = i / 20;
            x[i][y[i]] += 4;
        }
        return new NetCase(trial.cases().trainingStart(), x, y, 0);
    }

    private record Descent(double[] losses, Map<String, double[][]> parameters) {

        double distance(double[] others) {
            return Errors.maxNormError(new double[][] {losses}, new double[][] {others});
        }
    }

    /** Returns what gradient descent on a net's loss gives, with the parameters set anew for each step. */
    private static Descent descend(NeuralNet net, NetCase rows, TrainingSettings settings, IntPredicate decaysAfter) {
        double[][] x = Arrays.copyOf(rows.x(), settings.batchSize());
        int[] y = Arrays.copyOf(rows.y(), settings.batchSize());
        Map<String, double[][]> parameters = new TreeMap<>();
        rows.parameters().forEach((name, matrix) -> parameters.put(name, Matrices.copy(matrix)));
        double[] losses = new double[settings.iterations()];
        double rate = settings.learningRate();
        for (int t = 0; t < losses.length; t++) {
            LossAndGradients step = ManyLosses.of(net, List.of(parameters), x, y, settings.reg()).get(0);
            Findings.requireGradients(step.gradients(), parameters);
            losses[t] = step.loss();
            for (Map.Entry<String, double[][]> parameter : parameters.entrySet()) {
                subtract(parameter.getValue(), rate, step.gradients().get(parameter.getKey()));
            }
            rate = decaysAfter.test(t) ? rate * settings.learningRateDecay() : rate;
        }
        return new Descent(losses, parameters);
    }

    private static void subtract(double[][] from, double rate, double[][] gradient) {
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from[i].length; j++) {
                from[i][j] -= rate * gradient[i][j];
            }
        }
    }
}
