package netgrade.reference;

import netgrade.numeric.Matrices;
import netgrade.numeric.Shape;

/**
 * What the assignments do differently with the same net.
 *
 * <p>The loss of a net is {@code loss + regFactor * reg * sum_k sum(Wk^2)}; biases are never regularised.
 *
 * @param layout how the weights of a layer are laid out
 * @param scores what a net gives for scores
 * @param loss the part of the loss that looks at the data
 * @param regFactor factor of the regularisation term, above 0; the gradient of W has {@code 2 * regFactor * reg * W} in it
 */
public record Convention(Layout layout, Scores scores, DataLoss loss, double regFactor) {

    /** Returns that of CS231n, assignment 1 of 2017 to 2020: cross-entropy, and no factor 1/2. */
    public static Convention cs231n() {
        return new Convention(Layout.INPUTS_FIRST, Scores.LOGITS, DataLoss.CROSS_ENTROPY, 1);
    }

    /** Returns that of CS145, homework 3: squared error over 2n, and 1/2 before the regularisation. */
    public static Convention cs145() {
        return new Convention(Layout.OUTPUTS_FIRST, Scores.LOGITS, DataLoss.HALF_SQUARED_ERROR, 0.5);
    }

    /** Returns that of CS145 in winter 2019, whose formula says 1/(2n) and whose expected loss, 3.775701133135245, is that of 1/n. */
    public static Convention cs145Winter2019() {
        return new Convention(Layout.OUTPUTS_FIRST, Scores.LOGITS, DataLoss.SQUARED_ERROR, 0.5);
    }

    /** Returns that of HLCV, exercise 2: as CS231n, with probabilities for scores. */
    public static Convention hlcv() {
        return new Convention(Layout.INPUTS_FIRST, Scores.PROBABILITIES, DataLoss.CROSS_ENTROPY, 1);
    }

    /** Returns that of EECS 498/598, assignment 2: the formulas of CS231n. */
    public static Convention eecs598() {
        return cs231n();
    }

    /** Returns the same with cross-entropy for its loss, as bonus questions ask. */
    public Convention withCrossEntropy() {
        return new Convention(layout, scores, DataLoss.CROSS_ENTROPY, regFactor);
    }

    /** How the weights of a layer are laid out. Biases are (1, outputs) in every layout. */
    public enum Layout {
        /** Shape (inputs, outputs): {@code scores = x W + b}. */
        INPUTS_FIRST {
            @Override
            public Shape shape(int inputs, int outputs) {
                return new Shape(inputs, outputs);
            }

            @Override
            public int outputs(Shape shape) {
                return shape.columns();
            }

            @Override
            double[][] swapped(double[][] w) {
                return Matrices.copy(w);
            }
        },

        /** Shape (outputs, inputs): {@code scores = x W^T + b}. */
        OUTPUTS_FIRST {
            @Override
            public Shape shape(int inputs, int outputs) {
                return new Shape(outputs, inputs);
            }

            @Override
            public int outputs(Shape shape) {
                return shape.rows();
            }

            @Override
            double[][] swapped(double[][] w) {
                return Matrices.transpose(w);
            }
        };

        /** Returns the shape of the weights of a layer. */
        public abstract Shape shape(int inputs, int outputs);

        /** Returns how many outputs a layer has whose weights are of that shape. */
        public abstract int outputs(Shape shape);

        /** Returns a copy of weights in this layout that is inputs first; and of weights inputs first, one in this layout. */
        abstract double[][] swapped(double[][] w);
    }

    /** What a net gives for scores. */
    public enum Scores {
        /** What the last layer gives. */
        LOGITS,

        /** The softmax of it: numbers in 0..1, 1 in all for each example. */
        PROBABILITIES
    }

    /** The mean loss of a batch, as a function of what the last layer gives. */
    public enum DataLoss {
        /** {@code (1/n) sum_i -log softmax(scores_i)[y_i]}. */
        CROSS_ENTROPY(new SoftmaxCrossEntropy()),

        /** {@code (1/n) sum_i |scores_i - onehot(y_i)|^2}. */
        SQUARED_ERROR(new SquaredError(1)),

        /** {@code 1/(2n) sum_i |scores_i - onehot(y_i)|^2}. */
        HALF_SQUARED_ERROR(new SquaredError(0.5));

        private final Loss formula;

        DataLoss(Loss formula) {
            this.formula = formula;
        }

        /** Returns the loss and its derivative as a function of the scores. */
        public Loss formula() {
            return formula;
        }
    }
}
