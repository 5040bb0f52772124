package netgrade.reference;

import netgrade.numeric.NumpyRandom;

/** Chooses the training examples of each update. */
@FunctionalInterface
public interface BatchSampler {

    /**
     * Returns the rows to train on next.
     *
     * @param iteration number of the update, counted from 0; asked for in order, once each
     * @param n number of training examples
     * @param batchSize number of examples asked for
     * @return row numbers in 0..n-1, at least one
     */
    int[] rows(int iteration, int n, int batchSize);

    /** Draws {@code batchSize} rows with replacement, {@code np.random.choice(n, batchSize)}, as most solutions of CS231n do. */
    static BatchSampler withReplacement(NumpyRandom random) {
        return (iteration, n, batchSize) -> random.choice(n, batchSize);
    }

    /**
     * Draws {@code batchSize} rows with replacement, {@code torch.randint(n, (batchSize,))} on the CPU: the remainder of a word of MT19937.
     *
     * @param random MT19937 in the state of PyTorch's generator
     */
    static BatchSampler ofTorch(NumpyRandom random) {
        return (iteration, n, batchSize) -> {
            int[] rows = new int[batchSize];
            for (int i = 0; i < batchSize; i++) {
                rows[i] = Integer.remainderUnsigned(random.word(), n);
            }
            return rows;
        };
    }
}
