package netgrade.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExhibitTest {

    @Test
    void aConfusionMatrixIsSquare() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Exhibit.Confusion("confusion", List.of("cat", "dog"), List.of(List.of(1, 2), List.of(3))));

        assertEquals("counts of 2 rows, expected 2 rows of 2: the classes", refused.getMessage());
    }

    @Test
    void aPictureHasThreeBytesAPixel() {
        Exhibit.Picture picture = new Exhibit.Picture("unit 7", new byte[5]);

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Exhibit.Pictures("weights", 2, 1, List.of(picture)));

        assertEquals("\"unit 7\" has 5 bytes, expected 3 * 2 * 1", refused.getMessage());
    }

    @Test
    void picturesHaveASize() {
        assertThrows(IllegalArgumentException.class, () -> new Exhibit.Pictures("weights", 0, 1, List.of()));
    }
}
