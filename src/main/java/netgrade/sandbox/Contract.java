package netgrade.sandbox;

/** What an assignment asks a submission to implement: one of the interfaces of {@link netgrade.spi}. */
public enum Contract {
    /** {@link netgrade.spi.NeuralNet}. */
    NET("NeuralNet"),
    /** {@link netgrade.spi.LinearClassifier}. */
    LINEAR("LinearClassifier");

    private final String interfaceName;

    Contract(String interfaceName) {
        this.interfaceName = interfaceName;
    }

    /** Returns the name of the interface, without its package. */
    public String interfaceName() {
        return interfaceName;
    }
}
