package netgrade.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ToyTest {

    @Test
    void toyOfCs231nHasTheBitsOfNumpy() {
        assertSame(GroundTruth.of("cs231n-two-layer-net").get("toy"), Toy.cs231n());
    }

    @Test
    void toyOfCs145HasTheBitsOfNumpy() {
        assertSame(GroundTruth.of("cs145-two-layer-mse").get("toy"), Toy.cs145());
    }

    @Test
    void toyOfHlcvHasTheBitsOfNumpy() {
        assertSame(GroundTruth.of("hlcv-softmax-mlp").get("toy"), Toy.hlcv());
    }

    @ParameterizedTest
    @EnumSource
    void toyOfEecs598HasTheBitsOfPytorch(EecsVariant variant) {
        String name = variant.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertSame(GroundTruth.of("eecs598-two-layer-net").get("variants").get(name), Toy.eecs598(variant));
    }

    @Test
    void linearToyHasTheBitsOfNumpy() {
        JsonNode expected = GroundTruth.of("cs231n-linear-classifiers").get("cases").get(0);

        Toy toy = Toy.linear();

        assertArrayEquals(GroundTruth.matrix(expected.get("W")), toy.params().get("W"));
        assertArrayEquals(GroundTruth.matrix(expected.get("X")), toy.x());
        assertArrayEquals(GroundTruth.labels(expected.get("y")), toy.y());
    }

    private static void assertSame(JsonNode expected, Toy toy) {
        Map<String, double[][]> params = GroundTruth.parameters(expected.get("params"));
        assertEquals(params.keySet(), toy.params().keySet());
        params.forEach((name, values) -> assertArrayEquals(values, toy.params().get(name), name));
        assertArrayEquals(GroundTruth.matrix(expected.get("X")), toy.x());
        assertArrayEquals(GroundTruth.labels(expected.get("y")), toy.y());
    }
}
