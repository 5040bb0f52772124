package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ToyTest {

    @Test
    void toyOfCs231nHasTheBitsOfNumpy() {
        JsonNode expected = GroundTruth.cs231n().get("toy");

        Toy toy = Toy.cs231n();

        Map<String, double[][]> params = GroundTruth.parameters(expected.get("params"));
        assertEquals(params.keySet(), toy.params().keySet());
        params.forEach((name, values) -> assertArrayEquals(values, toy.params().get(name), name));
        assertArrayEquals(GroundTruth.matrix(expected.get("X")), toy.x());
        assertArrayEquals(GroundTruth.labels(expected.get("y")), toy.y());
    }
}
