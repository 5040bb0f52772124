package netgrade.worker;

public class Net extends netgrade.spi.NotWrittenYet implements netgrade.spi.NeuralNet {

    public Net() {
        super("net");
    }
}
