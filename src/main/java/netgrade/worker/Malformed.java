package netgrade.worker;

/** Says that what a submission returned cannot be put into a frame. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
