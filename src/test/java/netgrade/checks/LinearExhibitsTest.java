package netgrade.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearExhibitsTest {

    @Test
    void weightsAreImagesOnOneScaleWithoutTheBias() {
        double[][] w = new double[3073][2];
        w[0][0] = -1;
        w[5][1] = 3;
        w[3072][0] = 1000;
        int[] places = new int[3072];
        for (int k = 0; k < places.length; k++) {
            places[k] = places.length - 1 - k;
        }

        List<Exhibit.Picture> pictures = LinearExhibits.weights(w, List.of("cat", "dog"), places).pictures();
        assertEquals(List.of("cat", "dog"), pictures.stream().map(Exhibit.Picture::name).toList());
        assertEquals(0, pictures.get(0).rgb()[3071] & 0xFF, "the lowest of all, at its place");
        assertEquals(255, pictures.get(1).rgb()[3066] & 0xFF, "the highest of all, at its place");
        assertEquals(64, pictures.get(1).rgb()[0] & 0xFF, "0 is a quarter of the way from -1 to 3: 63.75");
    }

    @Test
    void weightsThatAreAllAlikeAreGrey() {
        List<Exhibit.Picture> pictures = LinearExhibits.weights(new double[4][1], List.of("cat"), new int[] {0, 1, 2}).pictures();

        assertEquals(128, pictures.get(0).rgb()[1] & 0xFF, "half of 255, rounded");
    }
}
