package netgrade.data;

/** The kinds of images there are to train on. */
public enum ImageKind {
    /** CIFAR-10, all or half of it. */
    CIFAR10("cifar10"),
    /** Images that the program makes. */
    EMBEDDED("embedded");

    private final String label;

    ImageKind(String label) {
        this.label = label;
    }

    /** Returns its name on the command line, and for submissions that tune for each. */
    public String label() {
        return label;
    }
}
