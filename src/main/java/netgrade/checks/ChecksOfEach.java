package netgrade.checks;

/**
 * A class of checks that is run for each of several variants; {@link EachVariant} stands on it.
 *
 * @param <V> what it is run for
 */
public abstract class ChecksOfEach<V extends CheckVariant> {

    private final V variant;

    protected ChecksOfEach(V variant) {
        this.variant = variant;
    }

    /** Returns what it is run for. */
    protected final V variant() {
        return variant;
    }
}
