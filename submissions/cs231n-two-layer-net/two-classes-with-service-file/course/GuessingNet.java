package course;

import netgrade.spi.NeuralNet;

/** Says class 0 to everything; I compared my net with it. */
public class GuessingNet implements NeuralNet {
    @Override
    public int[] predict(double[][] x) {
        return new int[x.length];
    }
}
