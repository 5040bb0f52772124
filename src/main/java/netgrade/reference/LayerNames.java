package netgrade.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the parameters of a net are called: W1 and b1 in the first layer, W2 and b2 in the second, and so on. Layers count from 1. */
public final class LayerNames {

    private LayerNames() {}

    /** Returns the name of a layer's weights. */
    public static String weights(int layer) {
        return "W" + layer;
    }

    /** Returns the name of a layer's biases. */
    public static String bias(int layer) {
        return "b" + layer;
    }

    /** Returns the names of all parameters of a net of so many layers, from the first layer to the last. */
    public static List<String> of(int layers) {
        return IntStream.rangeClosed(1, layers).boxed().flatMap(k -> Stream.of(weights(k), bias(k))).toList();
    }

    /** Returns the number of layers that have weights, counted up to the first that has none. */
    public static int layers(Map<String, double[][]> parameters) {
        int layers = 0;
        while (parameters.containsKey(weights(layers + 1))) {
            layers++;
        }
        return layers;
    }
}
