package netgrade.spi;

/** Says that a stage of the assignment has not been written yet; it costs the points of that stage and of no other. */
public final class NotWrittenYet extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    /** Names the method that is still to be written. */
    public NotWrittenYet(String method) {
        super(method + " is not written yet");
    }
}
