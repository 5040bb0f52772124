package netgrade.reference;

/** What a net is to make small, as a function of its scores; the part of the loss that looks at the data. */
@FunctionalInterface
public interface Loss {

    /**
     * Returns the mean loss of a batch and its derivative by each score.
     *
     * @param scores what the last layer gives, shape (n, c); not modified
     * @param y labels, length n, each in 0..c-1; not modified
     */
    OfScores of(double[][] scores, int[] y);

    /**
     * The loss of a batch.
     *
     * @param loss mean over the batch
     * @param dscores its derivative by each score, shape (n, c)
     */
    record OfScores(double loss, double[][] dscores) {}
}
