package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import netgrade.report.Series.Point;
import netgrade.result.Exhibits;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final double NAN = Double.NaN;

    @Test
    void aGapBreaksTheCurve() {
        Series series = Series.of(
                new Exhibits.Curve("loss", List.of(0.0, 1.0, 2.0, 3.0, 4.0), List.of(5.0, 4.0, NAN, Double.POSITIVE_INFINITY, 1.0)), false);

        assertEquals(List.of(List.of(new Point(0, 5), new Point(1, 4)), List.of(new Point(4, 1))), series.runs());
        assertEquals(List.of(2.0, 3.0), series.lost());
        assertEquals(new Point(4, 1), series.lowest());
        assertEquals(new Point(0, 5), series.highest());
    }

    @Test
    void aLogarithmicAxisHasNoPlaceForZero() {
        Series series = Series.of(new Exhibits.Curve("rate", List.of(0.0, 0.1), List.of(1.0, 2.0)), true);

        assertEquals(List.of(new Point(0.1, 2)), series.points());
        assertEquals(List.of(0.0), series.lost());
    }

    @Test
    void ofEqualValuesTheFirstIsNamed() {
        Series series = Series.of(new Exhibits.Curve("loss", List.of(0.0, 1.0, 2.0), List.of(3.0, 3.0, 3.0)), false);

        assertEquals(0, series.lowest().x());
        assertEquals(0, series.highest().x());
    }

    @Test
    void severalHundredPointsAreAllDrawn() {
        assertEquals(400, drawn(Series.of(flat(400, -1), false)));
    }

    @Test
    void ofAMillionPointsThePeakTheEndsAndTheGapsStay() {
        Series series = Series.of(flat(1_000_000, 500_001), false);

        List<Point> drawn = series.runs().stream().flatMap(List::stream).toList();
        assertTrue(drawn.size() <= 401, "of 133 stretches three each, and both ends: " + drawn.size());
        assertTrue(drawn.contains(new Point(123_457, 9)), "the peak");
        assertEquals(new Point(0, 0), drawn.get(0));
        assertEquals(new Point(999_999, 0), drawn.get(drawn.size() - 1));
        assertEquals(2, series.runs().size(), "one gap");
    }

    private static int drawn(Series series) {
        return series.runs().stream().mapToInt(List::size).sum();
    }

    private static Exhibits.Curve flat(int points, int gap) {
        return new Exhibits.Curve(
                "loss",
                IntStream.range(0, points).mapToObj(i -> (double) i).toList(),
                IntStream.range(0, points).mapToObj(i -> i == gap ? NAN : i == 123_457 ? 9.0 : 0.0).toList());
    }
}
