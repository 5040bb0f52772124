package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import netgrade.report.ExhibitPage.Chart;
import netgrade.report.ExhibitPage.Line;
import netgrade.report.ExhibitPage.Spot;
import netgrade.report.ExhibitPage.ValueRow;
import netgrade.result.Exhibits;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final double NAN = Double.NaN;

    @Test
    void pointsLieWhereTheAxesSay() {
        Chart chart = chart(curve("training", List.of(0.0, 500.0, 1000.0), List.of(0.0, 1.25, 2.5)));

        // By hand: labels of three characters, so x from 7 + 3 * 7 = 28 to 360 - 4 * 7 / 2 = 346; y from 240 - 40 = 200 up to 26.
        assertEquals(List.of("28,200 187,113 346,26"), chart.lines().get(0).strokes());
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0", "2.5"), chart.up().stream().map(tick -> tick.label().text()).toList());
        assertEquals(List.of("200", "165.2", "130.4", "95.6", "60.8", "26"), chart.up().stream().map(ExhibitPage.Tick::at).toList());
        assertEquals(List.of("28", "91.6", "155.2", "218.8", "282.4", "346"), chart.across().stream().map(ExhibitPage.Tick::at).toList());
    }

    @Test
    void aGapIsAGapAndAPointAloneIsMarked() {
        Line line = chart(curve("loss", List.of(0.0, 250.0, 500.0, 750.0, 1000.0), List.of(0.0, 0.0, NAN, 2.5, NAN))).lines().get(0);

        // The axis ends at 750, whose tick has three characters: x up to 360 - 3 * 7 / 2 = 349.5.
        assertEquals(List.of("28,200 135.2,200"), line.strokes());
        assertTrue(line.marks().contains(new Spot("349.5", "26")), line.marks()::toString);
    }

    @Test
    void aCurveOfOnePointIsAMarkInTheMiddle() {
        Chart chart = chart(curve("loss", List.of(3.0), List.of(2.0)));

        assertEquals(List.of(), chart.lines().get(0).strokes());
        assertEquals(1, chart.lines().get(0).marks().size());
    }

    @Test
    void fewPointsAreMarkedAndManyOnlyWhereCurvesMustBeToldApart() {
        assertEquals(30, chart(ramp("a", 30)).lines().get(0).marks().size());
        assertEquals(0, chart(ramp("a", 300)).lines().get(0).marks().size());

        List<Line> two = chart(ramp("a", 300), ramp("b", 300)).lines();
        assertEquals(8, two.get(0).marks().size());
        assertTrue(two.get(0).marks().stream().noneMatch(two.get(1).marks()::contains), "marks of curves that coincide do not hide each"
                + " other");
    }

    @Test
    void valuesOfManySizesAreDrawnLogarithmically() {
        Chart chart = chart(curve("loss", List.of(0.0, 1.0), List.of(2.0, 2e6)));

        assertEquals("loss, logarithmic", chart.frame().get(0).yAxis().text());
        assertEquals(
                List.of("1", "10", "100", "1000", "1e4", "1e5", "1e6", "1e7"),
                chart.up().stream().map(tick -> tick.label().text()).toList());
    }

    @Test
    void zeroKeepsAnAxisLinear() {
        assertEquals("loss", chart(curve("loss", List.of(0.0, 1.0), List.of(0.0, 2e6))).frame().get(0).yAxis().text());
    }

    @Test
    void nothingToDrawIsSaid() {
        Chart chart = chart(curve("loss", List.of(0.0, 1.0), List.of(NAN, NAN)));

        assertEquals(List.of(), chart.frame());
        assertEquals("There are no numbers to draw.", chart.description());
        assertTrue(chart.lines().get(0).summary().contains("2 of 2 points"));
    }

    @Test
    void curvesOverTheSamePointsShareATable() {
        List<Double> epochs = List.of(0.0, 1.0);
        Chart chart = chart(
                curve("training", epochs, List.of(0.1, 0.2)), curve("validation", epochs, List.of(0.15, 0.25)),
                curve("chance", List.of(0.0), List.of(0.1)));

        assertEquals(
                List.of(List.of("training", "validation"), List.of("chance")),
                chart.values().stream().map(ExhibitPage.Values::names).toList());
        assertEquals(
                List.of(new ValueRow("0", List.of("0.1", "0.15")), new ValueRow("1", List.of("0.2", "0.25"))),
                chart.values().get(0).rows());
    }

    @Test
    void aGapIsADashInTheTable() {
        List<Double> epochs = List.of(0.0, 1.0);
        ExhibitPage.Values values = chart(curve("a", epochs, List.of(1.0, 2.0)), curve("b", epochs, List.of(2.3025851, NAN)))
                .values().get(0);

        assertEquals(List.of(new ValueRow("0", List.of("1", "2.30259")), new ValueRow("1", List.of("2", "–"))), values.rows());
    }

    @Test
    void longTablesHaveAFewDozenRowsFromTheFirstToTheLast() {
        ExhibitPage.Values values = chart(ramp("a", 300)).values().get(0);

        assertEquals("24 of 300 points", values.caption());
        assertEquals(24, values.rows().size());
        assertEquals("0", values.rows().get(0).x());
        assertEquals("13", values.rows().get(1).x(), "299 / 23");
        assertEquals("299", values.rows().get(23).x());
    }

    @Test
    void moreCurvesThanStylesAreLeftOut() {
        Exhibits.Curve[] curves = IntStream.range(0, 50).mapToObj(k -> ramp("curve " + k, 2)).toArray(Exhibits.Curve[]::new);

        assertEquals(8, chart(curves).lines().size());
    }

    @Test
    void labelsNeverOverlap() {
        Chart chart = chart(curve("loss", List.of(100_001.25, 100_001.75), List.of(1.0, 2.0)));

        double width = chart.across().stream().mapToInt(tick -> 7 * tick.label().text().length()).sum();
        assertTrue(chart.across().size() >= 2 && width < 340, chart.across()::toString);
    }

    private static Chart chart(Exhibits.Curve... curves) {
        return LineChart.of("c", new Exhibits.Plot("loss during training", "iteration", "loss", false, List.of(curves)));
    }

    private static Exhibits.Curve curve(String name, List<Double> x, List<Double> y) {
        return new Exhibits.Curve(name, x, y);
    }

    private static Exhibits.Curve ramp(String name, int points) {
        List<Double> x = IntStream.range(0, points).mapToObj(i -> (double) i).toList();
        return new Exhibits.Curve(name, x, x);
    }
}
