import netgrade.spi.NeuralNet;

/** Implements the interface of the nets. */
public class Net implements NeuralNet {

    @Override
    public int[] predict(double[][] x) {
        return new int[x.length];
    }
}
