package netgrade.reference;

/**
 * The training examples of one update.
 *
 * @param x inputs, shape (n, d); the rows are those of the training data, not copies
 * @param y labels, length n
 */
record UpdateBatch(double[][] x, int[] y) {

    /** Returns the inputs of those rows in their order, each with the label of a row; right code has the same rows for both. */
    static UpdateBatch of(double[][] x, int[] y, int[] rows, int[] labelRows) {
        double[][] batchX = new double[rows.length][];
        int[] batchY = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            batchX[i] = x[rows[i]];
            batchY[i] = y[labelRows[i]];
        }
        return new UpdateBatch(batchX, batchY);
    }
}
