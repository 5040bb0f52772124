package netgrade.checks.nets;

import java.util.List;
import netgrade.checks.CheckVariant;
import netgrade.reference.LayerNames;

/**
 * A parameter whose gradient is checked apart from the others.
 *
 * @param name its name, such as {@code W1}
 */
record Parameter(String name) implements CheckVariant {

    /** Returns those of the toys, which have two layers. */
    static List<CheckVariant> ofTwoLayers() {
        return List.of(
                new Parameter(LayerNames.weights(1)),
                new Parameter(LayerNames.bias(1)),
                new Parameter(LayerNames.weights(2)),
                new Parameter(LayerNames.bias(2)));
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public String words() {
        return name;
    }
}
