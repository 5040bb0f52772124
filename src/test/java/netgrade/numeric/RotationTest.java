package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 50})
    void timesItsTransposeIsOne(int size) {
        double[][] q = Rotation.random(size, new NumpyRandom(3));

        double[][] product = Matrices.multiplyTransposedRight(q, q);

        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertEquals(i == j ? 1 : 0, product[i][j], 1e-14);
            }
        }
    }
}
