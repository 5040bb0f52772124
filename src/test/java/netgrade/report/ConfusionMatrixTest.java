package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import netgrade.report.ExhibitPage.Cell;
import netgrade.report.ExhibitPage.Matrix;
import netgrade.result.Exhibits;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static final List<String> CLASSES = List.of("cat", "dog", "ship");

    @Test
    void totalsAndRecallAreThere() {
        Matrix matrix = matrix(List.of(3, 1, 0), List.of(4, 5, 1), List.of(0, 0, 6));

        assertEquals(List.of("4", "10", "6"), matrix.rows().stream().map(ExhibitPage.MatrixRow::total).toList());
        assertEquals(List.of("75%", "50%", "100%"), matrix.rows().stream().map(ExhibitPage.MatrixRow::recall).toList());
        assertEquals(List.of("7", "6", "7"), matrix.totals());
        assertEquals("20, 70%", matrix.total() + ", " + matrix.accuracy(), "14 of 20");
    }

    @Test
    void theCommonestConfusionIsNamed() {
        Matrix matrix = matrix(List.of(3, 1, 0), List.of(4, 5, 1), List.of(0, 0, 6));

        assertEquals("14 of 20 images are correct. Most common confusion: “dog” classified as “cat”, 4 of 10.", matrix.summary());
    }

    @Test
    void aNetThatAlwaysSaysTheSameIsSeenThrough() {
        assertEquals("4 of 12 images are correct. Every image was classified as"
                + " “dog”.", matrix(List.of(0, 4, 0), List.of(0, 4, 0), List.of(0, 4, 0)).summary());
    }

    @Test
    void allRightIsSaid() {
        assertEquals("6 of 6 images are correct. None was classified"
                + " wrongly.", matrix(List.of(2, 0, 0), List.of(0, 2, 0), List.of(0, 0, 2)).summary());
    }

    @Test
    void aClassWithoutImagesHasNoRecall() {
        Matrix matrix = matrix(List.of(2, 0, 0), List.of(0, 0, 0), List.of(0, 1, 2));

        assertEquals("–", matrix.rows().get(1).recall());
        assertEquals("It has no images.", matrix(List.of(0, 0, 0), List.of(0, 0, 0), List.of(0, 0, 0)).summary());
    }

    @Test
    void aCellIsShadedByItsShareOfTheRow() {
        // 5 of 100 is at the end of the first shade, 20 in the third, up to 35; 75 in the last.
        List<Cell> cells = matrix(List.of(75, 20, 5), List.of(0, 1, 0), List.of(0, 0, 1)).rows().get(0).cells();

        assertEquals(List.of(new Cell("75", "5", true), new Cell("20", "3", false), new Cell("5", "1", false)), cells);
        assertEquals("0", matrix(List.of(1, 0, 0), List.of(0, 1, 0), List.of(0, 0, 1)).rows().get(0).cells().get(1).shade());
    }

    @Test
    void tooManyClassesHaveNoTable() {
        List<Integer> row = Collections.nCopies(30, 1);
        Matrix matrix = ConfusionMatrix.of(
                "m", new Exhibits.Confusion("confusion", Collections.nCopies(30, "class"), Collections.nCopies(30, row)));

        assertEquals(List.of(), matrix.rows());
        assertTrue(matrix.summary().endsWith("A table of 30 classes is too wide for this page."), matrix.summary());
    }

    @SafeVarargs
    private static Matrix matrix(List<Integer>... rows) {
        return ConfusionMatrix.of("m", new Exhibits.Confusion("confusion", CLASSES, List.of(rows)));
    }
}
