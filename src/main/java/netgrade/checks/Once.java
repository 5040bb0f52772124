package netgrade.checks;

import java.util.function.Supplier;

/** Makes its value when first asked, once, whichever thread asks. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T value;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
