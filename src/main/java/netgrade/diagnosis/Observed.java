package netgrade.diagnosis;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers to one question beside the right ones.
 *
 * @param hasBiases whether biases are not zero; always where they are rows of the weights
 * @param isLarge whether scores are large
 * @param layers how many layers there are
 * @param reg regularisation strength
 * @param n examples
 * @param classes classes
 * @param inactive hidden units that are 0 for every example; none where there is no hidden layer
 * @param given the answers by name, such as {@code loss} and {@code dW1}, each a matrix; those that the submission gave
 * @param right the right answers by the same names
 */
public record Observed(
        boolean hasBiases,
        boolean isLarge,
        int layers,
        double reg,
        int n,
        int classes,
        Set<Integer> inactive,
        Map<String, double[][]> given,
        Map<String, double[][]> right) {

    /** Name of the scores among answers. */
    public static final String SCORES = "scores";

    /** Name of the loss among answers. */
    public static final String LOSS = "loss";

    /** Returns the names of the answers that are not the right ones. */
    public Set<String> wrong(Precision precision) {
        Set<String> wrong = new TreeSet<>();
        given.forEach((name, matrix) -> {
            if (!precision.equal(matrix, right.get(name))) {
                wrong.add(name);
            }
        });
        return wrong;
    }
}
