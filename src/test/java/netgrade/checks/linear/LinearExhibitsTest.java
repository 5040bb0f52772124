package netgrade.checks.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import netgrade.checks.Checks;
import netgrade.checks.Exhibit;
import netgrade.checks.Findings;
import netgrade.spi.TrainedWeights;
import org.junit.jupiter.api.Test;

class LinearExhibitsTest {

    private static List<Exhibit> of(double[][] w, double... loss) {
        Findings findings = new Findings();
        LinearExhibits.add(findings, new TrainedWeights(w, loss));
        return findings.answered(Checks.declared("linear.accuracy.hinge").orElseThrow(), Duration.ZERO).exhibits();
    }

    @Test
    void lossesAreACurve() {
        Exhibit.Curves curves = assertInstanceOf(Exhibit.Curves.class, of(new double[2][2], 3, 2, 1).get(0));

        assertEquals(
                List.of(new Exhibit.Point(0, 3), new Exhibit.Point(1, 2), new Exhibit.Point(2, 1)), curves.curves().get(0).points());
    }

    @Test
    void longHistoriesAreThinnedOut() {
        Exhibit.Curves curves = assertInstanceOf(Exhibit.Curves.class, of(new double[2][2], new double[1500]).get(0));

        assertEquals(251, curves.curves().get(0).points().size(), "every sixth of 1500, and the last");
    }

    @Test
    void weightsAreImagesOnOneScaleWithoutTheBias() {
        double[][] w = new double[3073][2];
        w[0][0] = -1;
        w[5][1] = 3;
        w[3072][0] = 1000;

        Exhibit.Pictures pictures = assertInstanceOf(Exhibit.Pictures.class, of(w).get(1));
        assertEquals(List.of("class 0", "class 1"), pictures.pictures().stream().map(Exhibit.Picture::name).toList());
        assertEquals(3072, pictures.pictures().get(0).rgb().length);
        assertEquals(0, pictures.pictures().get(0).rgb()[0] & 0xFF, "the lowest of all");
        assertEquals(255, pictures.pictures().get(1).rgb()[5] & 0xFF, "the highest of all");
        assertEquals(64, pictures.pictures().get(1).rgb()[0] & 0xFF, "0 is a quarter of the way from -1 to 3: 63.75");
    }

    @Test
    void weightsThatAreNoNumbersMakeNoPictures() {
        double[][] w = new double[3073][2];
        w[7][1] = Double.NaN;

        assertEquals(1, of(w, 1).size());
    }

    @Test
    void weightsOfOtherInputsMakeNoPictures() {
        assertEquals(1, of(new double[5][3], 1).size());
    }
}
