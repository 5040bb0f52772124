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
        return LayerNames.of(2).stream().<CheckVariant>map(Parameter::new).toList();
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
