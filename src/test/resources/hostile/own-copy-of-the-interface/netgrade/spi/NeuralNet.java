package netgrade.spi;

public interface NeuralNet {

    static boolean isRight() {
        return true;
    }
}
