package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import netgrade.data.RealCifar10;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grades a right sample on the real images, as an instructor who has them does. */
@Tag("slow")
@Tag("cifar10")
@Tag("worker")
class GradeOnCifar10Test {

    @TempDir
    private Path folder;

    @Test
    void netIsTrainedOnTheRealImagesInTheSandbox() throws IOException {
        RealCifar10.open();

        Terminal terminal = Terminal.run(
                "grade", "submissions/cs231n-two-layer-net/functional", "-a", "cs231n-two-layer-net", "--images", "cifar10", "-o",
                folder.toString());

        assertEquals(0, terminal.code(), terminal.out() + terminal.err());
        JsonNode result = new JsonMapper().readTree(Files.readString(folder.resolve("submissions/functional/result.json")));
        assertTrue(result.at("/provenance/data").asString().contains("CIFAR-10"), "the report says which images");
        Map<String, Double> values = values(result);
        // ground-truth/cifar10-reference-runs.json: 0.277 of the test images with the default settings, one standard error 0.014.
        assertEquals(27.7, values.get("D"), 4.5);
        // Three hundred steps at ten times the rate reach more than the default settings, and less than the best on record.
        assertTrue(values.get("X") > values.get("D") && values.get("X") < 56, values.toString());
    }

    private static Map<String, Double> values(JsonNode result) {
        Map<String, Double> values = new HashMap<>();
        result.get("items").forEach(item -> item.get("checks").forEach(check ->
                check.get("values").properties().forEach(value -> values.put(value.getKey(), value.getValue().asDouble()))));
        return values;
    }
}
