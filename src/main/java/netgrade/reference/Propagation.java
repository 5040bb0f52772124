package netgrade.reference;

import java.util.ArrayList;
import java.util.List;
import netgrade.numeric.Matrices;

/**
 * What a net has computed for one batch so far; what a {@link Variation} is told.
 *
 * <p>Layers count from 0. Weights have shape (inputs, outputs) in every convention. The matrices are the net's own: not to be modified.
 */
public final class Propagation {

    private final List<double[][]> w;
    private final List<double[][]> b;
    private final int[] y;
    private final double reg;
    private final double strength;
    private final List<double[][]> affine = new ArrayList<>();
    private final List<double[][]> activations = new ArrayList<>();
    private final List<double[][]> derivatives = new ArrayList<>();

    /**
     * Begins a pass.
     *
     * @param y labels; without any where only scores are asked for
     * @param strength the convention's factor times reg
     */
    Propagation(List<double[][]> w, List<double[][]> b, double[][] x, int[] y, double reg, double strength) {
        this.w = w;
        this.b = b;
        this.y = y;
        this.reg = reg;
        this.strength = strength;
        activations.add(x);
    }

    /** Notes what a layer gives before its ReLU. */
    void addAffine(double[][] a) {
        affine.add(a);
    }

    /** Notes what a layer hands on. */
    void addActivation(double[][] activation) {
        activations.add(activation);
    }

    /** Notes the derivative by what a layer gives; called from the last layer to the first. */
    void addDerivative(double[][] da) {
        derivatives.add(0, da);
    }

    /** Returns how many layers there are. */
    public int layers() {
        return w.size();
    }

    /** Returns whether a layer is the last, whose result has no ReLU. */
    public boolean isLast(int k) {
        return k == layers() - 1;
    }

    /** Returns how many examples there are. */
    public int n() {
        return activations.get(0).length;
    }

    /** Returns the weights of a layer, shape (inputs, outputs). */
    public double[][] w(int k) {
        return w.get(k);
    }

    /** Returns the biases of a layer, shape (1, outputs). */
    public double[][] b(int k) {
        return b.get(k);
    }

    /** Returns what goes into a layer, shape (n, inputs): x for the first. */
    public double[][] inputs(int k) {
        return activations.get(k);
    }

    /** Returns what the last layer gives, shape (n, c). */
    public double[][] logits() {
        return activations.get(layers());
    }

    /** Returns the softmax of each row of the logits, shape (n, c). */
    public double[][] probabilities() {
        return SoftmaxCrossEntropy.probabilities(logits());
    }

    /** Returns {@code inputs W + b} of a layer, shape (n, outputs). */
    public double[][] affine(int k) {
        return affine.get(k);
    }

    /** Returns the labels. */
    public int[] y() {
        return y;
    }

    /** Returns the regularisation strength asked for. */
    public double reg() {
        return reg;
    }

    /** Returns what the sum of the squared weights is multiplied by in the loss: the convention's factor times reg. */
    public double strength() {
        return strength;
    }

    /** Returns {@code strength * sum_k sum(Wk^2)}. */
    public double regularisation() {
        return strength * w.stream().mapToDouble(Matrices::sumOfSquares).sum();
    }

    /** Returns the derivative by what a layer gives before its ReLU, shape (n, outputs); there once the backward pass has come to it. */
    public double[][] da(int k) {
        return derivatives.get(derivatives.size() - layers() + k);
    }

    /** Returns the derivative by what a hidden layer gives after its ReLU, shape (n, outputs), computed anew. */
    public double[][] dactivation(int k) {
        return Matrices.multiplyTransposedRight(da(k + 1), w(k + 1));
    }
}
