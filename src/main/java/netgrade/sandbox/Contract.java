package netgrade.sandbox;

/** What an assignment asks a submission to implement: one of the interfaces of {@link netgrade.spi}. */
public enum Contract {
    /** {@link netgrade.spi.NeuralNet}. */
    NET("NeuralNet", 1),
    /** {@link netgrade.spi.LinearClassifier}. */
    LINEAR("LinearClassifier", 2);

    private final String interfaceName;
    private final int bit;

    Contract(String interfaceName, int bit) {
        this.interfaceName = interfaceName;
        this.bit = bit;
    }

    /** Returns the name of the interface, without its package. */
    public String interfaceName() {
        return interfaceName;
    }

    /** Returns the file by which a submission may name its class, from its root. */
    public String serviceFile() {
        return "META-INF/services/netgrade.spi." + interfaceName;
    }

    /** Returns whether the compile worker's number of the interfaces of a type holds this one. */
    boolean isIn(int interfaces) {
        return (interfaces & bit) != 0;
    }
}
