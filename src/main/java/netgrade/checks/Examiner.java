package netgrade.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import netgrade.checks.linear.LinearTrial;
import netgrade.checks.nets.NetTask;
import netgrade.checks.nets.NetTrial;
import netgrade.numeric.NumpyRandom;
import netgrade.numeric.Shape;
import netgrade.reference.LayerNames;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.spi.LinearClassifier;
import netgrade.spi.NeuralNet;

/**
 * What a check of an instructor's own works with: asks a submission, draws what to ask about, compares answers and notes numbers.
 *
 * <p>Each check gets a new one. A submission that is asked runs in its sandbox, and whatever comes of it ends the check with the right
 * outcome: exceptions of the submission, time limits and methods not written yet need no code in a check. An exception of the check
 * itself makes its item "not graded" and costs nobody points. An answer may have any shape: hold it with {@link #requireShape} before
 * taking an entry out of it; {@code compare} does so itself.
 *
 * <p>All draws start from the rubric's seed and the check's id: the same for every submission, and the same in every run.
 */
public final class Examiner {

    private final Trial trial;
    private final Set<String> offered;
    private final Set<String> published = new TreeSet<>();
    private final NumpyRandom random;

    Examiner(Trial trial, String checkId, List<String> values) {
        this.trial = trial;
        this.offered = new TreeSet<>(values);
        this.random = new NumpyRandom((trial.exercise().seed() + checkId.hashCode()) & 0x7FFFFFFFL);
    }

    /** Returns a new object of the submission's class, as its constructor leaves it. */
    public NeuralNet net() {
        return as(NetTrial.class, Contract.NET).submission().fresh();
    }

    /** Returns a new object of the submission's class with these parameters. */
    public NeuralNet net(Map<String, double[][]> parameters) {
        return as(NetTrial.class, Contract.NET).net(parameters);
    }

    /** Returns a net that computes the task's formulas, with these parameters. */
    public NeuralNet reference(Map<String, double[][]> parameters) {
        return as(NetTrial.class, Contract.NET).reference(parameters);
    }

    /** Returns a new object of the submission's class, for the task {@code cs231n-linear}. */
    public LinearClassifier linear() {
        return as(LinearTrial.class, Contract.LINEAR).linear();
    }

    /** Returns a linear classifier that computes the task's formulas. */
    public LinearClassifier linearReference() {
        return as(LinearTrial.class, Contract.LINEAR).reference();
    }

    /**
     * Draws parameters in the task's layout: normal numbers times 0.5, biases too.
     *
     * @param layerSizes inputs, hidden units of each layer, classes
     * @return {@code W1}, {@code b1}, {@code W2}, ...; biases are rows
     */
    public Map<String, double[][]> parameters(int... layerSizes) {
        NetTask task = as(NetTrial.class, Contract.NET).task();
        Map<String, double[][]> parameters = new TreeMap<>();
        for (int k = 1; k < layerSizes.length; k++) {
            Shape shape = task.convention().layout().shape(layerSizes[k - 1], layerSizes[k]);
            parameters.put(LayerNames.weights(k), halved(matrix(shape.rows(), shape.columns())));
            parameters.put(LayerNames.bias(k), halved(matrix(1, layerSizes[k])));
        }
        return parameters;
    }

    /** Draws a matrix of normal numbers, such as inputs with one example a row. */
    public double[][] matrix(int rows, int columns) {
        return random.randn(rows, columns);
    }

    /** Draws n labels, each in 0..classes-1. */
    public int[] labels(int n, int classes) {
        return random.choice(classes, n);
    }

    /**
     * Makes sure that an answer has that shape, before entries are taken out of it.
     *
     * @param name what messages call it, such as {@code scores}
     */
    public void requireShape(String name, double[][] answer, int rows, int columns) {
        Findings.requireShape(name, answer, new double[rows][columns]);
    }

    /** Makes sure that there is one label an example. */
    public void requireLength(String name, int[] answer, int length) {
        if (answer.length != length) {
            throw new StudentFault(
                    Outcome.WRONG_SHAPE, name + " has length " + answer.length + ", expected " + length + ": one label per example.");
        }
    }

    /** Compares a number by |a - b| / max(1, |b|). The rubric's tolerance, where its item has one, goes before the one given. */
    public void compare(String name, double answer, double expected, double tolerance) {
        trial.findings().compare(name, answer, expected, tolerance);
    }

    /** Compares a matrix, its shape first, by max |a - b| / max(|a|, |b|), which is the largest difference over the largest entry. */
    public void compare(String name, double[][] answer, double[][] expected, double tolerance) {
        trial.findings().compare(name, answer, expected, Metric.MAX_NORM, tolerance);
    }

    /** Compares labels by the share that differs; none may. */
    public void compare(String name, int[] answer, int[] expected) {
        trial.findings().compare(name, answer, expected);
    }

    /** Compares gradients by name, each as a matrix; more of them than expected do no harm. */
    public void compareGradients(Map<String, double[][]> answer, Map<String, double[][]> expected, double tolerance) {
        trial.findings().compareGradients(answer, expected, tolerance);
    }

    /**
     * Notes a number for the formulas of rubrics.
     *
     * @param name one of those that the check's {@code values} list
     */
    public void value(String name, double number) {
        if (!offered.contains(name)) {
            throw new IllegalArgumentException("the number \"" + name + "\" is not among the check's values: " + offered);
        }
        published.add(name);
        trial.findings().value(name, number);
    }

    /** Notes a sentence for the student, shown with the check where the item may be seen. */
    public void message(String sentence) {
        trial.findings().message(sentence);
    }

    /** Ends a check that ran through: makes sure that every number promised is there, and that assertions alone make it pass. */
    void conclude() {
        Set<String> missing = new TreeSet<>(offered);
        missing.removeAll(published);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the check lists the values " + offered + ", but did not note " + missing);
        }
        if (!trial.findings().hasMeasures()) {
            trial.findings().measure(CheckExtension.assertion(0));
        }
    }

    /**
     * Returns what the checks of a family are given, with its ways to ask: for families that this class has no methods for.
     *
     * @throws IllegalStateException if the task belongs to another family
     */
    public <T extends Trial> T as(Class<T> family) {
        if (!family.isInstance(trial)) {
            throw new IllegalStateException("submissions of task " + trial.exercise().task().id() + " are asked by a "
                    + trial.getClass().getSimpleName() + ", not a " + family.getSimpleName());
        }
        return family.cast(trial);
    }

    private <T extends Trial> T as(Class<T> family, Contract asked) {
        Task task = trial.exercise().task();
        if (task.contract() != asked) {
            throw new IllegalStateException("submissions of task " + task.id() + " are a " + task.contract().interfaceName() + ", not a "
                    + asked.interfaceName());
        }
        return as(family);
    }

    private static double[][] halved(double[][] matrix) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= 0.5;
            }
        }
        return matrix;
    }
}
