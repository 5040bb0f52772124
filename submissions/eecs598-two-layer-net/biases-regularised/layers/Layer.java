package layers;

/** One step of the forward pass that can also go backward. */
interface Layer {
    double[][] forward(double[][] in);

    /** Takes the gradient of the outputs, returns the gradient of the inputs. */
    double[][] backward(double[][] dout);
}
