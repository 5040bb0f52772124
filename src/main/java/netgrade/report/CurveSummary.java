package netgrade.report;

import java.util.List;
import netgrade.report.Series.Point;
import netgrade.result.Numbers;

/** What a curve shows, in words: for readers who cannot see it, or who want the numbers. */
final class CurveSummary {

    private final Series series;

    private CurveSummary(Series series) {
        this.series = series;
    }

    static String of(Series series) {
        CurveSummary summary = new CurveSummary(series);
        return summary.shown() + summary.lost();
    }

    private String shown() {
        if (series.isEmpty()) {
            return "no drawable value";
        }
        if (series.points().size() == 1) {
            return "one value, " + at(series.first());
        }
        if (series.lowest().y() == series.highest().y()) {
            return value(series.first()) + " throughout, from " + Numbers.value(series.first().x()) + " to "
                    + Numbers.value(series.last().x());
        }
        return "first " + at(series.first()) + ", last " + at(series.last()) + "; lowest " + at(series.lowest()) + ", highest "
                + at(series.highest());
    }

    private String at(Point point) {
        return value(point) + " at " + Numbers.value(point.x());
    }

    // Three digits distinguish the values of most curves; a loss that hardly moves needs more.
    private String value(Point point) {
        boolean isFlat = Numbers.error(series.lowest().y()).equals(Numbers.error(series.highest().y()));
        return isFlat ? Numbers.value(point.y()) : Numbers.error(point.y());
    }

    private String lost() {
        List<Double> lost = series.lost();
        if (lost.isEmpty()) {
            return "";
        }
        return "; " + lost.size() + " of " + series.all().size() + " points cannot be drawn (NaN, infinite or out of range); first at "
                + Numbers.value(lost.get(0));
    }
}
