package netgrade.reference;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads expected values computed with NumPy: see ground-truth/README.md. */
public final class GroundTruth {

    private static final JsonMapper MAPPER = new JsonMapper();

    private GroundTruth() {}

    /** Reads the file of that assignment. */
    public static JsonNode of(String assignment) {
        return MAPPER.readTree(Path.of("src/test/resources/ground-truth/" + assignment + ".json").toFile());
    }

    public static JsonNode named(String name, JsonNode cases) {
        return cases.valueStream()
                .filter(c -> c.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static double[] vector(JsonNode numbers) {
        return MAPPER.treeToValue(numbers, double[].class);
    }

    public static int[] labels(JsonNode numbers) {
        return MAPPER.treeToValue(numbers, int[].class);
    }

    /** Reads a matrix; a list of numbers, as biases are in the file, becomes a matrix of one row. */
    public static double[][] matrix(JsonNode rows) {
        return rows.get(0).isArray() ? MAPPER.treeToValue(rows, double[][].class) : new double[][] {vector(rows)};
    }

    public static Map<String, double[][]> parameters(JsonNode byName) {
        Map<String, double[][]> parameters = new TreeMap<>();
        for (String name : byName.propertyNames()) {
            parameters.put(name, matrix(byName.get(name)));
        }
        return parameters;
    }
}
